import type { Codebook, PublishedFigure } from '../../codebook/index.js';
import { wilsonInterval } from '../../estimate/index.js';
import { type ResultRow, roundedTo } from '../../results/index.js';
import type { CombinedShare } from '../describe/combined-shares.js';
import type { PublishedDifference } from '../describe/published-differences.js';
import { lessOf, peersOf } from '../published-sides.js';
import { differenceOf } from './looked-up-difference.js';
import { effectOf, effectPlace } from './looked-up-effect.js';
import type { LookedUp } from './looked-up-number.js';
import { amongHighest, placeOf } from './looked-up-place.js';

/** What is looked up in the results table: a statistic of a variable, for all or for a group. */
export type Wanted = Pick<PublishedFigure, 'variable' | 'statistic' | 'respondent_group' | 'group'> & {
  category?: readonly (string | number)[];
  measure?: string;
  parameter?: string;
  less?: PublishedFigure['less'];
  members?: PublishedFigure['members'];
  lowest?: PublishedFigure['lowest'];
  id?: string;
};

const notFound = (reason: string, n: number | null = null): LookedUp => ({
  estimate: null,
  interval: null,
  level: 0.95,
  n,
  reason,
});

/**
 * A number from the rows of the results table, as they are after disclosure control: what is made of several rows
 * is withheld when one of them is.
 * @param combined intervals of shares of several categories, from the estimation
 * @param differences intervals of differences by the design
 */
export function lookUp(
  codebook: Codebook,
  rows: readonly ResultRow[],
  combined: readonly CombinedShare[],
  wanted: Wanted,
  differences: readonly PublishedDifference[] = [],
): LookedUp {
  const here = rows.filter(
    (row) =>
      row.wave === codebook.wave &&
      row.variable === wanted.variable &&
      row.respondent_group === (wanted.respondent_group ?? '') &&
      row.group_variable === (wanted.group?.variable ?? '') &&
      row.group_value === String(wanted.group?.value ?? ''),
  );
  switch (wanted.statistic) {
    case 'rank':
      if (wanted.parameter !== undefined) return effectPlace(rows, codebook.wave, wanted);
      return placeOf(wanted.variable, peers(codebook, rows, combined, wanted));
    case 'top':
      return amongHighest(wanted.members ?? [], peers(codebook, rows, combined, wanted), wanted.lowest);
    case 'missing_share':
      return missingShare(codebook, here, wanted);
    case 'difference': {
      const { less: _, respondent_group, group, ...rest } = wanted;
      const statistic = rest.category === undefined ? ('mean' as const) : ('proportion' as const);
      const side = (of: Pick<Wanted, 'respondent_group' | 'group'> & { variable?: string }) =>
        lookUp(codebook, rows, combined, { ...rest, ...of, statistic });
      const own = side({
        ...(respondent_group === undefined ? {} : { respondent_group }),
        ...(group === undefined ? {} : { group }),
      });
      const exact = differences.find(({ id }) => id === wanted.id)?.interval ?? null;
      return differenceOf(own, side(lessOf(wanted)), exact, wanted.less?.variable !== undefined);
    }
    case 'effect':
      return effectOf(rows, codebook.wave, wanted);
    case 'fit':
      return fitMeasure(here, wanted);
    case 'count': {
      const found = summed(here, 'count', wanted.category);
      // Respondents are counted, not estimated: those counted are those it is of.
      return found.estimate === null
        ? found
        : { ...found, n: found.estimate, interval: [found.estimate, found.estimate] };
    }
    case 'proportion': {
      const found = summed(here, 'proportion', wanted.category ?? ['1']);
      if (found.estimate === null || (wanted.category ?? []).length < 2) return found;
      const exact = combined.find((share) => sameShare(share, wanted));
      return exact === undefined ? found : { ...found, interval: exact.interval };
    }
    default:
      return summed(here, wanted.statistic);
  }
}

/** The options or items that a place is one among, each with its number. */
function peers(
  codebook: Codebook,
  rows: readonly ResultRow[],
  combined: readonly CombinedShare[],
  { respondent_group, group, ...figure }: Wanted,
): Map<string, LookedUp> {
  const about = {
    ...(respondent_group === undefined ? {} : { respondent_group }),
    ...(group === undefined ? {} : { group }),
  };
  const { names, ...by } = peersOf(codebook, figure as PublishedFigure) ?? { names: [] };
  return new Map(
    names.map((variable) => [
      variable,
      lookUp(codebook, rows, combined, { ...about, statistic: 'mean', ...by, variable }),
    ]),
  );
}

/** One row, or the sum over the categories that are counted together; the interval of one row only. */
function summed(
  here: readonly ResultRow[],
  statistic: string,
  categories: readonly (string | number)[] = [''],
): LookedUp {
  const names = new Set(categories.map(String));
  const found = here.filter((row) => row.statistic === statistic && names.has(row.category));
  const n = found.find((row) => row.n !== null)?.n ?? null;
  const withheld = found.find((row) => row.suppressed);
  if (withheld !== undefined) return notFound(withheld.reason);
  const estimates = found.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  if (estimates.length < names.size) return notFound('not computed', n);
  const [only] = found.length === 1 ? found : [];
  return {
    estimate: estimates.reduce((sum, x) => sum + x, 0),
    interval:
      only === undefined || only.ci_lower === null || only.ci_upper === null
        ? null
        : [only.ci_lower, only.ci_upper],
    level: 0.95,
    n,
    reason: '',
    ...(found.some(({ method }) => method.includes('rounded to')) ? { rounded: true } : {}),
    step: Math.max(...found.map(roundedTo)),
  };
}

const sameShare = (share: CombinedShare, wanted: Wanted) =>
  share.variable === wanted.variable &&
  share.respondent_group === (wanted.respondent_group ?? '') &&
  share.group_variable === (wanted.group?.variable ?? '') &&
  share.group_value === String(wanted.group?.value ?? '') &&
  share.categories.join('\n') === (wanted.category ?? []).map(String).sort().join('\n');

function fitMeasure(here: readonly ResultRow[], { measure = '' }: Wanted): LookedUp {
  const find = (name: string) => here.find((row) => row.statistic === 'fit' && row.category === name);
  const row = find(measure);
  if (row === undefined || row.suppressed || row.estimate === null) {
    return notFound(row?.suppressed ? row.reason : 'not computed', row?.n ?? null);
  }
  // RMSEA alone has an interval: «rmsea_ci_lower», «rmsea_ci_lower_scaled».
  const [, base = '', kind = ''] = /^(\w+?)(_scaled|_robust)?$/.exec(measure) ?? [];
  const [low, high] = ['lower', 'upper'].map((end) => find(`${base}_ci_${end}${kind}`)?.estimate ?? null);
  return {
    estimate: row.estimate,
    interval: low == null || high == null ? null : [low, high],
    level: 0.9,
    n: row.n,
    reason: '',
  };
}

/**
 * Share of those asked who gave one of some missing answers, from the counts of answers and of missing ones: not
 * weighted, with Wilson's interval. «Not asked» is in neither.
 */
function missingShare(codebook: Codebook, here: readonly ResultRow[], wanted: Wanted): LookedUp {
  const values = [...codebook.variables, ...codebook.derived].find((v) => v.name === wanted.variable)?.values;
  const reasons = wanted.category?.map(
    (code) => values?.find((value) => value.code === code)?.missing ?? String(code),
  );
  const asked = here.filter(
    (row) => row.statistic === 'count' || (row.statistic === 'missing' && row.category !== 'not_asked'),
  );
  if (asked.length === 0) return notFound('not computed');
  // How many chose each answer may be left out where the shares are not: these tell how many answered.
  const known = here.find((row) => row.statistic === 'proportion' && !row.suppressed)?.n;
  const withheld = asked.find((row) => row.suppressed && (row.statistic !== 'count' || known == null));
  if (withheld !== undefined) return notFound(withheld.reason);
  const total = (list: readonly ResultRow[]) => list.reduce((sum, row) => sum + (row.estimate ?? 0), 0);
  const counts = asked.filter((row) => row.statistic === 'count');
  const n = counts.some((row) => row.suppressed) ? known! + total(asked) : total(asked);
  const missing = total(
    asked.filter((row) => row.statistic === 'missing' && (reasons?.includes(row.category) ?? true)),
  );
  if (n === 0) return notFound('not computed', 0);
  const share = missing / n;
  const se = Math.sqrt((share * (1 - share)) / n);
  const interval = n > 1 ? wilsonInterval(share, se, n - 1, 0.95, n) : null;
  return { estimate: share, interval, level: 0.95, n, reason: '' };
}
