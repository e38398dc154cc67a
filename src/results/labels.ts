import type { Text } from './text.js';

/** What readers need to know of a category to show it. */
export interface CategoryLabel {
  /** The code as text, as it stands in ResultRow.category. */
  code: string;
  label: Text;
  /** How the group is named in a sentence, where its variable's phrase does not fit. */
  phrase?: Text;
  /** Set for declared missing codes («vet ikke»): the reason. */
  missing?: string;
  /** No answer but the mean over the groups, each counting once. */
  average?: true;
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

/** How those who answer are named in a sentence: by respondent groups; everyone where there are none. */
export interface Respondents {
  groups: string[];
  who: Text;
  where?: Text;
}
