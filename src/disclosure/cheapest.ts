import { type Limits, shortOf } from './audit.js';
import { type Part, partOf, unknown } from './parts.js';
import { solvedCells } from './solved.js';
import { equationsOf } from './system.js';
import type { Table } from './table.js';

/** Cells that are withheld together at most, and patterns looked at before the greedy search takes over. */
const mostCells = 8;
const mostPatterns = 10_000;

/**
 * The fewest published cells (then the fewest respondents, then by key) whose withholding makes the part of `start`
 * safe. Patterns grow from those that are not: what a sum or the part gives away stays so until another cell of that sum
 * or part is withheld, so a pattern that lacks one is followed only by those with one of its cells (branching on a
 * violated constraint; Fischetti & Salazar 2001 cut by them). Of each size all are looked at, the lightest first, so
 * that the first that `complete` accepts is the optimum. `complete` leaves the table safe and gives the part, or null
 * with the table in any state. Null: none found.
 */
export function cheapest(
  table: Table,
  links: readonly number[][],
  start: number,
  limits: Limits,
  complete: (part: Part) => Part | null,
): Part | null {
  const all = table.cells.findIndex((c) => c.group.size === 0);
  return (
    search(table, links, start, limits, complete, all) ??
    (all < 0 ? null : search(table, links, start, limits, complete, -1))
  );
}

/** The cell of `kept` stays published. */
function search(
  table: Table,
  links: readonly number[][],
  start: number,
  limits: Limits,
  complete: (part: Part) => Part | null,
  kept: number,
): Part | null {
  const before = table.cells.map((c) => c.reason);
  const restore = () => {
    table.cells.forEach((c, i) => {
      c.reason = before[i]!;
    });
  };
  let level: number[][] = [[]];
  let looked = 0;
  for (let size = 0; size <= mostCells; size++) {
    const next = new Map<string, number[]>();
    for (const pattern of lightestFirst(table, level)) {
      if (looked++ > mostPatterns) return null;
      for (const i of pattern) table.cells[i]!.reason = 'derivable';
      const part = partOf(table, links, start);
      const lacking = alone(table, links, part, kept, limits);
      if (lacking === null && !determined(table, part)) {
        const found = complete(part);
        if (found !== null) return found;
        restore();
        for (const i of pattern) table.cells[i]!.reason = 'derivable';
      }
      for (const i of lacking ?? part.relations.flatMap((r) => openOf(table, r, kept))) {
        const more = [...pattern, i].sort((a, b) => a - b);
        next.set(more.join(), more);
      }
      for (const i of pattern) table.cells[i]!.reason = before[i]!;
    }
    level = [...next.values()];
    if (looked + level.length > mostPatterns) return null;
  }
  return null;
}

/** Published cells of the sum that hold anyone. */
function openOf(table: Table, r: number, kept: number): number[] {
  const { parent, children } = table.relations[r]!;
  return [parent, ...children].filter(
    (i) => i !== kept && !unknown(table.cells[i]!) && table.cells[i]!.n > 0,
  );
}

/** The fewest published cells among the sums that by themselves give a withheld cell away; null for none. */
function alone(
  table: Table,
  links: readonly number[][],
  part: Part,
  kept: number,
  limits: Limits,
): number[] | null {
  let fewest: number[] | null = null;
  for (const r of part.relations) {
    const { parent, children } = table.relations[r]!;
    const hidden = [parent, ...children].filter((i) => unknown(table.cells[i]!));
    const single = hidden.length === 1 && table.cells[hidden[0]!]!.reason !== '';
    const open = openOf(table, r, kept);
    if (fewest !== null && open.length >= fewest.length) continue;
    if (!single && !shortOf(table, links, r, limits)) continue;
    fewest = open;
  }
  return fewest;
}

/** Those of fewest respondents first. */
function lightestFirst(table: Table, sets: readonly number[][]): number[][] {
  const weight = (set: readonly number[]) => set.reduce((sum, i) => sum + table.cells[i]!.n, 0);
  const key = (set: readonly number[]) => set.map((i) => table.cells[i]!.key).join();
  return sets
    .map((set) => ({ set, weight: weight(set), key: key(set) }))
    .sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1))
    .map(({ set }) => set);
}

/** True when the sums alone give a withheld cell of the part. */
function determined(table: Table, part: Part): boolean {
  const solved = solvedCells(
    part.cells.length,
    equationsOf(table, part, () => 0),
  );
  return part.cells.some((i, k) => solved[k] && table.cells[i]!.reason !== '');
}
