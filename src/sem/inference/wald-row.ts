import { normalTwoSided } from '../../stats/index.js';
import type { SemParameter } from '../result.js';

/** z, p and confidence interval of an estimate; z and p are NaN where nothing varies. @param quantile - half the interval in standard errors */
export function testOf(
  est: number,
  se: number,
  quantile: number,
): Pick<SemParameter, 'z' | 'pvalue' | 'ci_lower' | 'ci_upper'> {
  const z = se > 0 ? est / se : Number.NaN;
  return {
    z,
    pvalue: Number.isNaN(z) ? Number.NaN : normalTwoSided(z),
    ci_lower: est - quantile * se,
    ci_upper: est + quantile * se,
  };
}
