import { normalQuantile } from '../stats/index.js';
import { solutionWarnings, standardizedWarnings } from './diagnostics.js';
import type { Estimation } from './estimators/estimation.js';
import type { FitContext } from './estimators/fit-moments.js';
import { fitMeasures } from './fit/fit-measures.js';
import {
  definedValues,
  elementValue,
  rSquares,
  standardize,
  standardizedErrors,
} from './inference/standardized.js';
import { testOf } from './inference/wald-row.js';
import { modelWarnings } from './model-warnings.js';
import type { SemOptions } from './options.js';
import type { SemParameter, SemResult } from './result.js';
import { expressionText } from './syntax/expression.js';
import type { ParsedModel } from './syntax/model.js';

/** Puts a solution into the form that users read: parameters with their tests, fit measures, warnings. */
export function assemble(
  model: ParsedModel,
  context: FitContext,
  estimation: Estimation,
  options: SemOptions,
): SemResult {
  const { table, models, prepared, constraints } = context;
  const { theta, vcov, converged, iterations, estimator } = estimation;
  for (const m of models) m.update(theta);
  const parameters = parametersOf(model, context, estimation, options.level ?? 0.95);
  const samples = prepared.groups.map((g) => g.sample);
  const improper = solutionWarnings(context, estimation);
  return {
    converged,
    iterations,
    estimator,
    missing: options.missing ?? 'listwise',
    // Normalised weights sum to the number of cases but for rounding.
    ntotal: Math.round(samples.reduce((sum, s) => sum + s.n, 0)),
    cases: prepared.cases,
    groups: prepared.groups.map((g) => ({ label: g.label, n: g.sample.n })),
    parameters,
    fit: fitMeasures(context, estimation),
    rsquare: models.map(rSquares),
    warnings: [
      ...estimation.warnings,
      ...modelWarnings(model, context, options),
      ...improper,
      ...(converged ? standardizedWarnings(parameters, improper) : []),
      ...undefinedWarnings(parameters),
    ],
    moments: models.map((m, g) => ({
      sample: samples[g]!,
      sigma: m.scaledSigma(),
      mu: m.usesMeans ? Float64Array.from(m.mu) : null,
    })),
    ...(prepared.patterns ? { patterns: prepared.patterns } : {}),
    ...(estimation.firstStage ? { firstStage: estimation.firstStage } : {}),
    theta,
    vcov,
    table,
    constraints,
    models,
  };
}

/** The groups' parameters, then the defined ones, each with its test and its standardised value. */
function parametersOf(
  model: ParsedModel,
  { table, models }: FitContext,
  { theta, vcov }: Estimation,
  level: number,
): SemParameter[] {
  const standard = standardize(table, models, model.defined);
  const stdErrors = vcov === null ? null : standardizedErrors(table, models, model.defined, theta, vcov);
  const quantile = normalQuantile(0.5 + level / 2);
  const q = table.slots;
  const own = models.flatMap((m) =>
    m.elements.map((e) => {
      const { lhs, op, rhs, group, label, free, user } = e.row;
      const variance = e.slot < 0 ? 0 : vcov === null ? Number.NaN : vcov[e.slot * q + e.slot]!;
      return { lhs, op, rhs, group, label, free, user, est: elementValue(m, e, theta), variance };
    }),
  );
  const defined = definedValues(table, model.defined, theta).map(({ value, gradient }, i) => {
    const { name, expression } = model.defined[i]!;
    return {
      lhs: name,
      op: ':=' as const,
      rhs: expressionText(expression),
      group: 0,
      label: name,
      free: 0,
      user: true,
      est: value,
      variance: vcov === null ? Number.NaN : varianceOf(gradient, vcov, q),
    };
  });
  return [...own, ...defined].map(({ variance, ...fields }, at) => {
    const se = Math.sqrt(variance);
    return {
      ...fields,
      se,
      ...testOf(fields.est, se, quantile),
      std_lv: standard.lv[at]!,
      std_all: standard.all[at]!,
      std_all_se: stdErrors === null ? Number.NaN : stdErrors[at]!,
    };
  });
}

/** The delta method's variance of what has this gradient. */
function varianceOf(gradient: Float64Array, vcov: Float64Array, q: number): number {
  let variance = 0;
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) variance += gradient[a]! * vcov[a * q + b]! * gradient[b]!;
  return variance;
}

/** Defined parameters without a value. */
const undefinedWarnings = (parameters: readonly SemParameter[]) =>
  parameters
    .filter((p) => p.op === ':=' && !Number.isFinite(p.est))
    .map(({ lhs, rhs }) => ({
      code: 'LV-SEM-DEFINED',
      text: `the defined parameter '${lhs}' has no value: '${rhs}' divides by zero or leaves its function's domain at the estimates`,
    }));
