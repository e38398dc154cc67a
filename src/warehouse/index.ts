/** The DuckDB file: load, query, weighted crosstabs and moment matrices, Parquet out. */
export * from './warehouse.js';
