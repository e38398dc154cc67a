/** Variance components of nested levels (linear and logistic mixed models), and small areas. */

export type { Covariate } from './design-matrix.js';
export { medianOddsRatio } from './median-odds-ratio.js';
export type { VariationResult } from './result.js';
export { variationRows } from './rows.js';
export { variationSentence } from './sentence.js';
export {
  type SmallAreasInput,
  type SmallAreasRequest,
  type SmallAreasResult,
  smallAreas,
  smallAreasOf,
} from './small-areas/index.js';
export { type VariationInput, variation } from './variation.js';
export { type VariationRequest, variationOf } from './variation-of.js';
