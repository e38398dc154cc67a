// Longer than most: five tests share their request, their checks and their row.
import { type BoundDesign, covariance, type Estimator, validDf } from '../design/index.js';
import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import {
  chiSquareUpperTail,
  fUpperTail,
  inverseSymmetric,
  type PAdjustMethod,
  pAdjust,
  solve,
  tTwoSided,
} from '../stats/index.js';
import type { Code } from '../warehouse/index.js';
import type { Crosstab, Group } from './crosstab.js';
import { type CrosstabOptions, Crosstabs } from './crosstabs.js';
import { effectSize } from './effect-size.js';
import { combination, linearShares, meanEstimator, slopeEstimator } from './estimators.js';
import { cramerV } from './intervals.js';
import { groupNames } from './rows.js';
import { unknownGroups } from './spread.js';

export const testMethods = ['pearson', 'rao-scott-f', 't', 'wald-f', 'linear-trend'] as const;
export type TestMethod = (typeof testMethods)[number];

/** Does the variable differ between the groups? */
export interface TestRequest {
  variable: string;
  /** Grouping variables; more than one are crossed into one set of groups. */
  by: readonly string[];
  /**
   * pearson, rao-scott-f: the distribution of answers; t (two groups), wald-f: the mean; linear-trend: the
   * mean along ordered groups. `mean` takes t or wald-f by the number of groups.
   */
  method: TestMethod | 'mean';
  /** Scores of the groups for linear-trend, by code; their place 1, 2, ... when left out. */
  scores?: ReadonlyMap<Code, number>;
}

export interface TestRow {
  variable: string;
  by: string;
  method: TestMethod;
  statistic: number | null;
  df1: number | null;
  df2: number | null;
  p_value: number | null;
  p_adjusted: number | null;
  /** Cramér's V, or Cohen's d of two groups; null elsewhere. */
  effect_size: number | null;
  n: number;
  /** Of a t test: the mean of `against` is taken from that of `group`. */
  group?: Record<string, Code>;
  against?: Record<string, Code>;
  /** '' or why there is no test. */
  reason: string;
}

export interface TestOptions extends CrosstabOptions {
  /** Adjusts all p values of the call together. */
  adjust?: PAdjustMethod;
}

/**
 * Tests of differences between groups under the design.
 * @throws LV-ESTIMATE-TEST for a test that the variable or the groups can't have, and what estimate() throws
 */
export async function groupTests(
  bound: BoundDesign,
  requests: readonly TestRequest[],
  options: TestOptions = {},
): Promise<TestRow[]> {
  const crossings = requests.map(({ variable, by }) => ({ variables: [variable], by }));
  const crosstabs = new Crosstabs(bound, options, crossings);
  crosstabs.requireColumns([...new Set(requests.flatMap((r) => [r.variable, ...r.by]))]);
  const rows: TestRow[] = [];
  for (const [i, request] of requests.entries()) {
    const crosstab = await crosstabs.get(crossings[i]!);
    rows.push(testRow(crosstab, request, validDf(bound, crosstab.cells)));
  }
  if (options.adjust !== undefined) {
    const adjusted = pAdjust(
      rows.map((row) => row.p_value ?? Number.NaN),
      options.adjust,
    );
    for (const [i, row] of rows.entries()) row.p_adjusted = Number.isNaN(adjusted[i]!) ? null : adjusted[i]!;
  }
  return rows;
}

type TestResult = Pick<TestRow, 'statistic' | 'df1' | 'df2' | 'p_value' | 'effect_size' | 'reason'>;

const noTest = (reason: string): TestResult => ({
  statistic: null,
  df1: null,
  df2: null,
  p_value: null,
  effect_size: null,
  reason,
});

function testRow(crosstab: Crosstab, request: TestRequest, df: number): TestRow {
  const groups = crosstab.groups.filter((g) => g.weightedN > 0);
  const method = request.method === 'mean' ? (groups.length === 2 ? 't' : 'wald-f') : request.method;
  checkTest(crosstab, request, method, groups.length);
  // Along ordered groups a single unit is one of those that the line is drawn through.
  const unknown = method === 'linear-trend' ? '' : unknownGroups(groups);
  const result =
    groups.length < 2
      ? noTest('fewer than two groups with answers')
      : unknown !== ''
        ? noTest(unknown)
        : method === 'pearson' || method === 'rao-scott-f'
          ? independenceTest(crosstab, groups, method)
          : method === 'linear-trend'
            ? trendTest(crosstab, groups, df, request.scores)
            : method === 't'
              ? tTest(crosstab, groups, df)
              : waldTest(crosstab, groups, df);
  return {
    variable: request.variable,
    by: request.by.join('*'),
    method,
    statistic: result.statistic,
    df1: result.df1,
    df2: result.df2,
    p_value: result.p_value,
    p_adjusted: null,
    effect_size: result.effect_size,
    n: crosstab.whole.n,
    ...(method === 't' && groups.length === 2
      ? { group: groupNames(request.by, groups[1]!), against: groupNames(request.by, groups[0]!) }
      : {}),
    reason: result.reason,
  };
}

function checkTest(crosstab: Crosstab, request: TestRequest, method: TestMethod, groups: number): void {
  const faults: Fault[] = [];
  const wrong = (what: string, remedy: string) =>
    faults.push({ code: 'LV-ESTIMATE-TEST', place: { variable: request.variable }, what, remedy });
  if (!testMethods.includes(method)) wrong(`there is no test '${method}'`, didYouMean(method, testMethods));
  else if (request.by.length === 0) wrong('a test needs a grouping variable', 'name one with by');
  else if (method === 't' && groups > 2)
    wrong(`a t test compares two groups, and there are ${groups}`, 'use wald-f');
  else if (!['pearson', 'rao-scott-f'].includes(method) && crosstab.powers === null)
    wrong(`the test '${method}' needs a numeric variable`, 'use rao-scott-f for categories');
  else if (crosstab.momentsOnly && !['t', 'wald-f'].includes(method))
    wrong(`the test '${method}' can't be had for a variable with so many values`, 'class the variable');
  else if (method === 'pearson' || method === 'rao-scott-f') {
    const cells = groups * crosstab.values.length;
    if (cells > 4000)
      wrong(
        `the table of groups by answers has ${cells} cells, at most 4000 can be tested`,
        'class the variable',
      );
  }
  if (faults.length > 0) throw new FaultError(faults);
}

/**
 * Pearson's chi-square of the weighted table scaled to the sample size (unweighted: the usual one, as the
 * national reports use it), or its second-order correction for the design: F = X2 / tr(D) on tr(D)^2/tr(D^2)
 * and that times the design's degrees of freedom, D the generalised design effects of the interaction (Rao &
 * Scott 1984, section 3; Thomas & Rao 1987, eq. 2.6).
 */
function independenceTest(crosstab: Crosstab, groups: readonly Group[], method: TestMethod): TestResult {
  const { cells, valueIndex, values, whole, bound } = crosstab;
  const r = groups.length;
  const q = values.length;
  if (q < 2) return noTest('everyone has the same answer');
  const p = new Float64Array(r * q);
  const place = new Int32Array(cells.count).fill(-1);
  for (const [g, group] of groups.entries()) {
    for (const [from, to] of group.ranges) {
      for (let c = from; c < to; c++) {
        place[c] = g * q + valueIndex[c]!;
        p[place[c]!]! += cells.totals[0]![c]! / whole.weightedN;
      }
    }
  }
  const rowShare = new Float64Array(r);
  const columnShare = new Float64Array(q);
  for (let i = 0; i < r; i++)
    for (let j = 0; j < q; j++) {
      rowShare[i]! += p[i * q + j]!;
      columnShare[j]! += p[i * q + j]!;
    }
  let x2 = 0;
  for (let i = 0; i < r; i++)
    for (let j = 0; j < q; j++) {
      const expected = rowShare[i]! * columnShare[j]!;
      if (expected > 0) x2 += (whole.n * (p[i * q + j]! - expected) ** 2) / expected;
    }
  const effect = cramerV(x2, whole.n, r, q);
  const df = (r - 1) * (q - 1);
  if (method === 'pearson') {
    return {
      statistic: x2,
      df1: df,
      df2: null,
      p_value: chiSquareUpperTail(x2, df),
      effect_size: effect,
      reason: '',
    };
  }
  // Contrasts of rows times contrasts of columns span what the main effects leave; scaled by 1/p they are
  // the log-linear interactions, whose covariance is compared with that of simple random sampling.
  const a = helmert(r);
  const b = helmert(q);
  const contrasts: Float64Array[] = a.flatMap((x) =>
    b.map((y) => Float64Array.from({ length: r * q }, (_, k) => x[Math.trunc(k / q)]! * y[k % q]!)),
  );
  const scaled: Estimator[] = contrasts.map((contrast) =>
    linearShares(
      Float64Array.from(place, (k) => (k < 0 || p[k] === 0 ? 0 : contrast[k]! / p[k]!)),
      cells.count,
    ),
  );
  const design = covariance(bound, cells, scaled);
  const simple = new Float64Array(df * df);
  for (let k = 0; k < r * q; k++) {
    if (p[k] === 0) continue;
    for (let i = 0; i < df; i++) {
      const x = contrasts[i]![k]! / p[k]! / whole.n;
      if (x === 0) continue;
      for (let j = 0; j < df; j++) simple[i * df + j]! += x * contrasts[j]![k]!;
    }
  }
  const delta = solve(simple, df, design, df);
  let trace = 0;
  let square = 0;
  if (delta !== null) {
    for (let i = 0; i < df; i++) {
      trace += delta[i * df + i]!;
      for (let j = 0; j < df; j++) square += delta[i * df + j]! * delta[j * df + i]!;
    }
  }
  if (!(trace > 0)) return noTest('the design leaves no sampling error to test against');
  const statistic = x2 / trace;
  const df1 = trace ** 2 / square;
  const df2 = df1 * bound.df;
  return {
    statistic,
    df1,
    df2,
    p_value: fUpperTail(statistic, df1, df2),
    effect_size: effect,
    reason: '',
  };
}

/** Orthonormal contrasts of k levels: k - 1 vectors of sum 0. */
function helmert(k: number): Float64Array[] {
  return Array.from({ length: k - 1 }, (_, i) => {
    const length = Math.sqrt((i + 1) * (i + 2));
    return Float64Array.from({ length: k }, (_, j) =>
      j <= i ? 1 / length : j === i + 1 ? -(i + 1) / length : 0,
    );
  });
}

/**
 * Two means: their difference (second less first) by its standard error, on the design's degrees of freedom
 * less 1 (the regression on one dummy; Lumley 2010, section 2.4).
 */
function tTest(crosstab: Crosstab, groups: readonly Group[], designDf: number): TestResult {
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
function waldTest(crosstab: Crosstab, groups: readonly Group[], designDf: number): TestResult {
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
function trendTest(
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
