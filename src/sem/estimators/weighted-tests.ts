import { crossProduct, multiply } from '../../stats/index.js';
import type { OrderedMoments } from '../ordered/moments.js';
import type { WeightedLeastSquares } from '../ordered/weighted-least-squares.js';
import type { ScaledTest } from './estimation.js';
import { sandwich, traceOfProduct } from './robust.js';

/** Covariance matrix of the estimates, and tr(U Gamma) and tr(U Gamma U Gamma) of the test. */
interface WeightedRobust {
  vcov: Float64Array;
  t1: number;
  t2: number;
}

/**
 * The sandwich of weighted least squares, and the traces of U Gamma and its square (Asparouhov & Muthen 2010).
 * @param groups - moments with their weights, weighing by their cases
 * @param bread - inverse of Delta' W Delta
 */
export function weightedRobust(
  inference: WeightedLeastSquares,
  groups: WeightedLeastSquares['groups'],
  moments: readonly OrderedMoments[],
  bread: Float64Array,
): WeightedRobust {
  const q = inference.slots;
  // Delta' W Gamma W Delta, and Delta' W Gamma W Gamma W Delta.
  const meat = new Float64Array(q * q);
  const third = new Float64Array(q * q);
  let traceSquare = 0;
  let trace = 0;
  groups.forEach((g, i) => {
    const m = g.kinds.length;
    const { gamma } = moments[i]!;
    const jacobian = inference.jacobian(i);
    const wd = Float64Array.from(jacobian, (x, k) => x * g.weights[Math.floor(k / q)]!);
    const gwd = multiply(gamma, wd, m, m, q);
    const part = crossProduct(wd, gwd, m, q, q);
    const wgwd = Float64Array.from(gwd, (x, k) => x * g.weights[Math.floor(k / q)]!);
    const part3 = crossProduct(gwd, wgwd, m, q, q);
    for (let c = 0; c < q * q; c++) {
      meat[c]! += g.n * part[c]!;
      third[c]! += g.n * part3[c]!;
    }
    for (let a = 0; a < m; a++) {
      trace += g.weights[a]! * gamma[a * m + a]!;
      for (let b = 0; b < m; b++) traceSquare += g.weights[a]! * gamma[a * m + b]! ** 2 * g.weights[b]!;
    }
  });
  const bm = multiply(bread, meat, q, q, q);
  let square = 0;
  for (let a = 0; a < q; a++) for (let b = 0; b < q; b++) square += bm[a * q + b]! * bm[b * q + a]!;
  return {
    vcov: sandwich(bread, meat, q),
    t1: trace - traceOfProduct(bread, meat),
    t2: traceSquare - 2 * traceOfProduct(bread, third) + square,
  };
}

/** T3 = a T + b with a = sqrt(df / tr(UGUG)), b = df - a tr(UG) (Asparouhov & Muthen 2010, eq. 7). */
export function scaledShifted(test: { chisq: number; df: number }, t1: number, t2: number): ScaledTest {
  if (test.df === 0) return { ...test, scaling: Number.NaN, shift: 0 };
  const a = Math.sqrt(test.df / t2);
  const shift = test.df - a * t1;
  return { chisq: a * test.chisq + shift, df: test.df, scaling: 1 / a, shift };
}

/** Independence: only the covariances misfit, as everything else (slopes on covariates too) is saturated. */
export function independence(
  groups: WeightedLeastSquares['groups'],
  degrees: number | null,
): { chisq: number; df: number } {
  let chisq = 0;
  let covariances = 0;
  for (const g of groups) {
    g.kinds.forEach((kind, k) => {
      if (kind.kind !== 'covariance') return;
      covariances++;
      chisq += g.n * g.weights[k]! * g.values[k]! ** 2;
    });
  }
  return { chisq, df: degrees ?? covariances };
}

/** The test of independence, adjusted as the model's. */
export function baselineShifted(
  baseline: { chisq: number; df: number },
  groups: WeightedLeastSquares['groups'],
  moments: readonly OrderedMoments[],
): ScaledTest {
  let t1 = 0;
  let t2 = 0;
  groups.forEach((g, i) => {
    const m = g.kinds.length;
    const off = [...g.kinds.keys()].filter((k) => g.kinds[k]!.kind === 'covariance');
    for (const a of off) {
      t1 += 1;
      for (const b of off) t2 += g.weights[a]! * moments[i]!.gamma[a * m + b]! ** 2 * g.weights[b]!;
    }
  });
  return scaledShifted(baseline, t1, t2);
}
