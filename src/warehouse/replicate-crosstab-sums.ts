import type { Places } from './replicate-crosstab-codes.js';

/** Sums of rows of numbers by cell, cell after cell; the sums of no cell stand first. */
export interface CellSums {
  at: Places;
  sums: Float64Array;
  /** Each row's value, when rows are summed times 1, x and x^2; the three sums of a cell stand together. */
  x: Float64Array | null;
}

/** Sums for `cells` cells of rows of `width` numbers. */
export function cellSums(at: Places, cells: number, width: number, x: Float64Array | null): CellSums {
  return { at, x, sums: new Float64Array((cells + 1) * width * (x === null ? 1 : 3)) };
}

/**
 * Adds a block of rows to the sums of their cells. Each sum is added up in the order of the rows, whatever the block
 * and the way, so that the last bit is the same for the same rows.
 * @param block rows of `width` numbers one after the other; `first` the number of its first row
 */
export function addBlock(into: CellSums, block: Float64Array, first: number, width: number): void {
  const rows = block.length / width;
  const cells = into.sums.length / width;
  if (into.x !== null) addPowers(into.sums, into.at, into.x, block, first, width);
  else if (width >= 8 && rows >= 16 * cells) addByCell(into.sums, into.at, block, first, width);
  else addByRow(into.sums, into.at, block, first, width);
}

function addByRow(sums: Float64Array, at: Places, block: Float64Array, first: number, width: number): void {
  let row = first;
  for (let from = 0; from < block.length; from += width) {
    let sum = at[row++]! * width;
    for (let i = from; i < from + width; i++) sums[sum++]! += block[i]!;
  }
}

/** Eight rows of a cell at a time: its sums are read and written an eighth as often. */
function addByCell(sums: Float64Array, at: Places, block: Float64Array, first: number, width: number): void {
  const rows = block.length / width;
  const cells = sums.length / width;
  // Signed, since unsigned places would be added up as floating point.
  const order = new Int32Array(rows);
  const end = new Int32Array(cells + 1);
  for (let row = 0; row < rows; row++) end[at[first + row]! + 1]! += 1;
  for (let cell = 0; cell < cells; cell++) end[cell + 1]! += end[cell]!;
  for (let row = 0; row < rows; row++) order[end[at[first + row]!]!++] = row * width;
  let k = end[0]!;
  for (let cell = 1; cell < cells; cell++) {
    const sum = cell * width;
    const last = end[cell]!;
    for (; k + 8 <= last; k += 8) {
      const [a, b, c, d] = [order[k]!, order[k + 1]!, order[k + 2]!, order[k + 3]!];
      const [e, f, g, h] = [order[k + 4]!, order[k + 5]!, order[k + 6]!, order[k + 7]!];
      for (let i = 0; i < width; i++) {
        sums[sum + i] =
          sums[sum + i]! +
          block[a + i]! +
          block[b + i]! +
          block[c + i]! +
          block[d + i]! +
          block[e + i]! +
          block[f + i]! +
          block[g + i]! +
          block[h + i]!;
      }
    }
    for (; k < last; k++) {
      const row = order[k]!;
      for (let i = 0; i < width; i++) sums[sum + i]! += block[row + i]!;
    }
  }
}

function addPowers(
  sums: Float64Array,
  at: Places,
  x: Float64Array,
  block: Float64Array,
  first: number,
  width: number,
): void {
  let row = first;
  for (let from = 0; from < block.length; from += width, row++) {
    const value = x[row]!;
    let sum = at[row]! * width * 3;
    for (let i = from; i < from + width; i++, sum++) {
      const w = block[i]!;
      sums[sum]! += w;
      sums[sum + width]! += w * value;
      sums[sum + 2 * width]! += w * value * value;
    }
  }
}
