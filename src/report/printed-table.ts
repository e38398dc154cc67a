import type { DataTable, TableCell } from '../figures/index.js';
import type { BuiltTable, Journal, TableSection } from './tables/index.js';
import type { ItemNode } from './tree/index.js';

/** A table to print: rows in bold, and headings over the rows that they stand before. */
export type PrintedTable = DataTable &
  Pick<BuiltTable, 'strong' | 'strongCells'> & { headings?: ReadonlyMap<number, string> };

/** A table's rows under the headings of their sections, without the columns that those tell. */
export function sectionsTable(
  table: BuiltTable,
  { lead, from }: Journal,
  sections: readonly TableSection[],
): PrintedTable {
  const rows: TableCell[][] = [];
  const headings = new Map<number, string>();
  const strong = new Set<number>();
  for (const section of sections) {
    headings.set(rows.length, section.heading);
    for (const { row, name } of section.rows) {
      if (table.strong?.has(row)) strong.add(rows.length);
      rows.push([name, ...table.rows[row]!.slice(from)]);
    }
  }
  return { columns: [{ label: lead, kind: 'text' }, ...table.columns.slice(from)], rows, strong, headings };
}

/** What a document without folds prints of a table: in the text, and in an appendix. Null for nothing; a heat map is printed as one. */
export function partsInDocument(item: ItemNode): {
  text: PrintedTable | null;
  appendix: PrintedTable | null;
} {
  if (item.kind !== 'table' || item.table.heat !== undefined || item.table.rows.length === 0) {
    return { text: null, appendix: null };
  }
  const { table } = item;
  if (table.journal !== undefined) {
    const set = (sections: readonly TableSection[]) =>
      sections.length === 0 ? null : sectionsTable(table, table.journal!, sections);
    return { text: set(table.journal.shown), appendix: set(table.journal.folded) };
  }
  return table.collapsed ? { text: null, appendix: table } : { text: table, appendix: null };
}
