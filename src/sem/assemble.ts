import { normalQuantile, normalTwoSided } from '../stats/index.js';
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
import { modelWarnings } from './model-warnings.js';
import type { SemOptions } from './options.js';
import type { SemParameter, SemResult } from './result.js';
import { expressionText } from './syntax/expression.js';
import type { ParsedModel } from './syntax/parse.js';

/** Puts a solution into the form that users read: parameters with their tests, fit measures, warnings. */
export function assemble(
  model: ParsedModel,
  context: FitContext,
  estimation: Estimation,
  options: SemOptions,
): SemResult {
  const { table, models, prepared } = context;
  const { theta, vcov } = estimation;
  for (const m of models) m.update(theta);
  const standard = standardize(table, models, model.defined);
  const stdErrors = vcov === null ? null : standardizedErrors(table, models, model.defined, theta, vcov);
  const quantile = normalQuantile(0.5 + (options.level ?? 0.95) / 2);
  const q = table.slots;
  const parameters: SemParameter[] = [];
  const add = (
    fields: Pick<SemParameter, 'lhs' | 'op' | 'rhs' | 'group' | 'label' | 'free' | 'user' | 'est' | 'se'>,
  ) => {
    const at = parameters.length;
    const z = fields.se > 0 ? fields.est / fields.se : Number.NaN;
    parameters.push({
      ...fields,
      z,
      pvalue: Number.isNaN(z) ? Number.NaN : normalTwoSided(z),
      ci_lower: fields.est - quantile * fields.se,
      ci_upper: fields.est + quantile * fields.se,
      std_lv: standard.lv[at]!,
      std_all: standard.all[at]!,
      std_all_se: stdErrors === null ? Number.NaN : stdErrors[at]!,
    });
  };
  for (const m of models) {
    for (const e of m.elements) {
      const { lhs, op, rhs, group, label, free, user } = e.row;
      const variance = e.slot < 0 ? 0 : vcov === null ? Number.NaN : vcov[e.slot * q + e.slot]!;
      add({
        lhs,
        op,
        rhs,
        group,
        label,
        free,
        user,
        est: elementValue(m, e, theta),
        se: Math.sqrt(variance),
      });
    }
  }
  definedValues(table, model.defined, theta).forEach(({ value, gradient }, i) => {
    let variance = vcov === null ? Number.NaN : 0;
    if (vcov !== null) {
      for (let a = 0; a < q; a++)
        for (let b = 0; b < q; b++) variance += gradient[a]! * vcov[a * q + b]! * gradient[b]!;
    }
    const name = model.defined[i]!.name;
    add({
      lhs: name,
      op: ':=',
      rhs: definitionText(model, i),
      group: 0,
      label: name,
      free: 0,
      user: true,
      est: value,
      se: Math.sqrt(variance),
    });
  });
  const undefinedOnes = parameters.filter((p) => p.op === ':=' && !Number.isFinite(p.est));
  const samples = prepared.groups.map((g) => g.sample);
  const improper = solutionWarnings(context, estimation);
  return {
    converged: estimation.converged,
    iterations: estimation.iterations,
    estimator: estimation.estimator,
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
      ...(estimation.converged ? standardizedWarnings(parameters, improper) : []),
      ...undefinedOnes.map(({ lhs, rhs }) => ({
        code: 'LV-SEM-DEFINED',
        text: `the defined parameter '${lhs}' has no value: '${rhs}' divides by zero or leaves its function's domain at the estimates`,
      })),
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
    constraints: context.constraints,
    models,
  };
}

function definitionText(model: ParsedModel, i: number): string {
  return expressionText(model.defined[i]!.expression);
}
