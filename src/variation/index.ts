/** Variance components of nested levels (linear and logistic mixed models), and small areas. */
export { type BoundaryTest, boundaryTest } from './boundary-test.js';
export { byCode, type Covariate } from './design-matrix.js';
export { linearSums } from './linear-deviance.js';
export { fitLinear, type LinearFit } from './linear-fit.js';
export type { Interval } from './linear-profile.js';
export { medianOddsRatio } from './median-odds-ratio.js';
export { type LevelCodes, type NestedLevels, nestedLevels } from './nested-levels.js';
export type { VariationLevel, VariationResult, VariationWarning } from './result.js';
export { variationRows } from './rows.js';
export { type VariationWords, variationSentence } from './sentence.js';
export {
  type SmallArea,
  type SmallAreasInput,
  type SmallAreasRequest,
  type SmallAreasResult,
  smallAreas,
  smallAreasOf,
} from './small-areas/index.js';
export { type VariationInput, variation } from './variation.js';
export { type VariationRequest, variationOf } from './variation-of.js';
