import type { State } from './exchange-seen.js';
import type { Finest } from './finest.js';
import { Polytope } from './simplex.js';

const slack = 1e-6;

/** Exchanges between category `c` and category `b`, all else as it stands. */
export class Pair {
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
