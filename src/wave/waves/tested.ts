import { symmetricInterval } from '../../estimate/index.js';
import type { ResultRow } from '../../results/index.js';
import { tTwoSided } from '../../stats/index.js';

/** A contrast of independent estimates with its 95 % interval and t test, as fields of a row. `se` is above 0. */
export function tested(
  estimate: number,
  se: number,
  df: number,
): Pick<ResultRow, 'estimate' | 'se' | 'df' | 'ci_lower' | 'ci_upper' | 'p_value' | 'df1' | 'df2'> {
  const [ci_lower, ci_upper] = symmetricInterval(estimate, se, df, 0.95);
  return { estimate, se, df, ci_lower, ci_upper, p_value: tTwoSided(estimate / se, df), df1: 1, df2: df };
}
