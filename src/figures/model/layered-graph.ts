/**
 * Layered drawing of a directed graph, left to right (Sugiyama, Tagawa & Toda 1981): layers by longest path,
 * long edges through waypoints in the layers they pass, order by barycentres with the fewest crossings
 * found, heights by least squares under the order (pool adjacent violators). Deterministic.
 */
interface GraphNode {
  id: string;
  height: number;
}

interface GraphEdge {
  from: string;
  to: string;
}

export interface LayeredGraph {
  /** Layer of each node, from 0. */
  layer: Map<string, number>;
  layers: number;
  /** Vertical middle of each node. */
  y: Map<string, number>;
  /** Vertical middles of an edge's waypoints, one for each layer it passes. */
  waypoints: number[][];
  height: number;
}

interface Cell {
  id: string;
  height: number;
  y: number;
  before: Cell[];
  after: Cell[];
  waypoint: boolean;
}

export function layeredGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  gap: number,
  waypointHeight: number,
  fixedLayer?: ReadonlyMap<string, number>,
): LayeredGraph {
  const layer = fixedLayer === undefined ? longestPaths(nodes, edges) : new Map(fixedLayer);
  const layers = Math.max(0, ...layer.values()) + 1;
  const columns: Cell[][] = Array.from({ length: layers }, () => []);
  const cells = new Map<string, Cell>();
  for (const node of nodes) {
    const cell: Cell = { ...node, y: 0, before: [], after: [], waypoint: false };
    cells.set(node.id, cell);
    columns[layer.get(node.id)!]!.push(cell);
  }
  const paths = edges.map((edge, e) => {
    let at = cells.get(edge.from)!;
    const end = cells.get(edge.to)!;
    const path: Cell[] = [];
    for (let l = layer.get(edge.from)! + 1; l < layer.get(edge.to)!; l++) {
      const cell: Cell = {
        id: `${e}/${l}`,
        height: waypointHeight,
        y: 0,
        before: [],
        after: [],
        waypoint: true,
      };
      columns[l]!.push(cell);
      join(at, cell);
      path.push(cell);
      at = cell;
    }
    if (layer.get(edge.from)! < layer.get(edge.to)!) join(at, end);
    return path;
  });
  const ordered = order(columns);
  const height = place(ordered, gap);
  return {
    layer,
    layers,
    y: new Map(nodes.map(({ id }) => [id, cells.get(id)!.y])),
    waypoints: paths.map((path) => path.map((cell) => cell.y)),
    height,
  };
}

function join(from: Cell, to: Cell): void {
  from.after.push(to);
  to.before.push(from);
}

/** Layer of each node: the longest way to it; edges that close a circle are not counted. */
function longestPaths(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Map<string, number> {
  const layer = new Map<string, number>();
  const visiting = new Set<string>();
  const visit = (id: string): number => {
    const known = layer.get(id);
    if (known !== undefined) return known;
    visiting.add(id);
    let depth = 0;
    for (const edge of edges) {
      if (edge.to === id && edge.from !== id && !visiting.has(edge.from)) {
        depth = Math.max(depth, visit(edge.from) + 1);
      }
    }
    visiting.delete(id);
    layer.set(id, depth);
    return depth;
  };
  for (const { id } of nodes) visit(id);
  return layer;
}

/** Orders every column to have few crossings: sweeps of barycentres, the best order seen is kept. */
function order(columns: Cell[][]): Cell[][] {
  let current = columns.map((column) => [...column]);
  let best = current;
  let fewest = crossings(current);
  for (let sweep = 0; sweep < 24 && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const next = current.map((column) => [...column]);
    const indices = next.map((_, i) => (forward ? i : next.length - 1 - i)).slice(1);
    for (const i of indices) {
      const beside = next[forward ? i - 1 : i + 1]!;
      const rank = new Map(beside.map((cell, r) => [cell.id, r]));
      const centre = (cell: Cell, own: number): number => {
        const ranks = (forward ? cell.before : cell.after).flatMap((c) => rank.get(c.id) ?? []);
        return ranks.length === 0 ? own : ranks.reduce((a, b) => a + b, 0) / ranks.length;
      };
      next[i] = next[i]!.map((cell, own) => ({ cell, own, centre: centre(cell, own) }))
        // Ties turn around in every second pair of sweeps, so that more orders are tried.
        .sort((a, b) => a.centre - b.centre || (sweep % 4 < 2 ? a.own - b.own : b.own - a.own))
        .map(({ cell }) => cell);
    }
    // Swaps of neighbours take what the barycentres leave.
    for (const column of next) {
      for (let i = 0; i + 1 < column.length; i++) {
        const before = crossings(next);
        [column[i], column[i + 1]] = [column[i + 1]!, column[i]!];
        if (crossings(next) >= before) [column[i], column[i + 1]] = [column[i + 1]!, column[i]!];
      }
    }
    const found = crossings(next);
    if (found < fewest) {
      fewest = found;
      best = next.map((column) => [...column]);
    }
    current = next;
  }
  return best;
}

function crossings(columns: readonly Cell[][]): number {
  let count = 0;
  for (let i = 0; i + 1 < columns.length; i++) {
    const rank = new Map(columns[i + 1]!.map((cell, r) => [cell.id, r]));
    const ends = columns[i]!.map((cell) => cell.after.flatMap((c) => rank.get(c.id) ?? []));
    for (let a = 0; a < ends.length; a++) {
      for (let b = a + 1; b < ends.length; b++) {
        for (const high of ends[a]!) for (const low of ends[b]!) if (high > low) count++;
      }
    }
  }
  return count;
}

/** Gives every cell its height on the page; returns the height of all. */
function place(columns: readonly Cell[][], gap: number): number {
  const apart = (a: Cell, b: Cell) => (a.height + b.height) / 2 + (a.waypoint && b.waypoint ? gap / 2 : gap);
  for (const column of columns) {
    let y = 0;
    for (const [i, cell] of column.entries()) {
      if (i > 0) y += apart(column[i - 1]!, cell);
      cell.y = y;
    }
    for (const cell of column) cell.y -= y / 2;
  }
  for (let round = 0; round < 60; round++) {
    for (const column of round % 2 === 0 ? columns : [...columns].reverse()) {
      const wanted = column.map((cell) => {
        // A long edge is kept straight: its waypoints pull each other more than its ends pull them.
        const pull = (c: Cell) => (cell.waypoint && c.waypoint ? 6 : 1);
        const beside = [...cell.before, ...cell.after];
        const weight = beside.reduce((sum, c) => sum + pull(c), 0);
        return weight === 0 ? cell.y : beside.reduce((sum, c) => sum + pull(c) * c.y, 0) / weight;
      });
      const weights = column.map((cell) => (cell.waypoint ? 2 : 1));
      const offsets = [0];
      for (let i = 1; i < column.length; i++)
        offsets.push(offsets[i - 1]! + apart(column[i - 1]!, column[i]!));
      const placed = isotonic(
        wanted.map((y, i) => y - offsets[i]!),
        weights,
      );
      for (const [i, cell] of column.entries()) cell.y = placed[i]! + offsets[i]!;
    }
  }
  const all = columns.flat();
  const top = Math.min(...all.map((cell) => cell.y - cell.height / 2));
  for (const cell of all) cell.y -= top;
  return Math.max(...all.map((cell) => cell.y + cell.height / 2));
}

/** Non-decreasing values nearest to the wanted ones by weighted least squares (pool adjacent violators). */
function isotonic(wanted: readonly number[], weights: readonly number[]): number[] {
  const blocks: { value: number; weight: number; count: number }[] = [];
  for (const [i, value] of wanted.entries()) {
    blocks.push({ value, weight: weights[i]!, count: 1 });
    while (blocks.length > 1 && blocks.at(-2)!.value > blocks.at(-1)!.value) {
      const b = blocks.pop()!;
      const a = blocks.pop()!;
      const weight = a.weight + b.weight;
      blocks.push({
        value: (a.value * a.weight + b.value * b.weight) / weight,
        weight,
        count: a.count + b.count,
      });
    }
  }
  return blocks.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
}
