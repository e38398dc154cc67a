import type { Language } from '../../results/index.js';
import { type Axis, axisSpec, countAxis } from '../axis.js';
import { textWidth } from '../drawing/fonts.js';
import { faintInk, gridColour, ink, palette, seriesColour } from '../drawing/palette.js';
import { layerOf, lineHeight, ownColour, short, size, topLevel } from '../drawing/spec.js';
import { type FigureOptions, type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { figureTexts } from '../texts/index.js';
import { type Centre, type Limits, limitsAt } from './control-limits.js';

/** A group by its number of answers. */
export interface FunnelPoint {
  label: string;
  n: number;
  estimate: number;
  /** The limits at both levels for its number of answers; none where there is no value to lie around. */
  around: Limits[];
  /** How many of the limits it lies outside. */
  outside: number;
}

/** Numbers of answers on the axis. */
interface Sizes {
  smallest: number;
  /** The axis' start: below the smallest group there is nothing but limits that no group is held to. */
  start: number;
  largest: number;
}

function sizesOf(points: readonly FunnelPoint[]): Sizes {
  const largest = Math.max(10, ...points.map(({ n }) => n));
  const smallest = Math.max(1, Math.min(largest, ...points.map(({ n }) => n)));
  return { smallest, start: Math.min(smallest, largest - 1), largest };
}

const colours = [seriesColour, palette.categorical[1], palette.categorical[2]];

/** Points by n with their limits and the value for all; the names of those where chance is an unlikely reason. */
export function funnelSpec(
  points: readonly FunnelPoint[],
  centre: Centre | null,
  axis: Axis,
  emptyWord: string,
  { language, width }: FigureOptions,
): Spec {
  const plot = { width: totalWidth[width] - 12 - 46, height: width === 'wide' ? 420 : 340 };
  if (points.length === 0)
    return topLevel({
      ...plot,
      layer: [{ data: { values: [{}] }, mark: { type: 'text', text: emptyWord }, encoding: {} }],
    });
  const sizes = sizesOf(points);
  const at = { x: nAxis(sizes, language, width), y: valueAxis(axis, language) };
  const data = points.map(({ n, estimate, label, outside }) => ({
    n,
    y: short(estimate),
    label,
    colour: colours[outside],
  }));
  return topLevel({
    ...plot,
    layer: [
      ...(centre === null ? [] : limitLayers(centre, sizes, at)),
      {
        data: { values: data },
        mark: { type: 'point', filled: true, size: 44, opacity: 0.9, stroke: ink, strokeWidth: 0.5 },
        encoding: { ...at, fill: ownColour },
      },
      ...nameLayers(points, sizes, axis, plot, at),
    ],
  });
}

/** The encoding of a place by n and value. */
interface At {
  x: Spec;
  y: Spec;
}

const nAxis = ({ start, largest }: Sizes, language: Language, width: FigureWidth): Spec => ({
  field: 'n',
  type: 'quantitative',
  scale: { domain: [start, largest], nice: false },
  axis: {
    ...countAxis(largest, language, width === 'narrow'),
    title: figureTexts(language).funnelN,
  },
});

const valueAxis = (axis: Axis, language: Language): Spec => ({
  field: 'y',
  type: 'quantitative',
  ...axisSpec(axis, language, { grid: true, gridColor: gridColour, labelOverlap: false }),
});

/** The limits as curves, the outer ones whole and the inner ones dashed, and the value that they lie around. */
function limitLayers(centre: Centre, { smallest, largest }: Sizes, at: At): Spec[] {
  // Evenly spaced in the root of n, as the limits narrow with it.
  const steps = Array.from({ length: 60 }, (_, i) => {
    const root = Math.sqrt(smallest) + ((Math.sqrt(largest) - Math.sqrt(smallest)) * i) / 59;
    return Math.round(root ** 2);
  }).filter((n, i, all) => n !== all[i - 1]);
  const limits = steps.map((n) => ({ n, at: limitsAt(centre, n) }));
  const curves = (level: 0 | 1, name: string, mark: Spec): Spec => ({
    data: {
      values: limits.flatMap(({ n, at: levels }) => [
        { n, y: short(levels[level].low), curve: `${name} low` },
        { n, y: short(levels[level].high), curve: `${name} high` },
      ]),
    },
    mark: { type: 'line', color: faintInk, clip: true, ...mark },
    encoding: { ...at, detail: { field: 'curve' } },
  });
  return [
    curves(1, 'outer', { strokeWidth: 1.2 }),
    curves(0, 'inner', { strokeWidth: 1.2, strokeDash: [5, 4] }),
    {
      data: { values: [{ y: short(centre.value) }] },
      mark: { type: 'rule', color: ink, strokeWidth: 1.2 },
      encoding: { y: at.y },
    },
  ];
}

/** Names to the right of their points, at the right end of the plot to the left. */
function nameLayers(
  points: readonly FunnelPoint[],
  { start, largest }: Sizes,
  { low, high }: Axis,
  plot: { width: number; height: number },
  at: At,
): Spec[] {
  const names = placeNames(
    points.filter(({ outside }) => outside > 0),
    ({ n, estimate }) => ({
      x: ((n - start) / (largest - start)) * plot.width,
      y: ((high - estimate) / (high - low)) * plot.height,
      align: n > start + (largest - start) * 0.7 ? ('right' as const) : ('left' as const),
    }),
    plot.width + 8,
  );
  return (['left', 'right'] as const).flatMap((align) => {
    const values = names
      .filter((name) => name.align === align)
      .map(({ n, estimate, label }) => ({ n, y: short(estimate), label }));
    const dx = align === 'left' ? 7 : -7;
    return layerOf(values, {
      data: { values },
      mark: { type: 'text', align, dx, baseline: 'middle', fontSize: size.value },
      encoding: { ...at, text: { field: 'label' } },
    });
  });
}

/**
 * Names beside their points, those of most answers first; one that would lie over another, or has no room beside its
 * point, is left to the table.
 */
function placeNames<P extends { label: string; n: number }>(
  points: readonly P[],
  place: (point: P) => { x: number; y: number; align: 'left' | 'right' },
  room: number,
): (P & { align: 'left' | 'right' })[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return [...points]
    .sort((a, b) => b.n - a.n)
    .flatMap((point) => {
      const { x, y, align } = place(point);
      const length = textWidth(point.label, size.value) + 10;
      const box = align === 'left' ? { left: x, right: x + length, y } : { left: x - length, right: x, y };
      if (box.left < 0 || box.right > room) return [];
      const free = taken.every(
        (other) =>
          box.right < other.left || other.right < box.left || Math.abs(box.y - other.y) >= lineHeight - 2,
      );
      if (!free) return [];
      taken.push(box);
      return [{ ...point, align }];
    });
}
