import type { Estimator } from '../design/index.js';

/** Ranges [from, to) of cells: a group, several groups, or all. */
export type Ranges = readonly (readonly [number, number])[];

/**
 * What a numeric estimator needs of each cell: 1, x - c and (x - c)^2, c near the mean, so that squares lose
 * no digits. Cells that hold moments have unit vectors in place of powers.
 */
export interface Powers {
  centre: number;
  one: Float64Array;
  x: Float64Array;
  xx: Float64Array;
  /** Cells are values, with x and x^2 of each; else they are moments. */
  values: boolean;
}

interface Sums {
  w: number;
  x: number;
  xx: number;
}

function sumsOver(ranges: Ranges, powers: Powers, totals: Float64Array): Sums {
  let w = 0;
  let x = 0;
  let xx = 0;
  for (const [from, to] of ranges) {
    for (let c = from; c < to; c++) {
      const t = totals[c]!;
      w += t * powers.one[c]!;
      x += t * powers.x[c]!;
      xx += t * powers.xx[c]!;
    }
  }
  return { w, x, xx };
}

function addOver(
  ranges: Ranges,
  powers: Powers,
  into: Float64Array,
  one: number,
  x: number,
  xx: number,
): void {
  for (const [from, to] of ranges) {
    for (let c = from; c < to; c++) {
      into[c]! += one * powers.one[c]! + x * powers.x[c]! + xx * powers.xx[c]!;
    }
  }
}

/** Largest distance from the centre in the ranges; for moments the root mean square. */
function reachOf(ranges: Ranges, powers: Powers, totals: Float64Array): number {
  if (!powers.values) {
    const s = sumsOver(ranges, powers, totals);
    return s.w > 0 ? Math.sqrt(s.xx / s.w) : 0;
  }
  let most = 0;
  for (const [from, to] of ranges)
    for (let c = from; c < to; c++) most = Math.max(most, Math.abs(powers.x[c]!));
  return most;
}

/** Mean squared distance from the mean, over the values themselves where they are there: no digits are lost. */
function meanSquare(ranges: Ranges, powers: Powers, totals: Float64Array): number {
  const s = sumsOver(ranges, powers, totals);
  const mean = s.x / s.w;
  if (!powers.values) {
    const square = s.xx / s.w;
    const left = square - mean * mean;
    // Of moments, what is left below the rounding of the squares is 0.
    return left > 1e-14 * square ? left : 0;
  }
  let sum = 0;
  let scale = 0;
  for (const [from, to] of ranges) {
    for (let c = from; c < to; c++) {
      const d = powers.x[c]! - mean;
      sum += totals[c]! * d * d;
      scale = Math.max(scale, Math.abs(powers.x[c]!));
    }
  }
  const least = 1e-14 * (scale + Math.abs(powers.centre));
  return sum / s.w > least * least ? sum / s.w : 0;
}

/** Weighted mean (ratio of totals; Särndal, Swensson & Wretman 1992, section 5.7). */
export function meanEstimator(ranges: Ranges, powers: Powers): Estimator {
  return {
    support: ranges,
    value: (totals) => {
      const s = sumsOver(ranges, powers, totals);
      return powers.centre + s.x / s.w;
    },
    influence: (totals, into, factor) => {
      const s = sumsOver(ranges, powers, totals);
      addOver(ranges, powers, into, (-factor * s.x) / (s.w * s.w), factor / s.w, 0);
    },
    scale: (totals) => Math.abs(powers.centre) + reachOf(ranges, powers, totals),
  };
}

/** Weighted total. */
export function totalEstimator(ranges: Ranges, powers: Powers): Estimator {
  return {
    support: ranges,
    value: (totals) => {
      const s = sumsOver(ranges, powers, totals);
      return s.x + powers.centre * s.w;
    },
    influence: (_totals, into, factor) => addOver(ranges, powers, into, factor * powers.centre, factor, 0),
    scale: (totals) =>
      sumsOver(ranges, powers, totals).w * (Math.abs(powers.centre) + reachOf(ranges, powers, totals)),
  };
}

/** Weighted standard deviation: sqrt of n/(n-1) sum w (x - mean)^2 / sum w; NaN for a single respondent. */
export function sdEstimator(ranges: Ranges, powers: Powers, n: number): Estimator {
  const correction = n > 1 ? n / (n - 1) : Number.NaN;
  const value = (totals: Float64Array) => Math.sqrt(correction * meanSquare(ranges, powers, totals));
  return {
    support: ranges,
    value,
    influence: (totals, into, factor) => {
      const s = sumsOver(ranges, powers, totals);
      const sd = value(totals);
      if (sd === 0) return;
      const mean = s.x / s.w;
      const f = (factor * correction) / (2 * sd * s.w);
      // d/dT of the mean square about the mean: (x - mean)^2 less its mean.
      addOver(ranges, powers, into, f * (2 * mean * mean - s.xx / s.w), -2 * f * mean, f);
    },
    scale: (totals) => Math.abs(powers.centre) + reachOf(ranges, powers, totals),
  };
}

/** Share of the weighted answers that fall in the cells marked 1. */
export function shareEstimator(ranges: Ranges, marked: Uint8Array): Estimator {
  const sums = (totals: Float64Array): [number, number] => {
    let inside = 0;
    let all = 0;
    for (const [from, to] of ranges) {
      for (let c = from; c < to; c++) {
        all += totals[c]!;
        if (marked[c] === 1) inside += totals[c]!;
      }
    }
    return [inside, all];
  };
  return {
    support: ranges,
    value: (totals) => {
      const [inside, all] = sums(totals);
      return inside / all;
    },
    influence: (totals, into, factor) => {
      const [inside, all] = sums(totals);
      const p = inside / all;
      for (const [from, to] of ranges) {
        for (let c = from; c < to; c++) into[c]! += (factor * (marked[c]! - p)) / all;
      }
    },
    scale: () => 1,
  };
}

/** Sum of estimators times factors; `support` must cover all of theirs. */
export function combination(
  parts: readonly { estimator: Estimator; factor: number }[],
  support: Ranges,
): Estimator {
  return {
    support,
    value: (totals) => parts.reduce((sum, p) => sum + p.factor * p.estimator.value(totals), 0),
    influence: (totals, into, factor) => {
      for (const p of parts) p.estimator.influence(totals, into, factor * p.factor);
    },
    scale: (totals) => parts.reduce((sum, p) => sum + Math.abs(p.factor) * p.estimator.scale(totals), 0),
  };
}

/** A linear function of the cells' shares of all answers, with fixed coefficients. */
export function linearShares(coefficients: Float64Array, count: number): Estimator {
  const sums = (totals: Float64Array): [number, number] => {
    let weighted = 0;
    let all = 0;
    for (let c = 0; c < count; c++) {
      weighted += coefficients[c]! * totals[c]!;
      all += totals[c]!;
    }
    return [weighted / all, all];
  };
  return {
    support: [[0, count]],
    value: (totals) => sums(totals)[0],
    influence: (totals, into, factor) => {
      const [value, all] = sums(totals);
      for (let c = 0; c < count; c++) into[c]! += (factor * (coefficients[c]! - value)) / all;
    },
    scale: () => coefficients.reduce((most, x) => Math.max(most, Math.abs(x)), 0),
  };
}
