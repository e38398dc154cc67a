import { type ResultRow, resultRow } from '../../results/index.js';
import { type LinkingErrors, type PublishedWave, roundedAs } from './change.js';
import { type LinkedErrors, linkKey } from './linked-error.js';
import { tested } from './tested.js';

/** Statistics whose course over the waves is told. */
const followed = new Set(['proportion', 'mean', 'top_two']);

/** Weights of the waves in a trend, oldest first: (t - mean t) / sum((t - mean t)^2). They sum to zero. */
export function trendWeights(count: number): number[] {
  const middle = (count - 1) / 2;
  const from = Array.from({ length: count }, (_, t) => t - middle);
  const squares = from.reduce((sum, x) => sum + x ** 2, 0);
  return from.map((x) => x / squares);
}

/**
 * Mean change a wave over three waves and more: the linear contrast of independent estimates, sum((t - mean t) y) /
 * sum((t - mean t)^2), its variance the same sum of theirs (Snedecor & Cochran, 1989, ch. 12.6). Of numbers that every wave has, and can be
 * compared through; with one withheld there is none.
 * @param waves oldest first, all under the newest's names
 * @param comparable names that can be compared through all of them
 * @param links errors of scales' links from the wave before, for each wave: all waves from there on share that error
 * @param linked errors that count respondents who are in several of the waves
 */
export function trends(
  waves: readonly PublishedWave[],
  comparable: ReadonlySet<string>,
  links: readonly LinkingErrors[] = [],
  linked: LinkedErrors = new Map(),
): ResultRow[] {
  if (waves.length < 3) return [];
  const newest = waves.at(-1)!;
  const earlier = waves
    .slice(0, -1)
    .map(({ rows }) => new Map(rows.filter(isFollowed).map((row) => [placeOf(row), row])));
  const weights = trendWeights(waves.length);
  const rows: ResultRow[] = [];
  for (const now of newest.rows) {
    if (!isFollowed(now) || !comparable.has(now.variable)) continue;
    const all = [...earlier.map((old) => old.get(placeOf(now))), now];
    if (!all.every((row) => row !== undefined && !row.suppressed && row.se !== null && row.df !== null))
      continue;
    const complete = all as ResultRow[];
    const estimate = complete.reduce((sum, row, t) => sum + weights[t]! * row.estimate!, 0);
    const rounded = roundedAs(...complete);
    // A finer error than the numbers' would tell more of them than their rounded ones do.
    const error = rounded === '' ? linked.get(linkKey(now)) : undefined;
    const drawn =
      error?.se ?? Math.sqrt(complete.reduce((sum, row, t) => sum + (weights[t]! * row.se!) ** 2, 0));
    const link = Math.hypot(
      ...links.map((own, i) => (own[now.variable] ?? 0) * weights.slice(i).reduce((a, b) => a + b, 0)),
    );
    const se = Math.hypot(drawn, link);
    if (!(se > 0)) continue;
    const df = error?.df ?? complete.reduce((sum, row) => sum + row.df!, 0);
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
        method: `${now.statistic}, linear contrast over the waves, ${error === undefined ? 'samples drawn apart' : 'linked respondents, covariance counted'}${link > 0 ? ', with linking error' : ''}${rounded}`,
      }),
    );
  }
  return rows;
}

const isFollowed = (row: ResultRow) => followed.has(row.statistic) && row.group_variable === '';

const placeOf = (row: ResultRow): string =>
  JSON.stringify([row.respondent_group, row.variable, row.statistic, row.category]);
