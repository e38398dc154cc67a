import { type DataTable, fieldCell, type TableCell } from '../../figures/index.js';
import type { Language, ReportItem, ResultRow, ResultsDocument } from '../../results/index.js';

/** A table of a chapter: its cells, how to read it, and which rows to stress. */
export interface BuiltTable extends DataTable {
  notes: string[];
  n: [number, number] | null;
  /** Rows in bold: significant coefficients, totals. */
  strong?: ReadonlySet<number>;
  /** Columns in bold of a row, where it is significant in one of several models. */
  strongCells?: ReadonlyMap<number, ReadonlySet<number>>;
  /** Folded away until the reader opens it: long tables for looking things up. */
  collapsed?: boolean;
  /** A sentence over the table that says what it shows. */
  lead?: string;
  /** How the page sets the rows as journals do; the files have them as they are. */
  journal?: Journal;
  /** What the page shows in place of the rows, which are in the files. */
  heat?: Heat;
}

/** Whether a cell is in bold. */
export const isStrong = (
  { strong, strongCells }: Pick<BuiltTable, 'strong' | 'strongCells'>,
  row: number,
  column: number,
): boolean => (strong?.has(row) || strongCells?.get(row)?.has(column)) ?? false;

/** Rows under headings: what is read at the top, what is looked up folded under it. */
export interface Journal {
  /** Heading of the column that names the rows. */
  lead: string;
  /** The first column that is shown beside it; those before are told by headings and names. */
  from: number;
  /** Columns after it that the headings tell. */
  told?: readonly number[];
  shown: TableSection[];
  folded: TableSection[];
  /** What opens the folded ones; parameters that are looked up when left out. */
  more?: string;
}

export interface TableSection {
  heading: string;
  /** A row of the table by its number, and what it is called under the heading. */
  rows: { row: number; name: string }[];
}

/** A map of numbers by colour: a row a question, a column a background variable. */
export interface Heat {
  columns: string[];
  parts: { title: string; rows: HeatRow[] }[];
  /** What the page tells of the marked cells in numbers. */
  details: DataTable;
}

interface HeatRow {
  question: string;
  /** One of its cells is marked; the others are shown when asked for. */
  marked: boolean;
  cells: HeatCell[];
}

export interface HeatCell {
  /** «45», or the word for why there is no number. */
  text: string;
  /** 0 not marked, 1 to 3 by size, 4 where it holds after adjustment; null for no number. */
  tint: 0 | 1 | 2 | 3 | 4 | null;
  /** Interval, p and groups in words. */
  title: string;
  /** Id of the figure that shows it. */
  target: string;
}

/** The shape of every src/report/tables/<kind>.ts. */
export type TableBuilder = (
  item: ReportItem,
  doc: ResultsDocument,
  options: { language: Language },
) => BuiltTable;

/** A row's field as a cell: the mark of what is withheld, never a blank; null where there is no such number. */
export function fieldOf(
  row: ResultRow | undefined,
  field: 'se' | 'ci_lower' | 'ci_upper' | 'p_value' | 'n',
  withheld: string,
): TableCell {
  if (row === undefined) return null;
  if (row.suppressed) return withheld;
  return field === 'p_value' || field === 'n' ? row[field] : fieldCell(row, field);
}
