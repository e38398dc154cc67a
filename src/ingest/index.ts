/** Readers of exports: one folder a format, each giving the same SourceTable. */
export * from './source-table.js';
