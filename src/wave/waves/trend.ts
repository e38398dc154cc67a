import { type ResultRow, resultRow } from '../../results/index.js';
import type { PublishedWave } from './change.js';
import { tested } from './tested.js';

/** Statistics whose course over the waves is told. */
const followed = new Set(['proportion', 'mean', 'top_two']);

/**
 * Mean change a wave over three waves and more: the linear contrast of independent estimates, sum((t - mean t) y) /
 * sum((t - mean t)^2), its variance the same sum of theirs (Snedecor & Cochran, 1989, ch. 12.6). Of numbers that every wave has, and can be
 * compared through; with one withheld there is none.
 * @param waves oldest first, all under the newest's names
 * @param comparable names that can be compared through all of them
 */
export function trends(waves: readonly PublishedWave[], comparable: ReadonlySet<string>): ResultRow[] {
  if (waves.length < 3) return [];
  const newest = waves.at(-1)!;
  const earlier = waves
    .slice(0, -1)
    .map(({ rows }) => new Map(rows.filter(isFollowed).map((row) => [placeOf(row), row])));
  const middle = (waves.length - 1) / 2;
  const squares = waves.reduce((sum, _, t) => sum + (t - middle) ** 2, 0);
  const rows: ResultRow[] = [];
  for (const now of newest.rows) {
    if (!isFollowed(now) || !comparable.has(now.variable)) continue;
    const all = [...earlier.map((old) => old.get(placeOf(now))), now];
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
        ...tested(estimate, se, df),
        n: complete.reduce((sum, row) => sum + row.n!, 0),
        method: `${now.statistic}, linear contrast over the waves, samples drawn apart`,
      }),
    );
  }
  return rows;
}

const isFollowed = (row: ResultRow) => followed.has(row.statistic) && row.group_variable === '';

const placeOf = (row: ResultRow): string =>
  JSON.stringify([row.respondent_group, row.variable, row.statistic, row.category]);
