import { join } from 'node:path';
import { withoutMissingAnswers } from '../../harmonize/index.js';
import { type Analysis, type Findings, withAnswers } from '../../wave/index.js';
import type { Step } from '../step.js';
import type { HarmonizeOutput } from './04-harmonize.js';

/** An analysis of the wave as a step of a run. */
export const analysisStep = (analysis: Analysis): Step<Findings> => ({
  name: analysis.name,
  after: ['harmonize'],
  wanted: () => true,
  definition: (pipeline) => analysis.definition(pipeline),
  inputs: ({ reads }) => reads.filter(({ role }) => analysis.reads.some((own) => own === role)),
  async run({ pipeline, progress, folderOf, outputOf }, _folder) {
    const { missingAnswers } = outputOf<HarmonizeOutput>('harmonize');
    const wave = { ...pipeline, codebook: withoutMissingAnswers(pipeline.codebook, missingAnswers) };
    const file = join(folderOf('harmonize'), 'warehouse.duckdb');
    const output = await withAnswers(file, wave, (answers) =>
      analysis.run(wave, answers, {
        part: (done) => progress.part(done),
        say: (line) => progress.say(`  ${line}`),
      }),
    );
    return { rows: output.rows.length, output };
  },
});
