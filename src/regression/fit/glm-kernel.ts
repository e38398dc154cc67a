import type { Kernel } from './kernel.js';

/** A generalised linear model with its canonical link: mean, its derivatives and log-likelihood by the linear predictor. */
export interface Link {
  quadratic: boolean;
  mean(eta: number): number;
  /** Derivative of the mean, from the mean (or eta, where they are one). */
  slope(mean: number): number;
  /** Second derivative of the mean by eta, from the mean. */
  bend(mean: number): number;
  logLikelihood(y: number, eta: number): number;
  /** Twice the log-likelihood of a perfect fit less that of a mean. */
  deviance(y: number, mean: number): number;
}

const xlogx = (x: number, by: number) => (x === 0 ? 0 : x * Math.log(by));

/** Linear, logistic and log-linear regression (McCullagh & Nelder 1989, chapters 2-4 and 6). */
export const links = {
  linear: {
    quadratic: true,
    mean: (eta) => eta,
    slope: () => 1,
    bend: () => 0,
    logLikelihood: (y, eta) => -0.5 * (y - eta) ** 2,
    deviance: (y, mean) => (y - mean) ** 2,
  },
  logistic: {
    quadratic: false,
    mean: (eta) => 1 / (1 + Math.exp(-eta)),
    slope: (p) => p * (1 - p),
    bend: (p) => p * (1 - p) * (1 - 2 * p),
    logLikelihood: (y, eta) =>
      y * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta))),
    deviance: (y, p) => 2 * (xlogx(y, y / p) + xlogx(1 - y, (1 - y) / (1 - p))),
  },
  poisson: {
    quadratic: false,
    mean: (eta) => Math.exp(eta),
    slope: (mean) => mean,
    bend: (mean) => mean,
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
  const start = new Float64Array(size);
  start[0] =
    (link.quadratic ? centre : link === links.logistic ? Math.log(centre / (1 - centre)) : Math.log(centre)) /
    z[0]!;
  return {
    size,
    quadratic: link.quadratic,
    start,
    logLikelihood: (cell, theta) => link.logLikelihood(y[cell]!, linear(cell, theta, 0)),
    derivatives: (cell, theta, score, curvature, at) => {
      const mean = link.mean(linear(cell, theta, 0));
      const e = y[cell]! - mean;
      const v = link.slope(mean);
      const row = cell * size;
      let into = at;
      for (let i = 0; i < size; i++) {
        const x = z[row + i]!;
        score[i] = e * x;
        const vx = v * x;
        for (let j = 0; j <= i; j++) curvature[into++] = vx * z[row + j]!;
      }
    },
    addScores: (cell, sets, weights, at, thetas, scores) => {
      const row = cell * size;
      const outcome = y[cell]!;
      for (let s = 0; s < sets.length; s++) {
        const w = weights[at + sets[s]!]!;
        if (w === 0) continue;
        const from = sets[s]! * size;
        let eta = 0;
        for (let j = 0; j < size; j++) eta += z[row + j]! * thetas[from + j]!;
        const e = w * (outcome - link.mean(eta));
        for (let j = 0; j < size; j++) scores[from + j]! += e * z[row + j]!;
      }
    },
  };
}
