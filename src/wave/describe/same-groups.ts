import type { ProvenanceCount } from '../../results/index.js';
import { relationName, sqlName, type Warehouse } from '../../warehouse/index.js';
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
  const counts = pairs.map(({ grouping, same }, i) => {
    const [a, b] = [sqlName(grouping), sqlName(same)];
    return `count(distinct ${a})::double as a${i}, count(distinct ${b})::double as b${i},
      count(distinct (${a}, ${b})) filter (${a} is not null and ${b} is not null)::double as c${i},
      count(*) filter ((${a} is null) <> (${b} is null))::double as m${i}, count(${a})::double as n${i}`;
  });
  const [row] = await warehouse.all<Record<string, number>>(
    `select ${counts.join(', ')} from ${relationName(relation)}`,
  );
  const found = new Map<string, SameGroups>();
  pairs.forEach((pair, i) => {
    const groups = row![`a${i}`]!;
    const alike = groups > 1 && row![`b${i}`] === groups && row![`c${i}`] === groups && row![`m${i}`] === 0;
    if (alike && !found.has(pair.grouping) && !found.has(pair.same))
      found.set(pair.grouping, { respondentGroup, ...pair, n: row![`n${i}`]! });
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
