import type { Weights } from './grain-step.js';
import type { Candidate } from './grain-worlds.js';

/** Respondents of a withheld cell who have the same weight. */
export interface Unit {
  cell: number;
  weight: number;
  n: number;
}

/** Units of those who answered: of the weights that most have, where some did not. */
export function unitsOf(weights: Weights, n: number, cell: number): Unit[] {
  let silent = weights.reduce((sum, [, count]) => sum + count, 0) - n;
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .map(([weight, count]) => {
      const gone = Math.min(silent, count);
      silent -= gone;
      return { cell, weight, n: count - gone };
    })
    .filter((unit) => unit.n > 0);
}

export const massOf = (units: readonly Unit[]) => units.reduce((sum, u) => sum + u.n * u.weight, 0);

/** A cell's answers by unit, then category: whole numbers behind its weighted sums, as near as they come. */
export function splitCounts({ cell, counts }: Candidate, units: readonly Unit[]): number[][] {
  const left = units.map((u) => u.n);
  const found = units.map(() => counts.map(() => 0));
  counts.forEach((total, a) => {
    const mean = total > 0 ? ((cell.counts[a]! / cell.mass) * massOf(units)) / total : 0;
    for (let k = 0; k < total; k++) {
      // The unit that brings the sum nearest to what it is.
      const sum = found.reduce((all, own, i) => all + own[a]! * units[i]!.weight, 0);
      const wanted = mean * total - sum - (total - k - 1) * mean;
      let nearest = -1;
      let least = Number.POSITIVE_INFINITY;
      units.forEach(({ weight }, i) => {
        const away = Math.abs(weight - wanted);
        if (left[i]! <= 0 || away >= least) return;
        nearest = i;
        least = away;
      });
      if (nearest < 0) continue;
      left[nearest]!--;
      found[nearest]![a]!++;
    }
  });
  return found;
}
