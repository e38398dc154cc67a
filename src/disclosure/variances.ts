import type { ResultRow } from '../results/index.js';
import type { SuppressionReason } from './reasons.js';
import { type Table, tableKey } from './table.js';

/** Fewest groups of a level that no table shows, where there are any: fewer could be worked out of its variance. */
const fewestUnknownGroups = 10;

/**
 * Decides on variances between groups. They hold no cell: a level's variance is one sum over all of its groups. But
 * where a table shows all groups of the level save a few, that sum is one more equation on these few, and with the
 * total it can be solved. So variances of an outcome are given where, at every level, the tables show every group or
 * leave at least `fewestUnknownGroups` unknown. Rule and reasons: docs/disclosure.md.
 */
export class Variances {
  private readonly telling = new Set<string>();

  /** @param rows with the number of groups of each level */
  constructor(rows: readonly ResultRow[], tables: ReadonlyMap<string, Table>, secondary: boolean) {
    if (!secondary) return;
    for (const row of rows) {
      if (row.statistic !== 'variance_groups') continue;
      const unknown = (row.estimate ?? 0) - shownGroups(tables.get(tableKey(row)), row);
      if (unknown > 0 && unknown < fewestUnknownGroups) this.telling.add(outcomeOf(row));
    }
  }

  ofRow(row: ResultRow): SuppressionReason | null {
    return this.telling.has(outcomeOf(row)) ? 'derivable' : null;
  }
}

const outcomeOf = (row: ResultRow): string => JSON.stringify([tableKey(row), row.respondent_group]);

/** Groups of the level that the outcome's own table shows, among the same respondents. */
function shownGroups(table: Table | undefined, { category: level, respondent_group }: ResultRow): number {
  const cells = table?.cells ?? [];
  return cells.filter(({ group, reason, remainder, latent, n }) => {
    if (reason !== '' || remainder || latent || n === 0 || !group.has(level)) return false;
    const names = [...group.keys()].filter((name) => name !== level);
    return respondent_group === ''
      ? names.length === 0
      : names.length === 1 && group.get('respondent_group') === respondent_group;
  }).length;
}
