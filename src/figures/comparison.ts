import type { ResultRow } from '../results/index.js';
import { pAdjust, tQuantile, tTwoSided } from '../stats/index.js';

/**
 * Comparisons of published numbers. They need nothing but rows that any reader has, so they can tell nothing that is
 * withheld; where disclosure control has rounded a row, its published interval is that much wider, and so is theirs.
 */
export interface Contrast {
  /** In the statistic's own unit: a share 0-1, scale points. */
  difference: number;
  ci_lower: number;
  ci_upper: number;
  /** Of no difference, before any adjustment for how many are looked at. */
  p: number;
}

/** Fewest answers in a group that is compared. */
const leastCompared = 10;

type Known = ResultRow & { estimate: number; ci_lower: number; ci_upper: number; n: number };

/** A row that can be compared: its number and interval are known, and enough have answered. */
export function comparable(row: ResultRow | undefined, least = leastCompared): row is Known {
  return (
    row !== undefined &&
    !row.suppressed &&
    row.estimate !== null &&
    row.ci_lower !== null &&
    row.ci_upper !== null &&
    row.n !== null &&
    row.n >= least
  );
}

/** Degrees of freedom of a group's number: the design's, and never more than its answers give. */
const dfOf = (row: Known): number => Math.max(1, Math.min(row.df ?? row.n - 1, row.n - 1));

/** Half the published interval on either side as standard errors, which hold what a row was rounded by. */
function errors(row: Known): { below: number; above: number } {
  const t = tQuantile(0.975, Math.max(1, row.df ?? row.n - 1));
  return { below: (row.estimate - row.ci_lower) / t, above: (row.ci_upper - row.estimate) / t };
}

/**
 * The difference a - b of two groups from their own intervals (MOVER, method of variance estimates recovery: Zou & Donner
 * 2008, equation 4), as of independent groups. Of a pair picked among `pairs` the interval and p are Bonferroni's.
 * @param pairs how many pairs it is picked among; 1 for one that was chosen beforehand
 */
export function betweenGroups(a: Known, b: Known, pairs = 1): Contrast {
  const difference = a.estimate - b.estimate;
  const [ea, eb] = [errors(a), errors(b)];
  const df = Math.min(dfOf(a), dfOf(b));
  const t = tQuantile(1 - 0.025 / pairs, df);
  const [down, up] = [Math.hypot(ea.below, eb.above), Math.hypot(ea.above, eb.below)];
  const towardsZero = difference > 0 ? down : up;
  const p = difference === 0 ? 1 : towardsZero === 0 ? 0 : tTwoSided(Math.abs(difference) / towardsZero, df);
  return {
    difference,
    ci_lower: difference - t * down,
    ci_upper: difference + t * up,
    p: Math.min(1, p * pairs),
  };
}

/**
 * A group against all others: their number follows from the whole's and the group's by the weights of both, and its
 * variance from the whole's as of independent parts, V(rest) = (V(all) - w²V(group)) / (1 - w)², but never less than a
 * simple random sample of that size would have, V(all) / (1 - w). Null where the group is (nearly) everybody.
 */
export function againstRest(group: Known, whole: Known): (Contrast & { rest: number }) | null {
  const w = (group.weighted_n ?? group.n) / (whole.weighted_n ?? whole.n);
  if (!(w > 0) || w > 0.95) return null;
  const rest = (whole.estimate - w * group.estimate) / (1 - w);
  const [eg, ew] = [errors(group), errors(whole)];
  const side = (g: number, all: number) =>
    Math.sqrt(Math.max((all ** 2 - (w * g) ** 2) / (1 - w) ** 2, all ** 2 / (1 - w)));
  const [below, above] = [side(eg.below, ew.below), side(eg.above, ew.above)];
  const difference = group.estimate - rest;
  const df = dfOf(group);
  const t = tQuantile(0.975, df);
  const [down, up] = [Math.hypot(eg.below, above), Math.hypot(eg.above, below)];
  const towardsZero = difference > 0 ? down : up;
  return {
    rest,
    difference,
    ci_lower: difference - t * down,
    ci_upper: difference + t * up,
    p: difference === 0 ? 1 : towardsZero === 0 ? 0 : tTwoSided(Math.abs(difference) / towardsZero, df),
  };
}

/** P values adjusted for all that are looked at together (Benjamini & Hochberg 1995). */
export const adjusted = (p: readonly number[]): number[] => pAdjust(p, 'bh');
