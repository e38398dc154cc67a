/** The DuckDB file: load, query, weighted crosstabs and moment matrices, Parquet out. */

export {
  type AttachedRelation,
  attachedColumns,
  attachReadOnly,
} from './attach.js';
export { keepCalibrated } from './calibrated-weights.js';
export { countCases } from './case-counts.js';
export { contentHash } from './content-hash.js';
export * from './counts.js';
export { crossGroupings } from './crossed-groupings.js';
export * from './crosstab.js';
export * from './ingest.js';
export * from './json-parquet.js';
export { distinctIds } from './keyed-ids.js';
export * from './load.js';
export { changeAside } from './load-aside.js';
export { loadLabels } from './load-labels.js';
export * from './model-data.js';
export * from './moments.js';
export { type OpenedData, openData, tableOfWarehouse } from './open-data.js';
export { writeLabelledParquet } from './parquet-out.js';
export { countPlaceAnswers, type PlaceAnswers } from './place-answers.js';
export { queryTable, relationTable } from './query-table.js';
export * from './replicate-crosstab.js';
export { type Code, type CodedColumn, isNumericType, type KeyColumn } from './replicate-crosstab-codes.js';
export * from './replicate-crosstab-design.js';
export * from './replicate-crosstab-factors.js';
export { rowWeight, type WeightColumns } from './replicate-crosstab-weights.js';
export { countInOneOnly, type RowSet } from './row-sets.js';
export { SlicedData } from './slices.js';
export { addRecodedColumn, makeEmptyLike, makeSchemas } from './tables.js';
export * from './valid-values.js';
export * from './warehouse.js';
export { countInPairsOfWaves, countInSeveralWaves, takeStackRows } from './waves/linked.js';
export { poolRows, type WaveTotal, waveTotals } from './waves/pool.js';
export {
  type DeviationWeights,
  type ScaleCases,
  type ScaleVariances,
  scaleVariances,
  weighScaleDeviations,
} from './waves/scale-deviations.js';
export { type StackPart, stackColumns, stackParts } from './waves/stack.js';
export { groupsOfOneUnit } from './weight-profiles.js';
