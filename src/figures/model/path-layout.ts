import type { Language, ModelDescription, ResultsDocument } from '../../results/index.js';
import { lineHeight } from '../drawing/spec.js';
import { type LayeredGraph, layeredGraph } from './layered-graph.js';
import type { ModelEdge, ModelGroup } from './model-edges.js';
import { arcAround, arcRoom, sideArcs } from './path-arcs.js';
import { boxOf, type Columns, columnsOf, type DrawnModel, drawnModel } from './path-boxes.js';
import { type Box, type DrawnEdge, edgeOfBox, type Point, smooth } from './path-shapes.js';

export interface PathLayout {
  boxes: Box[];
  drawn: DrawnEdge[];
  width: number;
  height: number;
}

/** Room between an arrow's head and the box that it points to. */
const headGap = 7;

/**
 * Where the boxes, arrows and curves of a model stand: layers from causes to outcomes, indicators outside the factor
 * they belong to, covariances as curves beside the column that both variables stand in.
 */
export function pathLayout(
  doc: ResultsDocument,
  model: ModelDescription,
  edges: readonly ModelEdge[],
  language: Language,
  group?: ModelGroup,
): PathLayout {
  const of = drawnModel(doc, model, edges, language, group);
  const column = (id: string) => of.layer.get(id)!;
  const level = (edge: ModelEdge) => column(edge.from) === column(edge.to);
  const across = edges.filter((edge) => edge.kind !== 'covariance' && !level(edge));
  const beside = edges.filter(level);
  const between = edges.filter((edge) => edge.kind === 'covariance' && !level(edge));

  // Curves beside the last column stand right of it, all others left of their column.
  const side = (edge: ModelEdge) => (of.columns > 1 && column(edge.from) === of.columns - 1 ? 1 : -1);
  const room = (at: 1 | -1) => arcRoom(beside.filter((edge) => side(edge) === at).length);
  const [left, right] = [room(-1), room(1)];
  const columns = columnsOf(of, left + right);
  const placed = placedModel(of, across, columns, left);
  const { boxes, graph, columnX } = placed;
  const box = (id: string) => boxes.get(id)!;
  const all = [...boxes.values()];
  const drawn = [
    ...routesOf(placed),
    ...sideArcs(beside.map((edge) => ({ edge, from: box(edge.from), to: box(edge.to), side: side(edge) }))),
    ...between.map((edge) => ({ edge, points: arcAround(box(edge.from), box(edge.to), all, graph.height) })),
  ];
  // What is drawn may reach over the boxes' own ground: the whole is moved so that it starts at 0.
  const ys = drawn.flatMap(({ points }) => points.map(({ y }) => y));
  const top = Math.min(0, ...ys) - (between.length > 0 ? lineHeight / 2 : 0);
  for (const one of all) one.y -= top;
  for (const { points } of drawn) for (const p of points) p.y -= top;
  return {
    boxes: all,
    drawn,
    width: Math.ceil(columnX(of.columns) - columns.gap + right),
    height: Math.ceil(Math.max(graph.height, ...ys) - top),
  };
}

/** An edge from left to right; one that goes back is turned for the layout only. */
interface Flow {
  edge: ModelEdge;
  from: string;
  to: string;
  back: boolean;
}

/** Boxes in their places, with the edges between columns and the graph that placed them. */
interface PlacedModel {
  boxes: ReadonlyMap<string, Box>;
  flow: Flow[];
  graph: LayeredGraph;
  layer: ReadonlyMap<string, number>;
  widths: readonly number[];
  /** The left edge of a column. */
  columnX(at: number): number;
}

function placedModel(
  of: DrawnModel,
  across: readonly ModelEdge[],
  { widths, gap }: Columns,
  left: number,
): PlacedModel {
  const { ids, layer } = of;
  const flow = across.map((edge): Flow => {
    const back = layer.get(edge.from)! > layer.get(edge.to)!;
    return back ? { edge, from: edge.to, to: edge.from, back } : { edge, from: edge.from, to: edge.to, back };
  });
  const boxes = new Map(ids.map((id) => [id, boxOf(of, id, widths[layer.get(id)!]!)]));
  const graph = layeredGraph(
    ids.map((id) => ({ id, height: boxes.get(id)!.height })),
    flow,
    26,
    24,
    layer,
  );
  const columnX = (at: number) => widths.slice(0, at).reduce((x, width) => x + width + gap, left);
  for (const box of boxes.values()) {
    const at = layer.get(box.id)!;
    box.x = columnX(at) + (widths[at]! - box.width) / 2;
    box.y = graph.y.get(box.id)!;
  }
  return { boxes, flow, graph, layer, widths, columnX };
}

/** The lines of the edges between columns, past the boxes of the columns that they cross. */
function routesOf({ boxes, flow, graph, layer, widths, columnX }: PlacedModel): DrawnEdge[] {
  const port = ports(flow, graph, boxes);
  return flow.map(({ edge, from, to, back }, e): DrawnEdge => {
    const [start, end] = [port('leaving', from, e), port('entering', to, e)];
    const way = graph.waypoints[e]!;
    const stops: Point[] = [
      { x: edgeOfBox(boxes.get(from)!, start, 1) + (back ? headGap : 0), y: start },
      ...way.flatMap((y, w) => {
        const passed = layer.get(from)! + 1 + w;
        return [
          { x: columnX(passed), y },
          { x: columnX(passed) + widths[passed]!, y },
        ];
      }),
      { x: edgeOfBox(boxes.get(to)!, end, -1) - (back ? 0 : headGap), y: end },
    ];
    // Loadings fan out straight, so that each keeps its own ground for its coefficient.
    const points = edge.kind === 'loading' && way.length === 0 ? stops : smooth(stops);
    return { edge, points: back ? points.reverse() : points };
  });
}

/** Heights where edges leave and enter a box, in the order of what they go to, so that they don't cross there. */
function ports(
  flow: readonly { from: string; to: string }[],
  graph: LayeredGraph,
  boxes: ReadonlyMap<string, Box>,
): (end: 'leaving' | 'entering', id: string, edge: number) => number {
  type List = Map<string, { edge: number; toward: number }[]>;
  const lists: Record<'leaving' | 'entering', List> = { leaving: new Map(), entering: new Map() };
  const push = (list: List, id: string, edge: number, toward: number) => {
    list.set(id, [...(list.get(id) ?? []), { edge, toward }]);
  };
  for (const [e, { from, to }] of flow.entries()) {
    const way = graph.waypoints[e]!;
    push(lists.leaving, from, e, way[0] ?? boxes.get(to)!.y);
    push(lists.entering, to, e, way.at(-1) ?? boxes.get(from)!.y);
  }
  return (end, id, edge) => {
    const box = boxes.get(id)!;
    const list = lists[end].get(id)!.sort((a, b) => a.toward - b.toward || a.edge - b.edge);
    if (list.length === 1) return box.y;
    const place = list.findIndex((entry) => entry.edge === edge);
    const spread = Math.min(box.height * (box.latent ? 0.4 : 0.7), 14 * (list.length - 1));
    return box.y + (place / (list.length - 1) - 0.5) * spread;
  };
}
