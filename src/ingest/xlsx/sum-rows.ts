import type { SheetCell } from '../cell-table.js';
import { type Above, aboveOf, addAbove, isSumRow, looksLikeSums, type SumCell } from '../frame/sums.js';

/** Rows that are looked at: a row of sums, and one of means after it. */
const mostRows = 3;
/** Cells of a sheet of which the last row is looked at though nothing in it is empty that else is filled. */
const smallSheet = 200_000;

const isEmpty = (cell: SheetCell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/**
 * The place after the last respondent's row, where rows of sums or means of the columns above end a sheet.
 * @param from the first row of answers
 * @param end the place after the last row
 */
export function endBeforeSums(rows: readonly SheetCell[][], from: number, end: number): number {
  const width = rows.slice(from, end).reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2 || end - from < 4) return end;
  const last = rows[end - 1]!;
  const small = (end - from) * width <= smallSheet;
  const leavesOut = (k: number) =>
    isEmpty(last[k]) && rows.slice(from, end - mostRows).every((row) => !isEmpty(row[k]));
  if (!small && !Array.from({ length: width }, (_, k) => k).some(leavesOut)) return end;
  for (let at = Math.max(from, end - mostRows); at < end; at++) {
    const above = aboveRow(rows, from, at, width);
    const sums = rows.slice(at, end).every((row) => isSumRow(cellsOf(row, width), above));
    if (sums) return at;
  }
  return end;
}

/** Whether the last row has numbers far beyond those above it, and nothing else: a total of other rows than these. */
export function isFarLastRow(rows: readonly SheetCell[][], from: number, end: number): boolean {
  if (end - from < 4) return false;
  const width = rows.slice(from, end).reduce((most, row) => Math.max(most, row.length), 0);
  const last = cellsOf(rows[end - 1]!, width);
  if (last.includes('text') || !last.includes('empty') || (end - from) * width > smallSheet) return false;
  return looksLikeSums(last, aboveRow(rows, from, end - 1, width));
}

/** What stands above a row, from the first row of answers. */
function aboveRow(rows: readonly SheetCell[][], from: number, at: number, width: number): Above {
  const above = aboveOf(width);
  for (const row of rows.slice(from, at)) {
    above.rows++;
    for (let k = 0; k < width; k++) {
      const cell = row[k];
      if (typeof cell === 'number') addAbove(above, k, cell);
    }
  }
  return above;
}

/** Sums in a sheet are as exact as Excel computes them: 15 digits. */
const cellsOf = (row: readonly SheetCell[], width: number): SumCell[] =>
  Array.from({ length: width }, (_, k): SumCell => {
    const cell = row[k];
    if (typeof cell === 'number') return { value: cell, decimals: decimalsOf(cell) };
    return isEmpty(cell) ? 'empty' : 'text';
  });

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
