import type { AreaTable } from './areas.js';
import { type Limits, sizeBounds, tellsSize } from './audit.js';
import { finestOf } from './finest.js';
import { type Interval, intervals } from './intervals.js';
import { type Part, parentsOf, unknown } from './parts.js';
import { Polytope } from './simplex.js';
import { equationsOf } from './system.js';

const slack = 1e-6;

/** Groups of a part, withheld for whatever reason, whose n the areas tell to within less than the width. */
export function narrowSizes(
  table: AreaTable,
  links: readonly number[][],
  part: Part,
  limits: Limits,
): number[] {
  const least = Math.min(limits.width, Math.max(0, limits.minN - 2));
  const asked = part.cells.flatMap((i, k) => {
    const cell = table.cells[i]!;
    return cell.reason !== '' && !cell.remainder && !cell.latent ? [k] : [];
  });
  const wanted = new Map(asked.map((k) => [k, Math.min(least, room(table, links, part.cells[k]!))]));
  const telling = part.cells.some((i) => tellsSize(table.cells[i]!));
  const printed = part.cells.some((i) =>
    [...table.cells[i]!.group.keys()].some((name) => table.fine.has(name)),
  );
  const found =
    printed && !telling
      ? sizesOfAreas(table, part, wanted)
      : intervals(
          part.cells.map((i) => sizeBounds(table, links, i, limits)),
          equationsOf(table, part, (cell) => cell.n),
          part.cells.map((_, k) => wanted.get(k) ?? 0),
        );
  if (found === null) return [];
  return asked
    .filter((k) => found[k]!.upper - found[k]!.lower < wanted.get(k)! - slack)
    .map((k) => part.cells[k]!);
}

/** How far a group's n could vary at all within the published groups around it; each holds someone. */
function room(table: AreaTable, links: readonly number[][], i: number): number {
  const around = parentsOf(table, links, i).filter((p) => !unknown(table.cells[p]!));
  return Math.min(Number.POSITIVE_INFINITY, ...around.map((p) => table.cells[p]!.n - 1));
}

/**
 * Values that the n of groups are seen to take where areas are printed and no reason says more than that someone is there:
 * then a group's limits are those of its areas, and the program is over these alone, alike ones as one.
 */
function sizesOfAreas(table: AreaTable, part: Part, wanted: ReadonlyMap<number, number>): Interval[] {
  const n = part.cells.map((i) => table.cells[i]!.n);
  const sum = (cells: readonly number[]) => cells.reduce((all, k) => all + n[k]!, 0);
  const { units, unitOf, sums, of } = finestOf(
    n.length,
    equationsOf(table, part, () => 0),
  );
  const spare = units.map((cells) => sum(cells) - cells.length);
  const matrix = sums.map(() => new Float64Array(units.length));
  const right = sums.map((terms, r) =>
    terms.reduce((all, { unit, coefficient }) => {
      matrix[r]![unit] = coefficient;
      return all + coefficient * spare[unit]!;
    }, 0),
  );
  const polytope = new Polytope(
    matrix,
    right,
    units.map(() => Number.POSITIVE_INFINITY),
  );
  const shares = of.map((cells) => {
    const own = new Map<number, number>();
    for (const k of cells) own.set(unitOf[k]!, (own.get(unitOf[k]!) ?? 0) + 1);
    return [...own];
  });
  const seen = n.map((x): Interval => ({ lower: x, upper: x }));
  const lacks = (k: number) => seen[k]!.upper - seen[k]!.lower < wanted.get(k)! - slack;
  const look = (state: ArrayLike<number>) => {
    for (const k of wanted.keys()) {
      if (!lacks(k)) continue;
      let lower = n[k]! - sum(of[k]!);
      let upper = lower;
      // Of several areas that are one unit, any may have all that the unit has to spare.
      for (const [unit, own] of shares[k]!) {
        lower += own + (own < units[unit]!.length ? 0 : state[unit]!);
        upper += own + state[unit]!;
      }
      seen[k]!.lower = Math.min(seen[k]!.lower, lower);
      seen[k]!.upper = Math.max(seen[k]!.upper, upper);
    }
  };
  look(spare);
  for (const k of wanted.keys()) {
    for (const sign of [1, -1] as const) {
      if (!lacks(k) || !polytope.feasible) continue;
      const cost = new Float64Array(units.length);
      for (const [unit] of shares[k]!) cost[unit] = sign;
      polytope.minimise(cost);
      look(polytope.point());
    }
  }
  return seen;
}
