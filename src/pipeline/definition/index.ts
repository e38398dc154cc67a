/** What a pipeline file says, held against the codebook and against itself before anything is run. */
import type { Codebook } from '../../codebook/index.js';
import { askFaults, namesOf, type WaveModel } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { findingsFaults } from './findings.js';
import type { Add } from './item.js';
import { itemFaults } from './items.js';
import { ownersFaults } from './owners.js';
import { regressionAskedFaults } from './regressions.js';

export { calibrationFaults } from './calibration.js';
export { designFileOf, fileFaults, inputFiles } from './files.js';
export type { Add } from './item.js';
export { sourceFaults } from './source.js';
export { statedWaves, waveFormFaults, waveItemFaults } from './waves.js';
export { whereFaults } from './where.js';

/** Every fault of a pipeline whose files are all there. */
export function definitionFaults(
  definition: PipelineFile,
  codebook: Codebook,
  models: readonly WaveModel[],
  add: Add,
): void {
  const names = namesOf(codebook, definition);
  askFaults(definition, codebook, models, names, add);
  regressionAskedFaults(definition, codebook, add);
  itemFaults(definition, codebook, models, names, add);
  findingsFaults(definition, codebook, names, add);
  ownersFaults(definition, add);
}
