import { copyAnswers } from '../../harmonize/index.js';
import { describeWave } from '../describe/describe.js';
import { sameGroupNotes } from '../describe/same-groups.js';
import { chooseDivisions } from '../divisions/choose.js';
import { divideWave, isDivided } from '../divisions/divided-wave.js';
import type { Answers, Wave } from '../wave.js';
import { type Analysis, type Tell, withoutLabels } from './analysis.js';

/** Distributions, means and differences of every question and index, for all and by every group. */
export const estimates: Analysis = {
  name: 'estimate',
  ofEveryWave: true,
  reads: ['design'],
  definition: ({ definition, codebook, models, correspondences }) => ({
    groups: definition.groups,
    models: models
      .filter((m) => m.definition.group !== undefined)
      .map((m) => [m.definition.group, m.definition.for_each ?? null, m.definition.fixed_x, m.syntax]),
    areas: definition.areas,
    ...(isDivided({ definition })
      ? { limits: definition.disclosure, correspondences: correspondences ?? null }
      : {}),
    averages: definition.averages.map(({ by }) => by),
    respondent_groups: definition.respondent_groups,
    design: definition.design ?? null,
    units: definition.disclosure.units?.of ?? null,
    ...withoutLabels({
      variables: codebook.variables,
      derived: codebook.derived,
      scales: codebook.scales,
      respondentGroups: codebook.respondentGroups,
    }),
    published: codebook.published.map(
      ({ id, variable, category, group, respondent_group, less, statistic }) => ({
        id,
        variable,
        category: category ?? null,
        group: group ?? null,
        respondent_group: respondent_group ?? '',
        less: less ?? null,
        statistic,
      }),
    ),
  }),
  async run(wave, answers, tell) {
    const { rows, control, combined, differences, same, divisions } = isDivided(wave)
      ? await describeDivided(wave, answers, tell)
      : { ...(await describeWave(answers.warehouse, wave, tell.part)), divisions: [] };
    for (const note of sameGroupNotes(wave, same)) tell.note(note.label.en ?? note.label.nb);
    return {
      rows,
      control,
      combined,
      differences,
      same,
      ...(divisions.length === 0 ? {} : { divisions }),
    };
  },
};

/** The same with every division that municipalities may be told by, of which one is chosen. */
async function describeDivided(wave: Wave, answers: Answers, tell: Tell) {
  const warehouse = await copyAnswers(answers.warehouse.path, wave.codebook);
  try {
    const divided = await divideWave(warehouse, wave);
    const described = await describeWave(warehouse, divided.wave, tell.part);
    const { rows, control, chosen } = chooseDivisions(divided, described.rows, described.control);
    return { ...described, rows, control, divisions: chosen };
  } finally {
    warehouse.close();
  }
}
