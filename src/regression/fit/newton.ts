import { cholesky, choleskySolve } from '../../stats/index.js';
import { fromTriangle, type Kernel, triangle } from './kernel.js';

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

/**
 * Maximises the weighted log-likelihood by Newton's method with step halving; for linear, logistic and log-linear
 * models this is iteratively reweighted least squares (McCullagh & Nelder 1989, section 2.5).
 * @param weights one number a cell, sum 1
 */
export function fitByNewton(kernel: Kernel, weights: Float64Array): Fit {
  const { size } = kernel;
  let theta = kernel.start.slice();
  let value = logLikelihood(kernel, weights, theta);
  let iterations = 0;
  let last = false;
  for (;;) {
    const { score, hessian } = derivatives(kernel, weights, theta);
    if (last) return { theta, hessian, logLikelihood: value, iterations, converged: true };
    const factor = cholesky(hessian, size);
    if (factor === null || iterations >= MOST)
      return { theta, hessian, logLikelihood: value, iterations, converged: false };
    const step = choleskySolve(factor, size, score);
    let decrement = 0;
    for (let i = 0; i < size; i++) decrement += step[i]! * score[i]!;
    let share = 1;
    let next = theta;
    let after = value;
    for (; share > 1e-6; share /= 2) {
      next = theta.map((x, i) => x + share * step[i]!);
      after = logLikelihood(kernel, weights, next);
      if (after >= value - 1e-13 * (1 + Math.abs(value))) break;
    }
    theta = next;
    value = after;
    iterations++;
    if (kernel.quadratic) return { theta, hessian, logLikelihood: value, iterations, converged: true };
    // Steps square their distance: after one of 1e-9 nothing is left to gain.
    last = decrement <= 1e-18;
  }
}

function logLikelihood(kernel: Kernel, weights: Float64Array, theta: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * kernel.logLikelihood(i, theta);
  return Number.isNaN(sum) ? Number.NEGATIVE_INFINITY : sum;
}

function derivatives(
  kernel: Kernel,
  weights: Float64Array,
  theta: Float64Array,
): { score: Float64Array; hessian: Float64Array } {
  const { size } = kernel;
  const packed = triangle(size);
  const own = new Float64Array(size);
  const curvature = new Float64Array(packed);
  const score = new Float64Array(size);
  const sum = new Float64Array(packed);
  for (let i = 0; i < weights.length; i++) {
    kernel.derivatives(i, theta, own, curvature, 0);
    const w = weights[i]!;
    for (let k = 0; k < size; k++) score[k]! += w * own[k]!;
    for (let k = 0; k < packed; k++) sum[k]! += w * curvature[k]!;
  }
  return { score, hessian: fromTriangle(sum, 0, size) };
}
