/** The pipeline: its definition, plan, run, cache and manifest. */

export { isAccepted } from './accepted.js';
export { addToRun } from './add-to-run.js';
export { type Cleaned, cleanRun } from './clean.js';
export { type Collection, collectionSchema, loadCollection } from './collection.js';
export { hashFile } from './cues.js';
export {
  bandLines,
  chooseBands,
  type DraftedPipeline,
  draftPipeline,
  lackingAnswers,
  withCodeOptions,
} from './draft/index.js';
export { type OutRequest, outFolder } from './folder/guard.js';
export { type Carried, carryPipeline } from './like/index.js';
export { type LoadedPipeline, type LoadedWave, loadPipeline } from './load.js';
export type { Manifest } from './manifest.js';
export { makeProject, type ProjectExample, projectExamples } from './new-project.js';
export { readPopulation } from './population.js';
export { type Progress, silent, streamProgress } from './progress.js';
export { type RunOptions, type RunResult, runPipeline } from './run.js';
export * from './schema.js';
export { requireFormat } from './source-format.js';
export { sourceOptions } from './source-options.js';
export { versions } from './versions.js';
