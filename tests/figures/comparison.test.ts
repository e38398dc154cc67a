import { expect, test } from 'vitest';
import { adjusted, againstRest, betweenGroups, comparable } from '../../src/figures/comparison.js';
import { resultRow } from '../../src/results/index.js';
import { tQuantile, tTwoSided } from '../../src/stats/index.js';

/** A mean with the interval of its standard error, on many degrees of freedom. */
const mean = (estimate: number, se: number, n: number, df = 400) => {
  const half = tQuantile(0.975, df) * se;
  const row = resultRow({
    estimate,
    se,
    df,
    n,
    weighted_n: n,
    ci_lower: estimate - half,
    ci_upper: estimate + half,
  });
  if (!comparable(row)) throw new Error('a row that can be compared');
  return row;
};

test('two groups: with symmetric intervals MOVER is the difference of two independent means', () => {
  const { difference, ci_lower, ci_upper, p } = betweenGroups(mean(4.3, 0.09, 51), mean(4, 0.12, 80));
  // sqrt(0.09² + 0.12²) = 0.15; the smaller group has 50 degrees of freedom.
  expect(difference).toBeCloseTo(0.3, 12);
  expect(ci_upper - difference).toBeCloseTo(0.15 * tQuantile(0.975, 50), 9);
  expect(difference - ci_lower).toBeCloseTo(0.15 * tQuantile(0.975, 50), 9);
  expect(p).toBeCloseTo(tTwoSided(2, 50), 9);
});

test('a pair picked among three has a wider interval and three times the p', () => {
  const [a, b] = [mean(4.3, 0.09, 51), mean(4, 0.12, 80)];
  const [one, picked] = [betweenGroups(a, b), betweenGroups(a, b, 3)];
  expect(picked.p).toBeCloseTo(3 * one.p, 12);
  expect(picked.ci_upper - picked.difference).toBeCloseTo(0.15 * tQuantile(1 - 0.025 / 3, 50), 9);
});

test('a group against the rest: the rest is what makes up the whole', () => {
  // A quarter at 5 and three quarters at 4 are 4.25 together; variance 1 in both, n 100 of 400.
  const found = againstRest(mean(5, 0.1, 100), mean(4.25, 0.05, 400))!;
  expect(found.rest).toBeCloseTo(4, 12);
  expect(found.difference).toBeCloseTo(1, 12);
  // V(rest) = 1 / 300, so the error is sqrt(1/100 + 1/300).
  const se = Math.sqrt(1 / 100 + 1 / 300);
  expect(found.ci_upper - found.difference).toBeCloseTo(se * tQuantile(0.975, 99), 9);
});

test('everybody has no rest, and the few, the withheld and those without an interval are not compared', () => {
  expect(againstRest(mean(4, 0.1, 400), mean(4, 0.1, 400))).toBeNull();
  const row = mean(4, 0.1, 10);
  expect(comparable(row)).toBe(true);
  expect(comparable({ ...row, n: 9 })).toBe(false);
  expect(comparable({ ...row, suppressed: true })).toBe(false);
  expect(comparable({ ...row, ci_lower: null })).toBe(false);
});

test('p values are adjusted together', () => {
  expect(adjusted([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
});
