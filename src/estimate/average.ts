import { criticalValue } from './intervals.js';
import type { EstimateRow } from './request.js';

/**
 * Average of groups' estimates, each group counting once: the international average of the OECD. Its variance
 * is the sum of the groups' variances over the square of their number (samples drawn apart; TALIS 2018
 * Technical Report, chapter 9).
 * @param rows one statistic of one variable and category by group; rows without an estimate are left out,
 *   and `reason` says how many; where the standard error of one that counts is not known, the average's is not
 * @returns null when fewer than two groups have an estimate: one group is no average
 */
export function averageOfGroups(rows: readonly EstimateRow[], level = 0.95): EstimateRow | null {
  const used = rows.filter((row) => row.estimate !== null);
  const first = used[0];
  if (first === undefined || used.length < 2) return null;
  const k = used.length;
  const value = used.reduce((sum, row) => sum + row.estimate!, 0) / k;
  const without = used.filter((row) => row.se === null).length;
  const se = without > 0 ? null : Math.sqrt(used.reduce((sum, row) => sum + row.se! ** 2, 0)) / k;
  const df = used.reduce(
    (least, row) => Math.min(least, row.df ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
  const reach = se === null ? null : se === 0 ? 0 : criticalValue(df, level) * se;
  const reasons = [
    ...(k < rows.length ? [`${rows.length - k} groups without an estimate are left out`] : []),
    ...(without > 0 ? [`the standard error of ${without} of the groups is not known`] : []),
  ];
  return {
    ...first,
    group: {},
    estimate: value,
    se,
    df: se !== null && Number.isFinite(df) ? df : null,
    ci_lower: reach === null ? null : value - reach,
    ci_upper: reach === null ? null : value + reach,
    n: used.reduce((sum, row) => sum + row.n, 0),
    weighted_n: used.reduce((sum, row) => sum + row.weighted_n, 0),
    method: `mean of ${k} groups, each counted once`,
    reason: reasons.join('; '),
  };
}
