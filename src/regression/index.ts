/** Regressions with the survey design in them: linear, logistic, ordered logistic, Poisson; what is told of them. */

export { type ModelTable, refusedTables, regressionCells } from './cells.js';
export type { LabelledColumn } from './model/read.js';
export { type RegressionResult, regression } from './regression.js';
export {
  type PredictorOptions,
  type RegressionFamily,
  type RegressionRequest,
  regressionFamilies,
  termsOf,
} from './request.js';
export type { CoefficientRow, EffectRow, PredictedRow } from './told/rows.js';
