import { addCrossProducts, CrossProductRoom } from '../../stats/index.js';
import { BLOCK, derivativesOf, fromTriangle, type Kernel, type ScoreSums, triangle } from './kernel.js';

/** P(Y = c) of the proportional odds model, with what its derivatives are made of. */
interface OrderedCell {
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
  const cells: OrderedCells = { z, y, slopes, q };
  return {
    size,
    quadratic: false,
    start,
    sums: (weights, theta, every) => {
      const width = derivativesOf(size);
      const own = new Float64Array(BLOCK * width);
      const sum = new Float64Array(width);
      let logLikelihood = 0;
      for (let first = 0; first < weights.length; first += every * BLOCK) {
        const count = Math.min(BLOCK, weights.length - first);
        own.fill(0);
        for (let k = 0; k < count; k++)
          logLikelihood +=
            weights[first + k]! * Math.log(cellDerivatives(cells, first + k, theta, own, k * width));
        addCrossProducts(weights.subarray(first, first + count), 1, own, width, count, sum);
      }
      return { logLikelihood, score: sum.slice(triangle(size)), hessian: fromTriangle(sum, 0, size) };
    },
    derivatives: (first, count, theta, into, step) => {
      into.fill(0);
      for (let k = 0; k < count; k++) cellDerivatives(cells, first + k, theta, into, k * step);
    },
    scoresAt: (theta, moves, columns) => scoresAt(cells, theta, moves, columns),
  };
}

/** A model's cells, as `orderedKernel` takes them. */
interface OrderedCells {
  z: Float64Array;
  y: Float64Array;
  slopes: number;
  /** Thresholds. */
  q: number;
}

function linear({ z, slopes, q }: OrderedCells, cell: number, theta: Float64Array): number {
  let eta = 0;
  for (let j = 0, at = cell * slopes; j < slopes; j++) eta += z[at + j]! * theta[q + j]!;
  return eta;
}

/** Writes a cell's derivatives where all was 0, and gives the probability of its answer. */
function cellDerivatives(
  cells: OrderedCells,
  cell: number,
  theta: Float64Array,
  into: Float64Array,
  at: number,
): number {
  const { z, y, slopes, q } = cells;
  const c = y[cell]!;
  const { upper, lower, probability } = orderedCell(c, linear(cells, cell, theta), theta, 0, q);
  const fa = upper * (1 - upper);
  const fb = lower * (1 - lower);
  const row = cell * slopes;
  const score = at + triangle(q + slopes);
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
  return probability;
}

function scoresAt(
  cells: OrderedCells,
  theta: Float64Array,
  moves: Float64Array,
  columns: Int32Array,
): ScoreSums {
  const { z, y, slopes, q } = cells;
  const size = q + slopes;
  const sets = columns.length;
  const zetas = new Float64Array(sets * q);
  for (let s = 0; s < sets; s++)
    for (let t = 0; t < q; t++) zetas[s * q + t] = theta[t]! + moves[t * sets + s]!;
  const room = new CrossProductRoom({
    moves: [slopes, sets],
    turned: [slopes, BLOCK],
    rest: [BLOCK, sets],
    z: [BLOCK, slopes],
    sums: [sets, slopes],
  });
  const { moves: own, turned, rest, z: rows, sums } = room.matrices;
  for (let j = 0; j < slopes; j++)
    own.numbers.set(moves.subarray((q + j) * sets, (q + j + 1) * sets), j * own.step);
  const scores = new Float64Array(sets * size);
  return {
    add: ({ first, count, numbers: weights, from, step }) => {
      for (let k = 0, at = first * slopes; k < count; k++)
        for (let j = 0; j < slopes; j++)
          turned.numbers[j * turned.step + k] = rows.numbers[k * rows.step + j] = z[at++]!;
      rest.numbers.fill(0);
      room.addProducts('moves', 'turned', 'rest', slopes);
      for (let k = 0; k < count; k++) {
        const c = y[first + k]!;
        const middle = linear(cells, first + k, theta);
        for (let s = 0, at = k * rest.step; s < sets; s++, at++) {
          const w = weights[from + k * step + columns[s]!]!;
          const eta = middle + rest.numbers[at]!;
          rest.numbers[at] = 0;
          if (w === 0) continue;
          const { upper, lower, probability } = orderedCell(c, eta, zetas, s * q, q);
          if (c < q) scores[s * size + c]! += (w * upper * (1 - upper)) / probability;
          if (c > 0) scores[s * size + c - 1]! -= (w * lower * (1 - lower)) / probability;
          rest.numbers[at] = w * (upper + lower - 1);
        }
      }
      room.addProducts('z', 'rest', 'sums', count);
    },
    sums: () => {
      for (let s = 0; s < sets; s++)
        for (let j = 0; j < slopes; j++) scores[s * size + q + j] = sums.numbers[s * sums.step + j]!;
      return scores;
    },
  };
}
