import { minimizeByScoring } from '../../stats/index.js';
import type { Prepared } from '../data/prepared.js';
import { impliedLogLikelihood, logDeterminant, saturatedLogLikelihood } from '../fit/likelihood.js';
import type { ModelTest } from '../fit/measures.js';
import { inverseInformation } from '../inference/covariance.js';
import type { Constraints } from '../model/constraints.js';
import { GroupModel } from '../model/group-model.js';
import type { ParameterTable } from '../model/parameter-table.js';
import { baselineTable, referenceTheta } from '../model/reference-models.js';
import { startingValues } from '../model/starting-values.js';
import { baselineDf, momentCount, parameterCount } from './degrees-of-freedom.js';
import type { Estimation } from './estimation.js';
import { requireIdentified } from './identification.js';
import { NormalTheory } from './normal-theory.js';
import { findMinimum } from './search.js';

/** What every estimator starts from. */
export interface FitContext {
  table: ParameterTable;
  constraints: Constraints | null;
  models: GroupModel[];
  prepared: Prepared;
  information: 'expected' | 'observed';
  /**
   * Information in the robust test: the Hessian, or that of the moments alone (`momentInformation`). Both have the
   * same limit under the model; lavaan takes the second for clusters without weights unless MLR is asked for.
   */
  testInformation?: 'parameters' | 'moments';
  /** Discrepancy of the moment estimators. */
  kind: 'ML' | 'GLS';
}

/** Normal-theory estimation from moments: ML or GLS, with expected or observed information. */
export function fitMoments(context: FitContext): { estimation: Estimation; problem: NormalTheory } {
  const { table, constraints, models, prepared, kind } = context;
  // GLS works on the unbiased covariance matrix and counts n - 1 cases a group (Bollen 1989, p. 115).
  const unbiased = kind === 'GLS';
  if (unbiased) {
    for (const g of prepared.groups) {
      const factor = g.sample.n / (g.sample.n - 1);
      g.sample = { ...g.sample, cov: g.sample.cov.map((c) => c * factor) };
    }
  }
  const samples = prepared.groups.map((g) => g.sample);
  models.forEach((model, g) => {
    model.fixExogenous(samples[g]!.cov, samples[g]!.mean);
  });
  const problem = new NormalTheory(models, samples, table.slots, kind, constraints);
  const start = startingValues(table, models, samples);
  const solution = findMinimum(problem, context, start);
  const { theta } = solution;
  problem.value(theta);
  const total = problem.total - (unbiased ? samples.length : 0);
  const perCase =
    context.information === 'observed' ? problem.hessian(theta) : problem.derivatives(theta).curvature;
  const information = perCase.map((c) => c * total);
  const npar = parameterCount(table, constraints, theta);
  const chisq = 2 * total * solution.value;
  const vcov = solution.converged ? inverseInformation(information, table, constraints, theta) : null;
  if (vcov === null) requireIdentified(problem, context, start, theta);
  const estimation: Estimation = {
    estimator: kind,
    theta,
    iterations: solution.iterations,
    converged: solution.converged,
    runsOff: solution.runsOff,
    fmin: chisq / (2 * problem.total),
    npar,
    vcov,
    test: { chisq: Math.max(chisq, 0), df: momentCount(table) - npar },
    baseline: kind === 'ML' ? baselineMl(table, context) : baselineGls(table, context),
    multiplier: total,
    warnings: [],
  };
  if (kind === 'ML') Object.assign(estimation, logLikelihoods(context));
  return { estimation, problem };
}

/** Indices of the fixed exogenous covariates among the observed variables. */
export function fixedCovariates(table: ParameterTable): number[] {
  const { observed, exogenousX, fixedX } = table.variables;
  return fixedX ? exogenousX.map((x) => observed.indexOf(x)) : [];
}

/** Indices of the exogenous covariates, fixed or not. */
function covariates(table: ParameterTable): number[] {
  const { observed, exogenousX } = table.variables;
  return exogenousX.map((x) => observed.indexOf(x));
}

/** Log-likelihoods of the model and the saturated one; with fixed covariates, conditional on them. */
function logLikelihoods(context: FitContext): { logLikelihood: number; saturatedLogLikelihood: number } {
  const x = fixedCovariates(context.table);
  let logLikelihood = 0;
  let saturated = 0;
  context.prepared.groups.forEach(({ sample }, g) => {
    const model = context.models[g]!;
    const all = sample.names.map((_, i) => i);
    const ofX = x.length > 0 ? saturatedLogLikelihood(sample, x) : 0;
    logLikelihood += impliedLogLikelihood(sample, model.sigma, model.usesMeans ? model.mu : null) - ofX;
    saturated += saturatedLogLikelihood(sample, all) - ofX;
  });
  return { logLikelihood, saturatedLogLikelihood: saturated };
}

/** Independence model by ML in closed form: n (sum of log variances + log|S_xx| - log|S|). */
function baselineMl(table: ParameterTable, context: FitContext): ModelTest {
  const x = covariates(table);
  let chisq = 0;
  for (const { sample } of context.prepared.groups) {
    const p = sample.names.length;
    let sum = logDeterminant(sample.cov, p, x) - logDeterminant(sample.cov, p);
    for (let i = 0; i < p; i++) if (!x.includes(i)) sum += Math.log(sample.cov[i * p + i]!);
    chisq += sample.n * sum;
  }
  return { chisq, df: baselineDf(table) };
}

/** Independence model by GLS, fitted as any model. */
function baselineGls(table: ParameterTable, context: FitContext): ModelTest {
  const reference = baselineTable(table);
  const samples = context.prepared.groups.map((g) => g.sample);
  const models = samples.map((sample, g) => {
    const model = new GroupModel(reference, g + 1);
    model.fixExogenous(sample.cov, sample.mean);
    return model;
  });
  const problem = new NormalTheory(models, samples, reference.slots, 'GLS', null);
  const { value } = minimizeByScoring(problem, referenceTheta(reference, samples));
  return { chisq: 2 * (problem.total - samples.length) * value, df: baselineDf(table) };
}
