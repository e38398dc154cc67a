import { withoutMissingAnswers } from '../../harmonize/index.js';
import { type Analysis, analyses, type Findings, withAnswers } from '../../wave/index.js';
import type { LoadedWave } from '../load.js';
import { type Step, stepName } from '../step.js';
import type { HarmonizeOutput } from './04-harmonize.js';

/** The analyses of a wave that are asked for: of the described one, and of those before it what can be compared. */
export const analysesOf = (wave: LoadedWave): Analysis[] =>
  analyses.filter(
    ({ ofEveryWave, asked }) => (wave.earlier === '' || ofEveryWave) && (asked?.(wave) ?? true),
  );

/** An analysis of a wave as a step of a run. */
export const analysisStep = (wave: LoadedWave, analysis: Analysis): Step<Findings> => ({
  name: stepName(analysis.name, wave),
  after: [stepName('harmonize', wave)],
  wanted: () => true,
  definition: () => analysis.definition(wave),
  inputs: () => wave.reads.filter(({ role }) => analysis.reads.some((own) => own === role)),
  async run({ progress, warehouseOf, outputOf }, _folder) {
    const harmonized = stepName('harmonize', wave);
    const { missingAnswers } = outputOf<HarmonizeOutput>(harmonized);
    const own = { ...wave, codebook: withoutMissingAnswers(wave.codebook, missingAnswers) };
    const output = await withAnswers(await warehouseOf(harmonized), own, (answers) =>
      analysis.run(own, answers, progress),
    );
    const decidedLast = (output.regressions ?? []).reduce((sum, run) => sum + run.rows.length, 0);
    return { rows: output.rows.length + decidedLast, output };
  },
});
