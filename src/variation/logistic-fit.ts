import { symmetricEigen } from '../stats/index.js';
import type { LogisticCells } from './logistic-cells.js';
import { laplaceState } from './logistic-deviance.js';
import { gaussHermite, quadratureDeviance } from './logistic-quadrature.js';
import { logisticStart } from './logistic-start.js';
import { minimise, type Smooth } from './minimise.js';

/** A logistic mixed model at its optimum. */
export interface LogisticFit {
  method: 'Laplace' | 'quadrature';
  logl: number;
  fixed: Float64Array;
  /** Covariance of the fixed effects by the inverse Hessian (p x p). */
  covariance: Float64Array;
  /** Standard deviations of the levels, outermost first; exactly 0 at the boundary. */
  theta: Float64Array;
  /** Second derivatives of the deviance by theta and the fixed effects at the optimum. */
  hessian: Float64Array;
  converged: boolean;
}

/** The deviance as a function of theta and beta together; it remembers the last mode, from which the next begins. */
export function logisticDeviance(data: LogisticCells, points = 1): Smooth {
  const depth = data.levels.groups.length;
  const rule = points > 1 ? gaussHermite(points) : null;
  let last: Float64Array[] | undefined;
  return (at) => {
    if (!at.every((v) => Math.abs(v) < 1e6))
      return { value: Number.POSITIVE_INFINITY, gradient: new Float64Array(at.length) };
    if (rule !== null) {
      const there = quadratureDeviance(data, at, rule, last);
      last = there.mode?.u ?? last;
      return there;
    }
    const state = laplaceState(data, at.subarray(0, depth), at.subarray(depth), last);
    if (state === null) return { value: Number.POSITIVE_INFINITY, gradient: new Float64Array(at.length) };
    last = state.mode.u;
    return { value: state.deviance, gradient: Float64Array.from([...state.byTheta, ...state.byBeta]) };
  };
}

/**
 * Fits by Laplace's approximation, or for one level by adaptive Gauss-Hermite quadrature, over theta and the fixed
 * effects together (as glmer's second stage). The deviance is even in theta, so zero needs no bound.
 * @param points quadrature points; 1 is Laplace
 * @param without levels whose variance is held at 0
 */
export function fitLogistic(data: LogisticCells, points = 1, without: readonly number[] = []): LogisticFit {
  const depth = data.levels.groups.length;
  const whole = logisticDeviance(data, points);
  const { beta } = logisticStart(data);
  const free = [...Array(depth + data.p).keys()].filter((i) => !without.includes(i));
  const spread = (at: ArrayLike<number>): Float64Array => {
    const out = new Float64Array(depth + data.p);
    free.forEach((i, k) => {
      out[i] = at[k]!;
    });
    return out;
  };
  const deviance: Smooth = (at) => {
    const { value, gradient } = whole(spread(at));
    return { value, gradient: Float64Array.from(free, (i) => gradient[i]!) };
  };
  const levels = depth - without.length;
  const start = Float64Array.from([...new Float64Array(levels).fill(0.7), ...beta]);
  const found = minimise(deviance, start);
  const at = found.at.map((v, i) => (i < levels ? Math.abs(v) : v));
  for (let l = 0; l < levels; l++) {
    if (at[l]! > 0.02) continue;
    const zero = Float64Array.from(at);
    zero[l] = 0;
    if (deviance(zero).value <= found.value + 1e-9) at[l] = 0;
  }
  const parameters = spread(at);
  const hessian = new Float64Array((depth + data.p) ** 2);
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      hessian[i * (depth + data.p) + j] = found.hessian[a * free.length + b]!;
    });
  });
  return {
    method: points > 1 ? 'quadrature' : 'Laplace',
    logl: -deviance(at).value / 2,
    fixed: parameters.slice(depth),
    covariance: covarianceOf(found.hessian, levels, data.p),
    theta: parameters.slice(0, depth),
    hessian,
    converged: found.converged,
  };
}

/** Twice the inverse Hessian of the deviance, its part of the fixed effects; directions without curvature left out. */
function covarianceOf(hessian: Float64Array, levels: number, p: number): Float64Array {
  const k = levels + p;
  const { values, vectors } = symmetricEigen(hessian, k);
  const out = new Float64Array(p * p);
  const largest = Math.max(...values.map(Math.abs));
  for (let v = 0; v < k; v++) {
    if (!(values[v]! > 1e-10 * largest)) continue;
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++)
        out[i * p + j]! += (2 * vectors[(levels + i) * k + v]! * vectors[(levels + j) * k + v]!) / values[v]!;
  }
  return out;
}
