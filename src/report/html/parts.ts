import { numberFormat, textWidth } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { PrintedTable } from '../printed-table.js';
import { cellText } from '../written.js';
import { beginsFurther } from './table.js';

/** Width of the text on a wide screen, of letters in a table, of what is beside them and between models, in pixels. */
const [room, letters, beside, between] = [864, 13, 12, 16];

/** What the column that names the rows takes at least, and at most where its labels can be broken. */
const [least, most] = [128, 240];

/**
 * A table of models side by side in parts that each have room in the text: models that share a heading over their columns
 * stay together, the columns before them stand in each part. The table itself where it has room, or no such headings.
 */
export function partsOf(table: PrintedTable, language: Language): PrintedTable[] {
  const models = modelsOf(table);
  if (models.length < 2) return [table];
  const width = widthsOf(table, language);
  const sum = (columns: readonly number[]) => columns.reduce((total, c) => total + width[c]!, 0);
  const shared = table.columns.flatMap(({ over }, c) => (over === undefined ? [c] : []));
  const parts: number[][] = [];
  for (const model of models) {
    const last = parts.at(-1);
    if (last !== undefined && sum([...shared, ...last, ...model]) <= room) last.push(...model);
    else parts.push([...model]);
  }
  return parts.length === 1 ? [table] : parts.map((columns) => only(table, [...shared, ...columns]));
}

/** The columns under each shared heading. */
function modelsOf({ columns }: PrintedTable): number[][] {
  const models: number[][] = [];
  for (const [c, { over }] of columns.entries()) {
    if (over === undefined) continue;
    if (columns[c - 1]?.over === over) models.at(-1)!.push(c);
    else models.push([c]);
  }
  return models;
}

function widthsOf(table: PrintedTable, language: Language): number[] {
  const { columns, rows } = table;
  const f = numberFormat(language);
  const of = (text: string) => textWidth(text, letters, true) + beside;
  return columns.map(({ label, kind }, c) => {
    const cells = rows.map((row) => of(cellText(row[c] ?? '', kind, f)));
    if (c === 0) return Math.min(most, Math.max(least, ...cells));
    const apart = beginsFurther(table, c) ? between : 0;
    return apart + Math.max(...label.split(/[ -]/).map(of), ...(kind === 'text' ? [] : cells));
  });
}

/** A table with some of its columns. */
function only(table: PrintedTable, kept: readonly number[]): PrintedTable {
  const { columns, rows, strongCells } = table;
  const strong = [...(strongCells ?? [])].map(
    ([row, cells]) => [row, new Set(kept.flatMap((c, at) => (cells.has(c) ? [at] : [])))] as const,
  );
  return {
    ...table,
    columns: kept.map((c) => columns[c]!),
    rows: rows.map((row) => kept.map((c) => row[c] ?? null)),
    ...(strongCells === undefined ? {} : { strongCells: new Map(strong) }),
  };
}
