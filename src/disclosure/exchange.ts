import { Joint } from './exchange-joint.js';
import { Pair } from './exchange-pair.js';
import { type Place, Seen, type State } from './exchange-seen.js';
import { type Finest, finestOf } from './finest.js';
import type { Equation, Interval } from './intervals.js';

interface Exchange {
  /** Sums that tie the cells; right sides are not used, since the true counts fulfil them. */
  equations: readonly Equation[];
  /** True counts by cell and category. */
  counts: readonly ArrayLike<number>[];
  /** What is asked for: sets of categories that are counted together. Default: each category. */
  sets?: readonly (readonly number[])[];
  /** Width that each cell's interval must be seen to have, by set; 0 for those that are not asked for. */
  needed: readonly (readonly number[])[];
  /** Cells that others add up to and that are followed as one, not through the units that they have a share of. */
  apart?: readonly number[];
  /** Ends when so many intervals are known to be narrow; those after them are not looked into. Default: all are. */
  most?: number | undefined;
}

/**
 * Values that each cell is seen to take when respondents of two categories change places: intervals that lie within the
 * exact ones, whatever the size of the system. Starting from the true table, what one category gains in some cells it
 * loses in others so that every sum still holds, and a second category makes up for it so that every cell keeps its n;
 * how far that goes is a linear program over the cells alone, not over cells times categories. Every table met on the
 * way is one that the reader cannot exclude, and so are all between them. Cells in the same sums are one unit (a cell's
 * own share of it is a transportation table). An interval is not followed further than needed.
 */
export function exchanged({
  equations,
  counts,
  sets = Array.from(counts[0] ?? [], (_, c) => [c]),
  needed,
  apart = [],
  most = Number.POSITIVE_INFINITY,
}: Exchange): Interval[][] {
  const categories = counts[0]?.length ?? 0;
  const finest = finestOf(counts.length, equations, apart);
  const truth = finest.units.map((cells) =>
    Float64Array.from({ length: categories }, (_, c) => cells.reduce((sum, k) => sum + counts[k]![c]!, 0)),
  );
  const seen = new Seen(finest, counts, sets, needed);
  const asked = needed.flatMap((widths, k) => (widths.some((width) => width > 0) ? [k] : []));
  const open = asked.flatMap((k) => sets.map((_, s) => ({ k, s }))).filter((place) => seen.lacks(place));
  seen.look(open, (unit, c) => truth[unit]![c]!);
  const left = exchangePairs(seen, finest, truth, sets, open);
  // What no two categories alone bring about may take several.
  if (categories > 2) exchangeJointly(seen, finest, truth, sets, { asked, open: left, most });
  return seen.intervals;
}

/** Respondents of two categories at a time change places. What is still open then. */
function exchangePairs(
  seen: Seen,
  finest: Finest,
  truth: State,
  sets: readonly (readonly number[])[],
  asked: readonly Place[],
): Place[] {
  const categories = truth[0]?.length ?? 0;
  let open = [...asked];
  for (let c = 0; c < categories; c++) {
    for (let b = 0; b < c; b++) {
      open = open.filter((place) => seen.lacks(place));
      let pair: Pair | null = null;
      // Of the other sets the truth has been seen.
      const moved = sets.map((set) => set.includes(c) !== set.includes(b));
      const tried = open.filter(({ s }) => moved[s]);
      for (const [k, own] of byCell(tried)) {
        for (const sign of [1, -1] as const) {
          if (!own.some((s) => seen.lacks({ k, s }))) continue;
          pair ??= new Pair(finest, truth, c, b);
          const moving = pair.push(seen.unitsOf(k), sign);
          if (moving !== null) seen.look(tried, moving);
        }
      }
    }
  }
  return open;
}

/** Respondents of all categories change places at once. */
function exchangeJointly(
  seen: Seen,
  finest: Finest,
  truth: State,
  sets: readonly (readonly number[])[],
  { asked, open, most }: { asked: readonly number[]; open: readonly Place[]; most: number },
): void {
  let joint: Joint | null = null;
  let narrow = 0;
  for (const k of asked) {
    for (const [s, set] of sets.entries()) {
      if (narrow >= most) return;
      for (const sign of [1, -1] as const) {
        if (!seen.lacks({ k, s })) break;
        joint ??= new Joint(finest, truth);
        const moved = joint.push(seen.unitsOf(k), set, sign);
        if (moved !== null) seen.look(open, (unit, c) => moved[unit]![c]!);
      }
      if (seen.lacks({ k, s })) narrow++;
    }
  }
}

/** The sets asked for of each cell, in order. */
function byCell(list: readonly Place[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { k, s } of list) {
    const own = found.get(k);
    if (own === undefined) found.set(k, [s]);
    else own.push(s);
  }
  return found;
}
