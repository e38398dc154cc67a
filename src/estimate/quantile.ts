import { covariance } from '../design/index.js';
import type { Crosstab } from './crosstab.js';
import { type Ranges, shareEstimator } from './estimators.js';
import { criticalValue, type Interval } from './intervals.js';

interface QuantileEstimate {
  estimate: number;
  se: number;
  interval: Interval;
  /** '' or why a limit is not known. */
  reason: string;
}

/**
 * Quantile of a weighted distribution and its interval by Woodruff (1952): the interval of the cumulative
 * share at the estimate, F -/+ t se(F), read back through the distribution; se is its length by 2 t.
 * A limit whose share lies outside 0-1 is NaN, and so is se.
 * (With ties F may lie above p; it is F that has a sampling error.)
 * The quantile is the smallest value whose cumulative share is at least p (Hyndman & Fan 1996, type 1;
 * `qrule = "math"` of R's survey).
 * @param p probability, 0-1; `ranges` the cells of the group
 */
export function quantile(
  crosstab: Crosstab,
  ranges: Ranges,
  p: number,
  df: number,
  level: number,
): QuantileEstimate {
  const { values, valueIndex, cells, bound } = crosstab;
  const byValue = new Float64Array(values.length);
  let total = 0;
  for (const [from, to] of ranges) {
    for (let c = from; c < to; c++) {
      byValue[valueIndex[c]!]! += cells.totals[0]![c]!;
      total += cells.totals[0]![c]!;
    }
  }
  const at = (share: number) => Number(values[inverse(byValue, total, share)]!);
  const place = inverse(byValue, total, p);
  const marked = new Uint8Array(cells.count);
  for (const [from, to] of ranges) for (let c = from; c < to; c++) if (valueIndex[c]! <= place) marked[c] = 1;
  const share = shareEstimator(ranges, marked);
  const seShare = Math.sqrt(covariance(bound, cells, [share])[0]!);
  const t = criticalValue(df, level);
  const reach = seShare === 0 ? 0 : t * seShare;
  const reached = share.value(cells.totals[0]!);
  // A limit past the smallest or largest answer is not known: the sample is too small to tell it.
  const limit = (x: number) => (x >= -1e-12 && x <= 1 + 1e-12 ? at(x) : Number.NaN);
  const interval: Interval = [limit(reached - reach), limit(reached + reach)];
  const past = Number.isFinite(reach) && interval.some(Number.isNaN);
  return {
    estimate: at(p),
    se: (interval[1] - interval[0]) / (2 * t),
    interval,
    reason: past ? 'the interval reaches past the smallest or largest answer' : '',
  };
}

/** Place of the first value whose cumulative weight reaches the share; sums of weights are exact to 1e-12. */
function inverse(byValue: Float64Array, total: number, share: number): number {
  const wanted = share * total * (1 - 1e-12);
  let sum = 0;
  let last = 0;
  for (let v = 0; v < byValue.length; v++) {
    if (byValue[v] === 0) continue;
    sum += byValue[v]!;
    last = v;
    if (sum >= wanted && sum > 0) return v;
  }
  return last;
}
