import { tQuantile } from '../stats/index.js';

export type Interval = readonly [lower: number, upper: number];

/** Quantile of Student's t for a two-sided interval; NaN without degrees of freedom. */
export function criticalValue(df: number, level: number): number {
  if (df !== last.df || level !== last.level) {
    last = { df, level, value: df > 0 ? tQuantile(1 - (1 - level) / 2, df) : Number.NaN };
  }
  return last.value;
}

/** A table's intervals, thousands of them, ask for one and the same. */
let last = { df: 0, level: 0, value: Number.NaN };

/** estimate -/+ t se; the estimate itself where there is no sampling error. */
export function symmetricInterval(estimate: number, se: number, df: number, level: number): Interval {
  if (se === 0) return [estimate, estimate];
  const reach = criticalValue(df, level) * se;
  return [estimate - reach, estimate + reach];
}

/**
 * Interval of a proportion on the logit scale, se by the delta method (Korn & Graubard 1998, section 2).
 * At 0 and 1, where the logit does not exist, and where the variance is 0 there: Wilson's.
 */
export function logitInterval(
  p: number,
  se: number,
  df: number,
  level: number,
  effectiveN: number,
): Interval {
  if (!(p > 0 && p < 1)) return wilsonInterval(p, se, df, level, effectiveN);
  if (se === 0) return [p, p];
  const logit = Math.log(p / (1 - p));
  const reach = (criticalValue(df, level) * se) / (p * (1 - p));
  return [1 / (1 + Math.exp(-(logit - reach))), 1 / (1 + Math.exp(-(logit + reach)))];
}

/**
 * Wilson's (1927) score interval with the effective sample size p(1-p)/se^2 and Student's t (Dean & Pagano
 * 2015, section 2.3). At 0 and 1 the sample size comes from the weights alone, `effectiveN` = (sum w)^2 /
 * sum w^2 (1-f) (Kish 1965, section 11.7): Infinity where the whole population answered, and then the
 * interval is the point.
 */
export function wilsonInterval(
  p: number,
  se: number,
  df: number,
  level: number,
  effectiveN: number,
): Interval {
  const n = p > 0 && p < 1 ? (p * (1 - p)) / (se * se) : effectiveN;
  if (n === Number.POSITIVE_INFINITY) return [p, p];
  const t2 = criticalValue(df, level) ** 2;
  const centre = (p + t2 / (2 * n)) / (1 + t2 / n);
  const reach = (Math.sqrt(t2) / (1 + t2 / n)) * Math.sqrt((p * (1 - p)) / n + t2 / (4 * n * n));
  return [Math.max(0, p === 0 ? 0 : centre - reach), Math.min(1, p === 1 ? 1 : centre + reach)];
}

/** Effect size of a difference between proportions: 2 asin(sqrt a) - 2 asin(sqrt b) (Cohen 1988, eq. 6.2.1). */
export function cohenH(a: number, b: number): number {
  return 2 * Math.asin(Math.sqrt(a)) - 2 * Math.asin(Math.sqrt(b));
}

/** Difference of means by the pooled standard deviation (Cohen 1988, eq. 2.2.1 and 2.2.3). */
export function cohenD(
  a: { mean: number; sd: number; n: number },
  b: { mean: number; sd: number; n: number },
): number {
  const pooled = ((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / (a.n + b.n - 2);
  return (a.mean - b.mean) / Math.sqrt(pooled);
}

/** Strength of association of an r x c table (Cramér 1946, eq. 21.9.6), 0-1. */
export function cramerV(chiSquare: number, n: number, rows: number, columns: number): number {
  return Math.sqrt(chiSquare / (n * (Math.min(rows, columns) - 1)));
}
