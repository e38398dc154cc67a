import { suppressionReasons } from '../../../src/disclosure/index.js';
import type { Group } from './table.js';

/** Published groups around cells. */
export function holding(cells: readonly number[], groups: readonly Group[]): Group[] {
  return groups.filter((g) => {
    if (!g.published || g.cells.length < cells.length) return false;
    const inside = new Set(g.cells);
    return cells.every((i) => inside.has(i));
  });
}

/** What is printed in a group's place says of its n: the number, or the reason that there is none. */
export function sizeKnown(
  group: Pick<Group, 'cells' | 'published' | 'reason' | 'n'>,
  groups: readonly Group[],
  minN: number,
): [number, number] {
  if (group.published) return [group.n, group.n];
  switch (group.reason) {
    case suppressionReasons.few:
      return [1, minN - 1];
    case suppressionReasons.derivable:
      return [minN, Number.POSITIVE_INFINITY];
    case suppressionReasons.few_rest: {
      // The rest of one of the groups around it is small, and not of any when there are several sizes.
      const around = new Set(holding(group.cells, groups).map((g) => g.n));
      const most = Math.max(...around) - 1;
      return [around.size === 1 ? Math.max(minN, most - (minN - 2)) : minN, most];
    }
    default:
      return [1, Number.POSITIVE_INFINITY];
  }
}
