import { dot, solve } from '../../stats/index.js';

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

export const slopeKind = (i: number, x: number): MomentKind => ({ kind: 'slope', i, x });

export const sumOf = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0);

/** Weighted mean, and deviations from it. */
export function centre(column: Float64Array, w: Float64Array): { mean: number; deviations: Float64Array } {
  const mean = dot(column, w) / sumOf(w);
  return { mean, deviations: column.map((v) => v - mean) };
}
