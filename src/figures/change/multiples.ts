import type { Language } from '../../results/index.js';
import type { Axis } from '../axis.js';
import { textWidth, wrap } from '../drawing/fonts.js';
import { faintInk, palette } from '../drawing/palette.js';
import { layerOf, lineHeight, pixels, round, size, topLevel } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { type PlacedText, placedTexts, toldIn } from '../placed-texts.js';
import type { ChangeFacts, CourseFacts } from './facts.js';
import { clearOf, type GapWord, gapLayers, gapsOf, wordInstead } from './gaps.js';
import { cutLayers, datum, gridOf, type Plot, plotIn, runsOf, waveNames } from './plot.js';
import { blocksOf } from './slope.js';

const accent = palette.categorical[5]!;
const axisRoom = 44;
const gap = 20;

/** A small panel with its course over the waves for each question or group, all on one axis. */
export function multiples(facts: ChangeFacts, width: FigureWidth, language: Language): Spec {
  const inner = totalWidth[width] - 12;
  const blocks = blocksOf(facts.list);
  const longest = Math.max(1, ...blocks.map(({ list }) => list.length));
  const columns = Math.min(width === 'wide' ? 4 : 2, longest);
  const panelWidth = Math.min(260, Math.floor((inner - axisRoom - (columns - 1) * gap) / columns));
  const panelHeight = width === 'wide' ? 92 : 84;
  const layers: Layers = { bands: [], whiskers: [], lines: [], points: [], cuts: [], gaps: [], texts: [] };
  const plots: Plot[] = [];
  const labelled: Plot[] = [];
  let y = 2;
  for (const { heading, list } of blocks) {
    if (heading !== null) {
      const lines = wrap(heading, inner - 4, size.label, true);
      layers.texts.push({ x: 0, y: y + 8, text: toldIn(lines), align: 'left', weight: 'bold' });
      y += lines.length * lineHeight + 10;
    }
    for (let from = 0; from < list.length; from += columns) {
      const row = list.slice(from, from + columns);
      const titles = row.map(({ course }) => wrap(course.label, panelWidth, size.value, true));
      const titleHeight = Math.max(...titles.map((lines) => lines.length)) * lineHeight;
      for (const [i, of] of row.entries()) {
        const left = axisRoom + i * (panelWidth + gap);
        const title = { x: left, align: 'left' };
        // Names end where the numbers below them begin.
        const above = titleHeight - titles[i]!.length * lineHeight;
        layers.texts.push({ ...title, y: y + above + 8, text: toldIn(titles[i]!), weight: 'bold' });
        if (of.changeText !== '')
          layers.texts.push({
            ...title,
            y: y + titleHeight + 8,
            text: of.changeText,
            weight: of.sure ? 'bold' : 'normal',
          });
        const top = y + titleHeight + lineHeight + 14;
        const box = { left, right: left + panelWidth, top, bottom: top + panelHeight };
        const plot = plotIn(box, facts.waves.length, facts.axis, 12);
        if (of.points.length === 0) {
          layers.gaps.push({
            x: (plot.left + plot.right) / 2,
            y: (plot.top + plot.bottom) / 2,
            text: wordInstead(of, language),
          });
        }
        plots.push(plot);
        if (i === 0) labelled.push(plot);
        drawPanel(facts, of, plot, language, layers);
      }
      y += titleHeight + lineHeight + 14 + panelHeight + 34;
    }
  }
  return topLevel({ width: inner, height: round(y), layer: drawn(facts, plots, labelled, layers, language) });
}

interface Layers {
  bands: Spec[];
  whiskers: Spec[];
  lines: Spec[];
  points: Spec[];
  cuts: { x: number; y: number; side: 'low' | 'high' }[];
  gaps: GapWord[];
  texts: PlacedText[];
}

/** The line and band of a course, its first and last number, and words where waves have none. */
function drawPanel(
  facts: ChangeFacts,
  of: CourseFacts,
  plot: Plot,
  language: Language,
  layers: Layers,
): void {
  const panel = `${plot.left} ${plot.top}`;
  for (const [r, run] of runsOf(of.points).entries()) {
    const data = run.map((point) => datum(facts, of, point, plot));
    // A band needs an interval in neighbouring waves; one by itself is a line.
    const banded = data.map(
      ({ ends }, i) => ends !== null && (data[i - 1]?.ends ?? data[i + 1]?.ends) != null,
    );
    let band = 0;
    for (const [i, { ends, cut, ...point }] of data.entries()) {
      layers.points.push(point);
      if (run.length > 1) layers.lines.push({ x: point.x, y: point.y, run: `${panel} ${r}` });
      for (const { at, side } of cut) layers.cuts.push({ x: point.x, y: plot.y(at), side });
      if (ends === null) band++;
      else if (banded[i])
        layers.bands.push({ x: point.x, y: ends.high, y2: ends.low, run: `${panel} ${r} ${band}` });
      else layers.whiskers.push({ x: point.x, y: ends.high, y2: ends.low });
    }
  }
  const [first, last] = [of.points[0], of.points.at(-1)];
  for (const point of new Set([first, last])) {
    if (point === undefined) continue;
    const text = facts.shown(point.row.estimate, point.row);
    const half = textWidth(text, size.value) / 2;
    const x = Math.min(plot.right - half, Math.max(plot.left + half, plot.x(point.at)));
    const at = plot.y(point.row.estimate);
    // Above the point, and below it under the panel's upper edge.
    layers.texts.push({
      x,
      y: at - 13 < plot.top - 6 ? at + 14 : at - 13,
      text,
      align: 'center',
      weight: 'normal',
    });
  }
  const words = gapsOf(of, language).map(({ from, to, word, value }) => ({
    x: (plot.x(from) + plot.x(to)) / 2,
    y: plot.y(value),
    text: word,
  }));
  layers.gaps.push(...clearOf(words, plot));
  for (const name of waveNames(facts, plot)) layers.texts.push({ ...name, weight: 'normal' });
}

/** Ticks that have room for their labels in a small panel, the lowest and highest among them. */
function fewerTicks(axis: Axis, { top, bottom }: Plot): Axis {
  const last = axis.ticks.length - 1;
  const most = Math.floor((bottom - top) / 22);
  const every = [1, 2, 3, 4, 5, 10].find((k) => last % k === 0 && last / k <= most) ?? Math.max(1, last);
  return { ...axis, ticks: axis.ticks.filter((_, i) => i % every === 0) };
}

function drawn(
  facts: ChangeFacts,
  plots: readonly Plot[],
  labelled: readonly Plot[],
  layers: Layers,
  language: Language,
): Spec[] {
  const values = (list: Spec[]) => ({ data: { values: list } });
  const position = { x: pixels('x'), y: pixels('y') };
  return [
    ...(plots.length === 0 ? [] : gridOf(fewerTicks(facts.axis, plots[0]!), plots, labelled, language)),
    ...layerOf(layers.bands, {
      ...values(layers.bands),
      mark: { type: 'area', orient: 'vertical', color: accent, opacity: 0.2 },
      encoding: { ...position, y2: { field: 'y2' }, detail: { field: 'run' } },
    }),
    ...layerOf(layers.whiskers, {
      ...values(layers.whiskers),
      mark: { type: 'rule', color: faintInk, strokeWidth: 1.4 },
      encoding: { ...position, y2: { field: 'y2' } },
    }),
    ...layerOf(layers.lines, {
      ...values(layers.lines),
      mark: { type: 'line', color: accent, strokeWidth: 2 },
      encoding: { ...position, detail: { field: 'run' } },
    }),
    ...cutLayers(layers.cuts),
    ...layerOf(layers.points, {
      ...values(layers.points),
      mark: { type: 'point', filled: true, size: 40, opacity: 1, color: accent },
      encoding: { ...position, tooltip: { field: 'told' } },
    }),
    ...gapLayers(layers.gaps),
    ...placedTexts(layers.texts, { fontSize: size.value }),
  ];
}
