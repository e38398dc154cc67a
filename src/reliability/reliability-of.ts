import { fault } from '../errors/index.js';
import { moments, ranges, type Warehouse } from '../warehouse/index.js';
import { checkScale, type ReliabilityResult, reliability } from './reliability.js';

export interface ScaleRequest {
  items: readonly string[];
  reversed?: readonly string[];
  weight?: string;
  missing?: 'listwise' | 'pairwise';
  /** Smallest and largest possible answer; without it the smallest and largest found over all items. */
  range?: readonly [number, number];
  /** SQL condition on the rows. */
  where?: string;
}

/**
 * Reliability of one scale of a relation in the warehouse. Missing shares are over all rows of the
 * condition, unweighted.
 * @throws what `moments` of the warehouse and `reliability` throw; LV-RELIABILITY-OUTSIDE-RANGE for answers outside
 *   a range that is to be reversed
 */
export async function reliabilityOf(
  warehouse: Warehouse,
  relation: string,
  request: ScaleRequest,
): Promise<ReliabilityResult & { range: [number, number] }> {
  const { items, reversed = [], weight, missing, where } = request;
  checkScale(items, reversed);
  const found = await ranges(warehouse, relation, items, where);
  const answered = found.filter((f) => f.n > 0);
  const range: [number, number] = request.range
    ? [...request.range]
    : [Math.min(...answered.map((f) => f.min)), Math.max(...answered.map((f) => f.max))];
  const outside = answered.find((f) => f.min < range[0] || f.max > range[1]);
  if (outside !== undefined && reversed.length > 0) {
    fault({
      code: 'LV-RELIABILITY-OUTSIDE-RANGE',
      place: { variable: outside.name },
      what: 'answers lie outside the range of the scale, so it cannot be reversed',
      found: `${outside.min} to ${outside.max}`,
      expected: `${range[0]} to ${range[1]}`,
      remedy: 'declare the other codes missing, or give the range that the scale has',
    });
  }
  const missingShare = new Map(found.map((f) => [f.name, f.missing / (f.n + f.missing)]));
  const m = await moments(warehouse, relation, items, { weight, missing, where });
  return { ...reliability(m, { reversed, range, missingShare }), range };
}
