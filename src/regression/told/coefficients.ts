import { unknownReason } from '../../estimate/index.js';
import type { ModelFit } from '../fit/model-fit.js';
import { type CoefficientRow, uncertain } from './rows.js';

const nothing = {
  est: null,
  se: null,
  t: null,
  df: null,
  p_value: null,
  ci_lower: null,
  ci_upper: null,
  ratio: null,
  ratio_lower: null,
  ratio_upper: null,
  reason: 'the other columns give it, or nobody is there',
};

/** The coefficients in the order of the columns, thresholds last. A column that others give has no numbers. */
export function coefficientRows(fit: ModelFit, level: number): CoefficientRow[] {
  const { theta, thresholds, covariance, df } = fit;
  const size = theta.length;
  const model = fit.data.columns;
  const row = (k: number, column: number) => {
    const unknown = fit.unknown.columns.get(column);
    const reason = unknown === undefined ? fit.whyNone : unknownReason(unknown);
    return uncertain(theta[k]!, reason === '' ? covariance![k * size + k]! : { reason }, df, level);
  };
  const out: CoefficientRow[] = [];
  for (const [j, column] of model.columns.entries()) {
    if (j === 0 && fit.family === 'ordered') continue;
    const { name: term, variable, category } = column;
    const k = fit.columns.indexOf(j);
    if (k < 0) {
      out.push({ term, variable, category, ...nothing });
      continue;
    }
    const own = row(thresholds + k, j);
    const ratio = (x: number | null) =>
      fit.family === 'linear' || j === 0 || x === null ? null : Math.exp(x);
    out.push({
      term,
      variable,
      category,
      ...own,
      ratio: ratio(own.est),
      ratio_lower: ratio(own.ci_lower),
      ratio_upper: ratio(own.ci_upper),
    });
  }
  for (let c = 0; c < thresholds; c++) {
    const levels = fit.data.levels!;
    out.push({
      term: `${levels[c]}|${levels[c + 1]}`,
      variable: null,
      category: null,
      // Thresholds are an ordered model's intercepts.
      ...row(c, 0),
      ratio: null,
      ratio_lower: null,
      ratio_upper: null,
    });
  }
  return out;
}
