import { type Finest, finestOf } from './finest.js';
import type { Equation, Interval } from './intervals.js';
import { Polytope } from './simplex.js';

export interface Exchange {
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

/** Counts by unit, then category. */
type State = readonly Float64Array[];

/** What a cell has of a unit and what the unit's other cells have, in respondents. */
interface Share {
  unit: number;
  own: number;
  others: number;
}

const slack = 1e-6;

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
  const total = (cells: readonly number[], c: number) => cells.reduce((sum, k) => sum + counts[k]![c]!, 0);
  const mass = (cells: readonly number[]) => cells.reduce((sum, k) => sum + massOf(counts[k]!), 0);
  const truth: State = finest.units.map((cells) =>
    Float64Array.from({ length: categories }, (_, c) => total(cells, c)),
  );
  const shares = sharesOf(finest, mass);
  const own = (k: number, set: readonly number[]) => set.reduce((sum, c) => sum + counts[k]![c]!, 0);
  const seen = counts.map((_, k) =>
    sets.map((set): Interval => ({ lower: own(k, set), upper: own(k, set) })),
  );
  // What is known of a cell beside its finest cells stays as it is.
  const fixed = counts.map((_, k) =>
    sets.map((set) => own(k, set) - finest.of[k]!.reduce((sum, cell) => sum + own(cell, set), 0)),
  );
  const asked = needed.flatMap((widths, k) => (widths.some((width) => width > 0) ? [k] : []));
  const lacks = (k: number, s: number) =>
    needed[k]![s]! > 0 && seen[k]![s]!.upper - seen[k]![s]!.lower < needed[k]![s]! - slack;
  // What is seen to be wide enough stays so, and is not looked at again.
  let open = asked.flatMap((k) => sets.flatMap((_, s) => (lacks(k, s) ? [{ k, s }] : [])));
  const look = (at: readonly { k: number; s: number }[], count: (unit: number, c: number) => number) => {
    for (const { k, s } of at) {
      if (!lacks(k, s)) continue;
      const set = sets[s]!;
      let lower = fixed[k]![s]!;
      let upper = lower;
      for (const { unit, own, others } of shares[k]!) {
        let now = 0;
        for (const c of set) now += count(unit, c);
        lower += Math.max(0, now - others);
        upper += Math.min(own, now);
      }
      const interval = seen[k]![s]!;
      interval.lower = Math.min(interval.lower, lower);
      interval.upper = Math.max(interval.upper, upper);
    }
  };
  look(open, (unit, c) => truth[unit]![c]!);
  const aim = (k: number) => shares[k]!.map((share) => share.unit);
  for (let c = 0; c < categories; c++) {
    for (let b = 0; b < c; b++) {
      const moved = sets.map((set) => set.includes(c) !== set.includes(b));
      open = open.filter(({ k, s }) => lacks(k, s));
      let pair: Pair | null = null;
      // Of the other sets the truth has been seen.
      const tried = open.filter(({ s }) => moved[s]);
      for (const [k, own] of byCell(tried)) {
        for (const sign of [1, -1] as const) {
          if (!own.some((s) => lacks(k, s))) continue;
          pair ??= new Pair(finest, truth, c, b);
          const moving = pair.push(aim(k), sign);
          if (moving !== null) look(tried, moving);
        }
      }
    }
  }
  if (categories < 3) return seen;
  // What no two categories alone bring about may take several.
  let joint: Joint | null = null;
  let narrow = 0;
  for (const k of asked) {
    for (const [s, set] of sets.entries()) {
      if (narrow >= most) return seen;
      for (const sign of [1, -1] as const) {
        if (!lacks(k, s)) break;
        joint ??= new Joint(finest, truth);
        const moved = joint.push(aim(k), set, sign);
        if (moved !== null) look(open, (unit, c) => moved[unit]![c]!);
      }
      if (lacks(k, s)) narrow++;
    }
  }
  return seen;
}

/** The sets asked for of each cell, in order. */
function byCell(list: readonly { k: number; s: number }[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { k, s } of list) {
    const own = found.get(k);
    if (own === undefined) found.set(k, [s]);
    else own.push(s);
  }
  return found;
}

function massOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < counts.length; c++) sum += counts[c]!;
  return sum;
}

function sharesOf({ units, unitOf, of }: Finest, mass: (cells: readonly number[]) => number): Share[][] {
  const whole = units.map(mass);
  return of.map((cells) => {
    const own = new Map<number, number[]>();
    for (const k of cells) {
      const known = own.get(unitOf[k]!);
      if (known === undefined) own.set(unitOf[k]!, [k]);
      else known.push(k);
    }
    return [...own].map(([unit, list]) => ({ unit, own: mass(list), others: whole[unit]! - mass(list) }));
  });
}

/** Exchanges between category `c` and category `b`, all else as it stands. */
class Pair {
  private readonly free: number[];
  /** Place of each unit among those; -1 of the others. */
  private readonly place: Int32Array;
  private readonly polytope: Polytope;

  constructor(
    finest: Finest,
    private readonly state: State,
    private readonly c: number,
    private readonly b: number,
  ) {
    // Where nobody chose either, nobody can change places.
    this.free = state.flatMap((own, u) => (own[c]! + own[b]! > slack ? [u] : []));
    this.place = new Int32Array(state.length).fill(-1);
    this.free.forEach((u, j) => {
      this.place[u] = j;
    });
    const matrix: Float64Array[] = [];
    const right: number[] = [];
    for (const sum of finest.sums) {
      if (!sum.some(({ unit }) => this.place[unit]! >= 0)) continue;
      const row = new Float64Array(this.free.length);
      let value = 0;
      for (const { unit, coefficient } of sum) {
        const j = this.place[unit]!;
        if (j < 0) continue;
        row[j] = coefficient;
        value += coefficient * state[unit]![c]!;
      }
      matrix.push(row);
      right.push(value);
    }
    this.polytope = new Polytope(
      matrix,
      right,
      this.free.map((u) => state[u]![c]! + state[u]![b]!),
    );
  }

  /** Counts of the table in which the units together have most (1) or fewest (-1) of category `c`; null where that is the truth. */
  push(units: readonly number[], sign: 1 | -1): ((unit: number, category: number) => number) | null {
    const cost = new Float64Array(this.free.length);
    let met = false;
    for (const u of units) {
      const j = this.place[u]!;
      if (j < 0) continue;
      cost[j] = -sign;
      met = true;
    }
    if (!this.polytope.feasible || !met) return null;
    this.polytope.minimise(cost);
    const x = this.polytope.point();
    const { state, place, c, b } = this;
    return (unit, category) => {
      const own = state[unit]!;
      const j = place[unit]!;
      if (j < 0 || (category !== c && category !== b)) return own[category]!;
      const all = own[c]! + own[b]!;
      const now = Math.min(all, Math.max(0, x[j]!));
      return category === c ? now : all - now;
    };
  }
}

/** All categories together: the exact system over units, where exchanges between two leave something open. */
class Joint {
  /** Column of each unit and category; none where the sums leave nobody there. */
  private readonly column: Int32Array[];
  private readonly width: number;
  private readonly polytope: Polytope;

  constructor(finest: Finest, state: State) {
    const empty = emptyCells(finest, state);
    let width = 0;
    this.column = state.map((own, unit) => Int32Array.from(own, (_, c) => (empty[unit]![c] ? -1 : width++)));
    this.width = width;
    const rows: Float64Array[] = [];
    const right: number[] = [];
    const add = (terms: readonly { unit: number; c: number; coefficient: number }[]) => {
      const row = new Float64Array(width);
      let sum = 0;
      let met = false;
      for (const { unit, c, coefficient } of terms) {
        const at = this.column[unit]![c]!;
        if (at < 0) continue;
        row[at]! += coefficient;
        sum += coefficient * state[unit]![c]!;
        met = true;
      }
      if (!met) return;
      rows.push(row);
      right.push(sum);
    };
    const categories = Array.from(state[0] ?? [], (_, c) => c);
    for (const c of categories) {
      for (const sum of finest.sums) add(sum.map(({ unit, coefficient }) => ({ unit, c, coefficient })));
    }
    state.forEach((_, unit) => {
      add(categories.map((c) => ({ unit, c, coefficient: 1 })));
    });
    this.polytope = new Polytope(rows, right, new Array(width).fill(Number.POSITIVE_INFINITY));
  }

  /** The table in which the units together have most (1) or fewest (-1) of the categories of a set; null where that is the truth. */
  push(units: readonly number[], set: readonly number[], sign: 1 | -1): State | null {
    const cost = new Float64Array(this.width);
    for (const unit of units) {
      for (const c of set) {
        const at = this.column[unit]![c]!;
        if (at >= 0) cost[at] = -sign;
      }
    }
    if (!this.polytope.feasible || cost.every((x) => x === 0)) return null;
    this.polytope.minimise(cost);
    const x = this.polytope.point();
    return this.column.map((own) => Float64Array.from(own, (at) => (at < 0 ? 0 : Math.max(0, x[at]!))));
  }
}

/** By unit and category: nobody can be there, since a sum of units that holds it has nobody. */
function emptyCells({ sums }: Finest, state: State): boolean[][] {
  const empty = state.map((own) => Array.from(own, () => false));
  const categories = state[0]?.length ?? 0;
  for (const sum of sums) {
    if (sum.some(({ coefficient }) => coefficient < 0)) continue;
    for (let c = 0; c < categories; c++) {
      if (sum.some(({ unit }) => state[unit]![c]! > slack)) continue;
      for (const { unit } of sum) empty[unit]![c] = true;
    }
  }
  return empty;
}
