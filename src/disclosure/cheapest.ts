import { type Limits, shortOf } from './audit.js';
import { type Part, partOf, unknown } from './parts.js';
import { Patterns } from './patterns.js';
import type { Barred } from './rank.js';
import { solvedCells } from './solved.js';
import { equationsOf } from './system.js';
import type { Table } from './table.js';

/** Cells that are withheld together at most, and patterns looked at before the greedy search takes over. */
const mostCells = 8;
const mostPatterns = 10_000;

/**
 * The cheapest published cells whose withholding makes the part of `start` safe: fewest of the highest rank, then of the
 * next; then the fewest respondents, then by key. Cells that are `barred` stay published. Patterns grow from those that are not: what a sum or the part gives away stays so until another cell of that sum
 * or part is withheld, so a pattern that lacks one is followed only by those with one of its cells (branching on a
 * violated constraint; Fischetti & Salazar 2001 cut by them). The cheapest is looked at first, so that the first that
 * `complete` accepts is the optimum. `complete` leaves the table safe and gives the part, or null
 * with the table in any state. Null: none found.
 * @param refused patterns, by their cells, that were found not to do; what is found of them is added
 */
export function cheapest(
  table: Table,
  links: readonly number[][],
  start: number,
  limits: Limits,
  complete: (part: Part) => Part | null,
  barred: Barred,
  refused: Set<string>,
): Part | null {
  const before = table.cells.map((c) => c.reason);
  const restore = () => {
    table.cells.forEach((c, i) => {
      c.reason = before[i]!;
    });
  };
  const queue = new Patterns(table, limits);
  queue.add([]);
  let looked = 0;
  let price = 0;
  for (let next = queue.take(); next !== null; next = queue.take()) {
    if (next.price > price && looked + queue.size > mostPatterns) return null;
    price = next.price;
    if (looked++ > mostPatterns) return null;
    const pattern = next.cells;
    for (const i of pattern) table.cells[i]!.reason = 'derivable';
    const part = partOf(table, links, start);
    const lacking = alone(table, links, part, barred, limits);
    const name = pattern.join();
    if (lacking === null && !refused.has(name)) {
      refused.add(name);
      const found = determined(table, part) ? null : complete(part);
      if (found !== null) return found;
      restore();
      for (const i of pattern) table.cells[i]!.reason = 'derivable';
    }
    if (pattern.length < mostCells) {
      for (const i of lacking ?? part.relations.flatMap((r) => openOf(table, r, barred)))
        queue.add([...pattern, i]);
    }
    for (const i of pattern) table.cells[i]!.reason = before[i]!;
  }
  return null;
}

/** Published cells of the sum that hold anyone. */
function openOf(table: Table, r: number, barred: Barred): number[] {
  const { parent, children } = table.relations[r]!;
  return [parent, ...children].filter(
    (i) => !unknown(table.cells[i]!) && table.cells[i]!.n > 0 && !barred(table.cells[i]!),
  );
}

/** The fewest published cells among the sums that by themselves give a withheld cell away; null for none. */
function alone(
  table: Table,
  links: readonly number[][],
  part: Part,
  barred: Barred,
  limits: Limits,
): number[] | null {
  let fewest: number[] | null = null;
  for (const r of part.relations) {
    const { parent, children } = table.relations[r]!;
    const hidden = [parent, ...children].filter((i) => unknown(table.cells[i]!));
    const single = hidden.length === 1 && table.cells[hidden[0]!]!.reason !== '';
    const open = openOf(table, r, barred);
    if (fewest !== null && open.length >= fewest.length) continue;
    if (!single && !shortOf(table, links, r, limits)) continue;
    fewest = open;
  }
  return fewest;
}

/** True when the sums alone give a withheld cell of the part. */
function determined(table: Table, part: Part): boolean {
  const solved = solvedCells(
    part.cells.length,
    equationsOf(table, part, () => 0),
  );
  return part.cells.some((i, k) => solved[k] && table.cells[i]!.reason !== '');
}
