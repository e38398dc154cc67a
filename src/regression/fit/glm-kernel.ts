import { CrossProductRoom } from '../../stats/index.js';
import { BLOCK, type Kernel, type ScoreSums } from './kernel.js';
import { type Link, links, REACH, TERMS } from './links.js';

/**
 * The kernel of a generalised linear model.
 * @param z cells x size, row by row; the first column is constant
 * @param centre mean of y, where the search begins
 */
export function glmKernel(
  link: Link,
  z: Float64Array,
  y: Float64Array,
  size: number,
  centre: number,
): Kernel {
  const model = { link, z, y, size };
  const start = new Float64Array(size);
  start[0] =
    (link.quadratic ? centre : link === links.logistic ? Math.log(centre / (1 - centre)) : Math.log(centre)) /
    z[0]!;
  return {
    size,
    quadratic: link.quadratic,
    start,
    sums: (weights, theta, every) => sumsAt(model, weights, theta, every),
    derivatives: (first, count, theta, into, step) => {
      for (let cell = first, from = 0; cell < first + count; cell++, from += step) {
        const mean = link.mean(linear(model, cell, theta));
        const e = y[cell]! - mean;
        const v = link.slope(mean);
        const row = cell * size;
        let at = from;
        for (let i = 0; i < size; i++) {
          const vx = v * z[row + i]!;
          for (let j = 0; j <= i; j++) into[at++] = vx * z[row + j]!;
        }
        for (let i = 0; i < size; i++) into[at++] = e * z[row + i]!;
      }
    },
    scoresAt: (theta, moves, columns) => scoresAt(model, theta, moves, columns),
  };
}

/** A model's cells: z is cells x size, row by row. */
interface GlmCells {
  link: Link;
  z: Float64Array;
  y: Float64Array;
  size: number;
}

function linear({ z, size }: GlmCells, cell: number, theta: Float64Array): number {
  let eta = 0;
  for (let j = 0, at = cell * size; j < size; j++) eta += z[at + j]! * theta[j]!;
  return eta;
}

/** Log-likelihood, score and negative second derivatives by one set of weights. */
function sumsAt(
  model: GlmCells,
  weights: Float64Array,
  theta: Float64Array,
  every: number,
): ReturnType<Kernel['sums']> {
  const { link, z, y, size } = model;
  // Rows of z beside those of the second derivatives' factor times z and of the first derivative's.
  const room = new CrossProductRoom({ z: [BLOCK, size], own: [BLOCK, size + 1], out: [size + 1, size] });
  const { z: rows, own, out } = room.matrices;
  let logLikelihood = 0;
  for (let first = 0; first < weights.length; first += every * BLOCK) {
    const count = Math.min(BLOCK, weights.length - first);
    for (let c = 0; c < count; c++) {
      const cell = first + c;
      const eta = linear(model, cell, theta);
      const mean = link.mean(eta);
      const w = weights[cell]!;
      logLikelihood += w * link.logLikelihood(y[cell]!, eta, mean);
      const v = w * link.slope(mean);
      for (let j = 0, at = cell * size, to = c * rows.step, into = c * own.step; j < size; j++) {
        const x = z[at + j]!;
        rows.numbers[to + j] = x;
        own.numbers[into + j] = v * x;
      }
      own.numbers[c * own.step + size] = w * (y[cell]! - mean);
    }
    room.addProducts('z', 'own', 'out', count);
  }
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      hessian[i * size + j] = out.numbers[Math.max(i, j) * out.step + Math.min(i, j)]!;
  const last = size * out.step;
  return { logLikelihood, hessian, score: out.numbers.slice(last, last + size) };
}

/** The sums of first derivatives; the mean of every set is found by its series around the full solution's. */
function scoresAt(
  { link, z, y, size }: GlmCells,
  theta: Float64Array,
  moves: Float64Array,
  columns: Int32Array,
): ScoreSums {
  const sets = columns.length;
  const room = new CrossProductRoom({
    moves: [size, sets],
    turned: [size, BLOCK],
    rest: [BLOCK, sets],
    z: [BLOCK, size],
    sums: [sets, size],
  });
  const { turned, rest, z: rows, sums } = room.matrices;
  for (let j = 0; j < size; j++)
    room.matrices.moves.numbers.set(moves.subarray(j * sets, (j + 1) * sets), j * room.matrices.moves.step);
  const series = new Float64Array(TERMS);
  const eta = new Float64Array(BLOCK);
  return {
    add: ({ first, count, numbers: weights, from, step }) => {
      eta.fill(0);
      for (let c = 0, at = first * size; c < count; c++)
        for (let j = 0, to = c * rows.step; j < size; j++) {
          const x = z[at++]!;
          turned.numbers[j * turned.step + c] = rows.numbers[to++] = x;
          eta[c]! += x * theta[j]!;
        }
      rest.numbers.fill(0);
      room.addProducts('moves', 'turned', 'rest', size);
      // How far each set's linear predictor is from the full solution's becomes what its weighted mean leaves of y.
      const own = rest.numbers;
      for (let c = 0; c < count; c++) {
        const outcome = y[first + c]!;
        link.series(link.mean(eta[c]!), series);
        const c0 = outcome - series[0]!;
        const [c1, c2, c3, c4, c5] = [series[1]!, series[2]!, series[3]!, series[4]!, series[5]!];
        for (let s = 0, at = c * rest.step, w0 = from + c * step; s < sets; s++, at++) {
          const w = weights[w0 + columns[s]!]!;
          const d = own[at]!;
          const left =
            d < REACH && d > -REACH
              ? c0 - d * (c1 + d * (c2 + d * (c3 + d * (c4 + d * c5))))
              : outcome - link.mean(eta[c]! + d);
          own[at] = w === 0 ? 0 : w * left;
        }
      }
      room.addProducts('z', 'rest', 'sums', count);
    },
    sums: () => {
      const out = new Float64Array(sets * size);
      for (let s = 0; s < sets; s++)
        out.set(sums.numbers.subarray(s * sums.step, s * sums.step + size), s * size);
      return out;
    },
  };
}
