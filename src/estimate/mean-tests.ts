import { covariance, type Estimator } from '../design/index.js';
import { fUpperTail, inverseSymmetric, tTwoSided } from '../stats/index.js';
import type { Code } from '../warehouse/index.js';
import type { Crosstab, Group } from './crosstab.js';
import { effectSize } from './effect-size.js';
import { combination, meanEstimator } from './estimators.js';
import { slopeEstimator } from './pair-estimators.js';
import { noTest, type TestResult } from './test-result.js';

/**
 * Two means: their difference (second less first) by its standard error, on the design's degrees of freedom
 * less 1 (the regression on one dummy; Lumley 2010, section 2.4).
 */
export function tTest(crosstab: Crosstab, groups: readonly Group[], designDf: number): TestResult {
  const [first, second] = groups as [Group, Group];
  const left = meanEstimator(second.ranges, crosstab.powers!);
  const right = meanEstimator(first.ranges, crosstab.powers!);
  const difference = combination(
    [
      { estimator: left, factor: 1 },
      { estimator: right, factor: -1 },
    ],
    [...first.ranges, ...second.ranges],
  );
  const effect = effectSize(crosstab, 'mean', left, right, second, first);
  return { ...studentT(crosstab, difference, designDf), effect_size: effect };
}

function studentT(crosstab: Crosstab, estimator: Estimator, designDf: number): TestResult {
  const { bound, cells } = crosstab;
  const df = designDf - 1;
  const se = Math.sqrt(covariance(bound, cells, [estimator])[0]!);
  if (!(se > 0) || df < 1) return noTest('no sampling error, or no degrees of freedom, to test against');
  const t = estimator.value(cells.totals[0]!) / se;
  return { statistic: t, df1: 1, df2: df, p_value: tTwoSided(t, df), effect_size: null, reason: '' };
}

/**
 * Equality of k means: Wald's F on k - 1 and the design's degrees of freedom less k - 1 (the regression on
 * k - 1 dummies; Korn & Graubard 1990; Lumley 2010, section 5.2).
 */
export function waldTest(crosstab: Crosstab, groups: readonly Group[], designDf: number): TestResult {
  const { bound, cells, powers } = crosstab;
  const k = groups.length - 1;
  const df2 = designDf - k;
  if (df2 < 1) return noTest('more groups than the design has degrees of freedom');
  const means = groups.map((g) => meanEstimator(g.ranges, powers!));
  const contrasts = means.slice(1).map((estimator) =>
    combination(
      [
        { estimator, factor: 1 },
        { estimator: means[0]!, factor: -1 },
      ],
      [[0, cells.count]],
    ),
  );
  const inverse = inverseSymmetric(covariance(bound, cells, contrasts), k);
  if (inverse === null) return noTest('a group has no sampling error to test against');
  const d = contrasts.map((c) => c.value(cells.totals[0]!));
  let w = 0;
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) w += d[i]! * inverse[i * k + j]! * d[j]!;
  const statistic = w / k;
  return { statistic, df1: k, df2, p_value: fUpperTail(statistic, k, df2), effect_size: null, reason: '' };
}

/** Slope of the mean along the scores of ordered groups, by its standard error (t on the design's df less 1). */
export function trendTest(
  crosstab: Crosstab,
  groups: readonly Group[],
  designDf: number,
  scores: ReadonlyMap<Code, number> | undefined,
): TestResult {
  const { cells, valueIndex, values } = crosstab;
  const score = new Float64Array(cells.count);
  for (const [i, group] of groups.entries()) {
    const own = scores?.get(group.codes[0]!) ?? i + 1;
    for (const [from, to] of group.ranges) score.fill(own, from, to);
  }
  const y = Float64Array.from(valueIndex, (v) => Number(values[v]));
  return studentT(crosstab, slopeEstimator([[0, cells.count]], score, y), designDf);
}
