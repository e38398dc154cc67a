import type { Language, ModelDescription, ResultsDocument } from '../../results/index.js';
import { textWidth, wrap } from '../drawing/fonts.js';
import { lineHeight, size } from '../drawing/spec.js';
import { totalWidth } from '../figure.js';
import { numberFormat } from '../format.js';
import { labelOf, rowIndex } from '../look-up.js';
import { figureTexts } from '../texts/index.js';
import { type LayeredGraph, layeredGraph } from './layered-graph.js';
import type { ModelEdge, ModelGroup } from './model-edges.js';
import { type Arc, arcAround, arcRoom, sideArcs } from './path-arcs.js';
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
  const ids = [...model.observed, ...model.latent].filter((id) =>
    edges.some((edge) => edge.from === id || edge.to === id),
  );
  const layer = layersOf(model, edges, ids);
  const columns = Math.max(0, ...layer.values()) + 1;
  const column = (id: string) => layer.get(id)!;
  const level = (edge: ModelEdge) => column(edge.from) === column(edge.to);
  const across = edges.filter((edge) => edge.kind !== 'covariance' && !level(edge));
  const beside = edges.filter(level);
  const between = edges.filter((edge) => edge.kind === 'covariance' && !level(edge));

  // Curves beside the last column stand right of it, all others left of their column.
  const side = (edge: ModelEdge) => (columns > 1 && column(edge.from) === columns - 1 ? 1 : -1);
  const room = (at: 1 | -1) => arcRoom(beside.filter((edge) => side(edge) === at).length);
  const [left, right] = [room(-1), room(1)];
  const { boxes, widths, gap } = makeBoxes(doc, model, edges, ids, layer, left + right, language, group);

  // Edges run left to right; those that go back are turned for the layout only.
  const turned = (edge: ModelEdge) => column(edge.from) > column(edge.to);
  const flow = across.map((edge) =>
    turned(edge) ? { from: edge.to, to: edge.from } : { from: edge.from, to: edge.to },
  );
  const graph = layeredGraph(
    ids.map((id) => ({ id, height: boxes.get(id)!.height })),
    flow,
    26,
    24,
    layer,
  );
  const columnX = (at: number) => widths.slice(0, at).reduce((x, width) => x + width + gap, left);
  for (const box of boxes.values()) {
    box.x = columnX(column(box.id)) + (widths[column(box.id)]! - box.width) / 2;
    box.y = graph.y.get(box.id)!;
  }

  const port = ports(flow, graph, boxes);
  const routes = flow.map(({ from, to }, e): DrawnEdge => {
    const edge = across[e]!;
    const [a, b] = [boxes.get(from)!, boxes.get(to)!];
    const back = turned(edge);
    const [start, end] = [port('leaving', from, e), port('entering', to, e)];
    const way = graph.waypoints[e]!;
    const stops: Point[] = [{ x: edgeOfBox(a, start, 1) + (back ? headGap : 0), y: start }];
    for (const [w, y] of way.entries()) {
      const passed = column(from) + 1 + w;
      stops.push({ x: columnX(passed), y }, { x: columnX(passed) + widths[passed]!, y });
    }
    stops.push({ x: edgeOfBox(b, end, -1) - (back ? 0 : headGap), y: end });
    // Loadings fan out straight, so that each keeps its own ground for its coefficient.
    const points = edge.kind === 'loading' && way.length === 0 ? stops : smooth(stops);
    return { edge, points: back ? points.reverse() : points };
  });
  const arcs = beside.map(
    (edge): Arc => ({ edge, from: boxes.get(edge.from)!, to: boxes.get(edge.to)!, side: side(edge) }),
  );
  const all = [...boxes.values()];
  const drawn = [
    ...routes,
    ...sideArcs(arcs),
    ...between.map((edge) => ({
      edge,
      points: arcAround(boxes.get(edge.from)!, boxes.get(edge.to)!, all, graph.height),
    })),
  ];
  // What is drawn may reach over the boxes' own ground: the whole is moved so that it starts at 0.
  const ys = drawn.flatMap(({ points }) => points.map(({ y }) => y));
  const top = Math.min(0, ...ys) - (between.length > 0 ? lineHeight / 2 : 0);
  for (const box of all) box.y -= top;
  for (const { points } of drawn) for (const p of points) p.y -= top;
  return {
    boxes: all,
    drawn,
    width: Math.ceil(columnX(columns) - gap + right),
    height: Math.ceil(Math.max(graph.height, ...ys) - top),
  };
}

/** Layer of each variable: factors and paths left to right, indicators outside the factor they belong to. */
function layersOf(
  model: ModelDescription,
  edges: readonly ModelEdge[],
  ids: readonly string[],
): Map<string, number> {
  const loadings = edges.filter((edge) => edge.kind === 'loading' && !model.latent.includes(edge.to));
  const indicators = new Set(loadings.map((edge) => edge.to));
  const inner = ids.filter((id) => !indicators.has(id));
  const { layer } = layeredGraph(
    inner.map((id) => ({ id, height: 1 })),
    edges.filter(({ kind, from, to }) => kind !== 'covariance' && inner.includes(from) && inner.includes(to)),
    1,
    1,
  );
  if (loadings.length === 0) return layer;
  const last = Math.max(0, ...inner.map((id) => layer.get(id)!));
  // With structure between the factors, the first layer's indicators stand left of it; else all right.
  const onLeft = (edge: ModelEdge) => last > 0 && layer.get(edge.from) === 0;
  const shift = loadings.some(onLeft) ? 1 : 0;
  const result = new Map(inner.map((id) => [id, layer.get(id)! + shift]));
  for (const edge of loadings) {
    if (!result.has(edge.to)) result.set(edge.to, onLeft(edge) ? 0 : last + shift + 1);
  }
  return result;
}

/** Least room between columns, for an arrow with its coefficient. */
const leastGap = 60;
/** A figure may be somewhat wider than usual (it is then shown smaller) rather than break words. */
const widestFigure = 920;

/** Boxes with their texts and sizes, not yet placed; the columns' widths and the gap between them. */
function makeBoxes(
  doc: ResultsDocument,
  model: ModelDescription,
  edges: readonly ModelEdge[],
  ids: readonly string[],
  layer: ReadonlyMap<string, number>,
  arcs: number,
  language: Language,
  group?: ModelGroup,
): { boxes: Map<string, Box>; widths: number[]; gap: number } {
  const latent = (id: string) => model.latent.includes(id);
  const padding = (id: string) => (latent(id) ? 38 : 16);
  const name = (id: string) => labelOf(doc, id, language);
  const columns = Math.max(0, ...layer.values()) + 1;
  const room = totalWidth.wide - 12 - arcs;
  const even = (gap: number) => Math.round((room - (columns - 1) * gap) / columns);
  // Two columns leave room for wide boxes: a factor with its indicators is then less tall.
  const usual = Math.max(92, Math.min(columns === 2 ? 280 : 176, even(84)));
  // A column holds its longest word unbroken; columns without long words give room to the others.
  const words = Array.from({ length: columns }, (_, c) =>
    Math.ceil(
      Math.max(
        92,
        ...ids
          .filter((id) => layer.get(id) === c)
          .flatMap((id) =>
            name(id)
              .split(/\s+/)
              .map((word) => textWidth(word, size.label) + padding(id)),
          ),
      ),
    ),
  );
  const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);
  const least = (columns - 1) * leastGap;
  const spare = Math.max(0, Math.floor((room - least - sum(words)) / columns));
  const widths = words.every((width) => width <= usual)
    ? words.map(() => usual)
    : sum(words) + least + arcs <= widestFigure
      ? words.map((width) => Math.min(Math.max(width, usual), width + spare))
      : words.map(() => Math.max(92, even(leastGap)));
  const gap = columns === 1 ? 0 : Math.max(leastGap, (room - sum(widths)) / (columns - 1));
  const f = numberFormat(language);
  const t = figureTexts(language);
  const boxes = new Map<string, Box>();
  for (const id of ids) {
    const oval = latent(id);
    const columnWidth = widths[layer.get(id)!]!;
    const lines = wrap(name(id), columnWidth - padding(id) + 2, size.label);
    // An indicator's share is its loading squared, which stands on the arrow.
    const outcome = edges.some((edge) => edge.kind === 'path' && edge.to === id);
    const r2 = rowIndex(doc).row({
      variable: model.name,
      statistic: 'r_square',
      category: id,
      group_variable: group?.variable,
      group_value: group?.value,
    });
    const explained = !outcome || r2?.estimate == null ? null : t.explained(f.decimal(r2.estimate, 2));
    const height = lines.length * lineHeight + (explained === null ? 14 : 29) + (oval ? 12 : 0);
    const text = Math.max(...lines.map((line) => textWidth(line, size.label)));
    const width = oval ? Math.min(columnWidth, Math.max(112, text + 56)) : columnWidth;
    boxes.set(id, { id, lines, explained, latent: oval, x: 0, y: 0, width, height });
  }
  return { boxes, widths, gap };
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
