import { fault } from '../../errors/index.js';
import { dot, normalCdf, normalDensity, normalQuantile, solve } from '../../stats/index.js';
import { withEnds } from './pair-likelihood.js';

/** One moment of a group: a threshold, a continuous variable's mean (intercept) or variance, a slope on a covariate, or a (poly)correlation or covariance. */
export type MomentKind =
  | { kind: 'threshold'; i: number; k: number }
  | { kind: 'mean'; i: number }
  | { kind: 'variance'; i: number }
  | { kind: 'slope'; i: number; x: number }
  | { kind: 'covariance'; i: number; j: number };

/** Covariates that the moments are conditional on: their places among the observed variables, and their values. */
export interface Covariates {
  index: readonly number[];
  columns: readonly Float64Array[];
}

/** First stage of one variable: its own statistics with their casewise scores, and what pairs need of it. */
export interface Margin {
  kinds: MomentKind[];
  values: number[];
  scores: Float64Array[];
  /** Standard deviation (of the residual, given covariates); 1 for ordered variables. */
  sd: number;
  /** Standardised values (residuals); empty for ordered variables. */
  z: Float64Array;
  /** Null for continuous variables. */
  ordered: OrderedMargin | null;
}

export interface OrderedMargin {
  /** Category of each case, from 0. */
  code: Int32Array;
  categories: number;
  /** Thresholds with infinite ends when there are no covariates, so that all cases of a category share them. */
  limits: Float64Array | null;
  /** Limits of each case's category on the scale of the latent response's residual. */
  lower: Float64Array;
  upper: Float64Array;
}

/** Mean and variance of a continuous variable, or its least-squares regression on the covariates, divisor n. */
export function continuousMargin(
  i: number,
  y: Float64Array,
  x: Covariates,
  weights: Float64Array | null,
): Margin {
  const n = y.length;
  const w = weights ?? new Float64Array(n).fill(1);
  const centred = x.columns.map((c) => centre(c, w));
  const { mean, deviations } = centre(y, w);
  const k = centred.length;
  const xx = new Float64Array(k * k);
  const xy = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    for (let c = 0; c < n; c++) xy[a]! += w[c]! * centred[a]!.deviations[c]! * deviations[c]!;
    for (let b = 0; b < k; b++) {
      for (let c = 0; c < n; c++)
        xx[a * k + b]! += w[c]! * centred[a]!.deviations[c]! * centred[b]!.deviations[c]!;
    }
  }
  const slopes = k === 0 ? xy : (solve(xx, k, xy) ?? xy.fill(Number.NaN));
  const residual = Float64Array.from(deviations);
  let intercept = mean;
  centred.forEach((column, a) => {
    intercept -= slopes[a]! * column.mean;
    for (let c = 0; c < n; c++) residual[c]! -= slopes[a]! * column.deviations[c]!;
  });
  const total = sumOf(w);
  let variance = 0;
  residual.forEach((e, c) => {
    variance += (w[c]! * e * e) / total;
  });
  const sd = Math.sqrt(variance);
  return {
    kinds: [{ kind: 'mean', i }, { kind: 'variance', i }, ...x.index.map((at) => slopeKind(i, at))],
    values: [intercept, variance, ...slopes],
    scores: [
      residual.map((e) => e / variance),
      residual.map((e) => ((e * e) / variance - 1) / (2 * variance)),
      ...x.columns.map((column) => residual.map((e, c) => (column[c]! * e) / variance)),
    ],
    sd,
    z: residual.map((e) => e / sd),
    ordered: null,
  };
}

const slopeKind = (i: number, x: number): MomentKind => ({ kind: 'slope', i, x });

export const sumOf = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0);

function centre(column: Float64Array, w: Float64Array): { mean: number; deviations: Float64Array } {
  const mean = dot(column, w) / sumOf(w);
  return { mean, deviations: column.map((v) => v - mean) };
}

/**
 * Thresholds of an ordered variable and, given covariates, its ordered probit regression by maximum likelihood
 * (McKelvey & Zavoina 1975, J. Math. Sociol. 4): y* = x'b + e with e standard normal, category k between
 * thresholds k and k + 1.
 * @throws LV-SEM-EMPTY-CATEGORY; LV-SEM-SEPARATION when the covariates tell the answers apart without error
 */
export function orderedMargin(
  i: number,
  name: string,
  column: Float64Array,
  categories: readonly number[],
  x: Covariates,
  groupLabel: string,
  weights: Float64Array | null,
): Margin {
  const at = new Map(categories.map((c, k) => [c, k]));
  const code = Int32Array.from(column, (v) => at.get(v)!);
  const w = weights ?? new Float64Array(code.length).fill(1);
  const thresholds = marginalThresholds(name, code, categories, groupLabel, w);
  const last = thresholds.length;
  const kinds: MomentKind[] = [
    ...thresholds.map((_, k): MomentKind => ({ kind: 'threshold', i, k })),
    ...x.index.map((v) => slopeKind(i, v)),
  ];
  const centred = x.columns.map((c) => centre(c, w));
  const theta = Float64Array.from([...thresholds, ...x.columns.map(() => 0)]);
  if (centred.length > 0) {
    probit(
      theta,
      code,
      last,
      centred.map((c) => c.deviations),
      w,
      name,
      groupLabel,
    );
    // Back to covariates as they are: thresholds move by what their means predict.
    let shift = 0;
    centred.forEach((c, a) => {
      shift += theta[last + a]! * c.mean;
    });
    for (let k = 0; k < last; k++) theta[k]! += shift;
  }
  const { lower, upper } = caseLimits(theta, code, last, x.columns);
  const scores = kinds.map(() => new Float64Array(code.length));
  code.forEach((k, c) => {
    const { low, high } = marginScores(lower[c]!, upper[c]!);
    if (k > 0) scores[k - 1]![c] = low;
    if (k < last) scores[k]![c] = high;
    x.columns.forEach((values, a) => {
      scores[last + a]![c] = -values[c]! * (low + high);
    });
  });
  const limits = x.columns.length === 0 ? withEnds(thresholds) : null;
  return {
    kinds,
    values: [...theta],
    scores,
    sd: 1,
    z: new Float64Array(0),
    ordered: { code, categories: last + 1, limits, lower, upper },
  };
}

/** Normal quantiles of the cumulative shares. Throws LV-SEM-EMPTY-CATEGORY. */
function marginalThresholds(
  name: string,
  code: Int32Array,
  categories: readonly number[],
  groupLabel: string,
  w: Float64Array,
): number[] {
  const counts = new Float64Array(categories.length);
  code.forEach((k, c) => {
    counts[k]! += w[c]!;
  });
  const total = sumOf(w);
  const empty = categories.filter((_, k) => counts[k] === 0);
  if (empty.length > 0) {
    fault({
      code: 'LV-SEM-EMPTY-CATEGORY',
      place: { variable: name },
      what: `no case${inGroup(groupLabel)} has the answer ${empty.join(', ')}`,
      remedy: 'merge the category with its neighbour in every group',
    });
  }
  let cumulative = 0;
  return Array.from(counts.subarray(0, categories.length - 1), (c) => {
    cumulative += c;
    return normalQuantile(cumulative / total);
  });
}

const inGroup = (label: string): string => (label === '' ? '' : ` of group '${label}'`);

/** Limits of each case's category less what the covariates predict. */
function caseLimits(
  theta: Float64Array,
  code: Int32Array,
  last: number,
  x: readonly Float64Array[],
): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(code.length);
  const upper = new Float64Array(code.length);
  code.forEach((k, c) => {
    let predicted = 0;
    for (let a = 0; a < x.length; a++) predicted += theta[last + a]! * x[a]![c]!;
    lower[c] = k === 0 ? Number.NEGATIVE_INFINITY : theta[k - 1]! - predicted;
    upper[c] = k === last ? Number.POSITIVE_INFINITY : theta[k]! - predicted;
  });
  return { lower, upper };
}

/** Derivatives of log(Phi(upper) - Phi(lower)) by both limits. */
function marginScores(lower: number, upper: number): { probability: number; low: number; high: number } {
  const probability = Math.max(
    lower > 0 ? normalCdf(-lower) - normalCdf(-upper) : normalCdf(upper) - normalCdf(lower),
    1e-300,
  );
  const low = Number.isFinite(lower) ? -normalDensity(lower) / probability : 0;
  const high = Number.isFinite(upper) ? normalDensity(upper) / probability : 0;
  return { probability, low, high };
}

/** Newton's method on the concave log-likelihood (Pratt 1981); theta (thresholds, slopes) is moved in place. */
function probit(
  theta: Float64Array,
  code: Int32Array,
  last: number,
  x: readonly Float64Array[],
  w: Float64Array,
  name: string,
  groupLabel: string,
): void {
  const q = theta.length;
  let value = logLikelihood(theta, code, last, x, w);
  for (let step = 0; step < 100; step++) {
    const gradient = new Float64Array(q);
    const hessian = new Float64Array(q * q);
    const { lower, upper } = caseLimits(theta, code, last, x);
    const byUpper = new Float64Array(q);
    const byLower = new Float64Array(q);
    code.forEach((k, c) => {
      const u = upper[c]!;
      const l = lower[c]!;
      const { low, high } = marginScores(l, u);
      const uu = Number.isFinite(u) ? u * high + high * high : 0;
      const ll = Number.isFinite(l) ? l * low + low * low : 0;
      const ul = high * low;
      byUpper.fill(0);
      byLower.fill(0);
      if (k < last) byUpper[k] = 1;
      if (k > 0) byLower[k - 1] = 1;
      for (let a = 0; a < x.length; a++) {
        if (k < last) byUpper[last + a] = -x[a]![c]!;
        if (k > 0) byLower[last + a] = -x[a]![c]!;
      }
      for (let a = 0; a < q; a++) {
        const ua = byUpper[a]!;
        const la = byLower[a]!;
        if (ua === 0 && la === 0) continue;
        gradient[a]! += w[c]! * (high * ua + low * la);
        for (let b = 0; b <= a; b++) {
          const ub = byUpper[b]!;
          const lb = byLower[b]!;
          hessian[a * q + b]! += w[c]! * (uu * ua * ub + ul * (ua * lb + la * ub) + ll * la * lb);
        }
      }
    });
    for (let a = 0; a < q; a++) for (let b = 0; b < a; b++) hessian[b * q + a] = hessian[a * q + b]!;
    const move = solve(hessian, q, gradient);
    if (move === null) break;
    let decrement = 0;
    for (let a = 0; a < q; a++) decrement += move[a]! * gradient[a]!;
    let length = 1;
    for (; length > 1e-6; length /= 2) {
      const moved = theta.map((t, a) => t + length * move[a]!);
      const next = logLikelihood(moved, code, last, x, w);
      if (!(next >= value - 1e-9 * Math.abs(value))) continue;
      theta.set(moved);
      value = next;
      break;
    }
    if (decrement < 1e-20 * code.length) return;
    if (value > -1e-6) break;
  }
  fault({
    code: 'LV-SEM-SEPARATION',
    place: { variable: name },
    what: `the covariates tell the answers${inGroup(groupLabel)} apart without error, so that their effect has no limit`,
    remedy: 'merge rare categories, or leave out the covariate that decides the answer',
  });
}

function logLikelihood(
  theta: Float64Array,
  code: Int32Array,
  last: number,
  x: readonly Float64Array[],
  w: Float64Array,
): number {
  for (let k = 1; k < last; k++) if (theta[k]! <= theta[k - 1]!) return Number.NEGATIVE_INFINITY;
  const { lower, upper } = caseLimits(theta, code, last, x);
  let sum = 0;
  for (let c = 0; c < code.length; c++)
    sum += w[c]! * Math.log(marginScores(lower[c]!, upper[c]!).probability);
  return sum;
}
