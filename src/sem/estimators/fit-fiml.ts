import { minimizeByScoring } from '../../stats/index.js';
import type { PatternGroup } from '../data/patterns.js';
import { saturatedMoments } from '../data/saturated-moments.js';
import { inverseInformation, invertInformation } from '../inference/covariance.js';
import { GroupModel } from '../model/group-model.js';
import { baselineTable, referenceTheta, saturatedTable } from '../model/reference-models.js';
import { startingValues } from '../model/starting-values.js';
import { baselineDf, momentCount, parameterCount } from './degrees-of-freedom.js';
import type { CorrectedFit, Estimation } from './estimation.js';
import { type FitContext, fixedCovariates } from './fit-moments.js';
import { scaledBy } from './fit-robust.js';
import { requireIdentified } from './identification.js';
import { SaturatedInformation } from './missing-fit.js';
import { observedInformation } from './observed-information.js';
import { PatternLikelihood } from './pattern-likelihood.js';
import { sandwich, traceOfProduct } from './robust.js';
import { findMinimum } from './search.js';

/**
 * Full-information maximum likelihood with missing values (Arbuckle 1996; Enders & Bandalos 2001): standard errors from
 * the observed information (Kenward & Molenberghs 1998); robust: sandwich and the Yuan & Bentler (2000) test.
 * The saturated model is found by EM (Little & Rubin 2002, section 11.2).
 */
export function fitFiml(context: FitContext, groups: PatternGroup[], robust: boolean): Estimation {
  const { table, constraints, models, prepared } = context;
  const q = table.slots;
  const saturated = groups.map((g) => saturatedMoments(g));
  prepared.groups.forEach((g, i) => {
    g.sample = { ...g.sample, cov: saturated[i]!.cov, mean: saturated[i]!.mean };
  });
  const samples = prepared.groups.map((g) => g.sample);
  models.forEach((m, g) => {
    m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
  });
  const problem = new PatternLikelihood(models, groups, q, constraints);
  const start = startingValues(table, models, samples);
  // An iteration goes through all patterns of missing answers.
  const solution = findMinimum(problem, { ...context, tries: 6 }, start);
  const { theta } = solution;
  const deviance = problem.deviance(theta);
  const n = problem.total;

  const full = saturatedTable(table);
  const fullModels = referenceModels(full, context);
  const fullTheta = referenceTheta(full, samples);
  const fullProblem = new PatternLikelihood(fullModels, groups, full.slots, null);
  const fullDeviance = fullProblem.deviance(fullTheta);
  // Fixed covariates are complete: their part of the likelihood is the same in every model and is taken off.
  const ofX = covariateDeviance(context, groups);

  const base = baselineTable(table);
  const baseModels = referenceModels(base, context);
  const baseProblem = new PatternLikelihood(baseModels, groups, base.slots, null);
  const baseSolution = minimizeByScoring(baseProblem, referenceTheta(base, samples));
  const baseDeviance = baseProblem.deviance(baseSolution.theta);

  problem.value(theta);
  const useExpected = context.information === 'expected' && !robust;
  const information = useExpected
    ? problem.derivatives(theta).curvature.map((c) => c * n)
    : observedInformation(problem, theta, n);
  const npar = parameterCount(table, constraints, theta);
  const bread = solution.converged ? inverseInformation(information, table, constraints, theta) : null;
  if (bread === null) requireIdentified(problem, context, start, theta);
  const estimation: Estimation = {
    estimator: robust ? 'MLR' : 'ML',
    theta,
    iterations: solution.iterations,
    converged: solution.converged,
    runsOff: solution.runsOff,
    fmin: Math.max(deviance - fullDeviance, 0) / (2 * n),
    npar,
    vcov: bread,
    test: { chisq: Math.max(deviance - fullDeviance, 0), df: momentCount(table) - npar },
    baseline: { chisq: Math.max(baseDeviance - fullDeviance, 0), df: baselineDf(table) },
    logLikelihood: -0.5 * (deviance - ofX),
    saturatedLogLikelihood: -0.5 * (fullDeviance - ofX),
    multiplier: n,
    warnings: [],
    missing: true,
  };
  if (bread === null) return estimation;
  const saturatedMatrix = new SaturatedInformation(
    full,
    groups,
    samples,
    robust ? fullProblem.scoreProducts(fullTheta, 'model') : null,
  );
  estimation.corrected = correctedFit(
    saturatedMatrix.misfit(table, models, constraints, theta, estimation.test.df),
    saturatedMatrix.misfit(base, baseModels, null, baseSolution.theta, estimation.baseline.df),
    estimation,
    n,
  );
  if (!robust) return estimation;
  const meat = problem.scoreProducts(theta, 'model');
  const whole = saturatedMatrix.scoreTrace() ?? Number.NaN;
  const { df } = estimation.test;
  const testBread =
    context.testInformation === 'moments'
      ? invertInformation(problem.momentInformation(theta), table, constraints, theta)
      : bread;
  return {
    ...estimation,
    vcov: sandwich(bread, meat, q),
    scaled: scaledBy(estimation.test, df > 0 ? (whole - traceOfProduct(testBread, meat)) / df : Number.NaN),
    baselineScaled: scaledBy(
      estimation.baseline,
      (whole - robustTrace(baseProblem, base, baseSolution.theta)) / estimation.baseline.df,
    ),
  };
}

function correctedFit(
  model: { chisq: number; scaling: number } | null,
  baseline: { chisq: number; scaling: number } | null,
  { test, baseline: { df } }: Estimation,
  n: number,
): CorrectedFit | null {
  if (model === null || baseline === null) return null;
  return {
    test: { chisq: model.chisq, df: test.df },
    scaling: model.scaling,
    baseline: { chisq: baseline.chisq, df },
    baselineScaling: baseline.scaling,
    n,
  };
}

/** tr(A^-1 B) of a reference model: observed information and products of scores. */
function robustTrace(problem: PatternLikelihood, table: FitContext['table'], theta: Float64Array): number {
  problem.value(theta);
  const information = observedInformation(problem, theta, problem.total);
  const bread = invertInformation(information, table, null, theta);
  return traceOfProduct(bread, problem.scoreProducts(theta, 'model'));
}

function referenceModels(table: FitContext['table'], context: FitContext): GroupModel[] {
  return context.models.map((_, g) => {
    const model = new GroupModel(table, g + 1);
    const { sample } = context.prepared.groups[g]!;
    model.fixExogenous(sample.cov, sample.mean);
    return model;
  });
}

/** -2 log-likelihood of the fixed covariates at their own moments. */
function covariateDeviance(context: FitContext, groups: PatternGroup[]): number {
  const x = fixedCovariates(context.table);
  if (x.length === 0) return 0;
  const only = {
    ...context.table.variables,
    observed: x.map((i) => context.table.variables.observed[i]!),
    exogenousX: [],
  };
  const table = saturatedTable({ ...context.table, variables: { ...only, latent: [] } });
  const p = context.table.variables.observed.length;
  const moments = context.prepared.groups.map(({ sample }) => ({
    cov: Float64Array.from(
      { length: x.length ** 2 },
      (_, k) => sample.cov[x[Math.floor(k / x.length)]! * p + x[k % x.length]!]!,
    ),
    mean: Float64Array.from(x, (i) => sample.mean![i]!),
  }));
  const parts = groups.map((g) => {
    const rows = Int32Array.from({ length: g.n }, (_, i) => i);
    const index = context.prepared.groups.findIndex((h) => h.label === g.label);
    const { cov, mean } = moments[index]!;
    const n = g.patterns.reduce((sum, pattern) => sum + pattern.n, 0);
    return { ...g, patterns: [{ observed: x.map((_, i) => i), rows, n, mean, cov }] };
  });
  const models = parts.map((_, g) => new GroupModel(table, g + 1));
  return new PatternLikelihood(models, parts, table.slots, null).deviance(referenceTheta(table, moments));
}
