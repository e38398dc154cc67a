import { type Cell, cellKey, crossing, missing, setKey, sorted, type Table, unprinted } from './table.js';

/**
 * One group of a fine grouping (a municipality) with the group that it is part of in each coarser one. Where
 * `within` names variables (the respondent group), someone of that kind is there; empty: of any kind.
 */
export interface Atom {
  grouping: string;
  /** '' for those without a value of the fine grouping. */
  code: string;
  within: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
}

/** Groupings of one kind of respondents that divide the same atoms: cells by the grouping's value. */
interface Family {
  rest: (readonly [string, string])[];
  cells: Map<string, Map<string, number>>;
}

/** A group of one grouping, or the edge's two: nodes are `grouping` and `value`. */
interface Node {
  grouping: string;
  value: string;
  cell: number;
}
interface Edge {
  a: number;
  b: number;
}

/** Rounding errors of weighted sums. */
const slack = 1e-6;

/**
 * Ties groupings that divide the same atoms without lying within each other: counties, and regions that cut through one.
 * Of each pair the groups are the nodes of a graph and what two groups share its edges, the pieces (the margins of a
 * two-way table with structural zeros; Bishop, Fienberg & Holland 1975, ch. 5). A piece is found by subtraction
 * exactly when its edge is a bridge: all that lies on one side of it is counted in both groupings but for the piece. Such
 * pieces become cells that are never printed, held to the rules as remainders are. Without its bridges the graph falls
 * into blocks, and each block's groups of the one grouping and its bridges to the other are as many as the reverse.
 */
export function tiePieces(table: Table, atoms: readonly Atom[]): void {
  if (atoms.length === 0) return;
  for (const family of familiesOf(table, atoms)) {
    const present = atoms.filter((atom) => family.rest.every(([k, v]) => (atom.within[k] ?? v) === v));
    const names = [...family.cells.keys()].sort();
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) tiePair(table, family, present, a, b);
    });
  }
}

function familiesOf(table: Table, atoms: readonly Atom[]): Family[] {
  const coarse = new Set(atoms.flatMap((atom) => Object.keys(atom.values)));
  const families = new Map<string, Family>();
  table.cells.forEach((cell, i) => {
    const of = [...cell.group].filter(([name]) => coarse.has(name));
    if (of.length !== 1) return;
    const [[grouping, value]] = of as [[string, string]];
    const rest = [...cell.group].filter(([name]) => name !== grouping);
    const key = JSON.stringify(rest);
    const family = families.get(key) ?? { rest, cells: new Map() };
    families.set(key, family);
    const cells = family.cells.get(grouping) ?? new Map();
    family.cells.set(grouping, cells);
    cells.set(value, i);
  });
  return [...families.values()].filter((f) => f.cells.size > 1);
}

function tiePair(table: Table, family: Family, atoms: readonly Atom[], a: string, b: string): void {
  const nodes: Node[] = [];
  const places = new Map<string, number>();
  const nodeOf = (grouping: string, value: string) => {
    const key = setKey([grouping, value]);
    let at = places.get(key);
    if (at === undefined) {
      at = nodes.length;
      nodes.push({ grouping, value, cell: family.cells.get(grouping)!.get(value) ?? -1 });
      places.set(key, at);
    }
    return at;
  };
  const edges = new Map<string, Edge>();
  for (const { values } of atoms) {
    const edge = { a: nodeOf(a, values[a] ?? missing), b: nodeOf(b, values[b] ?? missing) };
    edges.set(setKey([`${edge.a}`, `${edge.b}`]), edge);
  }
  // A group that the question has nobody in has no pieces either.
  const list = [...edges.values()].filter((e) => nodes[e.a]!.cell >= 0 && nodes[e.b]!.cell >= 0);
  for (const component of componentsOf(nodes.length, list)) {
    if (component.length > 1) tieComponent(table, family, nodes, component, list, a);
  }
}

/** Nodes that hang together by the edges. */
function componentsOf(size: number, edges: readonly Edge[]): number[][] {
  const root = Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const { a, b } of edges) root[find(a)] = find(b);
  const found = new Map<number, number[]>();
  root.forEach((_, i) => {
    found.set(find(i), [...(found.get(find(i)) ?? []), i]);
  });
  return [...found.values()];
}

function tieComponent(
  table: Table,
  family: Family,
  nodes: readonly Node[],
  component: readonly number[],
  all: readonly Edge[],
  first: string,
): void {
  const edges = all.filter((e) => component.includes(e.a));
  const cellOf = (i: number) => table.cells[nodes[i]!.cell]!;
  const sign = (i: number) => (nodes[i]!.grouping === first ? 1 : -1);
  // Counted on another base (some without a value that the atoms do not know of), no sum ties them.
  if (
    !isNothing(
      signedSum(
        table,
        component.map((i) => [cellOf(i), sign(i)]),
      ),
    )
  )
    return;
  const bridges = new Map<Edge, number>();
  for (const edge of edges) {
    const others = edges.filter((e) => e !== edge);
    const side = componentsOf(nodes.length, others).find((c) => c.includes(edge.a))!;
    if (side.includes(edge.b)) continue;
    bridges.set(
      edge,
      pieceOf(
        table,
        family,
        nodes,
        edge,
        edges,
        signedSum(
          table,
          side.map((i) => [cellOf(i), sign(i)]),
        ),
      ),
    );
  }
  for (const block of componentsOf(
    nodes.length,
    edges.filter((e) => !bridges.has(e)),
  )) {
    if (!component.includes(block[0]!)) continue;
    const sides = [true, false].map((own) => [
      ...block.filter((i) => (nodes[i]!.grouping === first) === own).map((i) => nodes[i]!.cell),
      ...[...bridges].filter(([e]) => block.includes(own ? e.b : e.a)).map(([, piece]) => piece),
    ]);
    const [left, right] = sides.map((cells) => cells.filter((i) => i >= 0).sort((x, y) => x - y)) as [
      number[],
      number[],
    ];
    addSum(table, family, left, right);
  }
}

/** The cell of a piece: a group that is nothing else, a crossing that is published, or a new one; -1 where nobody is in it. */
function pieceOf(
  table: Table,
  family: Family,
  nodes: readonly Node[],
  edge: Edge,
  edges: readonly Edge[],
  sum: Sum,
): number {
  const alone = [edge.a, edge.b].find((i) => edges.filter((e) => e.a === i || e.b === i).length === 1);
  if (alone !== undefined) return nodes[alone]!.cell;
  if (sum.n < 0.5) return -1;
  const group = sorted([
    ...family.rest,
    ...[edge.a, edge.b].map((i) => [nodes[i]!.grouping, nodes[i]!.value] as const),
  ]);
  return cellFor(table, group, sum);
}

function cellFor(table: Table, group: Map<string, string>, { n, counts }: Sum): number {
  const key = cellKey(group);
  const known = table.cells.findIndex((c) => c.key === key);
  if (known >= 0) return known;
  table.cells.push(unprinted(group, n, counts));
  return table.cells.length - 1;
}

/** What is left equals what is right. Sides of several groups both meet in a group of their own. */
function addSum(table: Table, family: Family, left: readonly number[], right: readonly number[]): void {
  if (left.length === 0 || right.length === 0) return;
  if (left.length === 1 && right.length === 1 && left[0] === right[0]) return;
  const [small, large] = left.length < right.length ? [left, right] : [right, left];
  if (small.length === 1) {
    relateOnce(table, small[0]!, large);
    return;
  }
  const total = signedSum(
    table,
    small.map((i) => [table.cells[i]!, 1]),
  );
  const around = table.cells.find((c) => c.key === cellKey(new Map(family.rest)));
  // All of them: each grouping adds up to the total by itself.
  if (around !== undefined && Math.abs(around.n - total.n) < slack) return;
  const names = [...new Set([...left, ...right].flatMap((i) => [...table.cells[i]!.group.keys()]))]
    .filter((name) => !family.rest.some(([k]) => k === name))
    .sort();
  const label = `${missing}${small.map((i) => table.cells[i]!.key).join(crossing)}`;
  const at = cellFor(table, sorted([...family.rest, [names.join(crossing), label]]), total);
  relateOnce(table, at, left);
  relateOnce(table, at, right);
}

function relateOnce(table: Table, parent: number, children: readonly number[]): void {
  const same = (r: Table['relations'][number]) =>
    r.parent === parent &&
    r.children.length === children.length &&
    children.every((i) => r.children.includes(i));
  if (!table.relations.some(same)) table.relations.push({ parent, children: [...children] });
}

interface Sum {
  n: number;
  counts: Float64Array;
}

function signedSum(table: Table, cells: readonly (readonly [Cell, number])[]): Sum {
  const counts = new Float64Array(table.categories.length);
  let n = 0;
  for (const [cell, sign] of cells) {
    n += sign * cell.n;
    cell.counts.forEach((x, c) => {
      counts[c]! += sign * x;
    });
  }
  return { n, counts };
}

const isNothing = ({ n, counts }: Sum) => Math.abs(n) < slack && counts.every((x) => Math.abs(x) < 1e-4);
