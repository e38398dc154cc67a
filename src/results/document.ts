import type { FigureKind, TableKind } from './item-kinds.js';
import type { ResultRow } from './row.js';

/** A text in the report's languages; bokmål is always there. */
export interface Text {
  nb: string;
  nn?: string;
  en?: string;
}

export type Language = 'nb' | 'nn' | 'en';

/** A text in all languages, each said by its own words. */
export const inAllLanguages = (say: (language: Language) => string): Required<Text> => ({
  nb: say('nb'),
  nn: say('nn'),
  en: say('en'),
});

/** The text in the wanted language: nynorsk falls back to bokmål, English to bokmål. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.nb;
}

/** What readers need to know of a category to show it. */
export interface CategoryLabel {
  /** The code as text, as it stands in ResultRow.category. */
  code: string;
  label: Text;
  /** How the group is named in a sentence, where its variable's phrase does not fit. */
  phrase?: Text;
  /** Set for declared missing codes («vet ikke»): the reason. */
  missing?: string;
  /** Of a place: the groups of other background variables that all of it lies in, or is of one kind with. */
  lies_in?: Record<string, string>;
  /** Of a group of a division: the municipalities (2024) that it is made of. */
  municipalities?: string[];
}

/** What municipalities are told by, and why by that. */
export interface DivisionDescription {
  /** The variable of municipalities. */
  of: string;
  kind: 'municipality' | 'correspondence' | 'grown' | 'county';
  label?: Text;
  /** Respondents that each area was grown to. */
  least?: number;
  areas: number;
  /** Areas that may be shown, in the table where they are fewest. */
  shown: number;
  /** The share of the areas that were to be shown, 0-1. */
  goal: number;
  /** Finer divisions that were tried first. */
  tried: { kind: DivisionDescription['kind']; label?: Text; least?: number; areas: number; shown: number }[];
}

/** What readers need to know of a variable, item or scale to show it. */
export interface VariableLabel {
  name: string;
  label: Text;
  /** What the groups of a level of variation are called, in the plural. */
  plural?: Text;
  /** The question as the respondent read it. */
  wording?: Text;
  /** What a high score of a scale means. */
  meaning?: Text;
  /** Number of the question in the questionnaire. */
  number?: string;
  /** The register that it is from, and of what date. */
  source?: Text;
  kind: 'categorical' | 'ordinal' | 'number' | 'multiple_choice' | 'scale' | 'derived' | 'text' | 'date';
  /** In questionnaire order; empty for numbers. For multiple choice: the options, by variable name. */
  categories: CategoryLabel[];
  /** For scales: items in order, and those reversed. For batteries and multiple choice: the parts. */
  items?: string[];
  reversed?: string[];
  /** For scales: lowest and highest possible score. */
  range?: [number, number];
  /** Variables that a derived variable or a scale is made of, those of its derived sources too. */
  made_of?: string[];
  /** How a derived variable is made, in words. */
  made?: Text;
  /** Who was asked, in words; unset when everyone was. */
  asked?: Text;
  /** Set where its groups are what municipalities are told by. */
  division?: DivisionDescription;
  /** Known of who answers, and not what they answer: groups are made by it. */
  background?: true;
  /** Asked of a part of the respondent groups only, by what else is known of them. */
  routed?: true;
  /** Of a background variable: how a group is named in a sentence, with {group} or {Group} for its label. */
  phrase?: Text;
  /** A theme that readers of free text gave, and nobody ticked. */
  coded?: true;
  /** A tick-all option that is ticked alone («ingen av disse»). */
  exclusive?: true;
}

/** One named count of what went in, was used or was dropped. */
export interface ProvenanceCount {
  name: string;
  label: Text;
  n: number;
}

/** Where the numbers come from: the provenance box of every report. */
export interface Provenance {
  /** Inputs by file name (never a path of the machine), with the SHA-256 of the content. */
  inputs: { name: string; sha256: string; bytes: number }[];
  /** True when any input was made by `simulate`: every page then says «simulerte data». */
  simulated: boolean;
  invited: number | null;
  answered: number;
  used: number;
  response_rate: number | null;
  /** Respondents by status and everything left out, each with its name and count. */
  response: ProvenanceCount[];
  dropped: ProvenanceCount[];
  /** How numbers were weighted, in words. */
  weights: Text;
  /** Where the survey is described. */
  source: Text;
  seed: number;
  versions: Record<string, string>;
}

/**
 * What a computed number says of a published one. agrees: its interval holds the published number, or the whole range
 * that words are read as, or the number itself lies in the reading (a number stands for all that rounds to it);
 * outside: interval and reading have nothing in common; undecided: they overlap in part, or it has no interval. An effect
 * told of in words agrees when it is significant with that sign, or when it is not significant. not_asked: no question
 * answers it.
 */
export type PublishedVerdict =
  | 'agrees'
  | 'outside'
  | 'undecided'
  | 'other_wave'
  | 'not_comparable'
  | 'not_asked'
  | 'not_computed';

/** A published figure beside the same figure computed here. Shares are 0-1. */
export interface PublishedComparison {
  id: string;
  statement: Text;
  /** The source's own words, in its own language; '' when the codebook has none. */
  quote: string;
  /** Document, page or figure where it was published. */
  source: string;
  /** The wave that it is of, and whom it is about. */
  wave: string;
  respondents: Text;
  statistic:
    | 'proportion'
    | 'missing_share'
    | 'mean'
    | 'alpha'
    | 'fit'
    | 'count'
    | 'rank'
    | 'top'
    | 'difference'
    | 'effect';
  /** '' where no question answers it. */
  variable: string;
  /** Of a top: those that the source names as the highest, or as the lowest. */
  members?: string[];
  lowest?: true;
  /** Of an effect: what the source tells in words. */
  finding?: 'positive' | 'negative' | 'none';
  /** Why it is only shown beside, and not held against the computed one. */
  not_comparable?: Text;
  /** Codes counted together; a difference with them is one of shares, else of means. */
  category?: (string | number)[];
  /** What the words are taken to mean: a number, or lowest and highest (null where open). */
  reading: number | [number | null, number | null] | null;
  /** Decimals that the source writes; of the per cent of a share. */
  decimals: number;
  /** The same figure from these data; null when it is withheld or could not be computed. */
  computed: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  /** Level of the interval; 0.9 for RMSEA. */
  level: number;
  n: number | null;
  verdict: PublishedVerdict;
  /** Why it is withheld or not computed. */
  reason: string;
}

/** How a variable or scale of the described wave stands to an earlier one. */
export interface WaveComparison {
  name: string;
  /** Its name in the earlier wave; null where it was not asked. */
  before: string | null;
  status:
    | 'same'
    | 'reworded'
    | 'options_changed'
    | 'scale_length_changed'
    | 'asked_of_others'
    | 'items_changed'
    | 'recoded'
    | 'not_asked';
  /** It is the same, or its codebook says that it can be compared all the same, and why. */
  compared: boolean;
  because?: Text;
}

/** An earlier wave whose rows are in the document. */
export interface EarlierWave {
  wave: string;
  answered: number;
  used: number;
  /** The described wave held against it; what is the same under the same name is left out. */
  comparisons: WaveComparison[];
}

/** What one of several waves counts for where they are put together. */
export interface PooledShare {
  wave: string;
  /** '' where respondent groups are not told apart. */
  respondent_group: string;
  n: number;
  /** Its share of the respondents of the group, 0-1; its weights are scaled to it. */
  share: number;
}

/** Waves that are put together for some numbers, whose rows have its name as their wave. */
export interface PooledDescription {
  name: string;
  /** Oldest first. */
  waves: string[];
  shares: PooledShare[];
  /** Respondents in several of them; null where fewer than may be published, unset where they can't be known again. */
  in_several?: number | null;
  /** What is told of them together. */
  areas: { by: string; variables: string[] }[];
  regressions: string[];
}

/** How those who answer are named in a sentence: by respondent groups; everyone where there are none. */
export interface Respondents {
  groups: string[];
  who: Text;
  where?: Text;
}

/** What `results.json` holds: all that figures and reports are made from. */
export interface ResultsDocument {
  format: 'ledervilkar-results';
  version: 1;
  pipeline: string;
  survey: string;
  /** The wave that the document describes. */
  wave: string;
  /** Waves before it, oldest first; unset where there is one wave. */
  earlier?: EarlierWave[];
  /** Waves that are put together for some numbers; unset where none are. */
  pooled?: PooledDescription[];
  title: Text;
  provenance: Provenance;
  labels: Record<string, VariableLabel>;
  /** Unset where the codebook has none. */
  respondents?: Respondents[];
  /** Models in the order of the pipeline: what the path diagrams need beside the rows. */
  models: ModelDescription[];
  /** Regressions in the order of the pipeline; unset where there are none. */
  regressions?: RegressionDescription[];
  /** The report's chapters as the pipeline defines them, with defaults filled in. */
  report: ReportDefinition;
  /** Published figures beside computed ones; empty when the codebook names none. */
  published: PublishedComparison[];
  rows: ResultRow[];
}

/** One parameter's place in a model (its numbers are rows: category `lhs op rhs`). */
export interface ModelParameter {
  lhs: string;
  op: '~' | '~~' | '=~' | '~1' | ':=' | '|';
  rhs: string;
  label: string;
}

export interface ModelDescription {
  name: string;
  title: Text;
  /** The model in its syntax, as it was run. */
  syntax: string;
  observed: string[];
  latent: string[];
  /** Dependent variables first to last, in causal order. */
  endogenous: string[];
  parameters: ModelParameter[];
  estimator: string;
  bootstrap: { draws: number; seed: number } | null;
  /**
   * Set when the model was run once for each of these variables in place of `placeholder`: its rows then
   * have group_variable 'for_each' and group_value the variable, and category names the variable itself.
   */
  for_each?: { placeholder: string; variables: string[] };
  /**
   * Cases read, used and left out by reason; one entry a variable of `for_each`. Counts of fewer than the least number
   * that is published are null, and so is what they could be subtracted from.
   */
  cases?: {
    variable?: string;
    read: number | null;
    used: number;
    left_out: { reason: string; n: number | null }[];
  }[];
  /** How missing answers were treated; 'listwise' when unset. */
  missing?: string;
  /** Items taken as ordered categories. */
  ordered?: string[];
  /** Set for a model of several groups: its rows have this group_variable, with the group's code as group_value. */
  groups?: { variable: string; values: string[] };
  /**
   * Steps of the ladder of invariance over the groups: their fit rows have group_variable 'invariance' and the
   * step as group_value, with chisq_diff, df_diff, pvalue_diff, delta_cfi and delta_rmsea against the step before.
   */
  invariance?: string[];
  /** False when no solution was found: its numbers are where the search stopped. */
  converged?: boolean;
}

/** A column of a regression's model. Rows of its coefficient and its effect have `term` as their category. */
export interface RegressionTerm {
  term: string;
  /** Its variables; several in an interaction. */
  variables: string[];
  /** The category that it stands for, of each variable; null of numbers. */
  codes: (string | null)[];
}

/** What tables and figures need of a regression beside its rows, whose `variable` is its name. */
export interface RegressionDescription {
  name: string;
  title: Text;
  outcome: string;
  family: 'linear' | 'logistic' | 'ordered' | 'poisson';
  respondent_group: string;
  standardised: boolean;
  /** Logistic: the answer that counts as 1. */
  event?: string;
  /** Ordered: the answers in order. */
  answers?: string[];
  /** Predictors that are categories, with those that respondents gave and the reference. */
  categories: Record<string, { codes: string[]; reference: string }>;
  terms: RegressionTerm[];
  /** Cases read, used and left out by reason; counts below the least that is published are null. */
  cases?: NonNullable<ModelDescription['cases']>[number];
  /** True where nothing of it may be published: it then has no terms. */
  withheld?: boolean;
}

/** One figure or table of a chapter. `id` is stable: it names the files beside the report. */
export interface ReportItem {
  id: string;
  kind: FigureKind | TableKind;
  title: Text;
  /** Variables, scales or models shown, in order. */
  variables: string[];
  /** Grouping variable, '' for none. */
  by: string;
  /** Grouping variables that one figure shows all of, in order. */
  each_by?: string[];
  respondent_group: string;
  /** A grouping whose group 1 the item is of, where it is of some only. */
  subset?: string;
  /** Text under the title by the author, and note under the figure. */
  text?: Text;
  note?: Text;
  /** Order of the rows: as in the questionnaire, or by the estimate. */
  sort: 'questionnaire' | 'estimate';
  /** Show declared missing answers («vet ikke») as a category of their own. */
  show_missing: boolean;
  /** Of figures of groups: those that do not differ have a row too, whatever number of questions. */
  every_group?: true;
  /** The evaluation's own figure that this one reruns, as the reader would look it up. */
  corresponds_to?: Text;
  /** Dot plots: the statistic shown, where the variable has more than one; and the answer it is the share of. */
  statistic?: string;
  category?: string;
  /** Of an indicator: the value that areas are held against, a share 0-1, and whether it is the least or the most wanted. */
  bound?: number;
  /** Of dots: a value from elsewhere as a line, as an earlier cohort's mean. */
  reference?: { value: number; label: Text };
  direction?: 'at_least' | 'at_most';
  /** Whose answers stand beside those of `respondent_group`, and to which questions, one for each of `variables`. */
  with?: { respondent_group: string; variables: string[] };
  /** How a course of change is drawn, or a map; and the newest so many waves (`last 2`) where not all are shown. */
  form?: 'dumbbell' | 'slope' | 'multiples' | 'tiles';
  waves?: string;
}

export interface ReportChapter {
  id: string;
  title: Text;
  text?: Text;
  items: ReportItem[];
}

/** What the author has decided of the findings, by id. */
export interface FindingsDefinition {
  title?: Text;
  /** These first, in this order. */
  order: string[];
  drop: string[];
  /** Other words for a finding's sentence. */
  rewrite: Record<string, Text>;
}

/** Who answers for a report, and how it is quoted: as its author states it. */
export interface CitationDefinition {
  publisher: Text;
  /** «Family, Given», or the name of an office; the publisher when empty. */
  authors: string[];
  /** An address, for mail or on the web. */
  contact?: string;
  /** When it was published: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  /** SPDX name (CC-BY-4.0), or the licence in words. */
  licence?: string;
  url?: string;
  /** The author's own suggested reference, in place of the one that is put together. */
  reference?: Text;
}

export interface ReportDefinition {
  title: Text;
  subtitle?: Text;
  language: Language;
  /** More languages that every run writes the report in. */
  languages?: Language[];
  /** A background variable: every run writes a report for each of its groups. */
  each?: string;
  citation?: CitationDefinition;
  /** The front page's findings; by rule alone when unset, no such page with 'none'. */
  findings?: FindingsDefinition | 'none';
  chapters: ReportChapter[];
}
