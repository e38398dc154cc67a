/** The pipeline: its definition, plan, run, cache and manifest. */
export * from './schema.js';
