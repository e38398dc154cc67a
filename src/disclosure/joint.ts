import { type Fold, foldsOf } from './sums.js';
import { cellKey, type Hierarchy, missing, setKey, sorted, type Table } from './table.js';

/** Groups that a crossing of unpublished variables may have; more are not solved. */
const mostGroups = 2000;

/**
 * Ties published groupings that sums alone do not tie. `a*b`, `b*c` and `a*c` bound each other through `a*b*c`,
 * which nobody publishes; so do `a*b` and `b*c` where `b` is not. Groupings whose variables form no circle need
 * nothing: tables that agree on what they share are then always the margins of some table (Vorob'ev 1962; Lauritzen
 * 1996, 3.1). So the graph of variables (joined where a table has both) is triangulated, and each clique
 * that no table covers becomes a grouping of latent cells, every published group being a sum of them.
 */
export function tieJointly(table: Table, hierarchy: readonly Hierarchy[]): void {
  const sets = [
    ...new Map(table.cells.map((c) => [setKey([...c.group.keys()]), [...c.group.keys()]])).values(),
  ];
  for (const set of jointSets(sets, hierarchy)) addLatent(table, set, sets, hierarchy);
}

/** Groupings, none published, through which the published ones bound each other; variables in order. */
function jointSets(sets: readonly string[][], hierarchy: readonly Hierarchy[]): string[][] {
  const closed = sets.map((set) => withAncestors(set, hierarchy));
  const published = new Set(closed.map(setKey));
  let cliques = cliquesOf(closed).map((clique) => withAncestors(clique, hierarchy));
  for (;;) {
    const torn = separators(cliques).find(
      ([a, b]) => !published.has(setKey(shared(cliques[a]!, cliques[b]!))),
    );
    if (torn === undefined) break;
    const [a, b] = torn;
    const union = [...new Set([...cliques[a]!, ...cliques[b]!])].sort();
    cliques = [...cliques.filter((_, i) => i !== a && i !== b), union];
  }
  return cliques
    .filter((clique) => !closed.some((set) => holds(set, clique)))
    .map((clique) => clique.filter((name) => !clique.some((other) => climbs(other, name, hierarchy))))
    .sort((a, b) => (setKey(a) < setKey(b) ? -1 : 1));
}

const holds = (set: readonly string[], part: readonly string[]) => part.every((name) => set.includes(name));
const shared = (a: readonly string[], b: readonly string[]) => a.filter((name) => b.includes(name));

function climbs(from: string, to: string, hierarchy: readonly Hierarchy[]): boolean {
  return hierarchy.some((h) => h.child === from && (h.parent === to || climbs(h.parent, to, hierarchy)));
}

function withAncestors(set: readonly string[], hierarchy: readonly Hierarchy[]): string[] {
  const above = hierarchy.map((h) => h.parent).filter((p) => set.some((name) => climbs(name, p, hierarchy)));
  return [...new Set([...set, ...above])].sort();
}

/** Maximal cliques of the graph that joins variables of one table, after triangulation by least fill-in. */
function cliquesOf(sets: readonly string[][]): string[][] {
  const neighbours = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const name of set) {
      const of = neighbours.get(name) ?? new Set();
      for (const other of set) if (other !== name) of.add(other);
      neighbours.set(name, of);
    }
  }
  const lacking = (name: string) => {
    const list = [...neighbours.get(name)!].sort();
    return list.flatMap((a, i) =>
      list
        .slice(i + 1)
        .filter((b) => !neighbours.get(a)!.has(b))
        .map((b) => [a, b] as const),
    );
  };
  const cliques: string[][] = [];
  while (neighbours.size > 0) {
    const [name, fill] = [...neighbours.keys()]
      .sort()
      .map((candidate) => [candidate, lacking(candidate)] as const)
      .reduce((best, next) => (next[1].length < best[1].length ? next : best));
    for (const [a, b] of fill) {
      neighbours.get(a)!.add(b);
      neighbours.get(b)!.add(a);
    }
    const clique = [name, ...neighbours.get(name)!].sort();
    if (!cliques.some((known) => holds(known, clique))) cliques.push(clique);
    for (const other of neighbours.get(name)!) neighbours.get(other)!.delete(name);
    neighbours.delete(name);
  }
  return cliques;
}

/** Edges of a junction tree: pairs of cliques, those that share most first (Kruskal). */
function separators(cliques: readonly string[][]): [number, number][] {
  const pairs = cliques.flatMap((a, i) =>
    cliques.slice(i + 1).map((b, k) => [i, i + 1 + k, shared(a, b).length] as const),
  );
  const root = cliques.map((_, i) => i);
  const find = (i: number): number => (root[i] === i ? i : find(root[i]!));
  return pairs
    .sort((x, y) => y[2] - x[2])
    .filter(([a, b]) => {
      if (find(a) === find(b)) return false;
      root[find(a)] = find(b);
      return true;
    })
    .map(([a, b]) => [a, b]);
}

function addLatent(
  table: Table,
  set: readonly string[],
  sets: readonly string[][],
  hierarchy: readonly Hierarchy[],
): void {
  const values = set.map((name) => [
    ...new Set(table.cells.map((c) => c.group.get(name)).filter((v) => v !== undefined)),
  ]);
  if (values.reduce((product, list) => product * list.length, 1) > mostGroups) {
    table.unsolved = true;
    return;
  }
  const groups = values.reduce<[string, string][][]>(
    (all, list, i) =>
      all.flatMap((group) => list.map((value) => [...group, [set[i]!, value] as [string, string]])),
    [[]],
  );
  const cellsAround = finder(table, sets, hierarchy);
  const children = new Map<number, number[]>();
  for (const pairs of groups) {
    const group = sorted(pairs);
    const parents = cellsAround(group);
    // Nobody is in a group of which a published grouping has none.
    if (parents === null) continue;
    const at = table.cells.length;
    table.cells.push({
      key: cellKey(group),
      group,
      n: 0,
      counts: new Float64Array(table.categories.length),
      mass: 0,
      units: null,
      remainder: false,
      latent: true,
      alike: false,
      reason: '',
      primary: false,
    });
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), at]);
  }
  for (const [parent, list] of children) table.relations.push({ parent, children: list });
}

/** The published groups and remainders, of the nearest groupings, that a latent group lies in; null: nobody can be in it. */
function finder(
  table: Table,
  sets: readonly string[][],
  hierarchy: readonly Hierarchy[],
): (group: ReadonlyMap<string, string>) => Set<number> | null {
  const index = new Map(table.cells.map((c, i) => [c.key, i]));
  const setOf = table.cells.map((c) => setKey([...c.group.keys()]));
  const divided = new Set(table.relations.map((r) => `${r.parent} ${setOf[r.children[0]!]}`));
  const remainders = new Map<string, number[]>();
  table.cells.forEach((cell, i) => {
    if (cell.remainder) remainders.set(setOf[i]!, [...(remainders.get(setOf[i]!) ?? []), i]);
  });
  const hole = (value: string) => value.startsWith(missing);
  const known = (i: number) => [...table.cells[i]!.group.values()].filter((v) => !hole(v)).length;
  const foldsBySet = new Map<string, Fold[]>();
  const foldsFrom = (set: string[]) => {
    const key = setKey(set);
    const folds = foldsBySet.get(key) ?? foldsOf(set, sets, hierarchy, [], new Set());
    foldsBySet.set(key, folds);
    return folds;
  };
  const climb = (group: ReadonlyMap<string, string>, found: Set<number>): boolean =>
    foldsFrom([...group.keys()]).every((fold) => {
      const up = fold.up(group);
      if (up === null) return true;
      const set = setKey(fold.coarse);
      const own = index.get(cellKey(up));
      const [around] = (remainders.get(set) ?? [])
        .filter((i) => [...table.cells[i]!.group].every(([name, v]) => hole(v) || up.get(name) === v))
        .sort((a, b) => known(b) - known(a) || a - b);
      const at = own ?? around;
      if (at !== undefined) {
        found.add(at);
        return true;
      }
      if (![...up.values()].some(hole)) return false;
      // Without a value, and not divided further: they are in the remainder of a coarser grouping.
      const wider = new Set<number>();
      if (!climb(up, wider) || [...wider].some((i) => divided.has(`${i} ${set}`))) return false;
      for (const i of wider) found.add(i);
      return true;
    });
  return (group) => {
    const found = new Set<number>();
    return climb(group, found) ? found : null;
  };
}
