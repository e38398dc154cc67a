/** Survey designs: weights, strata, clusters, finite populations, replicate weights, calibration. */

export { bindDesign } from './bind.js';
export { type BoundDesign, type Stratum, validDf } from './bound.js';
export { builtInDesigns, reportedUnits } from './builtin.js';
export { type CalibrationReport, calibrateWeights } from './calibrate.js';
export { type Calibrated, calibrated, calibratedWeight } from './calibrated.js';
export {
  type CalibrationCells,
  type MarginTotals,
  nonResponseFactors,
  postStratify,
  type RakingOptions,
  type RakingResult,
  rake,
  type WeightSpread,
  weightSpread,
} from './calibration.js';
export { designCells } from './cells.js';
export { describeDesign } from './describe.js';
export type { DesignCells } from './design-cells.js';
export { type GroupWeights, groupWeights } from './group-weights.js';
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
export { columnRank } from './rank.js';
export {
  type Design,
  designColumns,
  type LinearizedDesign,
  type ReplicateDesign,
  resolveDesign,
  unweightedDesign,
} from './resolve.js';
export {
  type CalibrationFile,
  type DesignFile,
  designSchema,
  type LonelyPsuRule,
  type ReplicateMethod,
} from './schema.js';
export { replicatesMoveTogether, type UnknownSpread, unknownSpread } from './spread.js';
export {
  covariance,
  covarianceOfInfluence,
  covarianceOfReplicates,
  type Estimator,
  variance,
} from './variance.js';
