import { addCrossProducts } from '../../stats/index.js';
import { derivativesOf, type Kernel, LinearPredictors, triangle } from './kernel.js';

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
  const predictors = new LinearPredictors(z, slopes);
  const linear = (cell: number, theta: Float64Array) => {
    let eta = 0;
    for (let j = 0, at = cell * slopes; j < slopes; j++) eta += z[at + j]! * theta[q + j]!;
    return eta;
  };
  /** Writes a cell's derivatives where all was 0. */
  const oneCell = (cell: number, theta: Float64Array, into: Float64Array, at: number) => {
    const c = y[cell]!;
    const { upper, lower, probability } = orderedCell(c, linear(cell, theta), theta, 0, q);
    const fa = upper * (1 - upper);
    const fb = lower * (1 - lower);
    const row = cell * slopes;
    const score = at + triangle(size);
    const place = (i: number, j: number) => at + (i * (i + 1)) / 2 + j;
    if (c < q) {
      into[score + c] = fa / probability;
      into[place(c, c)] = (fa / probability) ** 2 - (fa * (1 - 2 * upper)) / probability;
    }
    if (c > 0) {
      into[score + c - 1] = -fb / probability;
      into[place(c - 1, c - 1)] = (fb / probability) ** 2 + (fb * (1 - 2 * lower)) / probability;
      if (c < q) into[place(c, c - 1)] = (-fa * fb) / probability ** 2;
    }
    const slope = upper + lower - 1;
    for (let i = 0; i < slopes; i++) {
      const x = z[row + i]!;
      into[score + q + i] = slope * x;
      if (c < q) into[place(q + i, c)] = -fa * x;
      if (c > 0) into[place(q + i, c - 1)] = -fb * x;
      const vx = (fa + fb) * x;
      for (let j = 0; j <= i; j++) into[place(q + i, q + j)] = vx * z[row + j]!;
    }
  };
  return {
    size,
    quadratic: false,
    start,
    logLikelihood: (cell, theta) =>
      Math.log(orderedCell(y[cell]!, linear(cell, theta), theta, 0, q).probability),
    derivatives: (first, count, theta, into) => {
      const own = derivativesOf(size);
      into.fill(0, 0, count * own);
      for (let k = 0; k < count; k++) oneCell(first + k, theta, into, k * own);
    },
    addScores: (cells, columns, theta, moves, scores) => {
      const { first, count, weights, width } = cells;
      const sets = columns.length;
      const zetas = new Float64Array(sets * q);
      for (let s = 0; s < sets; s++)
        for (let t = 0; t < q; t++) zetas[s * q + t] = theta[t]! + moves[t * sets + s]!;
      const rest = predictors.of(cells, moves.subarray(q * sets), sets);
      for (let k = 0, at = 0; k < count; k++) {
        const c = y[first + k]!;
        const middle = linear(first + k, theta);
        for (let s = 0; s < sets; s++, at++) {
          const w = weights[k * width + columns[s]!]!;
          const eta = middle + rest[at]!;
          rest[at] = 0;
          if (w === 0) continue;
          const { upper, lower, probability } = orderedCell(c, eta, zetas, s * q, q);
          if (c < q) scores[s * size + c]! += (w * upper * (1 - upper)) / probability;
          if (c > 0) scores[s * size + c - 1]! -= (w * lower * (1 - lower)) / probability;
          rest[at] = w * (upper + lower - 1);
        }
      }
      const own = new Float64Array(sets * slopes);
      const rows = z.subarray(first * slopes, (first + count) * slopes);
      addCrossProducts(rest, sets, rows, slopes, count, own);
      for (let s = 0, at = 0; s < sets; s++)
        for (let j = 0; j < slopes; j++) scores[s * size + q + j]! += own[at++]!;
    },
  };
}
