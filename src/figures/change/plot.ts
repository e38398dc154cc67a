import type { Language } from '../../results/index.js';
import type { Axis } from '../axis.js';
import { textWidth } from '../drawing/fonts.js';
import { faintInk, gridColour } from '../drawing/palette.js';
import { pixels, round, short, size } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { intervalOf } from '../intervals.js';
import { textLayer } from '../placed-texts.js';
import type { ChangeFacts, CourseFacts, Point } from './facts.js';

/** A plot with the waves from left to right and the numbers upwards, placed in pixels: several stand in one figure. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(wave: number): number;
  y(value: number): number;
}

/** @param pad pixels kept free at either side of the first and the last wave */
export function plotIn(
  box: Pick<Plot, 'left' | 'right' | 'top' | 'bottom'>,
  waves: number,
  { low, high }: Axis,
  pad: number,
): Plot {
  const step = waves < 2 ? 0 : (box.right - box.left - 2 * pad) / (waves - 1);
  return {
    ...box,
    x: (wave) => round(waves < 2 ? (box.left + box.right) / 2 : box.left + pad + wave * step),
    y: (value) => Number((box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top)).toFixed(1)),
  };
}

/** Points of a course that follow each other wave by wave: where a wave has no number, the line has a gap. */
export function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.at === point.at - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** A point as data: where it is drawn, and the number, interval and words behind it. */
export function datum(facts: ChangeFacts, of: CourseFacts, point: Point, plot: Plot, dx = 0) {
  const interval = intervalOf(point.row, facts.axis);
  const ends = interval === null ? null : { high: plot.y(interval.end), low: plot.y(interval.start) };
  return {
    x: plot.x(point.at) + dx,
    y: plot.y(point.row.estimate),
    label: of.course.label,
    wave: facts.waves[point.at]!,
    estimate: short(point.row.estimate),
    n: point.row.n,
    told: facts.told(of, point),
    ends,
    cut: interval?.cut ?? [],
  };
}

/** Grid lines at the axis' ticks, with their labels left of the plot where `labels` is set. */
export function gridOf(
  axis: Axis,
  plots: readonly Plot[],
  labelled: readonly Plot[],
  language: Language,
): Spec[] {
  const f = numberFormat(language);
  const lines = plots.flatMap((plot) =>
    axis.ticks.map((tick) => ({ x: plot.left, x2: plot.right, y: plot.y(tick) })),
  );
  const labels = labelled.flatMap((plot) =>
    axis.ticks.map((tick) => ({
      x: plot.left - 6,
      y: plot.y(tick),
      tick,
      text: axis.measure === 'mean' ? f.decimal(tick, axis.digits) : f.percent(tick),
    })),
  );
  return [
    {
      data: { values: lines },
      mark: { type: 'rule', color: gridColour },
      encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y') },
    },
    ...(labels.length === 0 ? [] : [textLayer(labels, { align: 'right', fontSize: size.axis })]),
  ];
}

/** Names of the waves under a plot: the first and the last, and those between that have room. */
export function waveNames(
  facts: ChangeFacts,
  plot: Plot,
): { x: number; y: number; text: string; align: string }[] {
  const { waves, waveLabel } = facts;
  const last = waves.length - 1;
  const placed = waves.map((wave, at) => {
    const text = waveLabel(wave);
    const length = textWidth(text, size.axis);
    // The ends stay inside the plot.
    const x = Math.min(
      Math.max(plot.x(at), plot.left + length / 2),
      Math.max(plot.right - length / 2, plot.left + length / 2),
    );
    return {
      x: round(x),
      y: plot.bottom + 14,
      text,
      align: 'center',
      from: x - length / 2,
      to: x + length / 2,
    };
  });
  const shown = new Set([last]);
  if (last > 0 && placed[0]!.to + 8 < placed[last]!.from) shown.add(0);
  let end = shown.has(0) ? placed[0]!.to : Number.NEGATIVE_INFINITY;
  for (let i = 1; i < last; i++) {
    if (placed[i]!.from < end + 8 || placed[i]!.to + 8 > placed[last]!.from) continue;
    shown.add(i);
    end = placed[i]!.to;
  }
  return placed.filter((_, i) => shown.has(i)).map(({ x, y, text, align }) => ({ x, y, text, align }));
}

/** Arrowheads where an interval goes on beyond the axis. */
export function cutLayers(cuts: readonly { x: number; y: number; side: 'low' | 'high' }[]): Spec[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const values = cuts.filter((cut) => cut.side === side).map(({ x, y }) => ({ x, y }));
    if (values.length === 0) return [];
    const shape = side === 'low' ? 'triangle-down' : 'triangle-up';
    return [
      {
        data: { values },
        mark: { type: 'point', shape, filled: true, size: 34, color: faintInk, opacity: 1 },
        encoding: { x: pixels('x'), y: pixels('y') },
      },
    ];
  });
}

/**
 * Places for texts of these heights as near as may be to where they belong, in the same order, without overlap and
 * inside the room (isotonic regression by pooling of neighbours). Where there is too little room they go on below.
 */
export function apart(
  texts: readonly { wanted: number; height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = texts.map((_, i) => i).sort((a, b) => texts[a]!.wanted - texts[b]!.wanted || a - b);
  // From the middle of the first to the middle of each, when all touch.
  const offset: number[] = [];
  for (const [k, i] of order.entries()) {
    const before = order[k - 1];
    offset.push(before === undefined ? 0 : offset[k - 1]! + (texts[before]!.height + texts[i]!.height) / 2);
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [k, i] of order.entries()) {
    pools.push({ sum: texts[i]!.wanted - offset[k]!, count: 1 });
    while (pools.length > 1) {
      const [a, b] = pools.slice(-2) as [(typeof pools)[0], (typeof pools)[0]];
      if (a.sum / a.count <= b.sum / b.count) break;
      pools.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count });
    }
  }
  const first = order[0];
  if (first === undefined) return [];
  const lowest = top + texts[first]!.height / 2;
  const highest = Math.max(lowest, bottom - offset.at(-1)! - texts[order.at(-1)!]!.height / 2);
  const out: number[] = [];
  let k = 0;
  for (const { sum, count } of pools)
    for (let j = 0; j < count; j++, k++)
      out[order[k]!] = Math.min(highest, Math.max(lowest, sum / count)) + offset[k]!;
  return out;
}
