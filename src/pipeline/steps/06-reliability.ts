import { join } from 'node:path';
import { waveRelations } from '../../harmonize/index.js';
import { reliabilityOf, reliabilityRows } from '../../reliability/index.js';
import type { ResultRow } from '../../results/index.js';
import { Warehouse } from '../../warehouse/index.js';
import type { Step } from '../step.js';

/** Reliability of every scale of the codebook, from the complete cases of its items. */
export const reliabilityStep: Step<{ rows: ResultRow[] }> = {
  name: 'reliability',
  after: ['harmonize'],
  wanted: () => true,
  definition: ({ codebook }) => codebook.scales,
  inputs: () => [],
  async run(context, _folder) {
    const { codebook } = context.pipeline;
    const { clean } = waveRelations(codebook);
    const warehouse = await Warehouse.open(join(context.folderOf('harmonize'), 'warehouse.duckdb'), {
      readOnly: true,
    });
    try {
      const rows: ResultRow[] = [];
      for (const scale of codebook.scales) {
        const result = await reliabilityOf(warehouse, clean, scale);
        rows.push(
          ...reliabilityRows(result, { survey: codebook.survey, wave: codebook.wave, variable: scale.name }),
        );
      }
      return { rows: rows.length, output: { rows } };
    } finally {
      warehouse.close();
    }
  },
};
