import { reliabilityOf, reliabilityRows } from '../../reliability/index.js';
import type { ResultRow } from '../../results/index.js';
import { rowBase } from '../wave.js';
import type { Analysis } from './analysis.js';

/** Reliability of every scale of the codebook, from the complete cases of its items. */
export const reliability: Analysis = {
  name: 'reliability',
  ofEveryWave: true,
  reads: [],
  definition: ({ codebook }) => codebook.scales,
  async run(wave, { warehouse, clean }) {
    const rows: ResultRow[] = [];
    for (const scale of wave.codebook.scales) {
      const result = await reliabilityOf(warehouse, clean, scale);
      rows.push(...reliabilityRows(result, { ...rowBase(wave), variable: scale.name }));
    }
    return { rows };
  },
};
