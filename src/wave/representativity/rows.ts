import { type ResultRow, resultRow } from '../../results/index.js';
import { normalQuantile } from '../../stats/index.js';
import type { Estimated, Representativity } from './indicators.js';

const z = normalQuantile(0.975);
const method = 'logistic propensities, bias adjusted (Shlomo, Skinner & Schouten 2012), normal interval';

/** R-indicators, coefficients of variation and partial indicators as rows; `variables` in the order of the model. */
export function representativityRows(
  found: Representativity,
  variables: readonly string[],
  base: Partial<ResultRow>,
): ResultRow[] {
  const row = (
    statistic: string,
    own: Estimated,
    bounds: readonly [number, number],
    more: Partial<ResultRow>,
  ) =>
    resultRow({
      ...base,
      statistic,
      method,
      estimate: own.estimate,
      se: own.se,
      ci_lower: own.se === null ? null : Math.max(bounds[0], own.estimate - z * own.se),
      ci_upper: own.se === null ? null : Math.min(bounds[1], own.estimate + z * own.se),
      n: found.n,
      ...more,
    });
  const whole = (['before', 'after'] as const).flatMap((category) => [
    row('r_indicator', found[category].r, [0, 1], { category }),
    row('propensity_cv', found[category].cv, [0, Number.POSITIVE_INFINITY], { category }),
  ]);
  const partial = found.partial.flatMap((own, v) => {
    const group_variable = variables[v]!;
    const kinds = ['unconditional', 'conditional'] as const;
    return [
      ...kinds.map((category) => row('partial_r', own[category], [0, 0.5], { category, group_variable })),
      ...own.categories.flatMap(({ code, n, ...each }) =>
        kinds.map((category) =>
          row('partial_r', each[category], category === 'conditional' ? [0, 0.5] : [-0.5, 0.5], {
            category,
            group_variable,
            group_value: code,
            n,
          }),
        ),
      ),
    ];
  });
  return [...whole, ...partial];
}
