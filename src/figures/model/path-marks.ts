import { textWidth } from '../drawing/fonts.js';
import { faintInk, ink } from '../drawing/palette.js';
import { fromTo, lineHeight, pixels, round, size } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import type { NumberFormat } from '../format.js';
import { textLayer } from '../placed-texts.js';
import { stars } from './model-edges.js';
import { along, type Box, type DrawnEdge } from './path-shapes.js';

const faintLine = '#b5b5b5';
const smallText = 11;

/** Width of an arrow in pixels: with the size of its coefficient, up to 1; as thin as can be where there is none. */
const edgeWidth = (value: number | null): number =>
  value === null ? 1 : round(1 + 3.5 * Math.min(1, Math.abs(value)));

/**
 * Arrows, coefficients and boxes as layers of a specification: significant edges dark, the others faint, each as wide
 * as its coefficient is large.
 */
export const pathMarks = (
  drawn: readonly DrawnEdge[],
  boxes: readonly Box[],
  labels: readonly EdgeLabel[],
): Spec[] => [
  ...arrowLayers(drawn, false, faintLine),
  ...arrowLayers(drawn, true, ink),
  ...labelLayers(labels),
  ...boxLayers(boxes),
];

const unscaled = (field: string): Spec => ({ field, type: 'quantitative', scale: null });

/** The lines of the edges that are significant, or that are not, with their heads. */
function arrowLayers(drawn: readonly DrawnEdge[], significant: boolean, color: string): Spec[] {
  const lines = drawn.flatMap(({ edge, points }, e) =>
    edge.significant === significant
      ? points.map(({ x, y }) => ({ e, x: round(x), y: round(y), width: edgeWidth(edge.value) }))
      : [],
  );
  if (lines.length === 0) return [];
  const place = { x: pixels('x'), y: pixels('y') };
  return [
    {
      data: { values: lines },
      mark: { type: 'line', interpolate: 'monotone', color },
      encoding: {
        ...place,
        detail: { field: 'e' },
        strokeWidth: unscaled('width'),
        order: { value: null },
      },
    },
    {
      data: { values: drawn.filter(({ edge }) => edge.significant === significant).flatMap(headsOf) },
      mark: { type: 'point', shape: 'triangle', filled: true, color, opacity: 1 },
      encoding: { ...place, angle: unscaled('angle'), size: unscaled('size') },
    },
  ];
}

/** The head of an arrow, or those at both ends of a covariance. */
function headsOf({ edge, points }: DrawnEdge): Spec[] {
  const ends = [{ at: points.at(-1)!, from: points.at(-2)! }];
  if (edge.kind === 'covariance') ends.push({ at: points[0]!, from: points[1]! });
  return ends.map(({ at, from }) => ({
    x: round(at.x),
    y: round(at.y),
    // Vega's triangle points up at 0 degrees.
    angle: Math.round((Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI) + 90,
    size: Math.round(35 + 20 * edgeWidth(edge.value)),
  }));
}

/** A coefficient on its line. */
interface EdgeLabel {
  text: string;
  significant: boolean;
  x: number;
  y: number;
  width: number;
}

/** Puts each coefficient on its own line where it covers least: other coefficients, boxes, other lines. */
export function placeLabels(
  drawn: readonly DrawnEdge[],
  boxes: readonly Box[],
  f: NumberFormat,
): EdgeLabel[] {
  const placed: EdgeLabel[] = [];
  const height = lineHeight;
  const heads = drawn.flatMap(({ edge, points }) =>
    edge.kind === 'covariance' ? [points[0]!, points.at(-1)!] : [points.at(-1)!],
  );
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
      for (const head of heads) if (overlap(head.x, head.y, 4, 0)) cost += 8;
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
      encoding: fromTo,
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
      encoding: fromTo,
    });
  }
  const latent = boxes.filter((box) => box.latent);
  if (latent.length > 0) {
    layers.push({
      data: {
        values: latent.flatMap((box, b) =>
          Array.from({ length: 36 }, (_, i) => ({
            name: box.id,
            box: b,
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
      encoding: { x: pixels('x'), y: pixels('y'), detail: { field: 'box' }, order: { value: null } },
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
