import { fault } from '../errors/index.js';
import type { ResultRow } from '../results/index.js';

/** Statistics that are shares (0-1). */
const shares = new Set(['proportion', 'top_two', 'missing_share']);

/** Nearest multiple of `step`, halves away from zero; the same number is rounded alike wherever it stands. */
export function roundTo(x: number, step: number): number {
  return Number((stepsIn(x, step) * step).toPrecision(12));
}

/** How many steps the nearest multiple is. */
export function stepsIn(x: number, step: number): number {
  const scaled = x / step;
  // 0.145 / 0.01 is 14.499999999999998: what is a half in decimals is rounded as one.
  return Math.sign(scaled) * Math.floor(Math.abs(scaled) + 0.5 + 1e-9);
}

/** A row of shares with its estimate and interval rounded; its standard error, which would tell more, left out. */
export function roundedShare(row: ResultRow, step: number): ResultRow {
  if (!shares.has(row.statistic) || row.suppressed) return row;
  const rounded = (x: number | null) => (x === null ? null : roundTo(x, step));
  return {
    ...row,
    estimate: rounded(row.estimate),
    se: null,
    ci_lower: rounded(row.ci_lower),
    ci_upper: rounded(row.ci_upper),
  };
}

/**
 * Counts that fit a published share of `n` respondents rounded to `step`: what a reader learns. With n below
 * 1/step it is one count at most: rounding to whole per cent hides nothing in groups under 100, so no rule of this
 * room leans on it. Unweighted shares only. Throws LV-DISCLOSURE-ROUND when the share, n or step is out of range.
 */
export function countsBehind(share: number, n: number, step: number): { fewest: number; most: number } {
  if (!(share >= 0 && share <= 1) || !Number.isInteger(n) || n < 1 || !(step > 0 && step <= 0.5)) {
    fault({
      code: 'LV-DISCLOSURE-ROUND',
      what: 'no count stands behind this share',
      found: `share ${share} of ${n} in steps of ${step}`,
      expected: 'a share of 0 to 1, a whole n of 1 or more, a step above 0 and at most 0.5',
    });
  }
  const fits = (count: number) => Math.abs(roundTo(count / n, step) - share) < step * 1e-6;
  const near = Math.ceil(step * n) + 1;
  const from = Math.max(0, Math.floor(share * n) - near);
  const to = Math.min(n, Math.ceil(share * n) + near);
  let fewest = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let count = from; count <= to; count++) {
    if (!fits(count)) continue;
    fewest = Math.min(fewest, count);
    most = Math.max(most, count);
  }
  return { fewest, most };
}
