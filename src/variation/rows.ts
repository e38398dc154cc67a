import { type ResultRow, resultRow } from '../results/index.js';
import type { VariationResult } from './result.js';

const methods: Record<VariationResult['method'], string> = {
  REML: 'linear mixed model by REML, profile-likelihood intervals, unweighted',
  Laplace: 'logistic mixed model by Laplace approximation, profile-likelihood intervals, unweighted',
  quadrature: 'logistic mixed model by adaptive quadrature, profile-likelihood intervals, unweighted',
};

/**
 * A result as rows of the results table, `category` the level. Numbers are given as they may be published: shares in
 * whole per cent, others with three digits, for every further digit is one more thing that is told of the groups
 * (docs/disclosure.md). Fixed effects are left out: means stand in the tables.
 * @param own survey, wave, variable and respondents of every row
 * @param covariates what is held equal, which the method names
 */
export function variationRows(
  result: VariationResult,
  own: Partial<ResultRow>,
  covariates: readonly string[] = [],
): ResultRow[] {
  const given = covariates.length === 0 ? '' : `, given ${covariates.join(', ')}`;
  const base = { ...own, n: result.n, method: `${methods[result.method]}${given}` };
  const ends = ([low, high]: readonly [number | null, number | null], round: (x: number) => number) => ({
    ci_lower: low === null ? null : round(low),
    ci_upper: high === null ? null : round(high),
  });
  return result.levels.flatMap((level, l) => {
    const inside = l < result.levels.length - 1;
    const row = (fields: Partial<ResultRow>) => resultRow({ ...base, category: level.name, ...fields });
    return [
      row({
        statistic: 'variance_share',
        estimate: hundredths(level.share),
        ...ends(level.share_ci, hundredths),
        p_value: level.p_value === null ? null : digits(level.p_value),
      }),
      row({ statistic: 'variance_sd', estimate: digits(level.sd), ...ends(level.sd_ci, digits) }),
      ...(inside ? [row({ statistic: 'variance_groups', estimate: level.groups })] : []),
      ...(inside && level.median_odds_ratio != null
        ? [
            row({
              statistic: 'median_odds_ratio',
              estimate: digits(level.median_odds_ratio),
              ...ends(level.median_odds_ratio_ci!, digits),
            }),
          ]
        : []),
    ];
  });
}

const digits = (x: number): number => Number(x.toPrecision(3));
const hundredths = (x: number): number => Number(x.toFixed(2));
