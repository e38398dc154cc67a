import { join } from 'node:path';
import { type HarmonizeReport, harmonize } from '../../harmonize/index.js';
import { Warehouse } from '../../warehouse/index.js';
import { copy } from '../run-folder.js';
import type { Step } from '../step.js';

/** Raw answers to the clean table: codes, missing answers with reasons, derived variables, scores, status. */
export const harmonizeStep: Step<HarmonizeReport> = {
  name: 'harmonize',
  after: ['ingest'],
  wanted: () => true,
  definition: ({ codebook }) => ({ ...codebook, file: '', simulationModel: '' }),
  inputs: () => [],
  async run(context, folder) {
    const file = join(folder, 'warehouse.duckdb');
    copy(join(context.folderOf('ingest'), 'warehouse.duckdb'), file);
    const warehouse = await Warehouse.open(file);
    try {
      const output = await harmonize(warehouse, context.pipeline.codebook);
      return { rows: output.rowsUsed, output };
    } finally {
      warehouse.close();
    }
  },
};
