import { respondentGroupRelation, waveRelations } from '../../harmonize/index.js';
import type { Wave } from '../wave.js';

/** One table of respondents, its design and what is asked of it. */
export interface Part {
  respondentGroup: string;
  relation: string;
  missing: string;
  groups: string[];
  /** Answers are counted only: so few are asked that a share says too much. */
  countsOnly: boolean;
}

/** Everyone together and, where they are separate, each respondent group: what is described by itself. */
export function partsOf({ codebook, definition }: Wave): Part[] {
  const { clean, missing } = waveRelations(codebook);
  const separate = definition.respondent_groups === 'separate';
  return [
    {
      respondentGroup: '',
      relation: clean,
      missing,
      groups: separate ? ['respondent_group'] : definition.groups,
      countsOnly: false,
    },
    ...(separate ? codebook.respondentGroups : []).map((group) => ({
      respondentGroup: group.name,
      relation: respondentGroupRelation(clean, group.name),
      missing: respondentGroupRelation(missing, group.name),
      groups: definition.groups,
      countsOnly: group.counts_only === true,
    })),
  ];
}
