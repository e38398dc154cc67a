import type { Estimation } from '../estimators/estimation.js';
import { cfi, rmsea, testPValue, tli } from './measures.js';

/** Fit measures from corrected tests: `_scaled` ones from the corrected statistics as they stand. */
export function robustMeasures(estimation: Estimation, n: number, groups: number): Record<string, number> {
  const { scaled, baselineScaled } = estimation;
  if (!scaled || !baselineScaled) return {};
  const { scaling } = scaled;
  // Scaled: the uncorrected statistic against scaling * df degrees of freedom, as a chi-square of that mean.
  const error =
    scaled.shift === 0 && scaled.df > 0
      ? rmsea({ chisq: estimation.test.chisq, df: scaled.df * scaling }, n, groups)
      : rmsea(scaled, n, groups);
  // Robust (Li & Bentler 2006; Savalei 2018): noncentrality of the corrected statistic in units of the uncorrected.
  const inflated = rmsea(scaled, n / scaling, groups);
  // Brosseau-Liard & Savalei 2014; Brosseau-Liard, Savalei & Li 2012: uncorrected statistic less scaling times df.
  const { test, baseline } = estimation;
  const excess = test.chisq - scaled.scaling * test.df;
  const worst = baseline.chisq - baselineScaled.scaling * baseline.df;
  const robust = {
    cfi_robust: excess <= 0 ? 1 : 1 - excess / Math.max(excess, worst),
    tli_robust: test.df === 0 ? 1 : 1 - (excess / worst) * (baseline.df / test.df),
    rmsea_robust: test.df === 0 ? 0 : Math.sqrt((groups * Math.max(excess, 0)) / (n * test.df)),
    rmsea_ci_lower_robust: inflated.lower,
    rmsea_ci_upper_robust: inflated.upper,
    rmsea_pvalue_robust: inflated.pvalue,
  };
  return {
    ...(estimation.missing || estimation.polychoric ? {} : robust),
    chisq_scaled: scaled.chisq,
    df_scaled: scaled.df,
    pvalue_scaled: testPValue(scaled),
    chisq_scaling_factor: scaled.scaling,
    baseline_chisq_scaled: baselineScaled.chisq,
    baseline_df_scaled: baselineScaled.df,
    baseline_pvalue_scaled: testPValue(baselineScaled),
    baseline_chisq_scaling_factor: baselineScaled.scaling,
    cfi_scaled: cfi(scaled, baselineScaled),
    tli_scaled: tli(scaled, baselineScaled),
    rmsea_scaled: error.rmsea,
    rmsea_ci_lower_scaled: error.lower,
    rmsea_ci_upper_scaled: error.upper,
    rmsea_pvalue_scaled: error.pvalue,
  };
}
