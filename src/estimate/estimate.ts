import { type BoundDesign, covariance } from '../design/index.js';
import { fault } from '../errors/index.js';
import { shownSome } from '../ingest/index.js';
import type { Code } from '../warehouse/index.js';
import type { Crosstab, Group } from './crosstab.js';
import { type CrosstabOptions, Crosstabs } from './crosstabs.js';
import { differenceRows } from './differences.js';
import { logitInterval, symmetricInterval, wilsonInterval } from './intervals.js';
import { quantile } from './quantile.js';
import { checkRequests, type EstimateRequest, type EstimateRow } from './request.js';
import { effectiveSize, finiteRow, groupNames, varianceMethod } from './rows.js';
import { reasonOf } from './spread.js';
import { estimatorsOf } from './statistics.js';

export interface EstimateOptions extends CrosstabOptions {
  /** Level of the intervals; default 0.95. */
  level?: number;
}

/**
 * Design-based estimates, in the order of the requests; within one, groups by code, then categories.
 * Each crosstab is asked of the warehouse once. Degrees of freedom are the design's (units less strata; rank
 * of the replicate weights less 1), in groups too; intervals use Student's t. Where the design tells nothing of the
 * spread (one respondent or one cluster in a group), standard error, df and limits are null with the reason.
 * @throws LV-ESTIMATE-REQUEST, LV-ESTIMATE-COLUMN, LV-ESTIMATE-NOT-NUMERIC, LV-ESTIMATE-GROUPS,
 *   LV-ESTIMATE-NO-ANSWERS, LV-ESTIMATE-NOT-FINITE, LV-ESTIMATE-TOO-MANY-VALUES
 */
export async function estimate(
  bound: BoundDesign,
  requests: readonly EstimateRequest[],
  options: EstimateOptions = {},
): Promise<EstimateRow[]> {
  checkRequests(requests);
  const crossings = requests.map(({ variable, with: other, by }) => ({
    variables: other === undefined ? [variable] : [variable, other],
    by: by ?? [],
  }));
  const crosstabs = new Crosstabs(bound, options, crossings);
  crosstabs.requireColumns([...new Set(crossings.flatMap(({ variables, by }) => [...variables, ...by]))]);
  const rows: EstimateRow[] = [];
  for (const [i, request] of requests.entries()) {
    const crosstab = await crosstabs.get(crossings[i]!);
    checkKind(request, crosstab);
    for (const group of crosstab.groups)
      rows.push(...groupRows(crosstab, group, request, options.level ?? 0.95));
    if (request.compare !== undefined) rows.push(...differenceRows(crosstab, request, options.level ?? 0.95));
  }
  return rows;
}

function checkKind(request: EstimateRequest, crosstab: Crosstab): void {
  const place = { variable: request.variable };
  const numeric = crosstab.powers !== null && crosstab.second?.some(Number.isNaN) !== true;
  if (!numeric && request.statistic !== 'proportion') {
    fault({
      code: 'LV-ESTIMATE-NOT-NUMERIC',
      place,
      what: `'${request.statistic}' needs a numeric variable, and this one holds text`,
      found: shownSome(crosstab.values.map(String), 3),
      remedy: 'ask for proportions, or give the answers numeric codes',
    });
  }
  if (crosstab.momentsOnly && !['mean', 'total', 'sd'].includes(request.statistic)) {
    fault({
      code: 'LV-ESTIMATE-TOO-MANY-VALUES',
      place,
      what: `'${request.statistic}' of a variable with so many different values does not fit in memory with all replicate weights`,
      remedy: 'round or class the variable',
    });
  }
}

function groupRows(crosstab: Crosstab, group: Group, request: EstimateRequest, level: number): EstimateRow[] {
  const { bound, cells, by } = crosstab;
  const { df } = bound;
  const base: EstimateRow = {
    statistic: request.statistic,
    variable: request.variable,
    category: null,
    group: groupNames(by, group),
    estimate: null,
    se: null,
    df: null,
    ci_lower: null,
    ci_upper: null,
    n: group.n,
    weighted_n: group.weightedN,
    method: varianceMethod(bound),
    reason: '',
  };
  const row = (
    category: Code | null,
    value: number,
    se: number,
    interval: readonly [number, number],
    how: string,
    reason = '',
  ) =>
    finiteRow(
      { ...base, category, reason },
      value,
      se,
      df,
      interval,
      how,
      reasonOf(request.statistic, group, se),
    );
  if (!(group.weightedN > 0)) {
    const categories =
      request.statistic === 'quantile'
        ? request.probs!
        : estimatorsOf(crosstab, request).map((e) => e.category);
    return categories.map((category) => ({ ...base, category, reason: 'no valid answers' }));
  }
  if (request.statistic === 'quantile') {
    return request.probs!.map((p) => {
      const q = quantile(crosstab, group.ranges, p, df, level);
      return row(p, q.estimate, q.se, q.interval, 'quantile type 1, Woodruff interval', q.reason);
    });
  }
  const isShare = request.statistic === 'proportion' || request.statistic === 'top_two';
  return estimatorsOf(crosstab, request).map(({ category, make }) => {
    const estimator = make(group.ranges, group.n);
    const value = estimator.value(cells.totals[0]!);
    const se = Math.sqrt(covariance(bound, cells, [estimator])[0]!);
    if (!isShare) {
      return row(category, value, se, symmetricInterval(value, se, df, level), 't interval');
    }
    const [how, make_] =
      request.interval === 'wilson'
        ? (['Wilson interval', wilsonInterval] as const)
        : (['logit interval', logitInterval] as const);
    const atEdge = value === 0 || value === 1;
    const interval = make_(value, se, df, level, effectiveSize(crosstab, group));
    return row(category, value, se, interval, atEdge ? 'Wilson interval' : how);
  });
}
