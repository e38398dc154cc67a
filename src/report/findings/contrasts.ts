import {
  adjusted,
  answers,
  betweenGroups,
  comparable,
  comparedOf,
  type RowKey,
  rowIndex,
} from '../../figures/index.js';
import {
  byDefinition,
  isShare,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { homesOf } from './places.js';

/** Fewest answers in a group that a difference is told of. */
export const leastInGroup = 20;

/** A difference is told of as sure at this level, after adjustment. */
export const level = 0.05;

type Known = ResultRow & { estimate: number; ci_lower: number; ci_upper: number; n: number };

/** What is compared: a question of some respondents by a background variable. */
interface Compared {
  respondents: string;
  variable: string;
  by: string;
}

/** The largest difference between two published groups. */
export interface Difference extends Compared {
  kind: 'difference';
  /** The number compared, of everyone; of a question with several answers, of that which differs most. */
  key: RowKey;
  share: boolean;
  high: Known;
  low: Known;
  /** In the number's own unit (a share 0-1), with an interval that is simultaneous over all pairs. */
  difference: number;
  ci_lower: number;
  ci_upper: number;
  /** Bonferroni over the pairs; adjusted also over all questions and background variables (Benjamini & Hochberg). */
  p: number;
  p_adjusted: number;
  /** Cohen's h of two shares, d of two means (by the standard deviation of all); null where that is not known. */
  effect: number | null;
  groups: number;
  holds: boolean;
}

/** No two groups can be compared: numbers are withheld, or too few answered in each. */
interface NoDifference extends Compared {
  kind: 'none';
  why: 'withheld' | 'few';
}

export type GroupContrast = Difference | NoDifference;

const known = new WeakMap<ResultsDocument, GroupContrast[]>();

/**
 * The largest difference between groups for every question of the report, of every respondent group, by every background
 * variable: highest less lowest published group of those with at least twenty answers. Made of published rows alone
 * (src/figures/comparison.ts). All of one respondent group are adjusted together, so that a difference has one adjusted p
 * wherever the report tells of it.
 */
export function contrastsOf(doc: ResultsDocument): readonly GroupContrast[] {
  const found = known.get(doc);
  if (found !== undefined) return found;
  const all = asked(doc).map((one) => contrastOf(one, doc));
  for (const respondents of new Set(all.map((one) => one.respondents))) {
    const family = all.filter(
      (one): one is Difference => one.kind === 'difference' && one.respondents === respondents,
    );
    for (const [i, p] of adjusted(family.map(({ p }) => p)).entries()) {
      family[i]!.p_adjusted = p;
      family[i]!.holds = p < level;
    }
  }
  known.set(doc, all);
  return all;
}

/** What there are numbers by groups of; a background variable that parts the respondents as an earlier one does is left out. */
function asked(doc: ResultsDocument): Compared[] {
  const index = rowIndex(doc);
  return [...homesOf(doc).keys()].flatMap((variable) => {
    const rows = (['top_two', 'mean', 'proportion'] as const).flatMap((statistic) => [
      ...index.rows(variable, statistic),
    ]);
    const places = new Map<string, Compared & { rows: ResultRow[] }>();
    for (const row of rows) {
      const by = row.group_variable;
      if (by === '' || by === 'wave' || by.includes('*') || byDefinition(doc, variable, by)) continue;
      const place = JSON.stringify([row.respondent_group, by]);
      const one = places.get(place) ?? { respondents: row.respondent_group, variable, by, rows: [] };
      one.rows.push(row);
      places.set(place, one);
    }
    const seen = new Set<string>();
    return [...places.values()].flatMap(({ rows: own, ...one }) => {
      const shown = own.filter((row) => !row.suppressed && row.n !== null);
      if (shown.length < 2) return [one];
      // To ten digits: the same answers added up in another order differ in the last.
      const same = JSON.stringify([
        one.respondents,
        shown
          .map((row) => `${row.statistic} ${row.category} ${row.n} ${row.estimate?.toPrecision(10)}`)
          .sort(),
      ]);
      return seen.size === seen.add(same).size ? [] : [one];
    });
  });
}

function contrastOf(one: Compared, doc: ResultsDocument): GroupContrast {
  const index = rowIndex(doc);
  const item = { respondent_group: one.respondents } as ReportItem;
  const keys = comparedOf(item, doc, one.variable);
  const codes = answers(doc, one.by).map(({ code }) => code);
  const of = keys.map((key) => ({
    key,
    rows: codes.flatMap((code) => {
      const row = index.row({ ...key, group_variable: one.by, group_value: code });
      return row === undefined || code === 'average' ? [] : [row];
    }),
  }));
  const sets = of.map(({ key, rows }) => ({
    key,
    rows: rows.filter((row): row is Known => comparable(row, leastInGroup)),
  }));
  const pairs = sets.reduce((sum, { rows }) => sum + (rows.length * (rows.length - 1)) / 2, 0);
  if (pairs === 0) {
    const withheld = of.some(({ rows }) => rows.some((row) => row.suppressed));
    return { ...one, kind: 'none', why: withheld ? 'withheld' : 'few' };
  }
  const best = sets
    .filter(({ rows }) => rows.length > 1)
    .map(({ key, rows }) => ({ key, rows, ...ends(rows) }))
    // The first of those that differ as much: in the order of the answers.
    .reduce((a, b) => (spread(b) > spread(a) ? b : a));
  const { key, high, low } = best;
  const share = isShare(key.statistic);
  const contrast = betweenGroups(high, low, pairs);
  const widest = share ? 1 : Number.POSITIVE_INFINITY;
  return {
    ...one,
    kind: 'difference',
    key,
    share,
    high,
    low,
    difference: contrast.difference,
    ci_lower: Math.max(-widest, contrast.ci_lower),
    ci_upper: Math.min(widest, contrast.ci_upper),
    p: contrast.p,
    p_adjusted: contrast.p,
    effect: effectOf(high.estimate, low.estimate, share, sdOf(key, doc)),
    groups: best.rows.length,
    holds: false,
  };
}

const spread = ({ high, low }: { high: Known; low: Known }): number => high.estimate - low.estimate;

/** Highest and lowest; of equals the first in the order of the groups. */
function ends(rows: readonly Known[]): { high: Known; low: Known } {
  let [high, low] = [rows[0]!, rows[0]!];
  for (const row of rows) {
    if (row.estimate > high.estimate) high = row;
    if (row.estimate < low.estimate) low = row;
  }
  // Where all are equal, two of them all the same.
  return high === low ? { high, low: rows[1]! } : { high, low };
}

function sdOf({ variable, respondent_group }: RowKey, doc: ResultsDocument): number | null {
  return rowIndex(doc).row({ variable, statistic: 'sd', respondent_group })?.estimate ?? null;
}

/** Cohen (1988): h, the difference of two arcsine-transformed shares; d, that of two means in standard deviations. */
function effectOf(a: number, b: number, share: boolean, sd: number | null): number | null {
  if (!share) return sd === null || sd === 0 ? null : (a - b) / sd;
  const angle = (p: number) => 2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, p))));
  return angle(a) - angle(b);
}
