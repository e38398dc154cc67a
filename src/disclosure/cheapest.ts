import { type Part, partOf, unknown } from './parts.js';
import { equationsOf } from './system.js';
import type { Table } from './table.js';

/** Cells that are withheld together at most, and patterns looked at before the greedy search takes over. */
const mostCells = 3;
const mostPatterns = 3000;

/**
 * The fewest published cells (then the fewest respondents, then by key) whose withholding makes the part of `start`
 * safe: all of one, of two, of three, in that order, so that the first that `complete` accepts is the optimum among the
 * cells that the part's sums hold. Patterns that leave a withheld cell determined (Gaussian elimination) are passed
 * over. `complete` leaves the table safe and gives the part, or null with the table in any state. Null: none found.
 */
export function cheapest(
  table: Table,
  links: readonly number[][],
  start: number,
  complete: (part: Part) => Part | null,
): Part | null {
  const before = table.cells.map((c) => c.reason);
  const restore = () => {
    table.cells.forEach((c, i) => {
      c.reason = before[i]!;
    });
  };
  const first = partOf(table, links, start);
  const open = candidatesOf(table, first);
  let looked = 0;
  for (let size = 0; size <= mostCells; size++) {
    for (const pattern of patternsOf(table, open, size)) {
      if (looked++ > mostPatterns) return null;
      for (const i of pattern) table.cells[i]!.reason = 'derivable';
      const part = partOf(table, links, start);
      if (pattern.every((i) => part.cells.includes(i)) && !determined(table, part)) {
        const found = complete(part);
        if (found !== null) return found;
        restore();
      } else {
        for (const i of pattern) table.cells[i]!.reason = before[i]!;
      }
    }
  }
  return null;
}

/** Published cells in the sums of the part's cells, and in the sums of those if they are few. */
function candidatesOf(table: Table, part: Part): number[] {
  const found = new Set<number>();
  for (const r of part.relations) {
    const { parent, children } = table.relations[r]!;
    for (const i of [parent, ...children]) {
      if (!unknown(table.cells[i]!) && table.cells[i]!.n > 0) found.add(i);
    }
  }
  return [...found];
}

/** Sets of `size` candidates, those of fewest respondents first. */
function patternsOf(table: Table, open: readonly number[], size: number): number[][] {
  let sets: number[][] = [[]];
  for (let k = 0; k < size; k++) {
    sets = sets.flatMap((set) =>
      open.filter((i) => set.length === 0 || i > set.at(-1)!).map((i) => [...set, i]),
    );
    if (sets.length > mostPatterns * 4) return [];
  }
  const weight = (set: readonly number[]) => set.reduce((sum, i) => sum + table.cells[i]!.n, 0);
  const key = (set: readonly number[]) => set.map((i) => table.cells[i]!.key).join();
  return sets
    .map((set) => ({ set, weight: weight(set), key: key(set) }))
    .sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1))
    .map(({ set }) => set);
}

/** True when the sums alone give a withheld cell of the part: its unit vector is a combination of their rows. */
export function determined(table: Table, part: Part): boolean {
  const rows = equationsOf(table, part, () => 0).map(({ of }) => {
    const row = new Float64Array(part.cells.length);
    for (const { unknown: at, coefficient } of of) row[at]! += coefficient;
    return row;
  });
  const used = new Set<Float64Array>();
  for (let column = 0; column < part.cells.length; column++) {
    const pivot = rows.find((row) => !used.has(row) && Math.abs(row[column]!) > 1e-9);
    if (pivot === undefined) continue;
    used.add(pivot);
    const at = pivot[column]!;
    for (let j = 0; j < pivot.length; j++) pivot[j]! /= at;
    for (const row of rows) {
      const f = row[column]!;
      if (row === pivot || f === 0) continue;
      for (let j = 0; j < row.length; j++) row[j]! -= f * pivot[j]!;
    }
  }
  // In reduced form a determined cell is a row by itself.
  return [...used].some((row) => {
    const met = [...row.keys()].filter((j) => Math.abs(row[j]!) > 1e-9);
    return met.length === 1 && table.cells[part.cells[met[0]!]!]!.reason !== '';
  });
}
