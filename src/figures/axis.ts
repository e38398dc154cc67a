import type { Language, ReportItem, ResultsDocument } from '../results/index.js';
import { type Extent, extentOf, type Measure } from './extents.js';
import type { Spec } from './figure.js';
import { numberFormat } from './format.js';
import { figureTexts } from './texts/index.js';

/** An axis of numbers: its ends and ticks, and how its labels are written. */
export interface Axis {
  measure: Measure;
  low: number;
  high: number;
  ticks: number[];
  /** Decimals of the labels; shares are written in whole per cent. */
  digits: number;
  /** The scale that means are on: no more of it is shown than from `low` to `high`. */
  range: readonly [number, number] | null;
}

/*
 * The rule (docs/figures.md, «Axes»): an axis is decided once for a family of figures and handed to each of them, so
 * that the same length means the same everywhere, and no small difference is made to look large.
 */

/** Where axes of shares can end; they start at zero. */
const shareLimits = [0.1, 0.25, 0.5, 1];
const shareSteps = [0.02, 0.05, 0.1, 0.2];

const families = new WeakMap<ResultsDocument, Map<string, Axis>>();

/** The axis that a figure shares with its family. */
export function axisOf(item: ReportItem, doc: ResultsDocument): Axis {
  let known = families.get(doc);
  if (known === undefined) {
    known = familyAxes(doc);
    families.set(doc, known);
  }
  // An item that the report does not have is a family of its own.
  const listed = doc.report.chapters.some((chapter) => chapter.items.includes(item));
  const axis = listed ? known.get(item.id) : undefined;
  return axis ?? axisFor([extentOf(item, doc) ?? nothing]);
}

const nothing: Extent = {
  measure: 'share',
  variables: [],
  numbers: [],
  range: [0, 1],
  sd: null,
  bars: true,
};

/**
 * The axis of every figure of a report. A family is all figures that show a variable in the same measure; for shares,
 * Likert bars and score distributions also all of a chapter.
 */
export function familyAxes(doc: ResultsDocument): Map<string, Axis> {
  const members: { id: string; extent: Extent; family: number }[] = [];
  const first = new Map<string, number>();
  const join = (from: number, to: number) => {
    for (const member of members) if (member.family === from) member.family = to;
  };
  for (const chapter of doc.report.chapters) {
    for (const item of chapter.items) {
      const extent = extentOf(item, doc);
      if (extent === null) continue;
      const member = { id: item.id, extent, family: members.length };
      members.push(member);
      const shared = [
        ...extent.variables.map((name) => `${extent.measure} of ${name}`),
        ...(extent.measure === 'mean' ? [] : [`${extent.measure} in chapter ${chapter.id}`]),
      ];
      for (const key of shared) {
        const other = first.get(key);
        if (other === undefined) first.set(key, members.length - 1);
        else join(member.family, members[other]!.family);
      }
    }
  }
  const axes = new Map<number, Axis>();
  for (const { family } of members) {
    if (axes.has(family)) continue;
    axes.set(family, axisFor(members.filter((m) => m.family === family).map((m) => m.extent)));
  }
  return new Map(members.map(({ id, family }) => [id, axes.get(family)!]));
}

/** The one axis that holds what all of a family draw. */
export function axisFor(family: readonly Extent[]): Axis {
  const { measure } = family[0]!;
  const numbers = family.flatMap((extent) => extent.numbers).filter(Number.isFinite);
  if (measure === 'likert') return likertAxis(numbers);
  if (measure === 'mean') return meanAxis(family, numbers);
  const most = Math.max(0, ...numbers);
  // Bars with their numbers beside them are read at any length; limits are shared so that figures can be compared.
  const i = shareLimits.findIndex((limit) => most <= limit + 1e-9);
  const [high, step] = [shareLimits[i < 0 ? 3 : i]!, shareSteps[i < 0 ? 3 : i]!];
  return { measure, low: 0, high, ticks: ticksOf(0, high, step), digits: 0, range: [0, 1] };
}

/** To the next whole 20 per cent on either side, and at least that much. */
function likertAxis(numbers: readonly number[]): Axis {
  const up = (x: number) => Number((Math.max(1, Math.ceil(x / 0.2 - 1e-9)) * 0.2).toFixed(1));
  const low = -Math.min(1, up(Math.max(0, ...numbers.map((x) => -x))));
  const high = Math.min(1, up(Math.max(0, ...numbers)));
  return { measure: 'likert', low, high, ticks: ticksOf(low, high, 0.2), digits: 0, range: [-1, 1] };
}

function meanAxis(family: readonly Extent[], numbers: readonly number[]): Axis {
  const ranges = family.map((extent) => extent.range);
  const bars = family.some((extent) => extent.bars);
  const bounded = ranges.every((range) => range !== null);
  const range: [number, number] | null = bounded
    ? [Math.min(...ranges.map((r) => r![0])), Math.max(...ranges.map((r) => r![1]))]
    : null;
  if (range !== null) {
    const [low, high] = bars ? range : windowOf(numbers, range);
    const step = stepOf(high - low);
    return { measure: 'mean', low, high, ticks: ticksOf(low, high, step), digits: digitsOf(step), range };
  }
  // Numbers without ends: at least one standard deviation is shown, and zero where bars start.
  const list = [...numbers, ...(bars || numbers.length === 0 ? [0] : [])];
  let [low, high] = [Math.min(...list), Math.max(...list)];
  const sds = family.flatMap(({ sd }) => (sd === null ? [] : [sd]));
  const least = sds.length > 0 ? Math.max(...sds) : Math.max(Math.abs(low), Math.abs(high)) * 0.2;
  const lacking = Math.max(0, (least || 1) - (high - low)) / 2;
  // A mean of what is never negative is not drawn on an axis that is.
  const floor = low >= 0 ? 0 : Number.NEGATIVE_INFINITY;
  [low, high] = bars
    ? [low < 0 ? low - lacking : low, high > 0 || low >= 0 ? high + lacking : high]
    : [Math.max(floor, low - lacking), high + lacking];
  const step = stepOf(high - low);
  low = Number((Math.floor(low / step + 1e-9) * step).toPrecision(9));
  high = Number((Math.ceil(high / step - 1e-9) * step).toPrecision(9));
  return { measure: 'mean', low, high, ticks: ticksOf(low, high, step), digits: digitsOf(step), range: null };
}

/** The part of a scale that holds the numbers: at least a whole scale point, to half points, inside the scale's ends. */
function windowOf(numbers: readonly number[], [first, last]: readonly [number, number]): [number, number] {
  const unit = Math.min(1, last - first);
  const inside = numbers.map((x) => Math.min(last, Math.max(first, x)));
  if (inside.length === 0) return [first, last];
  const [least, most] = [Math.min(...inside), Math.max(...inside)];
  const half = unit / 2;
  let low = first + Math.floor((least - first) / half + 1e-9) * half;
  let high = first + Math.ceil((most - first) / half - 1e-9) * half;
  while (high - low < unit - 1e-9) {
    // The side with less room gets the next half point, as long as the scale has one.
    const below = low > first + 1e-9 && (high >= last - 1e-9 || least - low < high - most);
    if (below) low -= half;
    else high += half;
  }
  return [low, Math.min(high, last)];
}

/** Steps of 1, 2 or 5 times a power of ten, about five on an axis. */
function stepOf(span: number): number {
  const rough = span / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((m) => Number((m * power).toPrecision(6))).find((s) => s >= rough * (1 - 1e-9))!;
}

const digitsOf = (step: number) => (String(step).split('.')[1] ?? '').length;

function ticksOf(low: number, high: number, step: number): number[] {
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++)
    ticks.push(Number((i * step).toPrecision(6)));
  return ticks;
}

/** The axis in a specification: scale and axis of a channel, labels in the language's own way. */
export function axisSpec(axis: Axis, language: Language, more: Spec = {}): { scale: Spec; axis: Spec } {
  const { low, high, ticks } = axis;
  return {
    scale: { domain: [low, high], nice: false, zero: false },
    axis: { ...axisLabels(axis, language), values: ticks, title: null, labelOverlap: true, ...more },
  };
}

/** Labels written as all numbers of the figures are; diverging bars count both ways, so their signs are left out. */
function axisLabels({ measure, ticks, digits }: Axis, language: Language): Spec {
  const f = numberFormat(language);
  const written = (tick: number) =>
    measure === 'mean' ? f.decimal(tick, digits) : f.percent(Math.abs(tick));
  return {
    labelExpr: `${JSON.stringify(Object.fromEntries(ticks.map((x) => [x, written(x)])))}[datum.value]`,
  };
}

/** An axis of counts from zero, as of n: ends at `most`. */
export function countAxis(most: number, language: Language, few: boolean): Spec {
  const f = numberFormat(language);
  const step = Math.max(1, stepOf(few ? most * 2 : most));
  const ticks = ticksOf(0, most, step);
  return {
    values: ticks,
    labelExpr: `${JSON.stringify(Object.fromEntries(ticks.map((x) => [x, f.integer(x)])))}[datum.value]`,
    labelOverlap: true,
  };
}

/** Where bars start: at the scale's lower end, or at zero. */
export function startOf({ low, high, range }: Axis): number {
  return range === null ? Math.min(high, Math.max(low, 0)) : low;
}

/** From 0 to 100 %, for bars that are stacked to the whole. */
export const wholeAxis: Axis = {
  measure: 'share',
  low: 0,
  high: 1,
  ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
  digits: 0,
  range: [0, 1],
};

/** What the reader must know of an axis of means: that it shows only a part of the scale. */
export function axisNotes({ measure, low, high, digits, range }: Axis, language: Language): string[] {
  if (measure !== 'mean' || range === null || (low <= range[0] && high >= range[1])) return [];
  const f = numberFormat(language);
  const written = (x: number) => f.decimal(x, Number.isInteger(x) ? 0 : Math.max(1, digits));
  return [figureTexts(language).axisPart(written(low), written(high), written(range[0]), written(range[1]))];
}

/** An interval as it can be drawn: inside the axis, and on which side it goes on beyond it. */
export function insideAxis(
  lower: number,
  upper: number,
  { low, high }: Axis,
): { start: number; end: number; cut: { at: number; side: 'low' | 'high' }[] } {
  const clamp = (x: number) => Math.min(high, Math.max(low, x));
  return {
    start: clamp(lower),
    end: clamp(upper),
    cut: [
      ...(lower < low - 1e-9 ? [{ at: low, side: 'low' as const }] : []),
      ...(upper > high + 1e-9 ? [{ at: high, side: 'high' as const }] : []),
    ],
  };
}
