/** Survey designs: weights, strata, clusters, finite populations, replicate weights, calibration. */

export { bindDesign } from './bind.js';
export { type BoundDesign, validDf } from './bound.js';
export { builtInDesigns, reportedUnits, surveyedCountries } from './builtin.js';
export { calibrateWeights } from './calibrate.js';
export { type Calibrated, calibrated, calibratedWeight } from './calibrated.js';
export { rake, type WeightSpread } from './calibration.js';
export { designCells } from './cells.js';
export { describeDesign } from './describe.js';
export type { DesignCells } from './design-cells.js';
export { groupWeights } from './group-weights.js';
export {
  type ModelCells,
  modelCells,
  mostCells,
  type RowUnits,
  type RowWeights,
  rowUnits,
  rowWeights,
  type WeightBlock,
} from './model-cells.js';
export { nameRange } from './name-range.js';
export { type LoadedDesign, loadDesign, parseDesign } from './parse.js';
export { type Design, designColumns, type LinearizedDesign, resolveDesign } from './resolve.js';
export { replicatesMoveTogether, type UnknownSpread, unknownSpread } from './spread.js';
export { covariance, covarianceOfInfluence, covarianceOfReplicates, type Estimator } from './variance.js';
