import { isShare, type ResultsDocument } from '../../results/index.js';
import { rowIndex } from '../look-up.js';
import type { Block } from '../rows/group-blocks.js';
import { rangeOf } from '../shown.js';
import { centreOf, type Limits, limitsAt } from './control-limits.js';

/**
 * The funnel's limits (95 %) for a group of n answers: where its number would lie in nineteen of twenty cases if the group
 * answered as all do. Null where there is no number for all, or no spread of a mean.
 */
export function groupLimits(
  doc: ResultsDocument,
  { key, whole }: Block,
  by: string,
  n: number,
): Limits | null {
  const sd = rowIndex(doc).row({
    variable: key.variable,
    statistic: 'sd',
    respondent_group: key.respondent_group ?? '',
    beside: by,
  });
  const centre = centreOf(whole, sd, isShare(key.statistic), rangeOf(doc, key.variable));
  return centre === null || !(n > 0) ? null : limitsAt(centre, n)[0];
}
