/** What a pipeline file says, held against the codebook and against itself before anything is run. */
import type { Codebook } from '../../codebook/index.js';
import { disclosureFaults } from '../../disclosure/index.js';
import type { PipelineModel } from '../pipeline-model.js';
import type { PipelineFile } from '../schema.js';
import type { Add } from './item.js';
import { itemFaults } from './items.js';
import { modelNameFaults } from './model-names.js';
import { modelFaults } from './models.js';
import { groupingFaults, namesOf } from './names.js';
import { orderedModelFaults } from './ordered.js';
import { sourceFaults } from './source.js';
import { weightFaults } from './weights.js';

export { designFileOf, fileFaults, inputFiles } from './files.js';
export type { Add } from './item.js';
export { nominalFaults } from './nominal.js';

/** Every fault of a pipeline whose files are all there. */
export function definitionFaults(
  definition: PipelineFile,
  codebook: Codebook,
  models: readonly PipelineModel[],
  add: Add,
): void {
  const names = namesOf(codebook, definition);
  models.forEach((model, i) => {
    modelNameFaults(model.definition, model.syntax, ['models', i], add);
  });
  groupingFaults(definition, names, add);
  for (const { path, ...fault } of disclosureFaults(definition.disclosure)) {
    add(['disclosure', ...path], 'LV-PIPELINE-DISCLOSURE', fault);
  }
  modelFaults(definition, names, add);
  sourceFaults(definition, codebook, add);
  itemFaults(definition, codebook, names, add);
  weightFaults(definition, codebook, add);
  orderedModelFaults(definition, codebook, add);
}
