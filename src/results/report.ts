import type { FigureKind, TableKind } from './item-kinds.js';
import type { Language, Text } from './text.js';

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
interface CitationDefinition {
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
