import { cholesky, choleskySolve } from '../stats/index.js';
import type { NestedLevels } from './nested-levels.js';
import { backSolve, orthonormal } from './orthonormal.js';

/**
 * All that a nested linear model needs of the rows: sums within the innermost groups. The fixed effects are made
 * orthonormal (X = QR) and the outcome is what they leave of it, in units of its standard deviation, so that nothing is
 * lost to rounding whatever the units are.
 */
export interface LinearSums {
  n: number;
  p: number;
  levels: NestedLevels;
  /** Rows of each innermost group. */
  size: Float64Array;
  /** Sums of Q's columns and of the outcome in each innermost group, (p + 1) a group. */
  sums: Float64Array;
  /** Cross products of Q's columns and the outcome, (p + 1) x (p + 1). */
  cross: Float64Array;
  /** R of X = QR, and the least squares coefficients of the outcome in its own units. */
  r: Float64Array;
  leastSquares: Float64Array;
  /** Residual standard deviation of least squares: the unit of the outcome here. */
  unit: number;
  /** Columns of X that are combinations of others. */
  aliased: number[];
}

/** Sums of rows. @param x n x p, row by row */
export function linearSums(
  y: ArrayLike<number>,
  x: Float64Array,
  p: number,
  levels: NestedLevels,
): LinearSums {
  const n = y.length;
  const { q, r, aliased } = orthonormal(x, n, p);
  const projected = new Float64Array(p);
  const left = Float64Array.from(y);
  // Twice: what rounding leaves of a large mean goes with the second.
  for (let pass = 0; pass < 2; pass++) {
    for (let j = 0; j < p; j++) {
      let dot = 0;
      for (let i = 0; i < n; i++) dot += q[i * p + j]! * left[i]!;
      projected[j]! += dot;
      for (let i = 0; i < n; i++) left[i]! -= dot * q[i * p + j]!;
    }
  }
  let square = 0;
  for (const e of left) square += e * e;
  const unit = Math.sqrt(square / Math.max(1, n - p));
  const k = p + 1;
  const leaves = levels.groups.at(-1)!;
  const size = new Float64Array(leaves);
  const sums = new Float64Array(leaves * k);
  const cross = new Float64Array(k * k);
  const row = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) row[j] = q[i * p + j]!;
    row[p] = left[i]! / unit;
    const g = levels.leaf[i]!;
    size[g]!++;
    for (let j = 0; j < k; j++) {
      sums[g * k + j]! += row[j]!;
      for (let m = 0; m <= j; m++) cross[j * k + m]! += row[j]! * row[m]!;
    }
  }
  const leastSquares = aliased.length > 0 ? projected : backSolve(r, p, projected);
  return { n, p, levels, size, sums, cross, r, leastSquares, unit, aliased };
}

/** The parts of the deviance at given relative variances; everything in the units of `LinearSums`. */
export interface LinearState {
  /** log |V|, where V = I + sum of tau_l Z_l Z_l'. */
  logDet: number;
  /** log |Q'V^-1 Q|, and its Cholesky factor. */
  logDetX: number;
  factor: Float64Array;
  /** Generalised least squares coefficients of Q. */
  gamma: Float64Array;
  /** (y - Q gamma)' V^-1 (y - Q gamma). */
  rss: number;
  /** By level: tr Z'V^-1 Z, tr Z'PZ and |Z'V^-1 (y - Q gamma)|^2, the derivatives by tau of logDet, of it with logDetX, and of -rss. */
  trace: Float64Array;
  restrictedTrace: Float64Array;
  quadratic: Float64Array;
}

/**
 * Kernel of the nested linear model: eliminates level after level from the innermost out, each a scalar a group, since
 * what a group's rows have in common with the level outside it is one number, its effective size (block elimination:
 * Pinheiro & Bates 2000, 2.2; profiled deviance: Bates, Maechler, Bolker & Walker 2015, 3.4). Cost grows with groups,
 * not rows. Derivatives by going back down from the outermost level.
 * @param tau variances relative to the residual's, one a level, outermost first, none negative
 * @returns null where Q'V^-1 Q is not positive definite
 */
export function linearState(data: LinearSums, tau: ArrayLike<number>): LinearState | null {
  const { p, levels } = data;
  const k = p + 1;
  const depth = levels.groups.length;
  const cross = Float64Array.from(data.cross);
  const size: Float64Array[] = [];
  const sums: Float64Array[] = [];
  size[depth - 1] = data.size;
  sums[depth - 1] = data.sums;
  let logDet = 0;
  for (let l = depth - 1; l >= 0; l--) {
    const t = tau[l]!;
    const m = size[l]!;
    const s = sums[l]!;
    if (l > 0) {
      size[l - 1] = new Float64Array(levels.groups[l - 1]!);
      sums[l - 1] = new Float64Array(levels.groups[l - 1]! * k);
    }
    for (let g = 0; g < m.length; g++) {
      const d = 1 + t * m[g]!;
      logDet += Math.log(d);
      if (t > 0) {
        const c = t / d;
        for (let j = 0; j < k; j++) {
          const cs = c * s[g * k + j]!;
          for (let i = 0; i <= j; i++) cross[j * k + i]! -= cs * s[g * k + i]!;
        }
      }
      if (l > 0) {
        const up = levels.parent[l]![g]!;
        size[l - 1]![up]! += m[g]! / d;
        for (let j = 0; j < k; j++) sums[l - 1]![up * k + j]! += s[g * k + j]! / d;
      }
    }
  }
  const xx = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j <= i; j++) xx[i * p + j] = cross[i * k + j]!;
  const factor = cholesky(xx, p);
  if (factor === null) return null;
  const xy = cross.subarray(p * k, p * k + p);
  const gamma = choleskySolve(factor, p, xy);
  let rss = cross[p * k + p]!;
  for (let j = 0; j < p; j++) rss -= gamma[j]! * xy[j]!;
  let logDetX = 0;
  for (let j = 0; j < p; j++) logDetX += 2 * Math.log(factor[j * p + j]!);
  const slopes = slopesOf(data, tau, size, sums, factor, gamma);
  return { logDet, logDetX, factor, gamma, rss, ...slopes };
}

function slopesOf(
  { p, levels }: LinearSums,
  tau: ArrayLike<number>,
  size: readonly Float64Array[],
  sums: readonly Float64Array[],
  factor: Float64Array,
  gamma: Float64Array,
): Pick<LinearState, 'trace' | 'restrictedTrace' | 'quadratic'> {
  const k = p + 1;
  const depth = size.length;
  const trace = new Float64Array(depth);
  const restrictedTrace = new Float64Array(depth);
  const quadratic = new Float64Array(depth);
  const s = new Float64Array(k);
  for (let l = 0; l < depth; l++)
    for (let g = 0; g < size[l]!.length; g++) {
      // z'V^-1 z, what z'V^-1 has in common with the level outside, and z'V^-1 [Q y], level by level outwards.
      const d = 1 + tau[l]! * size[l]![g]!;
      let own = size[l]![g]! / d;
      let shared = own;
      for (let j = 0; j < k; j++) s[j] = sums[l]![g * k + j]! / d;
      let at = g;
      for (let o = l; o > 0; o--) {
        at = levels.parent[o]![at]!;
        const outer = size[o - 1]![at]!;
        const c = tau[o - 1]! / (1 + tau[o - 1]! * outer);
        own -= c * shared * shared;
        for (let j = 0; j < k; j++) s[j]! -= c * shared * sums[o - 1]![at * k + j]!;
        shared -= c * shared * outer;
      }
      let e = s[p]!;
      for (let j = 0; j < p; j++) e -= gamma[j]! * s[j]!;
      let fixed = 0;
      for (let i = 0; i < p; i++) {
        let sum = s[i]!;
        for (let j = 0; j < i; j++) sum -= factor[i * p + j]! * s[j]!;
        s[i] = sum / factor[i * p + i]!;
        fixed += s[i]! ** 2;
      }
      trace[l]! += own;
      restrictedTrace[l]! += own - fixed;
      quadratic[l]! += e * e;
    }
  return { trace, restrictedTrace, quadratic };
}
