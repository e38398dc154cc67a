import { bilinear, inverseSymmetric, multiplyVector } from '../../stats/index.js';
import type { AreaFit } from './unit-level.js';

/** How the variance between areas is estimated: `moments` is Fay & Herriot's own equation. */
export type AreaMethod = 'REML' | 'ML' | 'moments';

/** One row an area: a direct estimate, its sampling variance, covariates (m x p, row by row, the first column 1). */
interface AreaRows {
  y: Float64Array;
  variance: Float64Array;
  x: Float64Array;
  p: number;
}

interface State {
  fixed: Float64Array;
  covariance: Float64Array;
  /** First derivative (a score) and information of the variance, or the moment equation and its slope. */
  score: number;
  information: number;
}

/**
 * The area-level model of small areas, y = x'beta + v + e with known var(e) (Fay & Herriot 1979). Mean squared errors
 * are g1 + g2 + 2 g3 by REML, less the bias of the variance times (1 - gamma)^2 by ML (Datta & Lahiri 2000) and by
 * Fay & Herriot's moments (Datta, Rao & Smith 2005).
 */
export function areaLevel(rows: AreaRows, method: AreaMethod): AreaFit {
  const { y, variance: psi, x, p } = rows;
  const m = y.length;
  const { between, converged } = search(rows, method);
  const { fixed, covariance } = stateAt(rows, between, method);
  let one = 0;
  let two = 0;
  const inner = new Float64Array(p * p);
  for (let i = 0; i < m; i++) {
    const w = 1 / (between + psi[i]!);
    one += w;
    two += w * w;
    for (let j = 0; j < p; j++)
      for (let k = 0; k < p; k++) inner[j * p + k]! += w * w * x[i * p + j]! * x[i * p + k]!;
  }
  let trace = 0;
  for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) trace += covariance[j * p + k]! * inner[k * p + j]!;
  const vary = method === 'moments' ? (2 * m) / one ** 2 : 2 / two;
  const bias = { REML: 0, ML: -trace / two, moments: (2 * (m * two - one ** 2)) / one ** 3 }[method];
  const weight = psi.map((v) => between / (between + v));
  return {
    converged,
    fixed,
    covariance,
    between,
    n: new Float64Array(m).fill(Number.NaN),
    weight,
    precision: psi.map((v) => 1 / (between + v)),
    g1: weight.map((g) => (1 - g) * between),
    g3: psi.map((v) => (v ** 2 * vary) / (between + v) ** 3),
    bias: weight.map((g) => bias * (1 - g) ** 2),
    own: y,
    x,
  };
}

/** Fisher scoring (ML, REML) or Newton's steps (moments) from the mean sampling variance; 0 where the slope points below. */
function search(rows: AreaRows, method: AreaMethod): { between: number; converged: boolean } {
  const scale = rows.variance.reduce((sum, v) => sum + v, 0) / rows.variance.length;
  let at = scale;
  for (let step = 0; step < 500; step++) {
    const { score, information } = stateAt(rows, at, method);
    let next = at + score / information;
    if (next < 0) {
      // At the boundary the answer is 0 where the likelihood (or the equation) still falls.
      if (stateAt(rows, 0, method).score <= 0) return { between: 0, converged: true };
      next = at / 10;
    }
    if (Math.abs(next - at) <= 1e-12 * (scale + at)) return { between: next, converged: true };
    at = next;
  }
  return { between: at, converged: false };
}

function stateAt({ y, variance: psi, x, p }: AreaRows, between: number, method: AreaMethod): State {
  const m = y.length;
  const xx = new Float64Array(p * p);
  const xy = new Float64Array(p);
  for (let i = 0; i < m; i++) {
    const w = 1 / (between + psi[i]!);
    for (let j = 0; j < p; j++) {
      xy[j]! += w * x[i * p + j]! * y[i]!;
      for (let k = 0; k < p; k++) xx[j * p + k]! += w * x[i * p + j]! * x[i * p + k]!;
    }
  }
  const covariance = inverseSymmetric(xx, p)!;
  const fixed = multiplyVector(covariance, xy, p, p);
  let quadratic = 0;
  let weightedSquares = 0;
  let one = 0;
  let two = 0;
  let restricted = 0;
  const squares = new Float64Array(p * p);
  for (let i = 0; i < m; i++) {
    const w = 1 / (between + psi[i]!);
    const row = x.subarray(i * p, i * p + p);
    let e = y[i]!;
    for (let j = 0; j < p; j++) e -= row[j]! * fixed[j]!;
    quadratic += w * w * e * e;
    weightedSquares += w * e * e;
    one += w;
    two += w * w;
    restricted += w * w * bilinear(row, covariance, row, p);
    for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) squares[j * p + k]! += w * w * row[j]! * row[k]!;
  }
  if (method === 'moments')
    return { fixed, covariance, score: weightedSquares - (m - p), information: quadratic };
  if (method === 'ML') return { fixed, covariance, score: (quadratic - one) / 2, information: two / 2 };
  // tr(PP) = tr(W^2) - 2 tr(C X'W^3X) + tr((C X'W^2X)^2); the middle by rows.
  let cubes = 0;
  for (let i = 0; i < m; i++) {
    const row = x.subarray(i * p, i * p + p);
    cubes += bilinear(row, covariance, row, p) / (between + psi[i]!) ** 3;
  }
  let inner = 0;
  const product = new Float64Array(p * p);
  for (let j = 0; j < p; j++)
    for (let k = 0; k < p; k++)
      for (let l = 0; l < p; l++) product[j * p + k]! += covariance[j * p + l]! * squares[l * p + k]!;
  for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) inner += product[j * p + k]! * product[k * p + j]!;
  return {
    fixed,
    covariance,
    score: (quadratic - (one - restricted)) / 2,
    information: (two - 2 * cubes + inner) / 2,
  };
}
