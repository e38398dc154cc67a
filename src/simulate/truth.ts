import type { Codebook } from '../codebook/index.js';
import { evaluate, parseModel } from '../sem/index.js';
import { cholesky, choleskySolve } from '../stats/index.js';
import { type Moments, populationMoments } from './moments.js';
import type { AnswerPlan } from './plan.js';

/** A parameter's value in the population that the answers are drawn from; names as in the model. */
interface TrueParameter {
  lhs: string;
  op: '~' | '~~' | ':=';
  rhs: string;
  label: string;
  value: number;
}

export interface TrueModel {
  model: string;
  parameters: TrueParameter[];
  /** Moments of the model's observed variables in the population. */
  population: Moments;
}

export interface SimulatedModel {
  name: string;
  syntax: string;
  file?: string;
}

/**
 * True parameters of a recursive path model on observed variables: the values that maximum likelihood gives
 * in the whole population. With uncorrelated residuals the likelihood is a product of regressions, one an
 * endogenous variable (Bollen 1989, Structural Equations with Latent Variables, p. 104-105), so they are the
 * population's regression coefficients and residual variances. They are true also where the model leaves out
 * an effect that the answers have. Gives null for other models: latent variables, covariances of residuals,
 * fixed or equal coefficients, answers whose shares differ between groups.
 * Throws FaultError LV-SIMULATE-TRUTH, LV-SIMULATE-OVERLAP for variables whose moments are not known.
 */
export function trueParameters(
  model: SimulatedModel,
  codebook: Codebook,
  plan: AnswerPlan,
): TrueModel | null {
  const parsed = parseModel(model.syntax, model.file);
  const regressions = parsed.terms.filter((t) => t.op === '~');
  const others = parsed.terms.filter((t) => t.op !== '~' && !(t.op === '~~' && t.lhs === t.rhs));
  if (others.length > 0 || parsed.constraints.length > 0 || parsed.terms.some((t) => t.fixed !== undefined))
    return null;
  const names = [...new Set(regressions.flatMap((t) => [t.lhs, t.rhs]))];
  // Shares that hang on the respondent's group make a mixture, whose moments are not worked out here.
  const items = new Set([
    ...names,
    ...codebook.scales.filter((s) => names.includes(s.name)).flatMap((s) => s.items),
  ]);
  if (codebook.variables.some((v) => items.has(v.name) && v.simulate?.by !== undefined)) return null;
  const population = populationMoments(names, codebook, plan);
  const s = (a: string, b: string) => population.covariance[names.indexOf(a)]![names.indexOf(b)]!;

  const parameters: TrueParameter[] = [];
  const variances: TrueParameter[] = [];
  for (const y of [...new Set(regressions.map((t) => t.lhs))]) {
    const terms = regressions.filter((t) => t.lhs === y);
    const x = terms.map((t) => t.rhs);
    const factor = cholesky(Float64Array.from(x.flatMap((a) => x.map((b) => s(a, b)))), x.length);
    if (factor === null) return null;
    const slopes = choleskySolve(
      factor,
      x.length,
      x.map((a) => s(a, y)),
    );
    terms.forEach((t, i) => {
      parameters.push({ lhs: y, op: '~', rhs: t.rhs, label: t.label?.[0] ?? '', value: slopes[i]! });
    });
    const residual = s(y, y) - x.reduce((sum, a, i) => sum + slopes[i]! * s(a, y), 0);
    variances.push({ lhs: y, op: '~~', rhs: y, label: '', value: residual });
  }
  const labelled = new Map(parameters.filter((p) => p.label !== '').map((p) => [p.label, p.value]));
  if (labelled.size < parameters.filter((p) => p.label !== '').length) return null;
  const gradient = new Float64Array(0);
  const defined = parsed.defined.map((d): TrueParameter => {
    const value = evaluate(
      d.expression,
      (name) => ({ value: labelled.get(name) ?? Number.NaN, gradient }),
      0,
    ).value;
    labelled.set(d.name, value);
    return { lhs: d.name, op: ':=', rhs: '', label: d.name, value };
  });
  return { model: model.name, parameters: [...parameters, ...variances, ...defined], population };
}
