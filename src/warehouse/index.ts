/** The DuckDB file: load, query, weighted crosstabs and moment matrices, Parquet out. */
export * from './warehouse.js';
export * from './json-parquet.js';
export * from './replicate-crosstab.js';
export * from './replicate-crosstab-design.js';
export { ColumnStore } from './column-crosstab.js';
export * from './crosstab.js';
export * from './moments.js';
export * from './load.js';
export { loadLabels } from './load-labels.js';
export * from './open-data.js';
export * from './model-data.js';
export * from './valid-values.js';
export { changeAside } from './load-aside.js';
export { writeLabelledParquet } from './parquet-out.js';
export * from './ingest.js';
export * from './replicate-crosstab-factors.js';
