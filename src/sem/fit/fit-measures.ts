import type { Estimation } from '../estimators/estimation.js';
import type { FitContext } from '../estimators/fit-moments.js';
import { cfi, rmsea, srmr, testPValue, tli } from './measures.js';
import { robustMeasures } from './robust-measures.js';

/**
 * SRMR of residual covariances given covariates. lavaan counts each covariate as one moment that fits: the mean is
 * taken over p (p + 1) / 2 + x moments; so is it here.
 */
function srmrGivenCovariates(
  { sample, implied, size }: NonNullable<Estimation['residualMoments']>[number],
  covariates: number,
): { withMeans: number; withoutMeans: number } {
  const cells = (size * (size + 1)) / 2;
  const { withoutMeans } = srmr(sample, implied, null, null, size);
  const value = withoutMeans * Math.sqrt(cells / (cells + covariates));
  return { withMeans: value, withoutMeans: value };
}

/** All fit measures of a solution, under lavaan's names with `_` for `.`; what has no value is null. */
export function fitMeasures(context: FitContext, estimation: Estimation): Record<string, number | null> {
  const { models, prepared, table } = context;
  const { test, baseline, npar } = estimation;
  const samples = prepared.groups.map((g) => g.sample);
  const n = samples.reduce((sum, s) => sum + s.n, 0);
  const groups = samples.length;
  const error = rmsea(test, estimation.multiplier, groups);
  const fit: Record<string, number> = {
    npar,
    fmin: estimation.fmin,
    chisq: test.chisq,
    df: test.df,
    pvalue: testPValue(test),
    baseline_chisq: baseline.chisq,
    baseline_df: baseline.df,
    baseline_pvalue: testPValue(baseline),
    cfi: cfi(test, baseline),
    tli: tli(test, baseline),
    rmsea: error.rmsea,
    rmsea_ci_lower: error.lower,
    rmsea_ci_upper: error.upper,
    rmsea_pvalue: error.pvalue,
    nfi: (baseline.chisq - test.chisq) / baseline.chisq,
    ifi: (baseline.chisq - test.chisq) / (baseline.chisq - test.df),
    rni: 1 - (test.chisq - test.df) / (baseline.chisq - baseline.df),
  };
  if (estimation.logLikelihood !== undefined) {
    const { logLikelihood } = estimation;
    fit.logl = logLikelihood;
    fit.unrestricted_logl = estimation.saturatedLogLikelihood!;
    // Akaike 1974; Schwarz 1978; Sclove 1987 for the sample-size adjusted one.
    fit.aic = -2 * logLikelihood + 2 * npar;
    fit.bic = -2 * logLikelihood + npar * Math.log(n);
    fit.bic2 = -2 * logLikelihood + npar * Math.log((n + 2) / 24);
  }
  let withMeans = 0;
  let withoutMeans = 0;
  samples.forEach((sample, g) => {
    const m = models[g]!;
    const means = table.meanStructure && !estimation.polychoric;
    const given = estimation.residualMoments?.[g];
    const r = given
      ? srmrGivenCovariates(given, table.variables.exogenousX.length)
      : srmr(sample.cov, m.scaledSigma(), means ? sample.mean : null, means ? m.mu : null, m.p);
    withMeans += (sample.n / n) * r.withMeans;
    withoutMeans += (sample.n / n) * r.withoutMeans;
  });
  fit.srmr = withMeans;
  fit.srmr_nomean = withoutMeans;
  Object.assign(fit, robustMeasures(estimation, estimation.polychoric ? estimation.multiplier : n, groups));
  return Object.fromEntries(Object.entries(fit).map(([k, v]) => [k, Number.isFinite(v) ? v : null]));
}
