import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  chiSquareCdf,
  chiSquareDensity,
  chiSquareQuantile,
  chiSquareUpperTail,
  fCdf,
  fQuantile,
  fUpperTail,
  normalCdf,
  normalDensity,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
  tQuantile,
  tTwoSided,
  tUpperTail,
} from '../../src/stats/index.js';

type Columns = Record<string, number[]>;
const golden = JSON.parse(
  readFileSync(new URL('../golden/distributions/distributions.json', import.meta.url), 'utf8'),
) as Record<'normal' | 'chisq' | 't' | 'f', Record<string, Columns>>;

/** Largest relative difference from R; R prints 15 digits, and the arguments are as rounded. */
function worst(columns: Columns, compute: (...args: number[]) => number): number {
  const { value, ...rest } = columns as { value: number[] } & Columns;
  const args = Object.values(rest);
  let largest = 0;
  value.forEach((expected, i) => {
    const found = compute(...args.map((column) => column[i]!));
    // Below 1e-290 either program may underflow.
    const difference =
      Math.abs(expected) < 1e-290 ? Math.abs(found) : Math.abs(found - expected) / Math.abs(expected);
    if (!(difference <= largest)) largest = difference;
  });
  return largest;
}

// 1e-11: the tails lose digits to the rounded argument (x squared in the exponent), not to the method.
const tolerance = 1e-11;

describe('distributions against R', () => {
  test('normal', () => {
    expect(worst(golden.normal.cdf!, normalCdf)).toBeLessThan(tolerance);
    expect(worst(golden.normal.upper!, normalUpperTail)).toBeLessThan(tolerance);
    expect(worst(golden.normal.quantile!, normalQuantile)).toBeLessThan(tolerance);
  });
  test('chi-square', () => {
    expect(worst(golden.chisq.cdf!, chiSquareCdf)).toBeLessThan(tolerance);
    expect(worst(golden.chisq.upper!, chiSquareUpperTail)).toBeLessThan(tolerance);
    expect(worst(golden.chisq.density!, chiSquareDensity)).toBeLessThan(tolerance);
    expect(worst(golden.chisq.quantile!, chiSquareQuantile)).toBeLessThan(tolerance);
  });
  test('Student t', () => {
    expect(worst(golden.t.upper!, tUpperTail)).toBeLessThan(tolerance);
    expect(worst(golden.t.quantile!, tQuantile)).toBeLessThan(tolerance);
  });
  test('F', () => {
    expect(worst(golden.f.cdf!, fCdf)).toBeLessThan(tolerance);
    expect(worst(golden.f.upper!, fUpperTail)).toBeLessThan(tolerance);
    // R's qf is itself no better than 1e-10 here.
    expect(worst(golden.f.quantile!, fQuantile)).toBeLessThan(1e-9);
  });
});

describe('distributions beyond the golden grid', () => {
  test('F with 1 and 1 degrees of freedom is the square of a Cauchy', () => {
    for (const p of [1e-8, 1e-4, 0.3, 0.9]) {
      // Closed form: tan(pi p / 2)^2; 1e-12 for the rounding of 1 - p.
      expect(fQuantile(p, 1, 1) / Math.tan((Math.PI * p) / 2) ** 2 - 1).toBeCloseTo(0, 12);
    }
  });
  test('infinite degrees of freedom give the limit', () => {
    expect(tUpperTail(1.3, Number.POSITIVE_INFINITY)).toBe(normalUpperTail(1.3));
    expect(tQuantile(0.975, Number.POSITIVE_INFINITY)).toBeCloseTo(1.959963984540054, 14);
    expect(fUpperTail(1.7, 3, Number.POSITIVE_INFINITY)).toBe(chiSquareUpperTail(1.7 * 3, 3));
    expect(fCdf(1.7, Number.POSITIVE_INFINITY, 5)).toBeCloseTo(chiSquareUpperTail(5 / 1.7, 5), 14);
    expect(fQuantile(0.9, 4, Number.POSITIVE_INFINITY)).toBe(chiSquareQuantile(0.9, 4) / 4);
  });
  test('two-sided p values keep their digits far out', () => {
    expect(normalTwoSided(-20)).toBe(2 * normalUpperTail(20));
    expect(tTwoSided(-12, 40)).toBe(2 * tUpperTail(12, 40));
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
  });
  test('ends and values outside the domain', () => {
    expect([normalQuantile(0), normalQuantile(1), tQuantile(0, 3), tQuantile(1, 3)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([chiSquareUpperTail(-1, 2), chiSquareCdf(-1, 2), fUpperTail(0, 2, 3)]).toEqual([1, 0, 1]);
    for (const value of [
      normalQuantile(1.1),
      chiSquareUpperTail(1, 0),
      tUpperTail(Number.NaN, 3),
      tQuantile(-0.1, 3),
      fUpperTail(1, 0, 3),
      fQuantile(0.5, 3, -1),
    ]) {
      expect(value).toBeNaN();
    }
  });
});
