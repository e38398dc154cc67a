import { type Cells, cellText } from './scan.js';

/** A cell that holds nothing. */
export function isEmpty(cells: Cells, index: number): boolean {
  return cells.starts[index] === cells.ends[index];
}

/** A line without anything on it, which in a file of several columns is no record. */
export function isBlank(cells: Cells, width: number): boolean {
  return width > 1 && cells.count === 1 && isEmpty(cells, 0) && cells.quoted[0] === 0;
}

const blankText = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

/** A record of separators and blanks (no-break and zero-width ones, line breaks) alone, which in a file of several columns is no respondent. */
export function isEmptyRow(cells: Cells, width: number): boolean {
  if (width < 2) return false;
  const { bytes } = cells;
  for (let k = 0; k < cells.count; k++) {
    for (let at = cells.starts[k]!; at < cells.ends[k]!; at++) {
      const byte = bytes[at]!;
      if (byte >= 0xc2 && byte <= 0xef) {
        if (!blankText.test(cellText(cells, k))) return false;
        break;
      }
      if (byte > 32) return false;
    }
  }
  return true;
}

/** Cells beyond the header's may be there as long as they are empty. */
export function surplusIsEmpty(cells: Cells, width: number): boolean {
  if (cells.count < width) return false;
  for (let k = width; k < cells.count; k++) if (!isEmpty(cells, k)) return false;
  return true;
}
