import { type Area, suppressionReasons, withheld } from '../../disclosure/index.js';
import type { ResultRow } from '../../results/index.js';

/** What a cell of the tables is told apart by. */
const keyOf = (variable: string, respondents: string, by: string, value: string) =>
  JSON.stringify([variable, respondents, by, value]);

/**
 * Groups in which a single wave's table withholds a variable. Waves put together tell the sum of the waves: with the other
 * waves' published cells, the withheld one would follow.
 * @param waves rows of each wave as they are published, all under the newest's names
 */
export class WithheldInWaves {
  private readonly found = new Set<string>();

  constructor(waves: readonly (readonly ResultRow[])[]) {
    for (const { suppressed, variable, respondent_group, group_variable, group_value } of waves.flat()) {
      if (!suppressed) continue;
      this.found.add(keyOf(variable, respondent_group, group_variable, group_value));
      // The table of all by respondent group has each group's own number.
      if (respondent_group === '' && group_variable === 'respondent_group')
        this.found.add(keyOf(variable, group_value, '', ''));
    }
  }

  has(variable: string, respondents: string, by: string, value: string): boolean {
    return this.found.has(keyOf(variable, respondents, by, value));
  }
}

/** What all of an area lies in, by `keyOf`: of a fine grouping's areas, and of the groups that are made of them. */
function liesIn(areas: readonly Area[]): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  for (const { grouping, code, within, values } of areas) {
    const respondents = within.respondent_group ?? '';
    for (const [by, value] of [[grouping, code] as const, ...Object.entries(values)]) {
      const key = keyOf('', respondents, by, value);
      const before = Object.entries(found.get(key) ?? values);
      found.set(key, Object.fromEntries(before.filter(([name, group]) => values[name] === group)));
    }
  }
  return found;
}

/**
 * Withholds of the waves together the areas that lie in a group which a wave withholds: all its areas together would give
 * the group's sum. What is left says of a group no more than the waves' own tables.
 * @param areas of the waves together, by what they lie in
 */
export function withheldJointly(
  rows: readonly ResultRow[],
  areas: readonly Area[],
  waves: WithheldInWaves,
): ResultRow[] {
  const lies = liesIn(areas);
  return rows.map((row) => {
    const { variable, respondent_group, group_variable, group_value } = row;
    if (row.suppressed) return row;
    const around: [string, string][] = [
      ['', ''],
      [group_variable, group_value],
      ...Object.entries(lies.get(keyOf('', respondent_group, group_variable, group_value)) ?? {}),
    ];
    return around.some(([by, value]) => waves.has(variable, respondent_group, by, value))
      ? withheld(row, suppressionReasons.derivable)
      : row;
  });
}
