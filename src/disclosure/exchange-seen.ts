import type { Finest } from './finest.js';
import type { Interval } from './intervals.js';

/** Counts by unit, then category. */
export type State = readonly Float64Array[];

/** An interval that is asked for: of a cell and a set of categories. */
export interface Place {
  k: number;
  s: number;
}

/** What a cell has of a unit and what the unit's other cells have, in respondents. */
interface Share {
  unit: number;
  own: number;
  others: number;
}

const slack = 1e-6;

/** Intervals of the cells' counts, as far as they are seen: at first the truth. */
export class Seen {
  readonly intervals: Interval[][];
  /** Of the cells that are asked for. */
  private readonly shares: Share[][];
  /** What is known of a cell beside its finest cells stays as it is. */
  private readonly fixed: number[][];

  constructor(
    { units, unitOf, of }: Finest,
    counts: readonly ArrayLike<number>[],
    private readonly sets: readonly (readonly number[])[],
    private readonly needed: readonly (readonly number[])[],
  ) {
    const own = (k: number, set: readonly number[]) => set.reduce((sum, c) => sum + counts[k]![c]!, 0);
    const mass = (cells: readonly number[]) => cells.reduce((sum, k) => sum + massOf(counts[k]!), 0);
    this.intervals = counts.map((_, k) => sets.map((set) => ({ lower: own(k, set), upper: own(k, set) })));
    const isAsked = needed.map((widths) => widths.some((width) => width > 0));
    this.fixed = counts.map((_, k) =>
      isAsked[k]
        ? sets.map((set) => own(k, set) - of[k]!.reduce((sum, cell) => sum + own(cell, set), 0))
        : [],
    );
    const asked = of.map((cells, k) => (isAsked[k] ? cells : []));
    this.shares = sharesOf({ units, unitOf, of: asked }, mass);
  }

  /** Whether an interval must be wider than it is seen to be. */
  lacks({ k, s }: Place): boolean {
    const { lower, upper } = this.intervals[k]![s]!;
    return this.needed[k]![s]! > 0 && upper - lower < this.needed[k]![s]! - slack;
  }

  unitsOf(k: number): number[] {
    return this.shares[k]!.map((share) => share.unit);
  }

  /** Sees one more table that the sums allow. What is wide enough is not looked at again. */
  look(at: readonly Place[], count: (unit: number, c: number) => number): void {
    for (const place of at) {
      if (!this.lacks(place)) continue;
      const { k, s } = place;
      const set = this.sets[s]!;
      let lower = this.fixed[k]![s]!;
      let upper = lower;
      for (const { unit, own, others } of this.shares[k]!) {
        let now = 0;
        for (const c of set) now += count(unit, c);
        lower += Math.max(0, now - others);
        upper += Math.min(own, now);
      }
      const interval = this.intervals[k]![s]!;
      interval.lower = Math.min(interval.lower, lower);
      interval.upper = Math.max(interval.upper, upper);
    }
  }
}

function massOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < counts.length; c++) sum += counts[c]!;
  return sum;
}

function sharesOf(
  { units, unitOf, of }: Pick<Finest, 'units' | 'unitOf' | 'of'>,
  mass: (cells: readonly number[]) => number,
): Share[][] {
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
