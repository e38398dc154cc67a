import type { MissingReason } from '../schema.js';

/** What an export says of a column (a reader's variable has these parts). */
export interface DraftSource {
  name: string;
  type: string;
  label: string;
  valueLabels: { value: number | string; label: string }[];
  missing: ({ value: number | string; label?: string } | { from: number; to: number; label?: string })[];
  question: string;
  element: string;
  /** The most ticks that the form allows, where it has such a rule. */
  mostTicks?: number;
  measure: string;
}

/** What the column's data hold. */
export interface DraftFacts {
  kind: 'number' | 'text' | 'boolean' | 'time';
  filled: number;
  distinct: number;
  /** Every value with its count where there are few of them (at most 500), in order of value; else empty. */
  values: { value: number | string; n: number }[];
  /** All values are whole numbers. */
  whole: boolean;
  /** Mean and greatest length of the text. */
  meanLength: number;
  maxLength: number;
  /** Shares of filled cells that look like an e-mail address, a phone number, an 11-digit identity number. */
  email: number;
  phone: number;
  identityNumber: number;
  /** Cells whose text holds personal data, or names a person. */
  personal?: number;
  /** Whether the door would stop the column as one of direct identifiers. */
  identifies?: boolean;
  /** Other columns of texts that have half of this one's texts, and two of them. */
  alike?: number;
}

/** Columns that are asked about together, and the codes that are missing in them. */
export interface ItemSet {
  columns: readonly string[];
  missing: readonly number[];
  /** Of columns that hold words: the answers that the words stand for. */
  words?: readonly { code: number; label: string }[];
}

/** Of each set the correlations between its columns, row-major, over the n rows that have them all. */
export type Correlate = (sets: readonly ItemSet[]) => Promise<{ n: number; r: ArrayLike<number> }[]>;

/** An answer option as the draft writes it. */
export interface DraftValue {
  code: number | string;
  label: string;
  missing?: MissingReason;
  comment?: string;
}
