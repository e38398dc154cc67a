import { chiSquareUpperTail, noncentralChiSquareCdf, noncentralityFor } from '../../stats/index.js';

/** A test of a model: chi-square and degrees of freedom. */
export interface ModelTest {
  chisq: number;
  df: number;
}

/** Upper tail of chi-square, NaN without degrees of freedom. */
export function testPValue({ chisq, df }: ModelTest): number {
  return df > 0 ? chiSquareUpperTail(chisq, df) : Number.NaN;
}

/** Comparative fit index (Bentler 1990, Psychol. Bull. 107, eq. 13); 1 when neither model misfits beyond rounding. */
export function cfi(test: ModelTest, baseline: ModelTest): number {
  const model = Math.max(test.chisq - test.df, 0);
  const worst = Math.max(test.chisq - test.df, baseline.chisq - baseline.df, 0);
  return worst < 1e-10 ? 1 : 1 - model / worst;
}

/** Tucker-Lewis index (Tucker & Lewis 1973), not cut at 1; 1 for a saturated model. */
export function tli(test: ModelTest, baseline: ModelTest): number {
  if (test.df === 0) return 1;
  const base = baseline.chisq / baseline.df;
  return (base - test.chisq / test.df) / (base - 1);
}

interface Rmsea {
  rmsea: number;
  lower: number;
  upper: number;
  /** P value of the test of close fit, H0: RMSEA <= 0.05. */
  pvalue: number;
}

/**
 * Root mean square error of approximation with its 90 % interval and the test of close fit (Steiger & Lind
 * 1980; Browne & Cudeck 1992, Sociol. Methods Res. 21, eq. 11, 13, 15; times the root of the number of
 * groups: Steiger 1998).
 */
export function rmsea(test: ModelTest, n: number, groups: number): Rmsea {
  const { chisq, df } = test;
  if (df === 0) return { rmsea: 0, lower: 0, upper: 0, pvalue: Number.NaN };
  const root = (lambda: number) => Math.sqrt((groups * Math.max(lambda, 0)) / (n * df));
  const close = (n * df * 0.05 ** 2) / groups;
  return {
    rmsea: root(chisq - df),
    lower: root(noncentralityFor(chisq, df, 0.95)),
    upper: root(noncentralityFor(chisq, df, 0.05)),
    pvalue: 1 - noncentralChiSquareCdf(chisq, df, close),
  };
}

/**
 * Standardised root mean square residual of one group (Bentler 1995; Hu & Bentler 1999): residuals divided by
 * the sample standard deviations, means included when there are any. `cells` moments were averaged.
 */
export function srmr(
  s: Float64Array,
  sigma: Float64Array,
  mean: Float64Array | null,
  mu: Float64Array | null,
  p: number,
): { withMeans: number; withoutMeans: number } {
  let sum = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const r = (s[i * p + j]! - sigma[i * p + j]!) / Math.sqrt(s[i * p + i]! * s[j * p + j]!);
      sum += r * r;
    }
  }
  const cells = (p * (p + 1)) / 2;
  const withoutMeans = Math.sqrt(sum / cells);
  if (mean === null || mu === null) return { withMeans: withoutMeans, withoutMeans };
  for (let i = 0; i < p; i++) sum += (mean[i]! - mu[i]!) ** 2 / s[i * p + i]!;
  return { withMeans: Math.sqrt(sum / (cells + p)), withoutMeans };
}
