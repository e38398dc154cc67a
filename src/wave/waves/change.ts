import { crossing } from '../../disclosure/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { type LinkedError, type LinkedErrors, linkKey } from './linked-error.js';
import { tested } from './tested.js';

/** Statistics whose change between waves is told, and what stands as the category of the difference. */
export const compared: Readonly<Record<string, (row: ResultRow) => string>> = {
  proportion: (row) => row.category,
  mean: () => '',
  top_two: () => 'top_two',
  alpha: () => 'alpha',
};

/** Rows of a wave as they are published, and its name. */
export interface PublishedWave {
  wave: string;
  rows: readonly ResultRow[];
}

/** Errors of scales that come from the link between two waves alone, by scale (OECD). */
export type LinkingErrors = Readonly<Record<string, number>>;

/**
 * Changes from one wave to another, newer less older, of two samples drawn apart: the variance is the sum of both
 * (Kish, 1965, eq. 8.4.1, with a covariance of zero), the degrees of freedom are those of both designs together, as of
 * the two stacked with strata of their own. They are made of the published rows alone, so that they tell nothing of a
 * withheld cell; a change with a withheld side is withheld. Where respondents are in both waves, `linked` has the
 * errors that count them.
 * @param comparable names of variables, scales and groupings that can be compared; both waves' rows stand under them
 */
export function changes(
  older: PublishedWave,
  newer: PublishedWave,
  comparable: ReadonlySet<string>,
  linking: LinkingErrors = {},
  linked: LinkedErrors = new Map(),
): ResultRow[] {
  const before = new Map<string, ResultRow>();
  for (const row of older.rows) if (row.statistic in compared) before.set(linkKey(row), row);
  const items = itemsOf(newer.rows);
  const rows: ResultRow[] = [];
  for (const now of newer.rows) {
    if (!(now.statistic in compared) || now.group_variable.includes(crossing)) continue;
    if (!comparable.has(now.variable)) continue;
    // The respondent group is no variable of the codebook: its groups are the same by their names.
    if (!['', 'respondent_group'].includes(now.group_variable) && !comparable.has(now.group_variable))
      continue;
    const was = before.get(linkKey(now));
    if (was === undefined) continue;
    rows.push(
      change(was, now, {
        waves: `${older.wave}->${newer.wave}`,
        linking: linking[now.variable] ?? 0,
        items: items.get(now.variable) ?? 0,
        linked: linked.get(linkKey(now)),
      }),
    );
  }
  return rows;
}

/** How many items each scale has, by the rows of its items. */
function itemsOf(rows: readonly ResultRow[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows)
    if (row.statistic === 'item_mean') found.set(row.variable, (found.get(row.variable) ?? 0) + 1);
  return found;
}

/** What a change hangs on beside the two rows. */
interface Between {
  waves: string;
  /** Error of the scale's link. */
  linking: number;
  /** Items of the scale. */
  items: number;
  /** The sampling error, where respondents are in both waves. */
  linked: LinkedError | undefined;
}

function change(was: ResultRow, now: ResultRow, { waves, linking, items, linked }: Between): ResultRow {
  const grouped = now.group_variable !== '';
  const own = resultRow({
    survey: now.survey,
    wave: now.wave,
    respondent_group: now.respondent_group,
    variable: now.variable,
    category: compared[now.statistic]!(now),
    group_variable: grouped ? `${now.group_variable}${crossing}wave` : 'wave',
    group_value: `${grouped ? `${now.group_value}${crossing}` : ''}${waves}`,
    statistic: 'difference',
  });
  return differenceOf(was, now, own, { linking, items, linked });
}

/**
 * The difference of two published numbers, now less was, in a row that says what it is of. Withheld where one of them is.
 * @param own the row, but for its numbers and how they were made
 * @param together both may be of the same clusters: their covariance is not known, and the difference has no test
 */
export function differenceOf(
  was: ResultRow,
  now: ResultRow,
  own: ResultRow,
  { linking, items, linked, together = false }: Omit<Between, 'waves'> & { together?: boolean },
): ResultRow {
  if (was.suppressed || now.suppressed) {
    return { ...own, suppressed: true, reason: now.suppressed ? now.reason : was.reason };
  }
  if (was.estimate === null || now.estimate === null) return { ...own, reason: now.reason || was.reason };
  const [a, b] = [spread(was, items), spread(now, items)];
  const rounded = roundedAs(was, now);
  // A finer error than the sides' would tell more of them than their rounded ones do.
  const error = rounded === '' ? linked : undefined;
  const drawn = together
    ? 'not tested, as both may be in the same clusters'
    : error === undefined
      ? 'samples drawn apart'
      : 'linked respondents, covariance counted';
  const estimate = now.estimate - was.estimate;
  const base = {
    ...own,
    estimate,
    n: was.n === null || now.n === null ? null : was.n + now.n,
    method: `${now.statistic}, ${drawn}${linking > 0 ? ', with linking error' : ''}${rounded}`,
  };
  if (a === null || b === null || !(a.se + b.se > 0)) return { ...base, reason: now.reason || was.reason };
  if (together) return base;
  return error === undefined
    ? { ...base, ...tested(estimate, Math.hypot(a.se, b.se, linking), a.df + b.df) }
    : { ...base, ...tested(estimate, Math.hypot(error.se, linking), error.df) };
}

/**
 * Standard error and degrees of freedom; null where they are unknown. An alpha's follow from its number of items and
 * complete cases: var = 2k (1 - alpha)^2 / ((k - 1)(n - 2)) (Bonett, 2010, eq. 3).
 */
function spread(row: ResultRow, items: number): { se: number; df: number } | null {
  if (row.statistic === 'alpha') {
    if (row.estimate === null || row.n === null || row.n < 3 || items < 2) return null;
    const variance = (2 * items * (1 - row.estimate) ** 2) / ((items - 1) * (row.n - 2));
    return { se: Math.sqrt(variance), df: row.n - 2 };
  }
  return row.se === null || row.df === null ? null : { se: row.se, df: row.df };
}

/** A number that is published rounded makes a change that is no finer. */
export function roundedAs(...sides: readonly ResultRow[]): string {
  const steps = sides.flatMap(
    ({ method }) => /, ((?:standard error )?rounded to [\d.e-]+)/.exec(method)?.[1] ?? [],
  );
  return steps.length === 0 ? '' : `, ${steps.at(-1)}`;
}
