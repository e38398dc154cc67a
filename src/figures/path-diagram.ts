import { didYouMean, fault } from '../errors/index.js';
import type { ModelDescription, ReportItem, ResultsDocument } from '../results/index.js';
import { type BuiltFigure, type FigureBuilder, type FigureOptions, type Spec, totalWidth } from './figure.js';
import { textWidth, wrap } from './fonts.js';
import { numberFormat } from './format.js';
import { layeredGraph } from './layered-graph.js';
import { type ModelEdge, modelEdges, stars } from './model-edges.js';
import { faintInk, ink } from './palette.js';
import { pathList } from './path-list.js';
import { textLayer } from './row-chart.js';
import { labelOf, nRange, rowIndex } from './rows.js';
import { lineHeight, pixels, round, size, topLevel } from './spec.js';
import { figureTexts } from './texts/index.js';

interface Point {
  x: number;
  y: number;
}

interface Box {
  id: string;
  lines: string[];
  explained: string | null;
  latent: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

const faintLine = '#b5b5b5';
const smallText = 11;

/** The model that the item names first. */
export function modelOf(item: ReportItem, doc: ResultsDocument): ModelDescription {
  const name = item.variables[0] ?? '';
  const model = doc.models.find((m) => m.name === name);
  return (
    model ??
    fault({
      code: 'LV-FIGURES-NO-MODEL',
      place: { variable: name },
      what: `the report's item '${item.id}' shows a model that the results do not have`,
      found: `model '${name}'`,
      expected: 'a model of the pipeline',
      remedy: didYouMean(
        name,
        doc.models.map((m) => m.name),
      ),
    })
  );
}

/**
 * A path diagram: observed variables as boxes, latent ones as ellipses, in layers from causes to outcomes;
 * standardised coefficients on the arrows, significant ones dark and bold, the others thin and faint;
 * covariances as curves with two heads. On a phone the same coefficients stand as a list.
 */
export const pathDiagram: FigureBuilder = (item, doc, options) => {
  const model = modelOf(item, doc);
  const edges = modelEdges(doc, model);
  const built =
    options.width === 'wide' ? diagram(doc, model, edges, options) : pathList(doc, edges, options);
  return { ...facts(doc, model, edges, options), spec: built };
};

function facts(
  doc: ResultsDocument,
  model: ModelDescription,
  edges: readonly ModelEdge[],
  { language }: FigureOptions,
): Omit<BuiltFigure, 'spec'> {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const paths = edges.filter((edge) => edge.kind !== 'covariance');
  const significant = paths.filter((edge) => edge.significant && edge.value !== null);
  const name = (id: string) => labelOf(doc, id, language);
  const nodes = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const sentence = [...significant]
    .sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!))
    .map((edge) => `${name(edge.from)} → ${name(edge.to)} ${f.decimal(edge.value!, 2)}`)
    .join('; ');
  return {
    table: {
      columns: [
        { label: t.from, kind: 'text' },
        { label: t.to, kind: 'text' },
        { label: t.relation, kind: 'text' },
        { label: t.standardised, kind: 'decimal2' },
        { label: t.unstandardised, kind: 'decimal3' },
        { label: t.se, kind: 'decimal3' },
        { label: 'p', kind: 'p' },
      ],
      rows: edges.map((edge) => [
        name(edge.from),
        name(edge.to),
        edge.kind === 'path' ? t.path : edge.kind === 'loading' ? t.loading : t.covariance,
        edge.std?.suppressed ? t.withheld : edge.value,
        edge.raw?.suppressed ? t.withheld : (edge.raw?.estimate ?? null),
        edge.raw?.se ?? null,
        edge.p,
      ]),
    },
    alt: `${t.pathAlt(nodes.size, significant.length, paths.length)} ${sentence === '' ? t.pathNone : `${sentence}.`}`,
    n: nRange(edges.map((edge) => edge.raw)),
    notes: [t.pathNote, ...(model.latent.length > 0 ? [t.pathShapes] : [])],
  };
}

/** Layers: factors and paths left to right, indicators outside the factor they belong to. */
function layersOf(model: ModelDescription, edges: readonly ModelEdge[]): Map<string, number> | undefined {
  const loadings = edges.filter((edge) => edge.kind === 'loading');
  if (loadings.length === 0) return undefined;
  const indicators = new Set(loadings.map((edge) => edge.to).filter((id) => !model.latent.includes(id)));
  const paths = edges.filter((edge) => edge.kind !== 'covariance' && !indicators.has(edge.to));
  const ids = [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))];
  const inner = ids.filter((id) => !indicators.has(id));
  const { layer } = layeredGraph(
    inner.map((id) => ({ id, height: 1 })),
    paths,
    1,
    1,
  );
  const last = Math.max(0, ...inner.map((id) => layer.get(id)!));
  // With structure between the factors, the first layer's indicators stand left of it; else all right.
  const shift = last > 0 ? 1 : 0;
  const result = new Map(inner.map((id) => [id, layer.get(id)! + shift]));
  for (const edge of loadings) {
    if (!indicators.has(edge.to) || result.has(edge.to)) continue;
    result.set(edge.to, shift === 1 && layer.get(edge.from) === 0 ? 0 : last + shift + 1);
  }
  return result;
}

function diagram(
  doc: ResultsDocument,
  model: ModelDescription,
  edges: readonly ModelEdge[],
  { language }: FigureOptions,
): Spec {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const directed = edges.filter((edge) => edge.kind !== 'covariance');
  const curved = edges.filter((edge) => edge.kind === 'covariance');
  const ids = [...new Set([...model.observed, ...model.latent])].filter((id) =>
    edges.some((edge) => edge.from === id || edge.to === id),
  );
  const fixed = layersOf(model, edges);
  // Edges run left to right; those of indicators on the far left are turned for the layout only.
  const turned = (edge: ModelEdge) => fixed !== undefined && fixed.get(edge.from)! > fixed.get(edge.to)!;
  const flow = directed.map((edge) =>
    turned(edge) ? { from: edge.to, to: edge.from } : { from: edge.from, to: edge.to },
  );
  const probe = layeredGraph(
    ids.map((id) => ({ id, height: 1 })),
    flow,
    1,
    1,
    fixed,
  );
  const columns = probe.layers;
  const arcRoom = curved.length === 0 ? 0 : 26 + 12 * Math.min(4, curved.length);
  const inner = totalWidth.wide - 12;
  // Boxes hold their longest word unbroken, where arrows keep room for a coefficient.
  const longestWord = Math.max(
    ...ids.flatMap((id) =>
      labelOf(doc, id, language)
        .split(/\s+/)
        .map((word) => textWidth(word, size.label) + (model.latent.includes(id) ? 42 : 16)),
    ),
  );
  const room = inner - arcRoom;
  const boxWidth = Math.round(
    Math.max(
      92,
      // Two columns leave room for wide boxes: a factor with its indicators is then less tall.
      Math.min(columns === 2 ? 280 : 176, (room - (columns - 1) * 84) / columns),
      Math.min(longestWord, (room - (columns - 1) * 66) / columns),
    ),
  );
  const gapX = columns === 1 ? 0 : Math.max(62, (room - columns * boxWidth) / (columns - 1));

  const boxes = new Map<string, Box>();
  for (const id of ids) {
    const latent = model.latent.includes(id);
    const lines = wrap(labelOf(doc, id, language), boxWidth - (latent ? 40 : 14), size.label);
    const r2 = index.row({ variable: model.name, statistic: 'r_square', category: id });
    const explained = r2?.estimate == null || latent ? null : t.explained(f.decimal(r2.estimate, 2));
    const height = lines.length * lineHeight + (explained === null ? 14 : 29) + (latent ? 12 : 0);
    boxes.set(id, { id, lines, explained, latent, x: 0, y: 0, width: boxWidth, height });
  }
  const graph = layeredGraph(
    ids.map((id) => ({ id, height: boxes.get(id)!.height })),
    flow,
    26,
    24,
    fixed,
  );
  const columnX = (layer: number) => arcRoom + layer * (boxWidth + gapX);
  for (const box of boxes.values()) {
    box.x = columnX(graph.layer.get(box.id)!);
    box.y = graph.y.get(box.id)!;
  }

  // Ports: where edges leave and enter a box, in the order of what they go to, so that they don't cross there.
  const leaving = new Map<string, { edge: number; toward: number }[]>();
  const entering = new Map<string, { edge: number; toward: number }[]>();
  for (const [e, { from, to }] of flow.entries()) {
    const way = graph.waypoints[e]!;
    push(leaving, from, { edge: e, toward: way[0] ?? boxes.get(to)!.y });
    push(entering, to, { edge: e, toward: way.at(-1) ?? boxes.get(from)!.y });
  }
  const port = (ports: Map<string, { edge: number; toward: number }[]>, id: string, edge: number): number => {
    const box = boxes.get(id)!;
    const list = [...ports.get(id)!].sort((a, b) => a.toward - b.toward || a.edge - b.edge);
    const place = list.findIndex((entry) => entry.edge === edge);
    const spread = Math.min(box.height * (box.latent ? 0.3 : 0.7), 14 * (list.length - 1));
    return box.y + (list.length === 1 ? 0 : (place / (list.length - 1) - 0.5) * spread);
  };
  const routes: Point[][] = flow.map(({ from, to }, e) => {
    const [a, b] = [boxes.get(from)!, boxes.get(to)!];
    const first = graph.layer.get(from)!;
    const way = graph.waypoints[e]!;
    const stops: Point[] = [{ x: edgeOfBox(a, port(leaving, from, e), 1), y: port(leaving, from, e) }];
    for (const [w, y] of way.entries()) {
      stops.push({ x: columnX(first + 1 + w), y }, { x: columnX(first + 1 + w) + boxWidth, y });
    }
    stops.push({ x: edgeOfBox(b, port(entering, to, e), -1) - 7, y: port(entering, to, e) });
    // Loadings fan out straight, so that each keeps its own ground for its coefficient.
    const points = directed[e]!.kind === 'loading' && way.length === 0 ? stops : smooth(stops);
    return turned(directed[e]!) ? points.reverse() : points;
  });
  const arcs: Point[][] = curved.map((edge, i) => arc(boxes.get(edge.from)!, boxes.get(edge.to)!, i));

  const drawn = [
    ...directed.map((edge, i) => ({ edge, points: routes[i]! })),
    ...curved.map((edge, i) => ({ edge, points: arcs[i]! })),
  ];
  const labels = placeLabels(drawn, [...boxes.values()], f);
  const lines = (significant: boolean): Spec[] =>
    drawn.flatMap(({ edge, points }, e) =>
      edge.significant === significant ? points.map(({ x, y }) => ({ e, x: round(x), y: round(y) })) : [],
    );
  const heads = (significant: boolean): Spec[] =>
    drawn.flatMap(({ edge, points }) => {
      if (edge.significant !== significant) return [];
      const ends = [{ at: points.at(-1)!, from: points.at(-2)! }];
      if (edge.kind === 'covariance') ends.push({ at: points[0]!, from: points[1]! });
      return ends.map(({ at, from }) => {
        // Vega's triangle points up at 0 degrees.
        const angle = Math.round((Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI);
        return { x: round(at.x), y: round(at.y), angle: angle + 90 };
      });
    });
  const layers: Spec[] = [];
  for (const significant of [false, true]) {
    const colour = significant ? ink : faintLine;
    const values = lines(significant);
    if (values.length === 0) continue;
    layers.push(
      {
        data: { values },
        mark: { type: 'line', interpolate: 'monotone', color: colour, strokeWidth: significant ? 2 : 1 },
        encoding: {
          x: pixels('x'),
          y: pixels('y'),
          detail: { field: 'e' },
          order: { value: null },
        },
      },
      {
        data: { values: heads(significant) },
        mark: {
          type: 'point',
          shape: 'triangle',
          filled: true,
          size: significant ? 70 : 45,
          color: colour,
          opacity: 1,
        },
        encoding: {
          x: pixels('x'),
          y: pixels('y'),
          angle: { field: 'angle', type: 'quantitative', scale: null },
        },
      },
    );
  }
  return topLevel({
    width: Math.ceil(columnX(columns - 1) + boxWidth),
    height: Math.ceil(graph.height),
    layer: [...layers, ...labelLayers(labels), ...boxLayers([...boxes.values()])],
  });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Where a horizontal at height y meets the box's side (1 right, -1 left); an ellipse narrows upward and downward. */
function edgeOfBox(box: Box, y: number, side: 1 | -1): number {
  const centre = box.x + box.width / 2;
  const half = box.width / 2;
  if (!box.latent) return centre + side * half;
  const v = Math.min(0.95, Math.abs(y - box.y) / (box.height / 2));
  return centre + side * half * Math.sqrt(1 - v * v);
}

/** A curve through the stops, level at each of them: cubic from column to column, straight past a column. */
function smooth(stops: readonly Point[]): Point[] {
  const points: Point[] = [stops[0]!];
  for (let i = 0; i + 1 < stops.length; i++) {
    const [a, b] = [stops[i]!, stops[i + 1]!];
    const steps = Math.abs(a.y - b.y) < 0.6 ? 1 : 6;
    for (let s = 1; s <= steps; s++) {
      const u = s / steps;
      // Cubic Bezier with its handles at half way, level.
      const middle = (a.x + b.x) / 2;
      const x =
        (1 - u) ** 3 * a.x + 3 * (1 - u) ** 2 * u * middle + 3 * (1 - u) * u ** 2 * middle + u ** 3 * b.x;
      const y = a.y + (b.y - a.y) * (3 * u ** 2 - 2 * u ** 3);
      points.push({ x, y });
    }
  }
  return points;
}

/** A curve with two heads left of two boxes of one layer, or from side to side between layers. */
function arc(a: Box, b: Box, rank: number): Point[] {
  if (Math.abs(a.x - b.x) > 1) {
    const [left, right] = a.x < b.x ? [a, b] : [b, a];
    return smooth([
      { x: left.x + left.width + 6, y: left.y + left.height / 4 },
      { x: right.x - 6, y: right.y + right.height / 4 },
    ]);
  }
  const reach = 22 + 12 * Math.min(4, rank);
  const [above, below] = a.y < b.y ? [a, b] : [b, a];
  const start = { x: a.x - 6, y: above.y + above.height * 0.15 };
  const end = { x: a.x - 6, y: below.y - below.height * 0.15 };
  return Array.from({ length: 13 }, (_, i) => {
    const u = i / 12;
    return {
      x: start.x - 4 * (reach * u * (1 - u)) * 0.95,
      y: start.y + (end.y - start.y) * u,
    };
  });
}

interface EdgeLabel {
  text: string;
  significant: boolean;
  x: number;
  y: number;
  width: number;
}

/** Puts each coefficient on its own line where it covers least: other coefficients, boxes, other lines. */
function placeLabels(
  drawn: readonly { edge: ModelEdge; points: Point[] }[],
  boxes: readonly Box[],
  f: ReturnType<typeof numberFormat>,
): EdgeLabel[] {
  const placed: EdgeLabel[] = [];
  const height = lineHeight;
  const sampled = drawn.map(({ points }) => Array.from({ length: 41 }, (_, i) => along(points, i / 40)));
  const byWeight = [...drawn.entries()].sort(
    ([i, a], [j, b]) => Number(b.edge.significant) - Number(a.edge.significant) || i - j,
  );
  for (const [own, { edge, points }] of byWeight) {
    if (edge.value === null) continue;
    const text = `${f.decimal(edge.value, 2)}${stars(edge.p)}`;
    const width = textWidth(text, size.value, edge.significant) + 6;
    let best: EdgeLabel | null = null;
    let least = Number.POSITIVE_INFINITY;
    const middle = edge.kind === 'loading' ? 0.72 : 0.5;
    for (const u of [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86]) {
      const { x, y } = along(points, u);
      const overlap = (ox: number, oy: number, ow: number, oh: number) =>
        Math.abs(x - ox) < (width + ow) / 2 && Math.abs(y - oy) < (height + oh) / 2;
      let cost = Math.abs(u - middle);
      for (const other of placed) if (overlap(other.x, other.y, other.width + 2, height)) cost += 100;
      for (const box of boxes) {
        if (overlap(box.x + box.width / 2, box.y, box.width + 12, box.height + 2)) cost += 60;
      }
      for (const [other, line] of drawn.entries()) {
        if (other === own) continue;
        if (sampled[other]!.some((p) => overlap(p.x, p.y, 0, 0))) cost += line.edge.significant ? 3 : 2;
      }
      if (cost < least) {
        least = cost;
        best = { text, significant: edge.significant, x, y, width };
      }
    }
    placed.push(best!);
  }
  return placed;
}

/** The point a share of the way along a line, by length. */
function along(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((p, i) => Math.hypot(p.x - points[i]!.x, p.y - points[i]!.y));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const u = left / length;
      const [a, b] = [points[i]!, points[i + 1]!];
      return { x: a.x + (b.x - a.x) * u, y: a.y + (b.y - a.y) * u };
    }
    left -= length;
  }
  return points.at(-1)!;
}

function labelLayers(labels: readonly EdgeLabel[]): Spec[] {
  if (labels.length === 0) return [];
  const texts = (significant: boolean) =>
    labels
      .filter((label) => label.significant === significant)
      .map(({ x, y, text }) => ({ x: round(x), y: round(y), text }));
  return [
    {
      data: {
        values: labels.map(({ x, y, width }) => ({
          x: round(x - width / 2),
          x2: round(x + width / 2),
          y: round(y - 8),
          y2: round(y + 8),
        })),
      },
      mark: { type: 'rect', color: '#ffffff' },
      encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } },
    },
    ...(texts(false).length > 0 ? [textLayer(texts(false), { fontSize: size.value, fill: faintInk })] : []),
    ...(texts(true).length > 0 ? [textLayer(texts(true), { fontSize: size.value, fontWeight: 'bold' })] : []),
  ];
}

function boxLayers(boxes: readonly Box[]): Spec[] {
  const layers: Spec[] = [];
  const observed = boxes.filter((box) => !box.latent);
  if (observed.length > 0) {
    layers.push({
      data: {
        values: observed.map((box) => ({
          x: round(box.x),
          x2: round(box.x + box.width),
          y: round(box.y - box.height / 2),
          y2: round(box.y + box.height / 2),
          name: box.id,
        })),
      },
      mark: { type: 'rect', color: '#f2f7f4', stroke: '#255f41', strokeWidth: 1.4, cornerRadius: 3 },
      encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } },
    });
  }
  const latent = boxes.filter((box) => box.latent);
  if (latent.length > 0) {
    layers.push({
      data: {
        values: latent.flatMap((box) =>
          Array.from({ length: 36 }, (_, i) => ({
            name: box.id,
            x: round(box.x + (box.width / 2) * (1 + Math.cos((i * Math.PI) / 18))),
            y: round(box.y + (box.height / 2) * Math.sin((i * Math.PI) / 18)),
          })),
        ),
      },
      mark: {
        type: 'line',
        interpolate: 'linear-closed',
        fill: '#f2f7f4',
        color: '#255f41',
        strokeWidth: 1.4,
      },
      encoding: { x: pixels('x'), y: pixels('y'), detail: { field: 'name' }, order: { value: null } },
    });
  }
  const names = boxes.map((box) => ({
    x: round(box.x + box.width / 2),
    y: round(box.y - ((box.lines.length - 1) * lineHeight) / 2 - (box.explained === null ? 0 : 7.5)),
    text: box.lines.length === 1 ? box.lines[0] : box.lines,
  }));
  layers.push(textLayer(names, { align: 'center' }));
  const explained = boxes.flatMap((box) =>
    box.explained === null
      ? []
      : [{ x: round(box.x + box.width / 2), y: round(box.y + box.height / 2 - 13), text: box.explained }],
  );
  if (explained.length > 0) {
    layers.push(textLayer(explained, { align: 'center', fontSize: smallText, fill: faintInk }));
  }
  return layers;
}
