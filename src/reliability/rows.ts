import { type ResultRow, resultRow, type StatisticName } from '../results/index.js';
import type { ReliabilityResult } from './reliability.js';
import type { ScaleReliability } from './reliability-of.js';

/**
 * A scale's reliability as rows of the results table.
 * @param base survey, wave, respondent group, `variable` (the scale), group and so on
 */
export function reliabilityRows(
  result: ReliabilityResult & Partial<ScaleReliability>,
  base: Partial<ResultRow>,
): ResultRow[] {
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
  const few = result.alpha_pairwise != null;
  return [
    row('alpha', result.alpha, {
      ci_lower,
      ci_upper,
      method: `Cronbach alpha, Feldt interval, ${cases}`,
      reason: few ? `from ${result.n} of ${result.scored} scored` : '',
    }),
    ...otherAlphaRows(result, row),
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

/** Alpha in other ways, where the complete cases are few. Their weighted n is not known. */
function otherAlphaRows(
  { alpha_pairwise: pairwise, alpha_without_worst: left }: Partial<ScaleReliability>,
  row: (statistic: StatisticName, estimate: number | null, fields: Partial<ResultRow>) => ResultRow,
): ResultRow[] {
  return [
    ...(pairwise == null
      ? []
      : [
          row('alpha_pairwise', pairwise.alpha, {
            n: pairwise.n,
            weighted_n: null,
            method: 'Cronbach alpha, pairwise covariances',
            reason: pairwise.alpha === null ? 'some items have no respondents in common' : '',
          }),
        ]),
    ...(left == null
      ? []
      : [
          row('alpha_without_item', left.alpha, {
            category: left.item,
            ci_lower: left.alpha_ci[0],
            ci_upper: left.alpha_ci[1],
            n: left.n,
            weighted_n: null,
            method: 'Cronbach alpha, Feldt interval, complete cases of the other items',
          }),
        ]),
  ];
}
