import type { Area } from './areas.js';
import type { Cell, Hierarchy } from './table.js';

type Group = ReadonlyMap<string, string>;
/** How the first group lies to the second: wholly inside, nobody in common, or neither is known. */
export type GroupRelation = 'inside' | 'apart' | 'unknown';

/** Tells how two groups lie: by one grouping, by nesting, or by the areas that they are made of. */
export function relationOf({
  areas,
  hierarchy,
}: {
  areas: readonly Area[];
  hierarchy: readonly Hierarchy[];
}): (a: Cell, b: Cell) => GroupRelation {
  const nested = new Map<string, Map<string, Hierarchy['of']>>();
  for (const { child, parent, of } of hierarchy) {
    nested.set(child, (nested.get(child) ?? new Map()).set(parent, of));
  }
  const met = metIn(areas);
  const known = new Map<string, Map<string, GroupRelation>>();
  /** One value to one of another grouping. */
  const pair = (a: string, x: string, b: string, y: string): GroupRelation => {
    if (a === b) return x === y ? 'inside' : 'apart';
    const up = nested.get(a)?.get(b)?.[x];
    if (up !== undefined) return up === y ? 'inside' : 'apart';
    const down = nested.get(b)?.get(a)?.[y];
    if (down !== undefined && down !== x) return 'apart';
    const values = met.get(a)?.get(b)?.get(x);
    if (values === undefined) return 'unknown';
    if (!values.has(y)) return 'apart';
    return values.size === 1 ? 'inside' : 'unknown';
  };
  return (one, two) => {
    let own = known.get(one.key);
    if (own === undefined) {
      own = new Map();
      known.set(one.key, own);
    }
    let found = own.get(two.key);
    if (found === undefined) {
      found = relate(one.group, two.group, pair);
      own.set(two.key, found);
    }
    return found;
  };
}

function relate(
  one: Group,
  two: Group,
  pair: (a: string, x: string, b: string, y: string) => GroupRelation,
): GroupRelation {
  let inside = true;
  for (const [b, y] of two) {
    const all = [...one].map(([a, x]) => pair(a, x, b, y));
    if (all.includes('apart')) return 'apart';
    inside &&= all.includes('inside');
  }
  return inside ? 'inside' : 'unknown';
}

/** For two groupings of areas, by value of the first the values of the second that it meets; '' where it has none. */
function metIn(areas: readonly Area[]): Map<string, Map<string, Map<string, Set<string>>>> {
  const met = new Map<string, Map<string, Map<string, Set<string>>>>();
  const names = new Set(areas.flatMap((a) => [a.grouping, ...Object.keys(a.values)]));
  for (const area of areas) {
    const own: Record<string, string> = { ...area.values, [area.grouping]: area.code };
    for (const [a, x] of Object.entries(own)) {
      for (const b of names) {
        if (a === b) continue;
        const byOther = met.get(a) ?? new Map<string, Map<string, Set<string>>>();
        met.set(a, byOther);
        const byValue = byOther.get(b) ?? new Map<string, Set<string>>();
        byOther.set(b, byValue);
        byValue.set(x, (byValue.get(x) ?? new Set()).add(own[b] ?? ''));
      }
    }
  }
  return met;
}
