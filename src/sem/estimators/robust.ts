import { fault } from '../../errors/index.js';
import {
  bilinear,
  inverseSymmetric,
  multiply,
  multiplyTransposed,
  multiplyVector,
  submatrix,
} from '../../stats/index.js';
import type { PatternGroup } from '../data/patterns.js';
import type { SampleMoments } from '../data/sample.js';
import type { GroupModel } from '../model/group-model.js';

/** A B A: the sandwich of an inverse information matrix and the products of scores (Huber 1967; White 1982). */
export function sandwich(bread: Float64Array, meat: Float64Array, q: number): Float64Array {
  return multiply(multiply(bread, meat, q, q, q), bread, q, q, q);
}

/** tr(A B) of two symmetric matrices. */
export function traceOfProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** tr(A A) of a k x k matrix. */
function traceOfSquare(a: Float64Array, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) sum += a[i * k + j]! * a[j * k + i]!;
  return sum;
}

/**
 * Projection (p x p) of deviations on the fixed covariates by least squares, S_.x S_xx^-1 in the covariates'
 * columns. With covariates held fixed the sampling variance of a moment is that of its residual from what the
 * covariates alone give.
 */
export function projectionOnCovariates(sample: SampleMoments, fixed: readonly number[]): Float64Array {
  const p = sample.names.length;
  const k = fixed.length;
  const out = new Float64Array(p * p);
  const inverted = inverseSymmetric(submatrix(sample.cov, p, fixed), k)!;
  for (let i = 0; i < p; i++) {
    for (let c = 0; c < k; c++) {
      let sum = 0;
      for (let r = 0; r < k; r++) sum += sample.cov[i * p + fixed[r]!]! * inverted[r * k + c]!;
      out[i * p + fixed[c]!] = sum;
    }
  }
  return out;
}

/**
 * tr(V Gamma) of unweighted cases at the implied covariances W^-1 with covariates held fixed: as `weightedFourthMoments`, with
 * M = dd' - hh' - (S - P S P'), h = P d the part of d that the covariates give.
 */
function conditionalFourthMoments(
  group: PatternGroup,
  sample: SampleMoments,
  sigma: Float64Array,
  fixed: readonly number[],
  usesMeans: boolean,
): number {
  const p = sample.names.length;
  const w = inverseSymmetric(sigma, p)!;
  const projection = projectionOnCovariates(sample, fixed);
  const psp = multiplyTransposed(multiply(projection, sample.cov, p, p, p), projection, p, p, p);
  const rest = sample.cov.map((x, i) => x - psp[i]!);
  const wr = multiply(w, rest, p, p, p);
  const wrw = multiply(wr, w, p, p, p);
  const square = traceOfSquare(wr, p);
  let total = 0;
  for (let row = 0; row < group.n; row++) {
    const d = Float64Array.from(group.columns, (c, v) => c[row]! - sample.mean![v]!);
    const h = multiplyVector(projection, d, p, p);
    const dd = bilinear(d, w, d, p);
    const hh = bilinear(h, w, h, p);
    const dh = bilinear(d, w, h, p);
    total +=
      0.5 *
      (dd * dd - 2 * dh * dh + hh * hh - 2 * (bilinear(d, wrw, d, p) - bilinear(h, wrw, h, p)) + square);
    if (usesMeans) total += dd - 2 * dh + hh;
  }
  return total;
}

/**
 * tr(V Gamma) of one group's complete data without forming Gamma: the mean over cases (squared cluster sums,
 * where there are clusters) of d'Wd + 1/2 tr(W M W M), with d = x - mean, M = dd' - S and V the normal-theory
 * weight at W^-1 (Satorra & Bentler 1994, eq. 16.12; with W = S^-1 it is Mardia's kurtosis, Yuan & Bentler 2000,
 * eq. 8). The part of fixed covariates is taken off.
 * @param index variables to use
 * @returns the sum over cases or clusters, not yet divided by n
 */
function weightedFourthMoments(
  group: PatternGroup,
  sample: SampleMoments,
  covariance: Float64Array,
  index: readonly number[],
  usesMeans: boolean,
): number {
  const k = index.length;
  if (k === 0) return 0;
  const p = sample.names.length;
  const w = inverseSymmetric(submatrix(covariance, p, index), k);
  if (w === null) {
    fault({
      code: 'LV-SEM-NOT-POSITIVE-DEFINITE',
      what: 'an implied covariance matrix is not positive definite',
    });
  }
  const cases = { group, index, s: submatrix(sample.cov, p, index), w, mean: sample.mean! };
  return group.clusters === null ? ofCases(cases, usesMeans) : ofClusters(cases, group.clusters, usesMeans);
}

/** Cases of some variables, with S and W of these. */
interface WeighedCases {
  group: PatternGroup;
  index: readonly number[];
  s: Float64Array;
  w: Float64Array;
  mean: Float64Array;
}

/** Puts a case's deviations from the mean into `d`; gives its weight. */
function deviation({ group, index, mean }: WeighedCases, row: number, d: Float64Array): number {
  index.forEach((v, i) => {
    d[i] = group.columns[v]![row]! - mean[v]!;
  });
  return group.weights === null ? 1 : group.weights[row]!;
}

function ofCases(cases: WeighedCases, usesMeans: boolean): number {
  const { group, s, w } = cases;
  const k = cases.index.length;
  const ws = multiply(w, s, k, k, k);
  const wsw = multiply(ws, w, k, k, k);
  const traceSS = traceOfSquare(ws, k);
  const d = new Float64Array(k);
  let total = 0;
  for (let row = 0; row < group.n; row++) {
    const weight = deviation(cases, row, d);
    const delta = quadratic(w, d);
    const fourth = 0.5 * (delta * delta - 2 * quadratic(wsw, d) + traceSS);
    total += weight * weight * (fourth + (usesMeans ? delta : 0));
  }
  return total;
}

function ofClusters(cases: WeighedCases, clusters: Int32Array, usesMeans: boolean): number {
  const { group, s, w } = cases;
  const k = cases.index.length;
  const d = new Float64Array(k);
  const sums = new Map<number, { d: Float64Array; m: Float64Array }>();
  for (let row = 0; row < group.n; row++) {
    const weight = deviation(cases, row, d);
    const cluster = clusters[row]!;
    let sum = sums.get(cluster);
    if (!sum) {
      sum = { d: new Float64Array(k), m: new Float64Array(k * k) };
      sums.set(cluster, sum);
    }
    for (let i = 0; i < k; i++) {
      sum.d[i]! += weight * d[i]!;
      for (let j = 0; j < k; j++) sum.m[i * k + j]! += weight * (d[i]! * d[j]! - s[i * k + j]!);
    }
  }
  // Between-cluster products carry the usual small-sample factor J/(J - 1).
  const correction = sums.size / (sums.size - 1);
  let total = 0;
  for (const { d: dc, m } of sums.values()) {
    const trace = traceOfSquare(multiply(w, m, k, k, k), k);
    total += correction * (0.5 * trace + (usesMeans ? quadratic(w, dc) : 0));
  }
  return total;
}

/** x'A x. */
function quadratic(a: Float64Array, x: Float64Array): number {
  const k = x.length;
  let sum = 0;
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) sum += x[i]! * a[i * k + j]! * x[j]!;
  return sum;
}

/** Sum over groups of `weightedFourthMoments`, divided by the group's cases, fixed covariates' part taken off. */
export function saturatedTrace(
  models: readonly GroupModel[],
  groups: readonly PatternGroup[],
  samples: readonly SampleMoments[],
  fixed: readonly number[],
  at: 'sample' | 'model',
): number {
  let sum = 0;
  models.forEach((model, g) => {
    if (at === 'model' && fixed.length > 0) {
      const { sigma, usesMeans } = model;
      sum += conditionalFourthMoments(groups[g]!, samples[g]!, sigma, fixed, usesMeans) / samples[g]!.n;
      return;
    }
    const covariance = at === 'sample' ? samples[g]!.cov : model.sigma;
    const all = samples[g]!.names.map((_, i) => i);
    const whole = weightedFourthMoments(groups[g]!, samples[g]!, covariance, all, model.usesMeans);
    const part = weightedFourthMoments(groups[g]!, samples[g]!, covariance, fixed, model.usesMeans);
    sum += (whole - part) / samples[g]!.n;
  });
  return sum;
}
