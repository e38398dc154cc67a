import type { Codebook } from '../../codebook/index.js';
import { disclosureFaults } from '../../disclosure/index.js';
import type { Ask } from '../ask.js';
import type { WaveModel } from '../wave.js';
import type { Add } from './add.js';
import { modelNameFaults } from './model-names.js';
import { modelFaults } from './models.js';
import { groupingFaults, type Names } from './names.js';
import { orderedModelFaults } from './ordered.js';
import { regressionFaults } from './regressions.js';
import { variationFaults } from './variations.js';
import { weightFaults } from './weights.js';

export type { Add, Path } from './add.js';
export { fewCasesFindings } from './few-cases.js';
export { groupingFindings } from './groupings.js';
export { modelSyntaxFaults } from './model-syntax.js';
export { type Names, nameFault, namesOf } from './names.js';
export { nominalFaults } from './nominal.js';
export { orderFault } from './ordered.js';

/** What is asked of a wave, held against its codebook: every fault but those in the models' own files (`modelSyntaxFaults`, `nominalFaults`). */
export function askFaults(
  ask: Ask,
  codebook: Codebook,
  models: readonly WaveModel[],
  names: Names,
  add: Add,
): void {
  models.forEach((model, i) => {
    modelNameFaults(model.definition, model.syntax, ['models', i], add);
  });
  groupingFaults(ask, names, add);
  for (const { path, ...fault } of disclosureFaults(ask.disclosure)) {
    add(['disclosure', ...path], 'LV-PIPELINE-DISCLOSURE', fault);
  }
  modelFaults(ask, names, add);
  weightFaults(ask, codebook, add);
  orderedModelFaults(ask, codebook, add);
  regressionFaults(ask, codebook, names, add);
  variationFaults(ask, codebook, names, add);
}
