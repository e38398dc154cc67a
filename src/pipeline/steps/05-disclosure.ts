import { type Findings, type Protected, protectionOf, protectWave, withAnswers } from '../../wave/index.js';
import type { LoadedWave } from '../load.js';
import { type Step, stepName } from '../step.js';
import { analysesOf } from './analysis.js';

/** What the analyses of a wave found less what may not be published: no title or label is part of it. */
export const disclosureStep = (wave: LoadedWave): Step<Protected> => {
  const found = analysesOf(wave).map(({ name }) => stepName(name, wave));
  const harmonized = stepName('harmonize', wave);
  return {
    name: stepName('disclosure', wave),
    after: [harmonized, ...found],
    wanted: () => true,
    definition: () => protectionOf(wave),
    inputs: () => wave.reads.filter(({ role }) => role === 'design'),
    async run({ warehouseOf, outputOf }) {
      const findings = found.map((name) => outputOf<Findings>(name));
      const output = await withAnswers(await warehouseOf(harmonized), wave, (answers) =>
        protectWave(wave, findings, answers),
      );
      return { rows: output.rows.length, output };
    },
  };
};
