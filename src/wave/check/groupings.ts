import { FaultError } from '../../errors/index.js';
import { type Finding, harmonize, makeRespondentGroups } from '../../harmonize/index.js';
import type { Warehouse } from '../../warehouse/index.js';
import { nestingFindings } from '../control/nesting-notes.js';
import { partsOf } from '../describe/parts.js';
import { type SameGroups, sameGroups } from '../describe/same-groups.js';
import type { Wave } from '../wave.js';

/**
 * Notes on groupings of a wave: those that give the same groups as another, so that a run would not test by them, and those
 * that nearly lie in each other, so that some of their groups must be withheld. The answers are harmonised in the warehouse given, which must be in memory. None where they can't be yet, as where the
 * groupings come from a register.
 * @param raw the raw answers
 */
export async function groupingFindings(warehouse: Warehouse, raw: string, wave: Wave): Promise<Finding[]> {
  if (wave.definition.groups.length < 2) return [];
  try {
    await harmonize(warehouse, wave.codebook, raw);
  } catch (error) {
    if (error instanceof FaultError) return [];
    throw error;
  }
  await makeRespondentGroups(warehouse, wave.codebook);
  const findings: Finding[] = [];
  for (const { relation, respondentGroup, groups, countsOnly } of partsOf(wave)) {
    if (countsOnly) continue;
    const found = await sameGroups(warehouse, relation, respondentGroup, groups);
    findings.push(...found.map(asFinding));
  }
  return [...findings, ...(await nestingFindings(warehouse, wave))];
}

function asFinding({ respondentGroup, grouping, same, n }: SameGroups): Finding {
  const among = respondentGroup === '' ? '' : ` among '${respondentGroup}'`;
  return {
    severity: 'note',
    code: 'LV-CHECK-SAME-GROUPS',
    place: { variable: grouping },
    what: `gives the same groups as '${same}'${among}, so it is not tested by`,
    remedy: "take one of them out of 'groups', if that is not meant",
    n,
  };
}
