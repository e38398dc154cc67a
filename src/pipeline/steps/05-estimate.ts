import { join } from 'node:path';
import { withoutMissingAnswers } from '../../harmonize/index.js';
import type { ResultRow } from '../../results/index.js';
import { Warehouse } from '../../warehouse/index.js';
import type { CombinedShare } from '../combined-shares.js';
import type { Control } from '../disclosure.js';
import { describeWave } from '../estimates.js';
import { type SameGroups, sameGroupNotes } from '../same-groups.js';
import type { Step } from '../step.js';
import type { HarmonizeOutput } from './04-harmonize.js';

/** Distributions, means and differences of every question and index, for all and by every group. */
export const estimateStep: Step<{
  rows: ResultRow[];
  control: Control;
  combined: CombinedShare[];
  same: SameGroups[];
}> = {
  name: 'estimate',
  after: ['harmonize'],
  wanted: () => true,
  definition: ({ definition, codebook, models }) => ({
    groups: definition.groups,
    models: models
      .filter((m) => m.definition.group !== undefined)
      .map((m) => [m.definition.group, m.definition.for_each ?? null, m.definition.fixed_x, m.syntax]),
    areas: definition.areas,
    averages: definition.averages.map(({ by }) => by),
    respondent_groups: definition.respondent_groups,
    design: definition.design ?? null,
    units: definition.disclosure.units?.of ?? null,
    variables: codebook.variables,
    derived: codebook.derived,
    scales: codebook.scales,
    respondentGroups: codebook.respondentGroups,
    published: codebook.published.map(({ variable, category, group, respondent_group, statistic }) => ({
      variable,
      category: category ?? null,
      group: group ?? null,
      respondent_group: respondent_group ?? '',
      statistic,
    })),
  }),
  inputs: ({ reads }) => reads.filter((read) => read.role === 'design'),
  async run(context, _folder) {
    const { pipeline } = context;
    const warehouse = await Warehouse.open(join(context.folderOf('harmonize'), 'warehouse.duckdb'), {
      readOnly: true,
    });
    try {
      const { missingAnswers } = context.outputOf<HarmonizeOutput>('harmonize');
      const codebook = withoutMissingAnswers(pipeline.codebook, missingAnswers);
      const output = await describeWave(warehouse, { ...pipeline, codebook }, (done) =>
        context.progress.part(done),
      );
      for (const note of sameGroupNotes(pipeline, output.same))
        context.progress.say(`  note: ${note.label.en ?? note.label.nb}`);
      return { rows: output.rows.length, output };
    } finally {
      warehouse.close();
    }
  },
};
