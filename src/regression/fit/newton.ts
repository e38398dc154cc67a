import { cholesky, choleskySolve } from '../../stats/index.js';
import type { Kernel } from './kernel.js';

/** A fit by the full weights. */
export interface Fit {
  theta: Float64Array;
  /** Negative second derivatives at theta, weights summing to 1. */
  hessian: Float64Array;
  logLikelihood: number;
  iterations: number;
  /** False where the search went on and on: some coefficient is infinite. */
  converged: boolean;
}

/** A search that has a solution ends within about ten steps; along a coefficient without end each adds about 1 to it. */
const MOST = 25;

/** A search over so many cells begins where one over a part of them ended, which saves it a third of its steps. */
const LARGE = 20_000;
const SPARSE = 8;

/**
 * Maximises the weighted log-likelihood by Newton's method with step halving; for linear, logistic and log-linear
 * models this is iteratively reweighted least squares (McCullagh & Nelder 1989, section 2.5).
 * @param weights one number a cell, sum 1
 */
export function fitByNewton(kernel: Kernel, weights: Float64Array): Fit {
  if (!kernel.quadratic && weights.length >= LARGE) {
    const rough = search(kernel, weights, kernel.start, SPARSE);
    const fit = rough.converged ? search(kernel, weights, rough.theta) : rough;
    if (fit.converged) return fit;
  }
  return search(kernel, weights, kernel.start);
}

/** @param every only so many blocks' first is looked at */
function search(kernel: Kernel, weights: Float64Array, start: Float64Array, every = 1): Fit {
  const { size } = kernel;
  const sumsAt = (theta: Float64Array) => {
    const sums = kernel.sums(weights, theta, every);
    return Number.isNaN(sums.logLikelihood) ? { ...sums, logLikelihood: Number.NEGATIVE_INFINITY } : sums;
  };
  let theta = start.slice();
  let own = sumsAt(theta);
  let iterations = 0;
  let last = false;
  for (;;) {
    const { score, hessian, logLikelihood } = own;
    const fit = { theta, hessian, logLikelihood, iterations };
    if (last) return { ...fit, converged: true };
    const factor = cholesky(hessian, size);
    if (factor === null || iterations >= MOST) return { ...fit, converged: false };
    const step = choleskySolve(factor, size, score);
    let decrement = 0;
    for (let i = 0; i < size; i++) decrement += step[i]! * score[i]!;
    for (let share = 1; share > 1e-6; share /= 2) {
      theta = fit.theta.map((x, i) => x + share * step[i]!);
      own = sumsAt(theta);
      if (own.logLikelihood >= logLikelihood - 1e-13 * (1 + Math.abs(logLikelihood))) break;
    }
    iterations++;
    // Steps square their distance: after one of 1e-8 nothing is left to gain.
    last = kernel.quadratic || decrement <= 1e-16;
  }
}
