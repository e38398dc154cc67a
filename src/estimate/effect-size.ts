import type { Estimator } from '../design/index.js';
import type { Crosstab } from './crosstab.js';
import { type Ranges, sdEstimator } from './estimators.js';
import { cohenD, cohenH } from './intervals.js';
import type { EstimateStatistic } from './request.js';

/** Cohen's d of two means, or h of two shares; null where it is not defined. */
export function effectSize(
  crosstab: Crosstab,
  statistic: EstimateStatistic,
  left: Estimator,
  right: Estimator,
  a: { ranges: Ranges; n: number },
  b: { ranges: Ranges; n: number },
): number | null {
  const totals = crosstab.cells.totals[0]!;
  const [x, y] = [left.value(totals), right.value(totals)];
  let size: number;
  if (statistic === 'mean') {
    const sd = (g: { ranges: Ranges; n: number }) =>
      g.n > 1 ? sdEstimator(g.ranges, crosstab.powers!, g.n).value(totals) : 0;
    size = cohenD({ mean: x, sd: sd(a), n: a.n }, { mean: y, sd: sd(b), n: b.n });
  } else size = cohenH(x, y);
  return Number.isFinite(size) ? size : null;
}
