import { addCrossProducts } from '../../stats/index.js';
import { derivativesOf, type Kernel, LinearPredictors } from './kernel.js';

/** A generalised linear model with its canonical link: mean, its derivatives and log-likelihood by the linear predictor. */
export interface Link {
  quadratic: boolean;
  mean(eta: number): number;
  /** Derivative of the mean, from the mean (or eta, where they are one). */
  slope(mean: number): number;
  /** Second derivative of the mean by eta, from the mean. */
  bend(mean: number): number;
  /** Fills in the Taylor series of the mean around an eta, from the mean there: TERMS coefficients, itself first. */
  series(mean: number, into: Float64Array): void;
  logLikelihood(y: number, eta: number): number;
  /** Twice the log-likelihood of a perfect fit less that of a mean. */
  deviance(y: number, mean: number): number;
}

/** Coefficients of a series, and how far from its middle it is exact: what is left out is below 3e-12 there, 1e-15 at a quarter of it. */
const TERMS = 6;
const REACH = 0.04;

const xlogx = (x: number, by: number) => (x === 0 ? 0 : x * Math.log(by));

/** Linear, logistic and log-linear regression (McCullagh & Nelder 1989, chapters 2-4 and 6). */
export const links = {
  linear: {
    quadratic: true,
    mean: (eta) => eta,
    slope: () => 1,
    bend: () => 0,
    series: (mean, into) => {
      into.fill(0);
      into[0] = mean;
      into[1] = 1;
    },
    logLikelihood: (y, eta) => -0.5 * (y - eta) ** 2,
    deviance: (y, mean) => (y - mean) ** 2,
  },
  logistic: {
    quadratic: false,
    mean: (eta) => 1 / (1 + Math.exp(-eta)),
    slope: (p) => p * (1 - p),
    bend: (p) => p * (1 - p) * (1 - 2 * p),
    // From p' = p - p^2, coefficient by coefficient.
    series: (p, into) => {
      into[0] = p;
      for (let k = 0; k + 1 < TERMS; k++) {
        let square = 0;
        for (let i = 0; i <= k; i++) square += into[i]! * into[k - i]!;
        into[k + 1] = (into[k]! - square) / (k + 1);
      }
    },
    logLikelihood: (y, eta) =>
      y * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta))),
    deviance: (y, p) => 2 * (xlogx(y, y / p) + xlogx(1 - y, (1 - y) / (1 - p))),
  },
  poisson: {
    quadratic: false,
    mean: (eta) => Math.exp(eta),
    slope: (mean) => mean,
    bend: (mean) => mean,
    series: (mean, into) => {
      into[0] = mean;
      for (let k = 1; k < TERMS; k++) into[k] = into[k - 1]! / k;
    },
    logLikelihood: (y, eta) => y * eta - Math.exp(eta),
    deviance: (y, mean) => 2 * (xlogx(y, y / mean) - (y - mean)),
  },
} satisfies Record<string, Link>;

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
  const linear = (cell: number, theta: Float64Array, from: number) => {
    let eta = 0;
    for (let j = 0, at = cell * size; j < size; j++) eta += z[at + j]! * theta[from + j]!;
    return eta;
  };
  const predictors = new LinearPredictors(z, size);
  const series = new Float64Array(TERMS);
  const start = new Float64Array(size);
  start[0] =
    (link.quadratic ? centre : link === links.logistic ? Math.log(centre / (1 - centre)) : Math.log(centre)) /
    z[0]!;
  return {
    size,
    quadratic: link.quadratic,
    start,
    logLikelihood: (cell, theta) => link.logLikelihood(y[cell]!, linear(cell, theta, 0)),
    derivatives: (first, count, theta, into) => {
      const own = derivativesOf(size);
      for (let cell = first, from = 0; cell < first + count; cell++, from += own) {
        const mean = link.mean(linear(cell, theta, 0));
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
    addScores: (cells, columns, theta, moves, scores) => {
      const { first, count, weights, width } = cells;
      const sets = columns.length;
      const rest = predictors.of(cells, moves, sets);
      for (let c = 0, at = 0; c < count; c++) {
        const eta = linear(first + c, theta, 0);
        const outcome = y[first + c]!;
        link.series(link.mean(eta), series);
        const [c0, c1, c2, c3, c4, c5] = [
          series[0]!,
          series[1]!,
          series[2]!,
          series[3]!,
          series[4]!,
          series[5]!,
        ];
        for (let s = 0; s < sets; s++, at++) {
          const w = weights[c * width + columns[s]!]!;
          const d = rest[at]!;
          const dd = d * d;
          const mean =
            d < REACH && d > -REACH
              ? c0 + c1 * d + dd * (c2 + c3 * d + dd * (c4 + c5 * d))
              : link.mean(eta + d);
          rest[at] = w === 0 ? 0 : w * (outcome - mean);
        }
      }
      addCrossProducts(rest, sets, z.subarray(first * size, (first + count) * size), size, count, scores);
    },
  };
}
