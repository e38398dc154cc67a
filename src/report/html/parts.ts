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
 * stay together, the columns before them stand in each part. Of a table for looking up every column of numbers without
 * such a heading goes by itself. The table itself where it has room, and where it can't be parted.
 */
export function partsOf(table: PrintedTable, language: Language, lookUp = false): PrintedTable[] {
  const spanned = modelsOf(table);
  const models = lookUp ? [...spanned, ...numbersOf(table)].sort((a, b) => a[0]! - b[0]!) : spanned;
  if (models.length < 2) return [table];
  const width = widthsOf(table, language);
  const sum = (columns: readonly number[]) => columns.reduce((total, c) => total + width[c]!, 0);
  const parted = new Set(models.flat());
  const shared = table.columns.flatMap((_, c) => (parted.has(c) ? [] : [c]));
  const parts: number[][] = [];
  for (const model of models) {
    const last = parts.at(-1);
    if (last !== undefined && sum([...shared, ...last, ...model]) <= room) last.push(...model);
    else parts.push([...model]);
  }
  // A number of respondents stands last, as in the whole.
  return parts.length === 1
    ? [table]
    : parts.map((columns) =>
        only(
          table,
          [...shared, ...columns].sort((a, b) => a - b),
        ),
      );
}

/** Columns of numbers without a heading that they share, each by itself; not how many answered, which belongs to all. */
const numbersOf = ({ columns }: PrintedTable): number[][] =>
  columns.flatMap(({ kind, label, over }, c) =>
    over !== undefined || c === 0 || kind === 'text' || label === 'n' ? [] : [[c]],
  );

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
    // A test among numbers may stand in two lines.
    const cells = rows.map((row) =>
      Math.max(
        ...cellText(row[c] ?? '', kind, f)
          .split(c === 0 ? '\n' : /(?<=,) /)
          .map(of),
      ),
    );
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
