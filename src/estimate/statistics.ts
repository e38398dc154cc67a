import type { Estimator } from '../design/index.js';
import type { Code } from '../warehouse/index.js';
import type { Crosstab } from './crosstab.js';
import { meanEstimator, type Ranges, sdEstimator, shareEstimator, totalEstimator } from './estimators.js';
import { correlationEstimator } from './pair-estimators.js';
import type { EstimateRequest } from './request.js';

/** Cells with one of the codes. */
function markCells(crosstab: Crosstab, codes: readonly Code[]): Uint8Array {
  const wanted = Uint8Array.from(crosstab.values, (value) => Number(codes.includes(value)));
  const marked = new Uint8Array(crosstab.valueIndex.length);
  for (let c = 0; c < marked.length; c++) marked[c] = wanted[crosstab.valueIndex[c]!]!;
  return marked;
}

/** The two highest codes of the given categories and those that occur: a scale may label its ends and middle only. */
function topTwo(crosstab: Crosstab, request: EstimateRequest): Code[] {
  const all = new Set([...(request.categories ?? []), ...crosstab.values].map(Number));
  return [...all].sort((a, b) => a - b).slice(-2);
}

/** What a request estimates: one estimator a category, for any cells. */
export function estimatorsOf(
  crosstab: Crosstab,
  request: EstimateRequest,
): { category: Code | null; make: (ranges: Ranges, n: number) => Estimator }[] {
  const powers = crosstab.powers!;
  switch (request.statistic) {
    case 'mean':
      return [{ category: null, make: (ranges) => meanEstimator(ranges, powers) }];
    case 'total':
      return [{ category: null, make: (ranges) => totalEstimator(ranges, powers) }];
    case 'sd':
      return [{ category: null, make: (ranges, n) => sdEstimator(ranges, powers, n) }];
    case 'top_two': {
      const marked = markCells(crosstab, topTwo(crosstab, request));
      return [{ category: null, make: (ranges) => shareEstimator(ranges, marked) }];
    }
    case 'proportion':
      if (request.together === true) {
        const marked = markCells(crosstab, request.categories ?? crosstab.values);
        return [{ category: null, make: (ranges) => shareEstimator(ranges, marked) }];
      }
      return (request.categories ?? crosstab.values).map((code) => {
        const marked = markCells(crosstab, [code]);
        return { category: code, make: (ranges) => shareEstimator(ranges, marked) };
      });
    case 'correlation': {
      const x = Float64Array.from(crosstab.valueIndex, (v) => Number(crosstab.values[v]));
      return [
        { category: request.with!, make: (ranges) => correlationEstimator(ranges, x, crosstab.second!) },
      ];
    }
    case 'quantile':
      return [];
  }
}
