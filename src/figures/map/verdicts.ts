import type { ResultRow } from '../../results/index.js';
import { pAdjust, tQuantile, tTwoSided } from '../../stats/index.js';

/** Where an area lies beside a bound: surely under, surely over, or too near to tell. */
export type Verdict = 'under' | 'unsure' | 'over';

/** The share of the areas that are said to be under or over, and are not, that is accepted on average. */
const falseDiscoveries = 0.05;

/**
 * Two-sided p of the value being the bound, from a published row. Of a mean by its standard error and Student's t; of a
 * share by the score test at the bound with the effective number of respondents, p (1 - p) / se^2 (Wilson 1927; Dean &
 * Pagano 2015), which does not take a small group that all answered alike for certain. At 0 and 1, and where the standard
 * error is left out, that number is read off the row's 95 per cent interval. 0 where all were asked and answered; NaN where
 * the sampling error is unknown.
 */
export function boundP(row: ResultRow, bound: number, share: boolean): number {
  const { estimate, se, ci_lower: low, ci_upper: high, df } = row;
  if (estimate === null) return Number.NaN;
  const t = (z: number) => (df === null || df <= 0 ? Number.NaN : tTwoSided(Math.abs(z), df));
  if (low !== null && high !== null && low === high) return estimate === bound ? 1 : 0;
  if (!share) return se === null || se === 0 ? Number.NaN : t((estimate - bound) / se);
  const n = effectiveN(row);
  // A bound of 0 or 1 has no room for chance: nobody is beyond it.
  if (bound <= 0 || bound >= 1 || Number.isNaN(n)) return Number.NaN;
  return t((estimate - bound) / Math.sqrt((bound * (1 - bound)) / n));
}

/** Respondents that a simple sample would need for the same certainty; NaN where the row does not tell. */
function effectiveN({ estimate, se, ci_lower: low, ci_upper: high, df }: ResultRow): number {
  const p = estimate!;
  if (p > 0 && p < 1 && se !== null && se > 0) return (p * (1 - p)) / se ** 2;
  if (low === null || high === null || df === null || df <= 0) return Number.NaN;
  const t2 = tQuantile(0.975, df) ** 2;
  if (p <= 0) return (t2 * (1 - high)) / high;
  if (p >= 1) return (t2 * low) / (1 - low);
  // The interval on the logit scale is symmetric: its half width is t se / (p (1 - p)).
  const half = (Math.log(high / (1 - high)) - Math.log(low / (1 - low))) / 2;
  return t2 / (half ** 2 * p * (1 - p));
}

/**
 * The verdict of every area, with the false discovery rate over the areas held at 5 per cent (Benjamini & Hochberg 1995):
 * of those that are said to be under or over, at most so many are expected not to be. Undefined where there is no number.
 */
export function verdictsOf(
  rows: readonly (ResultRow | undefined)[],
  bound: number,
  share: boolean,
): (Verdict | undefined)[] {
  const adjusted = pAdjust(
    rows.map((row) => (row === undefined || row.suppressed ? Number.NaN : boundP(row, bound, share))),
    'bh',
  );
  return rows.map((row, i) => {
    if (row === undefined || row.suppressed || row.estimate === null) return undefined;
    // An unknown p is no evidence.
    if (!(adjusted[i]! <= falseDiscoveries)) return 'unsure';
    return row.estimate < bound ? 'under' : 'over';
  });
}

/**
 * How far from the bound the typical area must lie to be told from it: what its margin of error would be at the level that
 * the false discovery rate asks of the areas that are told apart; null where no area has a known error.
 */
export function typicalReach(
  rows: readonly (ResultRow | undefined)[],
  verdicts: readonly (Verdict | undefined)[],
): number | null {
  const known = rows.filter((row): row is ResultRow => row?.estimate != null && !row.suppressed);
  const told = Math.max(1, verdicts.filter((v) => v === 'under' || v === 'over').length);
  const level = Math.min(1, (told / Math.max(1, known.length)) * falseDiscoveries);
  const reaches = known
    .flatMap(({ ci_lower, ci_upper, df }) => {
      if (ci_lower === null || ci_upper === null || df === null || df <= 0) return [];
      const wider = tQuantile(1 - level / 2, df) / tQuantile(0.975, df);
      return [((ci_upper - ci_lower) / 2) * wider];
    })
    .sort((a, b) => a - b);
  return reaches.length === 0 ? null : reaches[Math.floor((reaches.length - 1) / 2)]!;
}
