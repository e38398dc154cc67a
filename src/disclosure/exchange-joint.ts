import type { State } from './exchange-seen.js';
import type { Finest } from './finest.js';
import { Polytope } from './simplex.js';

const slack = 1e-6;

/** All categories together: the exact system over units, where exchanges between two leave something open. */
export class Joint {
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
