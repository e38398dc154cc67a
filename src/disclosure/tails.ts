import type { ResultRow } from '../results/index.js';

/**
 * Whether a quantile is the answer of a few: fewer than `minN` respondents lie at or below it, or at or above it. The
 * quantiles 0 and 1 are one respondent's answer, the smallest and the largest. Published shares of the same group make an
 * exception, where they show that at least `minN` gave the very answer.
 * @param shares proportions of the same variable and group, as published
 */
export function isTail(row: ResultRow, minN: number, shares: readonly ResultRow[]): boolean {
  const p = Number(row.category);
  const { n, estimate } = row;
  if (n === null || estimate === null || !Number.isFinite(p)) return false;
  const beyond = Math.min(Math.ceil(p * n - 1e-9), Math.ceil((1 - p) * n - 1e-9));
  if (beyond >= minN) return false;
  const own = shares.find((share) => share.category !== '' && Number(share.category) === estimate);
  return own?.estimate == null || own.estimate * n < minN - 1e-9;
}
