import { type ResultRow, resultRow } from '../../results/index.js';
import { tQuantile, tTwoSided } from '../../stats/index.js';
import type { PublishedWave } from './change.js';
import type { Comparison } from './comparability.js';

/** Statistics whose course over the waves is told. */
const followed = new Set(['proportion', 'mean', 'top_two']);

/**
 * Mean change a wave over three waves and more: the linear contrast of independent estimates, sum((t - mean t) y) /
 * sum((t - mean t)^2), its variance the same sum of theirs (Snedecor & Cochran, 1989, ch. 12.6). Of numbers that every wave has, and can be
 * compared through; with one withheld there is none.
 * @param waves oldest first, with the newest's comparisons to each of the others, in the same order
 */
export function trends(
  waves: readonly PublishedWave[],
  comparisons: readonly (readonly Comparison[])[],
): ResultRow[] {
  if (waves.length < 3) return [];
  const newest = waves.at(-1)!;
  const how = comparisons.map((list) => new Map(list.map((c) => [c.name, c])));
  const earlier = waves
    .slice(0, -1)
    .map(({ rows }) => new Map(rows.filter(isFollowed).map((row) => [placeOf(row, row.variable), row])));
  const middle = (waves.length - 1) / 2;
  const squares = waves.reduce((sum, _, t) => sum + (t - middle) ** 2, 0);
  const rows: ResultRow[] = [];
  for (const now of newest.rows) {
    if (!isFollowed(now)) continue;
    const course = earlier.map((old, t) => {
      const comparison = how[t]!.get(now.variable);
      return comparison?.compared === true ? old.get(placeOf(now, comparison.before!)) : undefined;
    });
    const all = [...course, now];
    if (!all.every((row) => row !== undefined && !row.suppressed && row.se !== null && row.df !== null))
      continue;
    const complete = all as ResultRow[];
    const weight = (t: number) => (t - middle) / squares;
    const estimate = complete.reduce((sum, row, t) => sum + weight(t) * row.estimate!, 0);
    const se = Math.sqrt(complete.reduce((sum, row, t) => sum + (weight(t) * row.se!) ** 2, 0));
    if (!(se > 0)) continue;
    const df = complete.reduce((sum, row) => sum + row.df!, 0);
    rows.push(
      resultRow({
        survey: now.survey,
        wave: now.wave,
        respondent_group: now.respondent_group,
        variable: now.variable,
        category: now.statistic === 'top_two' ? 'top_two' : now.category,
        group_variable: 'wave',
        group_value: waves.map(({ wave }) => wave).join('->'),
        statistic: 'trend',
        estimate,
        se,
        df,
        ci_lower: estimate - tQuantile(0.975, df) * se,
        ci_upper: estimate + tQuantile(0.975, df) * se,
        p_value: tTwoSided(estimate / se, df),
        df1: 1,
        df2: df,
        n: complete.reduce((sum, row) => sum + row.n!, 0),
        method: `${now.statistic}, linear contrast over the waves, samples drawn apart`,
      }),
    );
  }
  return rows;
}

const isFollowed = (row: ResultRow) => followed.has(row.statistic) && row.group_variable === '';

const placeOf = (row: ResultRow, variable: string): string =>
  JSON.stringify([row.respondent_group, variable, row.statistic, row.category]);
