import { crossing, type Table } from './table.js';

/** What the control takes of one grouping. For the one who runs it: it tells more of the withheld groups than may be published. */
export interface GroupingCost {
  /** '' where respondents are not apart. */
  respondents: string;
  /** Variables of a crossing joined by `*`. */
  grouping: string;
  cells: number;
  /** Withheld by a rule, and to protect others. */
  byRule: number;
  toProtect: number;
}

/** By respondents and grouping, in order of their names; groups that hold nobody are not counted. */
export function costByGrouping(tables: Iterable<Table>): GroupingCost[] {
  const found = new Map<string, GroupingCost>();
  for (const { cells } of tables) {
    for (const cell of cells) {
      if (cell.remainder || cell.latent || cell.n <= 0) continue;
      const names = [...cell.group.keys()].filter((name) => name !== 'respondent_group');
      const respondents = cell.group.get('respondent_group') ?? '';
      const key = JSON.stringify([respondents, names]);
      const own = found.get(key) ?? {
        respondents,
        grouping: names.join(crossing),
        cells: 0,
        byRule: 0,
        toProtect: 0,
      };
      found.set(key, own);
      own.cells++;
      if (cell.primary) own.byRule++;
      else if (cell.reason !== '' || cell.mute) own.toProtect++;
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cost]) => cost);
}
