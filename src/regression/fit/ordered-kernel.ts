import type { Kernel } from './kernel.js';

/** P(Y = c) of the proportional odds model, with what its derivatives are made of. */
export interface OrderedCell {
  /** F at the upper and lower threshold, less eta. */
  upper: number;
  lower: number;
  probability: number;
}

/**
 * Probability of category c (from 0) at linear predictor eta: F(zeta_c - eta) - F(zeta_(c-1) - eta), F logistic
 * (McCullagh 1980). No digits are lost far out.
 * @param zeta thresholds, from `from`; @param count how many
 */
export function orderedCell(
  c: number,
  eta: number,
  zeta: Float64Array,
  from: number,
  count: number,
): OrderedCell {
  const a = c === count ? Number.POSITIVE_INFINITY : zeta[from + c]! - eta;
  const b = c === 0 ? Number.NEGATIVE_INFINITY : zeta[from + c - 1]! - eta;
  const upper = 1 / (1 + Math.exp(-a));
  const lower = 1 / (1 + Math.exp(-b));
  // Above the middle the upper tails are subtracted.
  const probability = b > 0 ? 1 / (1 + Math.exp(b)) - 1 / (1 + Math.exp(a)) : upper - lower;
  return { upper, lower, probability };
}

/**
 * The kernel of the proportional odds model: thresholds first, then slopes; a positive slope means higher categories.
 * @param z cells x slopes, row by row, without a constant
 * @param y category of each cell from 0; @param shares of the categories, where the search begins
 */
export function orderedKernel(
  z: Float64Array,
  y: Float64Array,
  slopes: number,
  shares: readonly number[],
): Kernel {
  const q = shares.length - 1;
  const size = q + slopes;
  const start = new Float64Array(size);
  let below = 0;
  for (let c = 0; c < q; c++) {
    below += shares[c]!;
    start[c] = Math.log(below / (1 - below));
  }
  const linear = (cell: number, theta: Float64Array, from: number) => {
    let eta = 0;
    for (let j = 0, at = cell * slopes; j < slopes; j++) eta += z[at + j]! * theta[from + q + j]!;
    return eta;
  };
  return {
    size,
    quadratic: false,
    start,
    logLikelihood: (cell, theta) =>
      Math.log(orderedCell(y[cell]!, linear(cell, theta, 0), theta, 0, q).probability),
    derivatives: (cell, theta, score, curvature, at) => {
      const c = y[cell]!;
      const { upper, lower, probability } = orderedCell(c, linear(cell, theta, 0), theta, 0, q);
      const fa = upper * (1 - upper);
      const fb = lower * (1 - lower);
      const row = cell * slopes;
      score.fill(0, 0, size);
      curvature.fill(0, at, at + (size * (size + 1)) / 2);
      const place = (i: number, j: number) => at + (i * (i + 1)) / 2 + j;
      if (c < q) {
        score[c] = fa / probability;
        curvature[place(c, c)] = (fa / probability) ** 2 - (fa * (1 - 2 * upper)) / probability;
      }
      if (c > 0) {
        score[c - 1] = -fb / probability;
        curvature[place(c - 1, c - 1)] = (fb / probability) ** 2 + (fb * (1 - 2 * lower)) / probability;
        if (c < q) curvature[place(c, c - 1)] = (-fa * fb) / probability ** 2;
      }
      const slope = upper + lower - 1;
      for (let i = 0; i < slopes; i++) {
        const x = z[row + i]!;
        score[q + i] = slope * x;
        if (c < q) curvature[place(q + i, c)] = -fa * x;
        if (c > 0) curvature[place(q + i, c - 1)] = -fb * x;
        const vx = (fa + fb) * x;
        for (let j = 0; j <= i; j++) curvature[place(q + i, q + j)] = vx * z[row + j]!;
      }
    },
    addScores: (cell, sets, weights, at, thetas, scores) => {
      const c = y[cell]!;
      const row = cell * slopes;
      for (let s = 0; s < sets.length; s++) {
        const w = weights[at + sets[s]!]!;
        if (w === 0) continue;
        const from = sets[s]! * size;
        const { upper, lower, probability } = orderedCell(c, linear(cell, thetas, from), thetas, from, q);
        if (c < q) scores[from + c]! += (w * upper * (1 - upper)) / probability;
        if (c > 0) scores[from + c - 1]! -= (w * lower * (1 - lower)) / probability;
        const e = w * (upper + lower - 1);
        for (let j = 0; j < slopes; j++) scores[from + q + j]! += e * z[row + j]!;
      }
    },
  };
}
