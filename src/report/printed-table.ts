import { type DataTable, numberIn, type TableCell } from '../figures/index.js';
import type { BuiltTable, Journal, TableSection } from './tables/index.js';
import type { ItemNode } from './tree/index.js';

/** A table to print: rows in bold, and headings over the rows that they stand before. */
export type PrintedTable = DataTable &
  Pick<BuiltTable, 'strong' | 'strongCells'> & { headings?: ReadonlyMap<number, string> };

/** A table's rows under the headings of their sections, without the columns that those tell. */
export function sectionsTable(
  table: BuiltTable,
  { lead, from, told = [] }: Journal,
  sections: readonly TableSection[],
): PrintedTable {
  const beside = <T>(list: readonly T[]): T[] => list.filter((_, c) => c >= from && !told.includes(c));
  const rows: TableCell[][] = [];
  const headings = new Map<number, string>();
  const strong = new Set<number>();
  for (const section of sections) {
    headings.set(rows.length, section.heading);
    for (const { row, name } of section.rows) {
      if (table.strong?.has(row)) strong.add(rows.length);
      rows.push([name, ...beside(table.rows[row]!)]);
    }
  }
  return { columns: [{ label: lead, kind: 'text' }, ...beside(table.columns)], rows, strong, headings };
}

/** What a document without folds prints of a table: in the text, and in an appendix. Null for nothing; a heat map is printed as one. */
export function partsInDocument(item: ItemNode): {
  text: PrintedTable | null;
  appendix: PrintedTable | null;
} {
  // A figure that is left out has its numbers in the table; of one that has none left there is nothing to print.
  if (item.kind === 'withheld') {
    const told = item.table.rows.some((row) => row.some((cell) => numberIn(cell) !== null));
    return { text: null, appendix: told ? item.table : null };
  }
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

/** A table without the texts that are the same in every row, and what those are: they are told once. */
export function toldOnce(table: PrintedTable): {
  table: PrintedTable;
  same: [name: string, value: string][];
} {
  const { columns, rows } = table;
  const alike = columns.flatMap(({ kind, label, over }, c): { c: number; fact: [string, string] }[] => {
    const value = rows[0]?.[c];
    const same = c > 0 && kind === 'text' && over === undefined && typeof value === 'string' && value !== '';
    return same && rows.length > 2 && rows.every((row) => row[c] === value)
      ? [{ c, fact: [label, value] }]
      : [];
  });
  if (alike.length === 0 || table.strongCells !== undefined) return { table, same: [] };
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, c) => alike.every((one) => one.c !== c));
  return {
    table: { ...table, columns: kept(columns), rows: rows.map((row) => kept(row)) },
    same: alike.map(({ fact }) => fact),
  };
}
