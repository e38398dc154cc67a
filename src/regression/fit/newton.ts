import { addCrossProducts, cholesky, choleskySolve } from '../../stats/index.js';
import { BLOCK, derivativesOf, fromTriangle, type Kernel, triangle } from './kernel.js';

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
  if (kernel.quadratic || weights.length < LARGE) return search(kernel, weights, kernel.start);
  const rough = search(kernel, weights, kernel.start, SPARSE).theta;
  const nearer = logLikelihood(kernel, weights, rough) >= logLikelihood(kernel, weights, kernel.start);
  return search(kernel, weights, nearer ? rough : kernel.start);
}

/** @param every only so many blocks' first is looked at */
function search(kernel: Kernel, weights: Float64Array, start: Float64Array, every = 1): Fit {
  const { size } = kernel;
  let theta = start.slice();
  let value = logLikelihood(kernel, weights, theta, every);
  let iterations = 0;
  let last = false;
  for (;;) {
    const { score, hessian } = derivatives(kernel, weights, theta, every);
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
      after = logLikelihood(kernel, weights, next, every);
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

function logLikelihood(kernel: Kernel, weights: Float64Array, theta: Float64Array, every = 1): number {
  let sum = 0;
  for (let first = 0; first < weights.length; first += every * BLOCK) {
    const end = Math.min(first + BLOCK, weights.length);
    for (let i = first; i < end; i++) sum += weights[i]! * kernel.logLikelihood(i, theta);
  }
  return Number.isNaN(sum) ? Number.NEGATIVE_INFINITY : sum;
}

function derivatives(
  kernel: Kernel,
  weights: Float64Array,
  theta: Float64Array,
  every: number,
): { score: Float64Array; hessian: Float64Array } {
  const { size } = kernel;
  const width = derivativesOf(size);
  const own = new Float64Array(BLOCK * width);
  const sum = new Float64Array(width);
  for (let first = 0; first < weights.length; first += every * BLOCK) {
    const some = Math.min(BLOCK, weights.length - first);
    kernel.derivatives(first, some, theta, own);
    addCrossProducts(weights.subarray(first, first + some), 1, own, width, some, sum);
  }
  return { score: sum.slice(triangle(size)), hessian: fromTriangle(sum, 0, size) };
}
