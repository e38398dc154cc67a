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

  const full = referenceOf(saturatedTable(table), context, groups);
  const base = referenceOf(baselineTable(table), context, groups, true);
  // Fixed covariates are complete: their part of the likelihood is the same in every model and is taken off.
  const ofX = covariateDeviance(context, groups);

  const npar = parameterCount(table, constraints, theta);
  const bread = solution.converged
    ? inverseInformation(informationAt(context, problem, theta, robust), table, constraints, theta)
    : null;
  if (bread === null) requireIdentified(problem, context, start, theta);
  const estimation: Estimation = {
    estimator: robust ? 'MLR' : 'ML',
    theta,
    iterations: solution.iterations,
    converged: solution.converged,
    runsOff: solution.runsOff,
    fmin: Math.max(deviance - full.deviance, 0) / (2 * n),
    npar,
    vcov: bread,
    test: { chisq: Math.max(deviance - full.deviance, 0), df: momentCount(table) - npar },
    baseline: { chisq: Math.max(base.deviance - full.deviance, 0), df: baselineDf(table) },
    logLikelihood: -0.5 * (deviance - ofX),
    saturatedLogLikelihood: -0.5 * (full.deviance - ofX),
    multiplier: n,
    warnings: [],
    missing: true,
  };
  return bread === null
    ? estimation
    : withCorrections(estimation, bread, { context, groups, problem, full, base, robust });
}

/** A model that fit is measured against: all moments free, or none but those of each variable. */
interface Reference {
  table: FitContext['table'];
  models: GroupModel[];
  problem: PatternLikelihood;
  theta: Float64Array;
  deviance: number;
}

/** The reference model at the saturated moments, or searched from them. */
function referenceOf(
  table: FitContext['table'],
  context: FitContext,
  groups: PatternGroup[],
  searched = false,
): Reference {
  const models = referenceModels(table, context);
  const problem = new PatternLikelihood(models, groups, table.slots, null);
  const start = referenceTheta(
    table,
    context.prepared.groups.map((g) => g.sample),
  );
  const theta = searched ? minimizeByScoring(problem, start).theta : start;
  return { table, models, problem, theta, deviance: problem.deviance(theta) };
}

/** The observed information; the expected one where it is asked for and nothing robust is. */
function informationAt(
  { information }: FitContext,
  problem: PatternLikelihood,
  theta: Float64Array,
  robust: boolean,
): Float64Array {
  problem.value(theta);
  const perCase =
    information === 'expected' && !robust ? problem.derivatives(theta).curvature : problem.hessian(theta);
  return perCase.map((c) => c * problem.total);
}

/** Fit corrected for what is missing and, where asked for, robust errors and tests. */
function withCorrections(
  estimation: Estimation,
  bread: Float64Array,
  fitted: {
    context: FitContext;
    groups: PatternGroup[];
    problem: PatternLikelihood;
    full: Reference;
    base: Reference;
    robust: boolean;
  },
): Estimation {
  const { context, groups, problem, full, base, robust } = fitted;
  const { table, constraints, models, prepared } = context;
  const { theta, test, baseline } = estimation;
  const saturated = new SaturatedInformation(
    full.table,
    groups,
    prepared.groups.map((g) => g.sample),
    robust ? full.problem.scoreProducts(full.theta, 'model') : null,
  );
  const corrected = correctedFit(
    saturated.misfit(table, models, constraints, theta, test.df),
    saturated.misfit(base.table, base.models, null, base.theta, baseline.df),
    estimation,
    problem.total,
  );
  if (!robust) return { ...estimation, corrected };
  const meat = problem.scoreProducts(theta, 'model');
  const whole = saturated.scoreTrace() ?? Number.NaN;
  const testBread =
    context.testInformation === 'moments'
      ? invertInformation(problem.momentInformation(theta), table, constraints, theta)
      : bread;
  return {
    ...estimation,
    corrected,
    vcov: sandwich(bread, meat, table.slots),
    scaled: scaledBy(test, test.df > 0 ? (whole - traceOfProduct(testBread, meat)) / test.df : Number.NaN),
    baselineScaled: scaledBy(
      baseline,
      (whole - robustTrace(base.problem, base.table, base.theta)) / baseline.df,
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
  const information = problem.hessian(theta).map((c) => c * problem.total);
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
