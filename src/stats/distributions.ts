/**
 * Normal, chi-square, Student t and F distributions: lower tail (cdf), upper tail and quantile.
 *
 * Thin wrappers over stdlib's incomplete gamma, incomplete beta and error functions. The special functions
 * are used rather than stdlib's ready-made distributions because they give either tail without cancellation
 * (p = 1e-100 keeps its digits) and load in a fraction of the time.
 * Definitions: Johnson, Kotz & Balakrishnan (1994, 1995), Continuous Univariate Distributions 1 and 2;
 * tails as incomplete gamma and beta functions: Abramowitz & Stegun (1964), 26.4.19, 26.5.27, 26.5.28.
 *
 * All functions are pure and give NaN outside their domain (df <= 0, p outside [0, 1], NaN in).
 * Infinite degrees of freedom give the limit: t is normal, F(d1, Inf) is chi-square(d1) / d1.
 */
import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammaincinv from '@stdlib/math-base-special-gammaincinv';
import gammaln from '@stdlib/math-base-special-gammaln';
import kernelBetaincinv from '@stdlib/math-base-special-kernel-betaincinv';
import { incompleteGamma } from './incomplete-gamma.js';

const { LN2, PI, SQRT2 } = Math;

/** Density of the standard normal at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * PI);
}

/** P(Z <= z), Z standard normal. */
export function normalCdf(z: number): number {
  return 0.5 * erfc(-z / SQRT2);
}

/** P(Z > z), Z standard normal; accurate far out. */
export function normalUpperTail(z: number): number {
  return 0.5 * erfc(z / SQRT2);
}

/** P(|Z| > |z|): the two-sided p value of a z statistic. */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) / SQRT2);
}

/** z with P(Z <= z) = p. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  return -SQRT2 * erfcinv(2 * p);
}

/** Density of the chi-square distribution with df degrees of freedom at x > 0. */
export function chiSquareDensity(x: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  if (x <= 0) return 0;
  const half = df / 2;
  return Math.exp((half - 1) * Math.log(x) - x / 2 - half * LN2 - gammaln(half));
}

/** P(X <= x), X chi-square with df degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN;
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return incompleteGamma(x / 2, df / 2, false);
}

/** P(X > x), X chi-square with df degrees of freedom: the p value of a chi-square test. */
export function chiSquareUpperTail(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN;
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return incompleteGamma(x / 2, df / 2, true);
}

/** x with P(X <= x) = p, X chi-square with df degrees of freedom. */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (df <= 2000) return 2 * gammaincinv(p, df / 2, false);
  return largeChiSquareQuantile(p, df);
}

/**
 * Chi-square quantile for df > 2000, where stdlib's inverse stands on its faulty gammainc: Newton steps in
 * log x on the smaller tail, from Wilson & Hilferty's (1931) cube root, which is near at such df.
 */
function largeChiSquareQuantile(p: number, df: number): number {
  const spread = 2 / (9 * df);
  let x = df * (1 - spread + normalQuantile(p) * Math.sqrt(spread)) ** 3;
  for (let step = 0; step < 20; step++) {
    const miss = p <= 0.5 ? chiSquareCdf(x, df) - p : 1 - p - chiSquareUpperTail(x, df);
    const change = miss / (x * chiSquareDensity(x, df));
    if (!Number.isFinite(change)) break;
    x *= Math.exp(-change);
    if (Math.abs(change) < 4e-16) break;
  }
  return x;
}

/** P(T > x), T Student's t with df degrees of freedom; accurate far out. */
export function tUpperTail(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalUpperTail(x);
  if (x < 0) return 1 - tUpperTail(-x, df);
  return 0.5 * tTwoSided(x, df);
}

/** P(|T| > |x|): the two-sided p value of a t statistic. */
export function tTwoSided(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalTwoSided(x);
  const square = x * x;
  if (square === Number.POSITIVE_INFINITY) return 0;
  // Of the two equal forms, the one whose argument is not rounded off near 1.
  return df > 2 * square
    ? betainc(square / (df + square), 0.5, df / 2, true, true)
    : betainc(df / (df + square), df / 2, 0.5, true, false);
}

/** x with P(T <= x) = p, T Student's t with df degrees of freedom. */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const outside = 2 * Math.min(p, 1 - p);
  const [x, y] = kernelBetaincinv(df / 2, 0.5, outside, 1 - outside) as [number, number];
  return Math.sign(p - 0.5) * Math.sqrt((df * y) / x);
}

/** P(F <= x), F with df1 and df2 degrees of freedom. */
export function fCdf(x: number, df1: number, df2: number): number {
  return fTail(x, df1, df2, false);
}

/** P(F > x), F with df1 and df2 degrees of freedom: the p value of an F test. */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return fTail(x, df1, df2, true);
}

function fTail(x: number, df1: number, df2: number, upper: boolean): number {
  if (Number.isNaN(x) || !(df1 > 0 && df2 > 0)) return Number.NaN;
  if (x <= 0) return upper ? 1 : 0;
  if (x === Number.POSITIVE_INFINITY) return upper ? 0 : 1;
  if (df2 === Number.POSITIVE_INFINITY) return (upper ? chiSquareUpperTail : chiSquareCdf)(x * df1, df1);
  if (df1 === Number.POSITIVE_INFINITY) return (upper ? chiSquareCdf : chiSquareUpperTail)(df2 / x, df2);
  const scaled = df1 * x;
  // Of the two equal forms, the one whose argument is not rounded off near 1.
  return scaled > df2
    ? betainc(df2 / (df2 + scaled), df2 / 2, df1 / 2, true, !upper)
    : betainc(scaled / (df2 + scaled), df1 / 2, df2 / 2, true, upper);
}

/** x with P(F <= x) = p, F with df1 and df2 degrees of freedom. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p <= 1 && df1 > 0 && df2 > 0)) return Number.NaN;
  if (df2 === Number.POSITIVE_INFINITY) return chiSquareQuantile(p, df1) / df1;
  if (df1 === Number.POSITIVE_INFINITY) return df2 / chiSquareQuantile(1 - p, df2);
  const [x, y] = kernelBetaincinv(df1 / 2, df2 / 2, p, 1 - p) as [number, number];
  return (df2 * x) / (df1 * y);
}
