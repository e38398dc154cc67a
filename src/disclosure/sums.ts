import {
  type Cell,
  cellKey,
  type Hierarchy,
  missing,
  setKey,
  sorted,
  type Table,
  unprinted,
} from './table.js';

/** A finer set of grouping variables and the coarser one that its groups add up to. */
export interface Fold {
  fine: string[];
  coarse: string[];
  /** The coarser group that a finer one lies in; null when the hierarchy places it nowhere. */
  up(group: ReadonlyMap<string, string>): Map<string, string> | null;
  /** The group of those in the coarser group that are in none of its finer ones. */
  rest(group: ReadonlyMap<string, string>): Map<string, string>;
}

/** Adds the remainders and the sums: every published grouping against the nearest coarser ones. */
export function relate(table: Table, hierarchy: readonly Hierarchy[]): void {
  const sets = new Map(table.cells.map((c) => [setKey([...c.group.keys()]), [...c.group.keys()]]));
  const setOf = table.cells.map((c) => setKey([...c.group.keys()]));
  const keys = new Set(table.cells.map((c) => c.key));
  const folds = [...sets].flatMap(([key, fine]) =>
    foldsOf(
      fine,
      [...sets.values()],
      hierarchy,
      table.cells.filter((_, i) => setOf[i] === key),
      keys,
    ),
  );
  const index = new Map(table.cells.map((c, i) => [c.key, i]));
  const holes = (cell: Cell) => [...cell.group.values()].filter((v) => v.startsWith(missing)).length;
  const membersOf = membersIn(table, folds, setOf, index);
  const depth = Math.max(0, ...[...sets.values()].map((s) => s.length));
  for (let level = 0; level < depth; level++) {
    for (const fold of folds) {
      for (const [key, children] of membersOf(fold)) {
        const parent = table.cells[index.get(key)!]!;
        if (holes(parent) !== level) continue;
        const rest = remainderOf(table, parent, children, fold.rest(parent.group));
        if (rest && !index.has(rest.key)) {
          index.set(rest.key, table.cells.length);
          setOf.push(setKey(fold.fine));
          table.cells.push(rest);
        }
      }
    }
  }
  for (const fold of folds) {
    for (const [key, children] of membersOf(fold)) {
      const parent = index.get(key)!;
      const cells = children.map((i) => table.cells[i]!);
      const size = cells.reduce((sum, c) => sum + c.n, 0);
      // Groups that hold more than their parent were counted on another base: no sum ties them.
      if (Math.abs(size - table.cells[parent]!.n) > 1e-6) continue;
      table.relations.push({ parent, children });
    }
  }
}

/** Finds the groups, by index, that each coarser group of a fold has, by its key; of the table as it has grown by then. */
function membersIn(
  table: Table,
  folds: readonly Fold[],
  setOf: readonly string[],
  index: ReadonlyMap<string, number>,
): (fold: Fold) => Map<string, number[]> {
  /** By fold, the key of the coarser group that each finer one lies in. */
  const ups = new Map(folds.map((fold) => [fold, new Map<number, string | null>()]));
  return (fold) => {
    const fineKey = setKey(fold.fine);
    const known = ups.get(fold)!;
    const members = new Map<string, number[]>();
    table.cells.forEach((cell, i) => {
      if (setOf[i] !== fineKey) return;
      let key = known.get(i);
      if (key === undefined) {
        const up = fold.up(cell.group);
        key = up && cellKey(up);
        known.set(i, key);
      }
      if (key === null || !index.has(key)) return;
      const list = members.get(key);
      if (list) list.push(i);
      else members.set(key, [i]);
    });
    return members;
  };
}

function remainderOf(
  table: Table,
  parent: Cell,
  children: readonly number[],
  group: Map<string, string>,
): Cell | null {
  const cells = children.map((i) => table.cells[i]!);
  const n = parent.n - cells.reduce((sum, c) => sum + c.n, 0);
  if (n < 0.5) return null;
  const counts = parent.counts.map((x, c) => x - cells.reduce((sum, cell) => sum + cell.counts[c]!, 0));
  return unprinted(group, n, counts);
}

/** The nearest published sets that the fine one adds up to, by leaving out variables or going up the hierarchy. */
export function foldsOf(
  fine: string[],
  sets: readonly string[][],
  hierarchy: readonly Hierarchy[],
  cells: readonly Cell[],
  keys: ReadonlySet<string>,
): Fold[] {
  const published = new Set(sets.map(setKey));
  const found = new Map<string, Fold>();
  const walk = (from: Fold, seen: Set<string>) => {
    for (const step of steps(from, hierarchy)) {
      const key = setKey(step.coarse);
      if (seen.has(key)) continue;
      seen.add(key);
      if (published.has(key)) found.set(key, step);
      else walk(step, seen);
    }
  };
  const identity: Fold = { fine, coarse: fine, up: (g) => new Map(g), rest: (g) => new Map(g) };
  walk(identity, new Set());
  // A set that another found set leads to is tied through that one, unless some groups lie in none of it.
  const folds = [...found.values()];
  const whole = (fold: Fold) =>
    cells.every((cell) => {
      const up = fold.up(cell.group);
      return up !== null && keys.has(cellKey(up));
    });
  return folds.filter(
    (fold) =>
      !folds.some((other) => other !== fold && coarser(other.coarse, fold.coarse, hierarchy) && whole(other)),
  );
}

/** True when `b` can be reached from `a` by leaving out variables or going up the hierarchy. */
function coarser(a: readonly string[], b: readonly string[], hierarchy: readonly Hierarchy[]): boolean {
  const above = (name: string): string[] => [
    name,
    ...hierarchy.filter((h) => h.child === name).flatMap((h) => above(h.parent)),
  ];
  const reach = a.flatMap(above);
  return setKey([...a]) !== setKey([...b]) && b.every((name) => reach.includes(name));
}

/** One step coarser: without a variable, or with a child replaced by its parent. */
function steps(from: Fold, hierarchy: readonly Hierarchy[]): Fold[] {
  return from.coarse.flatMap((name) => {
    const without = from.coarse.filter((n) => n !== name);
    const drop: Fold = {
      fine: from.fine,
      coarse: without,
      up: (g) => {
        const up = from.up(g);
        up?.delete(name);
        return up;
      },
      rest: (g) => from.rest(sorted([...g, [name, missing]])),
    };
    const replaced = hierarchy
      .filter((h) => h.child === name && !without.includes(h.parent))
      .map(
        (h): Fold => ({
          fine: from.fine,
          coarse: [...without, h.parent].sort(),
          up: (g) => {
            const up = from.up(g);
            const code = up?.get(name);
            if (!up || code === undefined) return null;
            const parent = code.startsWith(missing) ? code.slice(missing.length) : h.of[code];
            if (parent === undefined || parent === '') return null;
            up.delete(name);
            return sorted([...up, [h.parent, parent]]);
          },
          rest: (g) =>
            from.rest(
              sorted([
                ...[...g].filter(([n]) => n !== h.parent),
                [name, `${missing}${g.get(h.parent) ?? ''}`],
              ]),
            ),
        }),
      );
    // Leaving out comes first: it places every group, a hierarchy perhaps not.
    return [drop, ...replaced];
  });
}
