/** The codebook: schema, loading, checking, drafting. */
export * from './codebook.js';
export * from './schema.js';
