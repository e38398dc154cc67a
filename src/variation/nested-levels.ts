import { fault } from '../errors/index.js';
import { shownSome, shownValue } from '../ingest/index.js';

/** Groups within groups, outermost level first: what a row belongs to at each level. */
export interface NestedLevels {
  names: string[];
  /** Number of groups of each level. */
  groups: number[];
  /** parent[l][g]: the group of level l - 1 that group g of level l lies in; all 0 at the outermost level. */
  parent: Int32Array[];
  /** The innermost group of each row. */
  leaf: Int32Array;
}

/** A level as it stands in the data: a code a row. */
export interface LevelCodes {
  name: string;
  codes: readonly (string | number)[];
}

/**
 * Numbers the groups of each level by first appearance and holds that each lies in one group of the level outside it,
 * that there is more than one, and that the levels can be told from one another and from the rows.
 * @param levels outermost first, at least one; the same number of rows in each
 * @throws LV-VARIATION-ONE-GROUP, LV-VARIATION-NOT-NESTED, LV-VARIATION-SAME-GROUPS, LV-VARIATION-SINGLE-ROWS
 */
export function nestedLevels(levels: readonly LevelCodes[]): NestedLevels {
  const rows = levels[0]!.codes.length;
  const indices: Int32Array[] = [];
  const codes: (string | number)[][] = [];
  for (const level of levels) {
    const known = new Map<string | number, number>();
    const index = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
      const code = level.codes[i]!;
      let at = known.get(code);
      if (at === undefined) {
        at = known.size;
        known.set(code, at);
      }
      index[i] = at;
    }
    if (known.size === 1)
      fault({
        code: 'LV-VARIATION-ONE-GROUP',
        place: { variable: level.name },
        what: 'there is one group only, so that nothing can be said of variation between groups',
        found: shownSome([...known.keys()], 1),
        expected: 'at least two groups',
        remedy: 'leave the level out',
      });
    indices.push(index);
    codes.push([...known.keys()]);
  }
  const groups = codes.map((c) => c.length);
  const parent = indices.map((index, l) =>
    l === 0 ? new Int32Array(groups[0]!) : parentsOf(levels, indices, codes, l, index),
  );
  for (let l = 1; l < levels.length; l++)
    if (groups[l] === groups[l - 1])
      fault({
        code: 'LV-VARIATION-SAME-GROUPS',
        place: { variable: levels[l]!.name },
        what: `every group of '${levels[l - 1]!.name}' has one group of '${levels[l]!.name}', so that the two levels can't be told apart`,
        remedy: 'leave one of them out',
      });
  const last = levels.length - 1;
  if (groups[last] === rows)
    fault({
      code: 'LV-VARIATION-SINGLE-ROWS',
      place: { variable: levels[last]!.name },
      what: "every group has one row, so that differences between groups can't be told from those within",
      found: `${rows} rows in ${rows} groups`,
      expected: 'groups of two or more rows',
      remedy: last > 0 ? 'leave the level out' : 'choose a level with larger groups',
    });
  return { names: levels.map((l) => l.name), groups, parent, leaf: indices[last]! };
}

function parentsOf(
  levels: readonly LevelCodes[],
  indices: readonly Int32Array[],
  codes: readonly (string | number)[][],
  l: number,
  index: Int32Array,
): Int32Array {
  const outer = indices[l - 1]!;
  const parent = new Int32Array(codes[l]!.length).fill(-1);
  let first: string | undefined;
  const astray = new Set<number>();
  for (let i = 0; i < index.length; i++) {
    const g = index[i]!;
    if (parent[g] === -1) parent[g] = outer[i]!;
    else if (parent[g] !== outer[i]) {
      const name = (level: number, at: number) => `'${shownValue(String(codes[level]![at]))}'`;
      first ??= `${name(l, g)} lies in ${name(l - 1, parent[g]!)} and in ${name(l - 1, outer[i]!)}`;
      astray.add(g);
    }
  }
  if (first !== undefined) {
    const turned = isNested(outer, index);
    fault({
      code: 'LV-VARIATION-NOT-NESTED',
      place: { variable: levels[l]!.name },
      what: `${astray.size} of ${codes[l]!.length} groups lie in more than one group of '${levels[l - 1]!.name}'`,
      found: first,
      expected: 'levels that lie within one another, the outermost first',
      remedy: turned
        ? `turn the order: ${levels[l]!.name},${levels[l - 1]!.name}`
        : `where the same code stands for different groups, make one of both codes; else leave out the rows or the level`,
    });
  }
  return parent;
}

/** Whether every group of `inner` lies in one of `outer`. */
function isNested(inner: Int32Array, outer: Int32Array): boolean {
  const seen = new Map<number, number>();
  return inner.every((g, i) => {
    const known = seen.get(g);
    if (known === undefined) seen.set(g, outer[i]!);
    return known === undefined || known === outer[i];
  });
}
