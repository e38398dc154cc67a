import { describeWave } from '../describe/describe.js';
import { sameGroupNotes } from '../describe/same-groups.js';
import type { Analysis } from './analysis.js';

/** Distributions, means and differences of every question and index, for all and by every group. */
export const estimates: Analysis = {
  name: 'estimate',
  ofEveryWave: true,
  reads: ['design'],
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
    const { rows, control, combined, differences, same } = await describeWave(
      answers.warehouse,
      wave,
      tell.part,
    );
    const dropped = sameGroupNotes(wave, same);
    for (const note of dropped) tell.note(note.label.en ?? note.label.nb);
    return { rows, control, combined, differences, dropped };
  },
};
