import type {
  Condition,
  DerivedDefinition,
  MissingRange,
  MissingReason,
  PublishedDefinition,
  RegisterDefinition,
  Role,
  ScaleDefinition,
  VariableType,
} from './schema.js';

interface Text {
  nb: string;
  nn?: string;
  en?: string;
}

/** An answer option of a variable. */
export interface Value {
  code: number | string;
  label: Text;
  /** How the group is named in a sentence. */
  phrase?: Text;
  missing?: MissingReason;
  /** An answer though the data file declares its code missing. */
  valid?: true;
  /** Not in the codebook: declared missing by the data file. */
  declared?: true;
  /** Other texts that exports write for it, where they write texts. */
  also?: readonly string[];
}

/** How an entry stands to the wave before. */
export interface AcrossWaves {
  /** The name that it had there, where that was another. */
  same_as?: string;
  /** Compared though its words or answers have changed, and why. */
  comparable?: true;
  comparable_because?: Text;
}

/** A variable of the survey: singles, battery items and tick-all options alike, lists resolved. */
export interface Variable extends AcrossWaves {
  name: string;
  /** The export's column. */
  column: string;
  label: Text;
  wording?: Text;
  number?: string;
  /** The register that it is from, and of what date. */
  source?: Text;
  type: VariableType;
  role: Role;
  /** Answer options in questionnaire order, missing ones included; empty where any value goes. */
  values: Value[];
  range?: [number, number];
  /** Ranges of codes that are missing. */
  missingRanges?: MissingRange[];
  /** How its groups are named in a sentence, with {group} or {Group} for the label. */
  phrase?: Text;
  askedIf?: Condition;
  identifier?: 'drop' | 'hash';
  /** Known of every unit beforehand: no question that anyone is asked. */
  register?: boolean;
  /** Name of the battery or tick-all question that it belongs to; '' for none. */
  question: string;
  /** A tick-all option that is ticked alone or not at all. */
  exclusive?: boolean;
  /** What it is written as in the question's one cell. */
  inCell?: string[];
  simulate?: {
    shares?: number[];
    mean?: number;
    sd?: number;
    classes?: { from: number; to: number; share: number }[];
    missing_share?: number;
    /** Of a replicate weight: the full weight that it varies. */
    replicate_of?: string;
    share?: number;
    /** Other shares for some codes of a background variable. */
    by?: { variable: string; shares: Record<string, number | number[]>; means?: Record<string, number> };
  };
}

/** A battery or a tick-all question: the text that its variables share. */
export interface Question {
  name: string;
  kind: 'battery' | 'multiple_choice';
  label: Text;
  wording?: Text;
  number?: string;
  variables: string[];
  askedIf?: Condition;
  /** Most options of a tick-all question that one may tick. */
  atMost?: number;
  /** The one column that all ticked options stand in, and what stands between them. */
  cell?: { column: string; separator: string };
}

/** A derived variable, value list resolved and its type filled in. */
export interface Derived extends Omit<DerivedDefinition, 'values' | 'type'> {
  type: NonNullable<DerivedDefinition['type']>;
  values: Value[];
}

export interface Scale extends ScaleDefinition {
  /** Lowest and highest code of the items (reversing uses their sum). */
  range: [number, number];
  min_answered: number;
}

/** The number that a source's words are taken to mean, or the lowest and highest it can be; null where open. */
export type Reading = number | [low: number | null, high: number | null];

/** A figure that was published, its reading worked out. */
export interface PublishedFigure
  extends Omit<
    PublishedDefinition,
    'variable' | 'value' | 'at_least' | 'at_most' | 'reading' | 'wave' | 'decimals'
  > {
  /** '' where no question of the survey answers it. */
  variable: string;
  wave: string;
  /** Null for a count that the source gives no number of. */
  reading: Reading | null;
  /** Decimals that the source writes; of the per cent of a share. */
  decimals: number;
}

/** A codebook ready for use: lists, batteries and options resolved into variables, names checked. */
export interface Codebook {
  /** Path of the file as it was given, for messages. */
  file: string;
  survey: string;
  wave: string;
  title: Text;
  source: Text;
  respondentGroups: { name: string; label: Text; when?: Condition; counts_only?: boolean }[];
  /** How those who answer are named in a sentence; no groups: everyone. */
  respondents?: { groups: string[]; who: Text; where?: Text }[];
  variables: Variable[];
  questions: Question[];
  derived: Derived[];
  scales: Scale[];
  response: {
    least_share_answered: number;
    completed?: { variable: string; in: (string | number)[] };
    declined?: { variable: string; in: (string | number)[] };
  };
  register?: RegisterDefinition;
  /** Absolute path of the structural model that made-up data follow. */
  simulationModel?: string;
  published: PublishedFigure[];
}
