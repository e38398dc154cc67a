import type { Language, ReportItem, ResultsDocument } from '../results/index.js';
import type { TableCell } from './cell.js';

/** A Vega-Lite specification (version 6), data inside. */
export type Spec = Record<string, unknown>;

/** `wide`: 760 px, labels beside the bars; `narrow`: 360 px for a phone, labels above them. */
export type FigureWidth = 'wide' | 'narrow';

export interface FigureOptions {
  language: Language;
  width: FigureWidth;
}

/** How a column's numbers are shown; in CSV files they stand in full. */
export type ColumnKind = 'text' | 'percent' | 'integer' | 'decimal1' | 'decimal2' | 'decimal3' | 'p';

/** The numbers behind a figure, or a table of the report. */
export interface DataTable {
  /** `over`: a heading over this column and its neighbours of the same heading, as for the groups of a model. */
  columns: { label: string; kind: ColumnKind; over?: string }[];
  rows: TableCell[][];
}

/** What every figure builder gives. */
export interface BuiltFigure {
  spec: Spec;
  /** The same numbers as a table. */
  table: DataTable;
  /** What the figure shows, in words, with the main numbers. */
  alt: string;
  /** Respondents behind it: one number, or the least and the greatest. */
  n: [number, number] | null;
  /** What the reader must know to read it: withheld numbers, the order, what lines mean. */
  notes: string[];
  /** What is found, in a sentence: it stands under the title. */
  lead?: string;
  /** How many of its groups differ from the others. */
  marks?: number;
  /** It compares groups, and neither a group nor a test of it finds anything: its sentence says all there is. */
  quiet?: boolean;
  /** True when all that it would show is withheld: it is not drawn. Where a builder leaves it out the table tells. */
  nothingLeft?: boolean;
  /** Of a figure that is a list of rows: its RowList (rows/row-list.ts, which builds on this file), for who must part it. */
  rowList?: object;
  /** Why the figure is not drawn though it has numbers: the sentence that stands in its place, over the table. */
  leftOut?: string;
}

/** The shape of every src/figures/<figure>.ts: from the results to a specification. */
export type FigureBuilder = (item: ReportItem, doc: ResultsDocument, options: FigureOptions) => BuiltFigure;

/** Widths in pixels of the whole figure. */
export const totalWidth: Readonly<Record<FigureWidth, number>> = { wide: 760, narrow: 360 };
