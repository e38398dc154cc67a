import { fault } from '../errors/index.js';
import type { ResultRow } from '../results/index.js';

/**
 * Withholds every number about a group with fewer than `minN` respondents.
 * Returns new rows: estimate, interval and counts of withheld rows are null, and `reason` says why.
 * Throws LV-DISCLOSURE-MIN-N when `minN` is no positive whole number.
 */
export function withholdSmallGroups(rows: readonly ResultRow[], minN: number): ResultRow[] {
  if (!Number.isInteger(minN) || minN < 1) {
    fault({
      code: 'LV-DISCLOSURE-MIN-N',
      what: 'the smallest published number of respondents must be a positive whole number',
      found: String(minN),
    });
  }
  return rows.map((row) => (isSmall(row, minN) ? withheld(row, `fewer than ${minN} respondents`) : row));
}

/** Numbers about answers; the response table and the drop report count cases, not answers. */
const aboutAnswers = (row: ResultRow) => row.statistic !== 'response' && row.statistic !== 'dropped';

function isSmall(row: ResultRow, minN: number): boolean {
  return aboutAnswers(row) && row.n !== null && row.n > 0 && row.n < minN;
}

/** The row without its numbers. */
export function withheld(row: ResultRow, reason: string): ResultRow {
  return {
    ...row,
    estimate: null,
    se: null,
    df: null,
    ci_lower: null,
    ci_upper: null,
    p_value: null,
    n: null,
    weighted_n: null,
    suppressed: true,
    reason,
  };
}
