import { inverseSymmetric, multiply, submatrix } from '../../stats/index.js';
import type { PatternGroup } from './patterns.js';

/**
 * Maximum likelihood means and covariances of one group with missing values, by EM over patterns
 * (Orchard & Woodbury 1972; Little & Rubin 2002, section 11.2.1): cost per step grows with the patterns, not
 * with the cases.
 */
export function saturatedMoments(group: PatternGroup): { mean: Float64Array; cov: Float64Array } {
  const p = group.columns.length;
  const mean = new Float64Array(p);
  const cov = new Float64Array(p * p);
  const n = group.patterns.reduce((sum, x) => sum + x.n, 0);
  startFromAvailable(group, mean, cov, p);
  for (let step = 0; step < 5000; step++) {
    const t1 = new Float64Array(p);
    const t2 = new Float64Array(p * p);
    for (const pattern of group.patterns) addExpected(pattern, mean, cov, p, t1, t2);
    let change = 0;
    for (let i = 0; i < p; i++) {
      const next = mean[i]! + t1[i]! / n;
      change = Math.max(change, Math.abs(next - mean[i]!) / Math.sqrt(cov[i * p + i]!));
      t1[i] = t1[i]! / n;
      mean[i] = next;
    }
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        const next = t2[i * p + j]! / n - t1[i]! * t1[j]!;
        const scale = Math.sqrt(cov[i * p + i]! * cov[j * p + j]!);
        change = Math.max(change, Math.abs(next - cov[i * p + j]!) / scale);
        t2[i * p + j] = next;
      }
    }
    cov.set(t2);
    if (change < 1e-11) break;
  }
  return { mean, cov };
}

/** Means and variances of what is there; covariances 0. */
function startFromAvailable(group: PatternGroup, mean: Float64Array, cov: Float64Array, p: number): void {
  const n = new Float64Array(p);
  const squares = new Float64Array(p);
  for (const { observed, n: weight, mean: m } of group.patterns) {
    observed.forEach((v, i) => {
      n[v]! += weight;
      mean[v]! += weight * m[i]!;
    });
  }
  for (let v = 0; v < p; v++) mean[v]! /= n[v]!;
  for (const { observed, n: weight, mean: m, cov: c } of group.patterns) {
    observed.forEach((v, i) => {
      squares[v]! += weight * (c[i * observed.length + i]! + (m[i]! - mean[v]!) ** 2);
    });
  }
  for (let v = 0; v < p; v++) cov[v * p + v] = squares[v]! / n[v]!;
}

/** Adds a pattern's expected sums of deviations from the current mean, and of their products. */
function addExpected(
  pattern: PatternGroup['patterns'][number],
  mean: Float64Array,
  cov: Float64Array,
  p: number,
  t1: Float64Array,
  t2: Float64Array,
): void {
  const { observed, n } = pattern;
  const k = observed.length;
  // B (p x k): regression of all variables on those that are there; the identity for these.
  const sooInverse = inverseSymmetric(submatrix(cov, p, observed), k)!;
  const sao = new Float64Array(p * k);
  for (let i = 0; i < p; i++) for (let j = 0; j < k; j++) sao[i * k + j] = cov[i * p + observed[j]!]!;
  const b = multiply(sao, sooInverse, p, k, k);
  const d = Float64Array.from(observed, (v, i) => pattern.mean[i]! - mean[v]!);
  const products = Float64Array.from(pattern.cov, (c, at) => c + d[Math.floor(at / k)]! * d[at % k]!);
  const bp = multiply(b, products, p, k, k);
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += b[i * k + j]! * d[j]!;
    t1[i]! += n * sum;
    for (let j = 0; j < p; j++) {
      let value = cov[i * p + j]!;
      for (let l = 0; l < k; l++) value += (bp[i * k + l]! - sao[i * k + l]!) * b[j * k + l]!;
      t2[i * p + j]! += n * value;
    }
  }
}
