/** The pipeline: its definition, plan, run, cache and manifest. */

export { isAccepted } from './accepted.js';
export { addToRun } from './add-to-run.js';
export { cleanRun } from './clean.js';
export { loadCollection } from './collection.js';

export { bandLines, chooseBands, draftPipeline, lackingAnswers, withCodeOptions } from './draft/index.js';
export { outFolder } from './folder/guard.js';
export { type Carried, carryPipeline } from './like/index.js';
export { type LoadedPipeline, type LoadedWave, loadPipeline } from './load.js';
export type { Manifest } from './manifest.js';
export { makeProject, projectExamples } from './new-project.js';
export { readPopulation } from './population.js';
export { type Progress, silent, streamProgress } from './progress.js';
export { type RunOptions, type RunResult, runPipeline } from './run.js';
export * from './schema.js';
export { requireFormat } from './source-format.js';
export { sourceOptions } from './source-options.js';
export { versions } from './versions.js';
