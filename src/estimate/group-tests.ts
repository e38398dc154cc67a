import { type BoundDesign, validDf } from '../design/index.js';
import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import { type PAdjustMethod, pAdjust } from '../stats/index.js';
import type { Crosstab } from './crosstab.js';
import { type CrosstabOptions, Crosstabs } from './crosstabs.js';
import { independenceTest } from './independence-test.js';
import { trendTest, tTest, waldTest } from './mean-tests.js';
import { groupNames } from './rows.js';
import { unknownGroups } from './spread.js';
import { type TestMethod, type TestRequest, type TestRow, testMethods } from './test-request.js';
import { noTest } from './test-result.js';

interface TestOptions extends CrosstabOptions {
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
