import { join } from 'node:path';
import type { ResultRow } from '../../results/index.js';
import { Warehouse } from '../../warehouse/index.js';
import { describeWave } from '../estimates.js';
import type { Step } from '../step.js';

/** Distributions, means and differences of every question and index, for all and by every group. */
export const estimateStep: Step<{ rows: ResultRow[] }> = {
  name: 'estimate',
  after: ['harmonize'],
  wanted: () => true,
  definition: ({ definition, codebook }) => ({
    groups: definition.groups,
    areas: definition.areas,
    averages: definition.averages,
    respondent_groups: definition.respondent_groups,
    design: definition.design ?? null,
    variables: codebook.variables,
    derived: codebook.derived,
    scales: codebook.scales,
    respondentGroups: codebook.respondentGroups,
  }),
  inputs: () => [],
  async run(context, _folder) {
    const { pipeline } = context;
    const warehouse = await Warehouse.open(join(context.folderOf('harmonize'), 'warehouse.duckdb'), {
      readOnly: true,
    });
    try {
      const rows = await describeWave(warehouse, pipeline, (done) => context.progress.part(done));
      return { rows: rows.length, output: { rows } };
    } finally {
      warehouse.close();
    }
  },
};
