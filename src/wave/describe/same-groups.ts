import type { ProvenanceCount } from '../../results/index.js';
import { crossGroupings, type Warehouse } from '../../warehouse/index.js';
import { waveText } from '../texts/index.js';
import type { Wave } from '../wave.js';

/** A grouping that parts a respondent group as an earlier one does, whatever its categories are called. */
export interface SameGroups {
  respondentGroup: string;
  grouping: string;
  /** The grouping whose tests stand for both. */
  same: string;
  /** Respondents so parted. */
  n: number;
}

/**
 * Groupings of a table of respondents that give the same groups as one before them (school type in two and in five
 * classes, where only two occur): a test of each would be one test counted twice.
 */
export async function sameGroups(
  warehouse: Warehouse,
  relation: string,
  respondentGroup: string,
  groupings: readonly string[],
): Promise<SameGroups[]> {
  const pairs = groupings.flatMap((grouping, i) => groupings.slice(0, i).map((same) => ({ grouping, same })));
  if (pairs.length === 0) return [];
  const crossed = await crossGroupings(
    warehouse,
    relation,
    pairs.map(({ grouping, same }) => ({ first: grouping, second: same })),
  );
  const found = new Map<string, SameGroups>();
  pairs.forEach((pair, i) => {
    const { first: groups, second, crossed: both, inOneOnly, n } = crossed[i]!;
    const alike = groups > 1 && second === groups && both === groups && inOneOnly === 0;
    if (alike && !found.has(pair.grouping) && !found.has(pair.same))
      found.set(pair.grouping, { respondentGroup, ...pair, n });
  });
  return [...found.values()];
}

/** The same as notes on what was dropped. */
export function sameGroupNotes({ codebook }: Wave, found: readonly SameGroups[]): ProvenanceCount[] {
  const all = [...codebook.variables, ...codebook.derived];
  const named = (name: string) => all.find((v) => v.name === name)?.label ?? { nb: name };
  return found.map(({ respondentGroup, grouping, same, n }) => {
    const [a, b] = [named(grouping), named(same)];
    const group = codebook.respondentGroups.find((g) => g.name === respondentGroup)?.label;
    return {
      name: `comparison:${respondentGroup}:${grouping}=${same}`,
      label: waveText((t, label) => {
        const among = group === undefined ? '' : ` (${label(group)})`;
        return `${t.sameGroups(label(a), label(b))}${among}`;
      }),
      n,
    };
  });
}
