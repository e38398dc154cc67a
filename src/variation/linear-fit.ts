import { choleskyInverse } from '../stats/index.js';
import { type LinearState, type LinearSums, linearState } from './linear-deviance.js';
import { minimise, type Smooth } from './minimise.js';
import { backSolve } from './orthonormal.js';

/** A nested linear mixed model at its optimum. */
export interface LinearFit {
  method: 'REML' | 'ML';
  logl: number;
  /** Coefficients of X and their covariance matrix (p x p, row by row). */
  fixed: Float64Array;
  covariance: Float64Array;
  /** Standard deviations relative to the residual's, outermost first; exactly 0 at the boundary. */
  theta: Float64Array;
  /** Variances, one a level, outermost first, and the residual's. */
  variances: Float64Array;
  residual: number;
  converged: boolean;
}

const log2pi = Math.log(2 * Math.PI);

/**
 * Fits by REML or ML: minimises the profiled deviance over theta, the relative standard deviations (Bates et al. 2015,
 * equations 34 and 42). The deviance is even in theta, so that a variance of zero is an ordinary stationary point and
 * needs no bound; a theta that ends there is set to exactly 0.
 * @param without levels whose variance is held at 0
 */
export function fitLinear(
  data: LinearSums,
  method: 'REML' | 'ML' = 'REML',
  without: readonly number[] = [],
): LinearFit {
  const depth = data.levels.groups.length;
  const free = Array.from({ length: depth }, (_, l) => l).filter((l) => !without.includes(l));
  const spread = (at: ArrayLike<number>): Float64Array => {
    const theta = new Float64Array(depth);
    free.forEach((l, i) => {
      theta[l] = at[i]!;
    });
    return theta;
  };
  const deviance: Smooth = (at) => {
    const theta = spread(at);
    const state = linearState(
      data,
      theta.map((t) => t * t),
    );
    if (state === null || !(state.rss > 0))
      return { value: Number.POSITIVE_INFINITY, gradient: new Float64Array(free.length) };
    const rest = method === 'REML' ? data.n - data.p : data.n;
    const slope = method === 'REML' ? state.restrictedTrace : state.trace;
    const value = state.logDet + (method === 'REML' ? state.logDetX : 0) + rest * Math.log(state.rss);
    const gradient = Float64Array.from(
      free,
      (l) => 2 * theta[l]! * (slope[l]! - (rest * state.quadratic[l]!) / state.rss),
    );
    return { value, gradient };
  };
  // From even and from small variances: with few groups the deviance can have two minima.
  const found = [0.7, 0.2]
    .map((start) => minimise(deviance, new Float64Array(free.length).fill(start)))
    .reduce((best, next) =>
      next.value < best.value - 1e-9 || (!best.converged && next.converged) ? next : best,
    );
  const at = toBoundary(deviance, found.at, found.value);
  return fitAt(data, method, spread(at), found.converged);
}

/** Sets to 0 what isn't told from 0 by the deviance; signs are dropped. */
function toBoundary(deviance: Smooth, found: Float64Array, value: number): Float64Array {
  const at = found.map(Math.abs);
  for (let l = 0; l < at.length; l++) {
    if (at[l]! > 1e-3) continue;
    const zero = Float64Array.from(at);
    zero[l] = 0;
    if (deviance(zero).value <= value + 1e-9) at[l] = 0;
  }
  return at;
}

/** The fit at given relative standard deviations. */
function fitAt(data: LinearSums, method: 'REML' | 'ML', theta: Float64Array, converged: boolean): LinearFit {
  const { n, p, r, unit } = data;
  const state = linearState(
    data,
    theta.map((t) => t * t),
  )!;
  const rest = method === 'REML' ? n - p : n;
  const residual = (state.rss / rest) * unit ** 2;
  let logDetR = 0;
  for (let j = 0; j < p; j++) logDetR += 2 * Math.log(r[j * p + j]!);
  const deviance =
    state.logDet +
    (method === 'REML' ? state.logDetX + logDetR : 0) +
    rest * (1 + log2pi + Math.log(residual));
  return {
    method,
    logl: -deviance / 2,
    fixed: backSolve(r, p, state.gamma).map((g, j) => g * unit + data.leastSquares[j]!),
    covariance: covarianceOf(data, state, residual),
    theta,
    variances: theta.map((t) => t * t * residual),
    residual,
    converged,
  };
}

/** sigma^2 R^-1 (Q'V^-1 Q)^-1 R'^-1. */
function covarianceOf({ r, p }: LinearSums, state: LinearState, residual: number): Float64Array {
  const inner = choleskyInverse(state.factor, p);
  const half = new Float64Array(p * p);
  const out = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    const column = backSolve(
      r,
      p,
      Float64Array.from({ length: p }, (_, i) => inner[i * p + j]!),
    );
    for (let i = 0; i < p; i++) half[j * p + i] = column[i]!;
  }
  for (let i = 0; i < p; i++) {
    const column = backSolve(
      r,
      p,
      Float64Array.from({ length: p }, (_, j) => half[j * p + i]!),
    );
    for (let j = 0; j < p; j++) out[j * p + i] = column[j]! * residual;
  }
  return out;
}
