import { type Equation, type Interval, intervals, largestProgram } from './intervals.js';
import type { Part } from './parts.js';
import type { Cell, Table } from './table.js';

/** The system of one part, as an attacker would write it up; what is not in the part is held at its value. */
export function equationsOf(table: Table, part: Part, value: (cell: Cell) => number): Equation[] {
  const place = new Map(part.cells.map((i, k) => [i, k]));
  return part.relations.map((r) => {
    const { parent, children } = table.relations[r]!;
    const equation: Equation = { of: [], right: 0 };
    const add = (i: number, coefficient: 1 | -1) => {
      const at = place.get(i);
      if (at === undefined) equation.right -= coefficient * value(table.cells[i]!);
      else equation.of.push({ unknown: at, coefficient });
    };
    add(parent, -1);
    for (const i of children) add(i, 1);
    return equation;
  });
}

/**
 * Intervals of the counts of a part's cells, by category, then by cell; each withheld cell's n is taken to be known.
 * `null`: too large to be solved.
 */
export function countIntervals(
  table: Table,
  part: Part,
  enough: (c: number) => number[] | undefined,
): Interval[][] | null {
  const k = part.cells.length;
  const bounds = part.cells.map((i) => ({ lower: 0, upper: massBound(table, part, i) }));
  const byCategory = table.categories.map((_, c) => equationsOf(table, part, (cell) => cell.counts[c]!));
  if (!isCoupled(part)) {
    const found = byCategory.map((equations, c) => intervals(bounds, equations, enough(c)));
    return found.every((list) => list !== null) ? found : null;
  }
  // Where sums share cells one category's counts bound another's: solved together, with each cell's n as a sum.
  const at = (cell: number, c: number) => c * k + cell;
  const equations: Equation[] = [
    ...byCategory.flatMap((list, c) =>
      list.map((e) => ({ right: e.right, of: e.of.map((u) => ({ ...u, unknown: at(u.unknown, c) })) })),
    ),
    ...bounds.flatMap((b, cell) =>
      table.cells[part.cells[cell]!]!.latent
        ? []
        : [
            {
              right: b.upper,
              of: table.categories.map((_, c) => ({ unknown: at(cell, c), coefficient: 1 as const })),
            },
          ],
    ),
  ];
  const flat = intervals(
    table.categories.flatMap(() => bounds),
    equations,
    enough(0) && table.categories.flatMap((_, c) => enough(c)!),
  );
  return flat && table.categories.map((_, c) => flat.slice(c * k, (c + 1) * k));
}

/** A latent cell holds no more than the groups it is part of. */
function massBound(table: Table, part: Part, i: number): number {
  const cell = table.cells[i]!;
  if (!cell.latent) return cell.mass;
  return Math.min(
    ...part.relations
      .map((r) => table.relations[r]!)
      .filter(({ children }) => children.includes(i))
      .map(({ parent }) => table.cells[parent]!.mass),
  );
}

/**
 * True when the counts of one category bound those of another through what the cells' n leaves: in all parts but those of a
 * single sum.
 */
export const isCoupled = (part: Part): boolean => part.relations.length > 1;

/** Numbers of a tableau up to which a part of several sums is solved whole, all categories together. */
const wholeAtMost = 200_000;

export function isSolvable(table: Table, part: Part): boolean {
  const unknowns = part.cells.length * table.categories.length;
  const equations = part.relations.length * table.categories.length + part.cells.length;
  const latent = part.cells.some((i) => table.cells[i]!.latent);
  return unknowns * equations <= (latent ? largestProgram : wholeAtMost) || !isCoupled(part);
}
