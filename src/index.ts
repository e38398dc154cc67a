/**
 * The public API: import { ... } from 'ledervilkar'. Each room's index.ts is the table of contents of its part;
 * distributions and other numerics of `stats` are not part of it.
 */
export * from './codebook/index.js';
export type { Stratum } from './design/index.js';
export * from './design/index.js';
export * from './disclosure/index.js';
// Names that two rooms have, each in its own sense: one keeps the name, the other says whose it is.
export { protect } from './disclosure/index.js';
export * from './errors/index.js';
export type { CrosstabOptions as EstimateCrosstabOptions } from './estimate/index.js';
export * from './estimate/index.js';
export * from './figures/index.js';
export * from './harmonize/index.js';
export * from './ingest/index.js';
export { protect as protectSource } from './ingest/index.js';
export * from './pipeline/index.js';
export * from './regression/index.js';
export * from './reliability/index.js';
export { itemRestCorrelations } from './reliability/index.js';
export * from './report/index.js';
export * from './results/index.js';
export * from './sem/index.js';
export * from './simulate/index.js';
export * from './variation/index.js';
export type { CrosstabOptions } from './warehouse/index.js';
export * from './warehouse/index.js';
export {
  type Analysis,
  analyses,
  type ModelVariant,
  modelSchema,
  modelVariants,
  type Wave,
  type WaveModel,
} from './wave/index.js';
