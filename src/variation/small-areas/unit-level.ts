import { bilinear, cholesky, choleskyInverse, inverseSymmetric, multiplyVector } from '../../stats/index.js';
import { linearSums } from '../linear-deviance.js';
import { fitLinear } from '../linear-fit.js';

/** How the variances of a unit-level model are estimated: `moments` is by fitting constants (Henderson's method 3). */
export type UnitMethod = 'REML' | 'moments';

/** Rows of a nested error model, y = x'beta + v(area) + e: x is n x p, row by row, its first column 1. */
interface UnitRows {
  y: Float64Array;
  x: Float64Array;
  p: number;
  /** The area of each row, 0 to `areas` - 1. */
  area: Int32Array;
  areas: number;
}

/** A fitted model of areas, ready to predict from. */
export interface AreaFit {
  converged: boolean;
  fixed: Float64Array;
  /** Of the fixed effects, p x p, the variances taken as known. */
  covariance: Float64Array;
  /** Variance between areas. */
  between: number;
  /** By area with answers: answers (NaN where not known), weight of its own answers (gamma), and its variance given the variances (g1). */
  n: Float64Array;
  weight: Float64Array;
  /** What an area's mean weighs in the fixed effects: 1 / var(mean - x'beta). */
  precision: Float64Array;
  g1: Float64Array;
  /** What estimating the variances adds to the mean squared error, counted twice in it (g3). */
  g3: Float64Array;
  /** What the bias of the variances takes from g1: 0 but for area-level models by ML and by moments. */
  bias: Float64Array;
  /** Mean of y and of x's columns (areas x p) in the area's answers. */
  own: Float64Array;
  x: Float64Array;
}

/**
 * The unit-level model of small areas (Battese, Harter & Fuller 1988), with the parts of Prasad & Rao's (1990, 5.13)
 * mean squared error: g1 = (1 - gamma) s2v, g3 = n^-2 (s2v + s2e / n)^-3 h(s2v, s2e).
 * @returns the fit and the variance within areas
 */
export function unitLevel(rows: UnitRows, method: UnitMethod): AreaFit & { within: number } {
  const { y, x, p, area, areas } = rows;
  const n = new Float64Array(areas);
  const own = new Float64Array(areas);
  const means = new Float64Array(areas * p);
  for (let i = 0; i < y.length; i++) {
    const a = area[i]!;
    n[a]!++;
    own[a]! += y[i]!;
    for (let j = 0; j < p; j++) means[a * p + j]! += x[i * p + j]!;
  }
  for (let a = 0; a < areas; a++) {
    own[a]! /= n[a]!;
    for (let j = 0; j < p; j++) means[a * p + j]! /= n[a]!;
  }
  const sums = { n, own, means };
  const { between, within, fixed, covariance, vary, converged } =
    method === 'REML' ? byLikelihood(rows, n) : byMoments(rows, sums);
  const weight = n.map((m) => between / (between + within / m));
  return {
    converged,
    fixed,
    covariance,
    between,
    within,
    n,
    weight,
    precision: n.map((m) => 1 / (between + within / m)),
    g1: weight.map((g) => (1 - g) * between),
    g3: n.map((m) => {
      const h = within ** 2 * vary.between + between ** 2 * vary.within - 2 * within * between * vary.both;
      return h / (m ** 2 * (between + within / m) ** 3);
    }),
    bias: new Float64Array(areas),
    own,
    x: means,
  };
}

interface Estimated {
  between: number;
  within: number;
  fixed: Float64Array;
  covariance: Float64Array;
  /** Asymptotic variances and the covariance of the two variances. */
  vary: { between: number; within: number; both: number };
  converged: boolean;
}

/** REML; the variances' own from the information matrix (Rao & Molina 2015, 7.2.2). */
function byLikelihood({ y, x, p, area, areas }: UnitRows, n: Float64Array): Estimated {
  const levels = { names: ['area'], groups: [areas], parent: [new Int32Array(areas)], leaf: area };
  const fit = fitLinear(linearSums(y, x, p, levels));
  const between = fit.variances[0]!;
  const within = fit.residual;
  let bb = 0;
  let ww = 0;
  let bw = 0;
  for (const m of n) {
    const alpha = within + m * between;
    bb += m ** 2 / alpha ** 2 / 2;
    bw += m / alpha ** 2 / 2;
    ww += ((m - 1) / within ** 2 + 1 / alpha ** 2) / 2;
  }
  const det = bb * ww - bw ** 2;
  return {
    between,
    within,
    fixed: fit.fixed,
    covariance: fit.covariance,
    vary: { between: ww / det, within: bb / det, both: -bw / det },
    converged: fit.converged,
  };
}

/** Fitting of constants, and the variances of its two variances under normality (Prasad & Rao 1990, section 2.2). */
function byMoments(
  { y, x, p, area, areas }: UnitRows,
  { n, own, means }: { n: Float64Array; own: Float64Array; means: Float64Array },
): Estimated {
  const rows = y.length;
  // Within areas: what centred covariates leave of centred answers.
  const centred = new Float64Array(rows * p);
  const cy = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    cy[i] = y[i]! - own[area[i]!]!;
    for (let j = 0; j < p; j++) centred[i * p + j] = x[i * p + j]! - means[area[i]! * p + j]!;
  }
  const inside = leastSquares(centred, cy, p);
  const df1 = rows - areas - inside.rank;
  const within = inside.rss / df1;
  const whole = leastSquares(x, y, p);
  const df = rows - p;
  // Z'MZ, and the traces of it and of its square.
  let eta = 0;
  let eta2 = 0;
  for (let a = 0; a < areas; a++)
    for (let b = 0; b < areas; b++) {
      const hat =
        n[a]! *
        n[b]! *
        bilinear(means.subarray(a * p, a * p + p), whole.inverse, means.subarray(b * p, b * p + p), p);
      const zmz = (a === b ? n[a]! : 0) - hat;
      if (a === b) eta += zmz;
      eta2 += zmz ** 2;
    }
  const between = Math.max(0, (whole.rss - df * within) / eta);
  const e4 = within ** 2;
  const square = 2 * (e4 * df + 2 * within * between * eta + between ** 2 * eta2);
  const vary = {
    within: (2 * e4) / df1,
    between: (square + (2 * df ** 2 * e4) / df1 - 4 * df * e4) / eta ** 2,
    both: (2 * e4 - (2 * df * e4) / df1) / eta,
  };
  return {
    between,
    within,
    vary,
    converged: true,
    ...weighted(y, x, p, area, n, means, between, within),
  };
}

/** Generalised least squares at given variances. */
function weighted(
  y: Float64Array,
  x: Float64Array,
  p: number,
  area: Int32Array,
  n: Float64Array,
  means: Float64Array,
  between: number,
  within: number,
): { fixed: Float64Array; covariance: Float64Array } {
  const xx = new Float64Array(p * p);
  const xy = new Float64Array(p);
  for (let i = 0; i < y.length; i++) {
    const a = area[i]!;
    const g = between / (between + within / n[a]!);
    for (let j = 0; j < p; j++) {
      const left = x[i * p + j]! - g * means[a * p + j]!;
      xy[j]! += left * y[i]!;
      for (let k = 0; k < p; k++) xx[j * p + k]! += left * x[i * p + k]!;
    }
  }
  const inverse = inverseSymmetric(xx, p)!;
  return { fixed: multiplyVector(inverse, xy, p, p), covariance: inverse.map((v) => v * within) };
}

/** Least squares that leaves out columns that are combinations of others. */
function leastSquares(
  x: Float64Array,
  y: Float64Array,
  p: number,
): { rss: number; rank: number; inverse: Float64Array } {
  const n = y.length;
  const left = Float64Array.from(y);
  const q: Float64Array[] = [];
  for (let j = 0; j < p; j++) {
    const column = Float64Array.from({ length: n }, (_, i) => x[i * p + j]!);
    const before = column.reduce((sum, v) => sum + v * v, 0);
    for (let pass = 0; pass < 2; pass++)
      for (const other of q) {
        let dot = 0;
        for (let i = 0; i < n; i++) dot += other[i]! * column[i]!;
        for (let i = 0; i < n; i++) column[i]! -= dot * other[i]!;
      }
    const norm = column.reduce((sum, v) => sum + v * v, 0);
    // Centring leaves rounding of a column that is one number in every area.
    if (!(norm > 1e-12 * Math.max(before, 1e-12 * n))) continue;
    const length = Math.sqrt(norm);
    for (let i = 0; i < n; i++) column[i]! /= length;
    q.push(column);
    let dot = 0;
    for (let i = 0; i < n; i++) dot += column[i]! * left[i]!;
    for (let i = 0; i < n; i++) left[i]! -= dot * column[i]!;
  }
  const xx = new Float64Array(p * p);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) xx[j * p + k]! += x[i * p + j]! * x[i * p + k]!;
  const factor = cholesky(xx, p);
  return {
    rss: left.reduce((sum, v) => sum + v * v, 0),
    rank: q.length,
    inverse: factor === null ? new Float64Array(p * p) : choleskyInverse(factor, p),
  };
}
