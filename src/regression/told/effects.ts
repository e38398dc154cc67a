import type { UnknownSpread } from '../../design/index.js';
import { unknownReason } from '../../estimate/index.js';
import { bilinear, tQuantile } from '../../stats/index.js';
import type { ModelFit } from '../fit/model-fit.js';
import { type Averages, Margins } from './margins.js';
import { type EffectRow, type PredictedRow, standardError, type Told, uncertain } from './rows.js';

/**
 * Average marginal effects, and means by category with the other predictors as they are (predictive margins; Graubard &
 * Korn 1999). A category's effect is the mean difference from the reference; a number's the mean derivative. Errors by
 * the delta method from the coefficients' covariance: the respondents' other answers are taken as given.
 */
export function effectRows(
  fit: ModelFit,
  level: number,
): { marginal_effects: EffectRow[]; predicted: PredictedRow[] } {
  const margins = new Margins(fit);
  const effects: EffectRow[] = [];
  const predicted: PredictedRow[] = [];
  const { levels } = fit.data;
  const answers = fit.family === 'ordered' ? levels!.map((outcome) => ({ outcome })) : [{}];
  for (const [v, variable] of fit.data.columns.variables.entries()) {
    const { name } = variable;
    const lonely = (level: number) => fit.unknown.ofLevel(v, level);
    const add = (
      category: EffectRow['category'],
      { value, gradient }: Averages,
      why: UnknownSpread | null,
    ) => {
      for (const [c, answer] of answers.entries())
        effects.push({
          variable: name,
          category,
          ...answer,
          ...uncertain(value[c]!, toldOf(fit, gradient, c, why), fit.df, level),
        });
    };
    if (variable.kind === 'numeric') {
      // Of a number of two values, which are groups.
      add(null, margins.byNumber(v), lonely(0) ?? lonely(1));
      continue;
    }
    const at = variable.levels.map((_, k) => margins.atLevel(v, k));
    const reference = at[variable.reference]!;
    for (const [k, own] of at.entries()) {
      for (const [c, answer] of answers.entries())
        predicted.push({
          variable: name,
          category: variable.levels[k]!,
          ...answer,
          ...onItsScale(fit, own.value[c]!, toldOf(fit, own.gradient, c, lonely(k)), level),
        });
      if (k !== variable.reference) {
        const difference = {
          value: own.value.map((x, c) => x - reference.value[c]!),
          gradient: own.gradient.map((x, i) => x - reference.gradient[i]!),
        };
        add(variable.levels[k]!, difference, lonely(k) ?? lonely(variable.reference));
      }
    }
  }
  return { marginal_effects: effects, predicted };
}

function toldOf(
  { covariance, theta, whyNone }: ModelFit,
  gradient: Float64Array,
  outcome: number,
  why: UnknownSpread | null,
): Told {
  if (why !== null) return { reason: unknownReason(why) };
  if (covariance === null) return { reason: whyNone };
  const own = gradient.subarray(outcome * theta.length, (outcome + 1) * theta.length);
  return bilinear(own, covariance, own, theta.length);
}

/** An interval that stays where the mean can be: shares on the logit scale, counts on the logarithm's. */
function onItsScale({ family, df }: ModelFit, est: number, told: Told, level: number) {
  if (typeof told === 'object') return { est, se: null, df: null, ci_lower: null, ci_upper: null, ...told };
  const se = standardError(est, told);
  const t = tQuantile(1 - (1 - level) / 2, df);
  if (family === 'linear') return { est, se, df, ci_lower: est - t * se, ci_upper: est + t * se };
  if (family === 'poisson') {
    const reach = Math.exp((t * se) / est);
    return { est, se, df, ci_lower: est / reach, ci_upper: est * reach };
  }
  const logit = Math.log(est / (1 - est));
  const reach = (t * se) / (est * (1 - est));
  return {
    est,
    se,
    df,
    ci_lower: 1 / (1 + Math.exp(reach - logit)),
    ci_upper: 1 / (1 + Math.exp(-reach - logit)),
  };
}
