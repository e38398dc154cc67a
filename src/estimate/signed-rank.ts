import { normalQuantile, normalTwoSided } from '../stats/index.js';

/** Wilcoxon's signed rank test of paired differences, and how far one direction outweighs the other. */
export interface SignedRank {
  /** Differences that are not zero: those that are ranked. */
  n: number;
  higher: number;
  lower: number;
  same: number;
  /** Sum of the ranks of the differences above zero (R's V). */
  v: number;
  p: number;
  /** From the distribution of all signs; else normal, with corrections for ties and continuity. */
  exact: boolean;
  /** Matched-pairs rank-biserial correlation: ranks above less ranks below zero, as a share of all. */
  rankBiserial: number;
  ci: [number, number];
}

/** Differences that are one number but for how they are computed are one rank. */
const significant = (x: number) => Number(x.toPrecision(10));

/**
 * Wilcoxon (1945) signed rank test: zeros are left out, ties share the mean of their ranks. Exact where fewer than 50
 * differ, none is zero and none are tied; else normal with continuity correction, as R's wilcox.test. Rank-biserial
 * correlation by Kerby (2014), its interval by Fisher's z with the standard error that the ranks have under no change.
 * @param differences values and how many have each
 * @returns null where nobody changed
 */
export function signedRank(
  differences: readonly { value: number; n: number }[],
  level = 0.95,
): SignedRank | null {
  const bySize = new Map<number, { higher: number; lower: number }>();
  let same = 0;
  for (const { value, n } of differences) {
    const x = significant(value);
    if (x === 0) {
      same += n;
      continue;
    }
    const size = bySize.get(Math.abs(x)) ?? { higher: 0, lower: 0 };
    size[x > 0 ? 'higher' : 'lower'] += n;
    bySize.set(Math.abs(x), size);
  }
  let [rank, v, ties, higher, lower] = [0, 0, 0, 0, 0];
  for (const [, size] of [...bySize].sort(([a], [b]) => a - b)) {
    const tied = size.higher + size.lower;
    v += size.higher * (rank + (tied + 1) / 2);
    rank += tied;
    ties += tied ** 3 - tied;
    higher += size.higher;
    lower += size.lower;
  }
  const n = rank;
  if (n === 0) return null;
  const total = (n * (n + 1)) / 2;
  const rankBiserial = (2 * v - total) / total;
  const se = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 6) / total;
  const z = normalQuantile((1 + level) / 2) * se;
  const end = (x: number) => Math.tanh(Math.atanh(rankBiserial) + x);
  const exact = n < 50 && same === 0 && ties === 0;
  return {
    n,
    higher,
    lower,
    same,
    v,
    exact,
    p: exact ? exactP(v, n) : normalP(v, n, ties),
    rankBiserial,
    ci: Math.abs(rankBiserial) === 1 ? [rankBiserial, rankBiserial] : [end(-z), end(z)],
  };
}

/** Two-sided p from the number of ways in which signs give each sum of ranks. */
function exactP(v: number, n: number): number {
  const total = (n * (n + 1)) / 2;
  const ways = new Float64Array(total + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++)
    for (let sum = total; sum >= rank; sum--) ways[sum]! += ways[sum - rank]!;
  const least = Math.min(v, total - v);
  let p = 0;
  for (let sum = 0; sum <= least; sum++) p += ways[sum]!;
  return Math.min(1, (2 * p) / 2 ** n);
}

function normalP(v: number, n: number, ties: number): number {
  const z = v - (n * (n + 1)) / 4;
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  return normalTwoSided((z - Math.sign(z) * 0.5) / sd);
}
