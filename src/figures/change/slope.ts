import type { Language } from '../../results/index.js';
import { linesWidth, wrap } from '../drawing/fonts.js';
import { ink, palette } from '../drawing/palette.js';
import { fromTo, layerOf, lineHeight, ownColour, pixels, round, size, topLevel } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { type PlacedText, placedTexts, toldIn } from '../placed-texts.js';
import type { ChangeFacts, CourseFacts } from './facts.js';
import { clearOf, type GapWord, gapLayers, gapsOf, wordInstead } from './gaps.js';
import { apart, cutLayers, datum, gridOf, type Plot, plotIn, runsOf, waveNames } from './plot.js';

/** Colours that tell a few lines apart; more are told apart by their labels alone. */
const few = [0, 1, 2, 4, 6, 3].map((i) => palette.categorical[i]!);
const quiet = '#8a948f';

/** A line over the waves for each course, named where it ends; a plot for each question where each has its groups. */
export function slope(facts: ChangeFacts, width: FigureWidth, language: Language): Spec {
  const layers: Layers = { lines: [], rules: [], points: [], cuts: [], leaders: [], gaps: [], texts: [] };
  const plots: Plot[] = [];
  let y = 4;
  for (const { heading, list } of blocksOf(facts.list)) {
    if (heading !== null) {
      const lines = wrap(heading, totalWidth[width] - 16, size.label, true);
      layers.texts.push({ x: 0, y: y + 8, text: toldIn(lines), align: 'left', weight: 'bold' });
      y += lines.length * lineHeight + 8;
    }
    const { plot, bottom } = drawBlock(facts, list, y, width, language, layers);
    if (plot !== null) plots.push(plot);
    y = bottom + 14;
  }
  return topLevel({
    width: totalWidth[width] - 12,
    height: round(y),
    layer: [
      ...(plots.length === 0 ? [] : gridOf(facts.axis, plots, plots, language)),
      // From a number of an earlier wave it is a long way to the name: dotted, so that it is not read as a course.
      ...[true, false].flatMap((long) => {
        const own = layers.leaders.filter((leader) => leader.long === long);
        return layerOf(own, {
          data: { values: own.map(({ long: _, ...leader }) => leader) },
          mark: { type: 'rule', strokeWidth: 1, ...(long ? { strokeDash: [1.5, 4] } : {}) },
          encoding: { ...fromTo, color: ownColour },
        });
      }),
      ...layerOf(layers.rules, {
        data: { values: layers.rules },
        mark: { type: 'rule', strokeWidth: 1.4, opacity: 0.7 },
        encoding: { x: pixels('x'), y: pixels('y'), y2: { field: 'y2' }, color: ownColour },
      }),
      ...layerOf(layers.lines, {
        data: { values: layers.lines },
        mark: { type: 'line', strokeWidth: 2 },
        encoding: { x: pixels('x'), y: pixels('y'), color: ownColour, detail: { field: 'run' } },
      }),
      ...cutLayers(layers.cuts),
      ...layerOf(layers.points, {
        data: { values: layers.points },
        mark: { type: 'point', filled: true, size: 52, opacity: 1, stroke: '#ffffff', strokeWidth: 0.8 },
        encoding: { x: pixels('x'), y: pixels('y'), fill: ownColour, tooltip: { field: 'told' } },
      }),
      ...gapLayers(layers.gaps),
      ...placedTexts(layers.texts, { fontSize: size.value }),
    ],
  });
}

interface Layers {
  lines: Spec[];
  rules: Spec[];
  points: Spec[];
  cuts: { x: number; y: number; side: 'low' | 'high' }[];
  leaders: (Spec & { long: boolean })[];
  gaps: GapWord[];
  texts: PlacedText[];
}

/** Courses under their heading; all in one block where there is none. */
export function blocksOf(list: readonly CourseFacts[]): { heading: string | null; list: CourseFacts[] }[] {
  const blocks: { heading: string | null; list: CourseFacts[] }[] = [];
  for (const of of list) {
    if (of.course.heading) blocks.push({ heading: of.course.label, list: [] });
    else if (blocks.length === 0) blocks.push({ heading: null, list: [of] });
    else blocks.at(-1)!.list.push(of);
  }
  return blocks;
}

/** What stands at a line's end. */
interface CourseLabel {
  lines: string[];
  bold: boolean;
  height: number;
}

function drawBlock(
  facts: ChangeFacts,
  list: readonly CourseFacts[],
  top: number,
  width: FigureWidth,
  language: Language,
  layers: Layers,
): { plot: Plot | null; bottom: number } {
  const inner = totalWidth[width] - 12;
  const drawn = list.filter(({ points }) => points.length > 0);
  const without = list.filter(({ points }) => points.length === 0);
  const most = width === 'wide' ? 290 : 140;
  const labels = drawn.map(({ course, points, changeText, sure, difference }) => {
    const last = points.at(-1)!;
    const ends = last.at === facts.waves.length - 1;
    const number = ends ? facts.shown(last.row.estimate, last.row) : '';
    const change = changeText === '' ? '' : `(${changeText})`;
    const bold = course.bold === true || (sure && difference !== null);
    // The numbers stay on one line.
    const numbers = [number, change]
      .filter((text) => text !== '')
      .join(' ')
      .replaceAll(' ', '\u00a0');
    const lines = wrap(`${course.label} ${numbers}`, most, size.value, bold);
    return { lines, bold, height: lines.length * lineHeight + 3 };
  });
  const labelRoom = Math.ceil(
    Math.max(60, ...labels.map(({ lines, bold }) => linesWidth(lines, size.value, bold))),
  );
  const needed = labels.reduce((sum, { height }) => sum + height, 0);
  const height = Math.max(width === 'wide' ? 250 : 210, needed);
  const right = inner - labelRoom - 26;
  let bottom = top + 6;
  let plot: Plot | null = null;
  if (drawn.length > 0) {
    plot = plotIn(
      { left: 44, right, top: top + 6, bottom: top + 6 + height },
      facts.waves.length,
      facts.axis,
      width === 'wide' ? 26 : 14,
    );
    drawCourses(facts, drawn, labels, plot, language, layers);
    for (const name of waveNames(facts, plot)) layers.texts.push({ ...name, weight: 'normal' });
    bottom = plot.bottom + 22;
  }
  for (const of of without) {
    const lines = wrap(`${of.course.label}: ${wordInstead(of, language)}`, inner - 4, size.value);
    layers.texts.push({ x: 0, y: bottom + 10, text: toldIn(lines), align: 'left', weight: 'normal' });
    bottom += lines.length * lineHeight + 2;
  }
  return { plot, bottom };
}

/** The colour of each line: of few its own, of more that of what surely changed. */
function colourIn(drawn: readonly CourseFacts[]): (of: CourseFacts) => string {
  const grouped = drawn.some(({ course }) => course.bold);
  const own = drawn.filter(({ course }) => !course.bold);
  return (of) => {
    if (of.course.bold) return ink;
    // All respondents are in black among groups, so that is no colour of a group.
    if (own.length <= few.length - (grouped ? 1 : 0)) return few[own.indexOf(of)]!;
    return of.sure ? palette.categorical[5]! : quiet;
  };
}

function drawCourses(
  facts: ChangeFacts,
  drawn: readonly CourseFacts[],
  labels: readonly CourseLabel[],
  plot: Plot,
  language: Language,
  layers: Layers,
): void {
  const colourOf = colourIn(drawn);
  // Intervals of one wave stand beside each other.
  const step = Math.min(5, 26 / drawn.length);
  const places = apart(
    drawn.map(({ points }, i) => ({
      wanted: plot.y(points.at(-1)!.row.estimate),
      height: labels[i]!.height,
    })),
    plot.top,
    plot.bottom,
  );
  const words = new Map<number, { y: number; word: string }[]>();
  for (const [i, of] of drawn.entries()) {
    const line = {
      of,
      colour: colourOf(of),
      dx: round((i - (drawn.length - 1) / 2) * step),
      id: `${plot.top} ${i}`,
    };
    drawRuns(facts, line, plot, layers);
    drawLabel(facts, line, labels[i]!, places[i]!, plot, layers);
    for (const { from, to, word, value } of gapsOf(of, language)) {
      const x = (plot.x(from) + plot.x(to)) / 2;
      words.set(x, [...(words.get(x) ?? []), { y: plot.y(value), word }]);
    }
  }
  const found = [...words].flatMap(([x, all]) => gapWords(x, all, plot));
  layers.gaps.push(...clearOf(found, plot));
}

/** A course as a line: its colour, and how far it stands beside the waves. */
interface Line {
  of: CourseFacts;
  colour: string;
  dx: number;
  id: string;
}

/** The line's points with their intervals, from gap to gap. */
function drawRuns(facts: ChangeFacts, { of, colour, dx, id }: Line, plot: Plot, layers: Layers): void {
  for (const [r, run] of runsOf(of.points).entries()) {
    for (const point of run) {
      const { ends, cut, ...data } = datum(facts, of, point, plot, dx);
      layers.points.push({ ...data, colour });
      if (run.length > 1) layers.lines.push({ x: data.x, y: data.y, colour, run: `${id} ${r}` });
      if (ends !== null) layers.rules.push({ x: data.x, y: ends.high, y2: ends.low, colour });
      for (const { at, side } of cut) layers.cuts.push({ x: data.x, y: plot.y(at), side });
    }
  }
}

/** The line's name right of the plot, and what leads to it from the last number. */
function drawLabel(
  { waves }: ChangeFacts,
  { of, colour, dx }: Line,
  { lines, bold }: CourseLabel,
  y: number,
  plot: Plot,
  layers: Layers,
): void {
  const end = of.points.at(-1)!;
  layers.leaders.push({
    x: plot.x(end.at) + dx + 5,
    x2: plot.right + 18,
    y: plot.y(end.row.estimate),
    y2: round(y),
    colour,
    long: end.at < waves.length - 1,
  });
  layers.texts.push({
    x: plot.right + 22,
    y: y - ((lines.length - 1) * lineHeight) / 2,
    text: toldIn(lines),
    align: 'left',
    weight: bold ? 'bold' : 'normal',
  });
}

/** Words in one wave's gaps: one for each course, or where they would stand on each other one for all, with how many. */
function gapWords(x: number, all: readonly { y: number; word: string }[], plot: Plot): GapWord[] {
  const kinds = [...new Set(all.map(({ word }) => word))];
  const texts = kinds.flatMap((word) => {
    const own = all.filter((each) => each.word === word).map(({ y }) => y);
    if (Math.max(...own) - Math.min(...own) >= 15 * (own.length - 1) && own.length <= 3)
      return own.map((y) => ({ text: word, wanted: y, height: 15 }));
    const middle = own.reduce((sum, y) => sum + y, 0) / own.length;
    return [{ text: `${word} (${own.length})`, wanted: middle, height: 15 }];
  });
  const places = apart(texts, plot.top, plot.bottom);
  return texts.map(({ text }, i) => ({ x, y: places[i]!, text }));
}
