import type { RowKey } from '../../figures/index.js';

/** A published row that a finding is read from; of an earlier wave where that is named. */
type FindingRow = RowKey & { wave?: string };

/** A small drawing of a number, as data: everything is 0-1 along its axis. */
export type Strip =
  | { kind: 'bar'; value: number; lower: number; upper: number; ends: [string, string] }
  /** `main` is filled: the highest of two groups, or the newest of two waves. */
  | { kind: 'pair'; main: number; other: number; ends: [string, string] };

/** A finding in a sentence, with what it rests on. */
export interface Finding {
  /** Stable: what it is of, and not its place in the list. */
  id: string;
  kind: 'level' | 'change' | 'difference';
  sentence: string;
  /** «95 % KI 91–95 · n = 527». */
  detail: string;
  /** «93 %», or «70» and «25 %». */
  big: [string] | [string, string];
  strip: Strip;
  /** The question's name. */
  question: string;
  chapter: { id: string; title: string };
  /** Id of the figure or table that shows it, or of the chapter. */
  target: string;
  rows: FindingRow[];
}

export interface FindingsSection {
  title: string;
  findings: Finding[];
  /** What is said where there is nothing to tell. */
  sentence: string | null;
}

/** What the report begins with: findings chosen by rule, and the rule. */
export interface Findings {
  title: string;
  sections: FindingsSection[];
  /** «mot», between two numbers. */
  against: string;
  rule: string;
  /** Ids that the author has named and that are none of these findings. */
  unused: string[];
}
