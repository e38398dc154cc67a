import type { CorrectedFit, Estimation } from '../estimators/estimation.js';
import { cfi, rmsea, testPValue, tli } from './measures.js';

/** Fit measures from corrected tests: `_scaled` ones from the corrected statistics as they stand, then `_robust` ones. */
export function robustMeasures(estimation: Estimation, n: number, groups: number): Record<string, number> {
  const corrected = correctedFit(estimation, n);
  return {
    ...scaledMeasures(estimation, n, groups),
    ...(corrected === null ? {} : correctedMeasures(corrected, groups)),
  };
}

/** Incomplete and ordered data bring their own; otherwise the uncorrected statistics with their scaling factors. */
function correctedFit(estimation: Estimation, n: number): CorrectedFit | null {
  const { test, baseline, scaled, baselineScaled } = estimation;
  if (estimation.missing || estimation.polychoric) return estimation.corrected ?? null;
  if (!scaled || !baselineScaled) return null;
  return { test, scaling: scaled.scaling, baseline, baselineScaling: baselineScaled.scaling, n };
}

/**
 * Robust CFI, TLI (Brosseau-Liard & Savalei 2014) and RMSEA (Brosseau-Liard, Savalei & Li 2012; interval: Li & Bentler
 * 2006; Savalei 2018): the misfit less what is expected of it under the model.
 */
function correctedMeasures(fit: CorrectedFit, groups: number): Record<string, number> {
  const { test, baseline, scaling, n } = fit;
  if (test.df === 0) {
    return {
      cfi_robust: 1,
      tli_robust: 1,
      rmsea_robust: 0,
      rmsea_ci_lower_robust: 0,
      rmsea_ci_upper_robust: 0,
      rmsea_pvalue_robust: Number.NaN,
    };
  }
  const excess = test.chisq - scaling * test.df;
  const worst = baseline.chisq - fit.baselineScaling * baseline.df;
  const inflated = rmsea({ chisq: test.chisq / scaling, df: test.df }, n / scaling, groups);
  return {
    cfi_robust: excess <= 0 ? 1 : 1 - excess / Math.max(excess, worst),
    tli_robust: 1 - (excess / worst) * (baseline.df / test.df),
    rmsea_robust: inflated.rmsea,
    rmsea_ci_lower_robust: inflated.lower,
    rmsea_ci_upper_robust: inflated.upper,
    rmsea_pvalue_robust: inflated.pvalue,
  };
}

function scaledMeasures(estimation: Estimation, n: number, groups: number): Record<string, number> {
  const { scaled, baselineScaled } = estimation;
  if (!scaled || !baselineScaled) return {};
  const { scaling } = scaled;
  // Scaled: the uncorrected statistic against scaling * df degrees of freedom, as a chi-square of that mean.
  const error =
    scaled.shift === 0 && scaled.df > 0
      ? rmsea({ chisq: estimation.test.chisq, df: scaled.df * scaling }, n, groups)
      : rmsea(scaled, n, groups);
  return {
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
