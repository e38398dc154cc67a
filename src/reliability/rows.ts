import { type ResultRow, resultRow, type StatisticName } from '../results/index.js';
import type { ReliabilityResult } from './reliability.js';

/**
 * A scale's reliability as rows of the results table.
 * @param base survey, wave, respondent group, `variable` (the scale), group and so on
 */
export function reliabilityRows(result: ReliabilityResult, base: Partial<ResultRow>): ResultRow[] {
  const cases = result.missing === 'listwise' ? 'complete cases' : 'pairwise';
  const row = (
    statistic: StatisticName,
    estimate: number | null,
    fields: Partial<ResultRow> = {},
  ): ResultRow =>
    resultRow({
      ...base,
      n: result.n,
      weighted_n: result.weighted_n,
      method: cases,
      ...fields,
      statistic,
      estimate,
    });
  const [ci_lower, ci_upper] = result.alpha_ci;
  return [
    row('alpha', result.alpha, { ci_lower, ci_upper, method: `Cronbach alpha, Feldt interval, ${cases}` }),
    row('alpha_std', result.alpha_std),
    row('omega_total', result.omega_total, {
      method: `omega total, one minres factor, ${cases}`,
      reason: result.omega_total === null ? 'one factor does not fit' : '',
    }),
    row('inter_item_correlation', result.mean_inter_item_correlation),
    ...result.items.flatMap((item) => {
      const own = { category: item.name, n: item.n };
      const rows = [
        row('item_mean', item.mean, own),
        row('item_sd', item.sd, own),
        row('item_rest_correlation', item.r_drop, own),
      ];
      if (item.alpha_if_deleted !== null) rows.push(row('alpha_if_deleted', item.alpha_if_deleted, own));
      if (item.missing_share !== null) {
        rows.push(row('missing_share', item.missing_share, { ...own, method: 'of all rows, unweighted' }));
      }
      return rows;
    }),
  ];
}
