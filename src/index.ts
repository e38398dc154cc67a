/** The public API: import { ... } from 'ledervilkar'. */
export * from './codebook/index.js';
export * from './errors/index.js';
export * from './ingest/index.js';
export * from './reliability/index.js';
export * from './results/index.js';
export * from './warehouse/index.js';
