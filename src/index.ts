/**
 * The public API: import { ... } from 'ledervilkar'. What a program of a user's own needs; docs/api.md shows each in
 * use. All else is inside, and may change.
 */

export { type Codebook, loadCodebook } from './codebook/index.js';
/** Estimates under a survey's design. */
export {
  type BoundDesign,
  bindDesign,
  calibrateWeights,
  type Design,
  loadDesign,
  resolveDesign,
} from './design/index.js';
/** Faults that are told to people: every function below throws these. */
export { type Fault, FaultError } from './errors/index.js';
export { type EstimateRequest, type EstimateRow, estimate, groupTests } from './estimate/index.js';
export { type DrawnFigure, drawSvg, palette, pngFile, type Spec, svgFile } from './figures/index.js';
export {
  openSource,
  type SourceOptions,
  type SourceTable,
  type SourceVariable,
  writeArrow,
  writeSpss,
} from './ingest/index.js';
/** Pipelines: from export to report. */
export { type RunOptions, type RunResult, runPipeline, streamProgress } from './pipeline/index.js';
export { type RegressionRequest, type RegressionResult, regression } from './regression/index.js';
/** Scales. */
export { reliabilityOf, type ScaleReliability, type ScaleRequest } from './reliability/index.js';
export { type RenderOptions, renderReport } from './report/index.js';
/** What a run found, and what is made of it. */
export { type ResultRow, type ResultsDocument, readResults } from './results/index.js';
/** Structural equation models. */
export {
  bootstrapModel,
  compareModels,
  factorScores,
  fitModel,
  invarianceLadder,
  modelReliability,
  modificationIndices,
  type NestedTest,
  residuals,
  type SemOptions,
  type SemResult,
  strictDifferenceTest,
  toSemJson,
  waldTest,
} from './sem/index.js';
/** Variation between groups. */
export {
  medianOddsRatio,
  type VariationRequest,
  type VariationResult,
  variationOf,
} from './variation/index.js';
/** Data: any export, or a table of a warehouse, ready for queries. */
export { type ModelData, modelData, type OpenedData, openData, Warehouse } from './warehouse/index.js';
