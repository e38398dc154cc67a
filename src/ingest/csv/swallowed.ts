import type { Cells } from './scan.js';

const longest = 1 << 16;

/**
 * Whether a record of several lines looks like several records: each of its lines has the record's number of cells, and
 * begins with a number where the record does, or has four cells or more. So it is where a quote was left out at two
 * places: what stands between them is one cell, and rows are lost.
 */
export function swallowsRows(cells: Cells, separator: string): boolean {
  const from = cells.starts[0]! - (cells.quoted[0] === 0 ? 0 : 1);
  const to = cells.ends[cells.count - 1]!;
  if (cells.count < 2 || to - from > longest) return false;
  const lines = Buffer.from(cells.bytes.buffer, cells.bytes.byteOffset + from, to - from)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  if (lines.length < 2) return false;
  const pieces = lines.map((line) => line.split(separator));
  if (!pieces.every((line) => line.length === cells.count)) return false;
  return cells.count >= 4 || pieces.every(([first]) => /^"?\d+"?$/.test(first!));
}
