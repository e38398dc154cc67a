import type { DataTable, TableCell } from '../../figures/index.js';
import type { Language, ReportItem, ResultRow, ResultsDocument } from '../../results/index.js';

/** A table of a chapter: its cells, how to read it, and which rows to stress. */
export interface BuiltTable extends DataTable {
  notes: string[];
  n: [number, number] | null;
  /** Rows in bold: significant coefficients, totals. */
  strong?: ReadonlySet<number>;
  /** Folded away until the reader opens it: long tables for looking things up. */
  collapsed?: boolean;
  /** A sentence over the table that says what it shows. */
  lead?: string;
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
  return row.suppressed ? withheld : row[field];
}
