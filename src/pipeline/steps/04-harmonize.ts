import { join } from 'node:path';
import {
  type HarmonizeReport,
  harmonize,
  harmonizeRegister,
  makeRespondentGroups,
  type RegisterReport,
} from '../../harmonize/index.js';
import { Warehouse } from '../../warehouse/index.js';
import { copy } from '../run-folder.js';
import type { PipelineFile } from '../schema.js';
import type { Step } from '../step.js';

/** What harmonising gives, with the register's part where there is a register. */
export interface HarmonizeOutput extends HarmonizeReport {
  register: RegisterReport | null;
}

/** Raw answers to the clean table: codes, missing answers with reasons, derived variables, scores, status. */
export const harmonizeStep: Step<HarmonizeOutput> = {
  name: 'harmonize',
  after: ['ingest'],
  wanted: () => true,
  definition: ({ codebook, definition }) => ({
    ...codebook,
    file: '',
    simulationModel: '',
    hasRegister: hasRegister(definition),
  }),
  inputs: () => [],
  async run(context, folder) {
    const file = join(folder, 'warehouse.duckdb');
    copy(join(context.folderOf('ingest'), 'warehouse.duckdb'), file);
    const warehouse = await Warehouse.open(file);
    try {
      const { codebook, definition } = context.pipeline;
      const report = await harmonize(warehouse, codebook);
      const register = hasRegister(definition) ? await harmonizeRegister(warehouse, codebook) : null;
      await makeRespondentGroups(warehouse, codebook);
      await warehouse.checkpoint();
      const output = { ...report, register };
      return { rows: output.rowsUsed, output };
    } finally {
      warehouse.close();
    }
  },
};

const hasRegister = ({ source }: PipelineFile): boolean =>
  ('simulate' in source ? source.simulate.register : source.register) !== undefined;
