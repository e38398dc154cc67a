import { type Names, nameFault } from '../../wave/index.js';
import type { Add, Item, Path } from './item.js';

/** The item as it would be of the respondent group that stands beside its own. */
export const otherSide = (item: Item): Item => {
  const { respondent_group, variables } = item.with!;
  return { ...item, respondent_group, variables: variables.length === 0 ? item.variables : variables };
};

/** A figure of two sides names two respondent groups, and as many questions of the one as of the other. */
export function sideFaults(item: Item, names: Names, path: Path, add: Add): void {
  if (item.kind !== 'sides') return;
  if (item.with === undefined || item.respondent_group === '') {
    add([...path, item.with === undefined ? 'with' : 'respondent_group'], 'LV-PIPELINE-SIDES', {
      what: `the kind 'sides' shows the answers of two respondent groups, and '${item.id}' names ${item.with === undefined && item.respondent_group === '' ? 'none' : 'one'}`,
      expected: "a 'respondent_group', and another under 'with'",
      remedy: 'write for instance: respondent_group: leder, with: { respondent_group: eier }',
    });
    return;
  }
  const { respondent_group, variables } = item.with;
  const ofGroup = 'respondent group of the codebook';
  nameFault(respondent_group, names.respondentGroups, ofGroup, [...path, 'with', 'respondent_group'], add);
  variables.forEach((name, i) => {
    nameFault(name, names.shown, 'variable or question', [...path, 'with', 'variables', i], add);
  });
  if (respondent_group === item.respondent_group) {
    add([...path, 'with', 'respondent_group'], 'LV-PIPELINE-SIDES', {
      what: `both sides are the respondent group '${respondent_group}'`,
      remedy: 'name another one',
    });
  }
  if (variables.length > 0 && variables.length !== item.variables.length) {
    add([...path, 'with', 'variables'], 'LV-PIPELINE-SIDES', {
      what: 'each question of one side stands beside one of the other, and there are not as many',
      found: `${item.variables.length} under 'variables', ${variables.length} under 'with'`,
      remedy:
        "name one for each, in the same order, or leave 'variables' out of 'with' where they are the same",
    });
  }
}
