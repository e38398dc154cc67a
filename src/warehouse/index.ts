/** The DuckDB file: load, query, weighted crosstabs and moment matrices, Parquet out. */

export { type KeptWeight, keepCalibrated } from './calibrated-weights.js';
export { type CaseCounts, countCases } from './case-counts.js';
export * from './counts.js';
export * from './crosstab.js';
export * from './ingest.js';
export * from './json-parquet.js';
export * from './load.js';
export { changeAside } from './load-aside.js';
export { loadLabels } from './load-labels.js';
export * from './model-data.js';
export * from './moments.js';
export { type OpenedData, openData, tableOfWarehouse } from './open-data.js';
export { writeLabelledParquet } from './parquet-out.js';
export { queryTable, wholeRelation } from './query-table.js';
export * from './replicate-crosstab.js';
export { type Code, type CodedColumn, isNumericType, type KeyColumn } from './replicate-crosstab-codes.js';
export * from './replicate-crosstab-design.js';
export * from './replicate-crosstab-factors.js';
export { rowWeight, type WeightColumns } from './replicate-crosstab-weights.js';
export { SlicedData } from './slices.js';
export * from './valid-values.js';
export * from './warehouse.js';
export { groupsOfOneUnit } from './weight-profiles.js';
