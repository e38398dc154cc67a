import type { Language } from '../../results/index.js';
import { type Axis, axisOf } from '../axis.js';
import { divergentColours, faintInk, ink, textOn } from '../drawing/palette.js';
import { round, short } from '../drawing/spec.js';
import { reachOf } from '../extents.js';
import type { FigureBuilder, FigureOptions, FigureWidth, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { figureTexts } from '../texts/index.js';
import { type DistributionRow, type Distributions, distributions, highCount } from './distribution.js';
import { type BarLabelPlace, placeLabels } from './likert-labels.js';
import { rowChart } from './row-chart.js';
import { rowLayout } from './row-layout.js';
import { barLayer, gridLayer, segmentLabels } from './row-marks.js';
import { type SideColumn, sideColumns, sideRoom } from './side-columns.js';

/** A row of a Likert figure as data: a statement over its groups, or a bar. */
export interface LikertRow {
  row: 'heading' | 'bar' | 'absent';
  label: string;
  bold: boolean;
  /** The two highest answers, no answer, and n as they are read; '' where there is none. */
  sum: string;
  missing: string;
  n: string;
  /** What stands in place of a bar. */
  word: string;
}

/** An answer's part of a bar. */
export interface LikertSegment {
  /** Which row of the rows. */
  at: number;
  start: number;
  end: number;
  answer: string;
  /** Which answer, from the lowest. */
  code: number;
  colour: string;
  text: string;
  place: BarLabelPlace;
}

/** What a page needs beside rows and segments to lay them out: the specification has it in `usermeta.likert`. */
export interface LikertScale {
  low: number;
  high: number;
  answers: { label: string; colour: string }[];
  sum: string;
  missing: string | null;
}

/** The rows and segments that a specification draws; null where it is of another kind. */
export function likertOf(
  spec: Spec,
): { rows: LikertRow[]; segments: LikertSegment[]; scale: LikertScale } | null {
  const scale = (spec.usermeta as { likert?: LikertScale } | undefined)?.likert;
  if (scale === undefined) return null;
  const { rows, segments } = spec.datasets as { rows: LikertRow[]; segments: LikertSegment[] };
  return { rows, segments, scale };
}

/** Room at either end for the labels of small answers, as a part of the axis. */
const margin = 0.09;

/**
 * A Likert battery as diverging stacked bars. The line parts the two highest answers from the rest, so that their sum, at
 * the right, is a length from one common line. With a grouping variable: a bar a group.
 */
export const likert: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const data = distributions(item, doc, language);
  const count = data.categories.length;
  const high = data.categories.slice(count - highCount(count));
  const named = high.map(({ label }) => t.quote(label)).join(` ${t.and} `);
  const drawn = data.rows.some(({ shares }) => shares?.some((share) => share > 0));
  return {
    spec: likertSpec(data, high, axisOf(item, doc), { language, width }),
    table: data.table,
    alt: `${t.likertAlt(data.rows.filter((row) => !row.heading).length, named)} ${data.extremes(
      high.map((_, i) => count - high.length + i),
    )}`,
    n: data.n,
    notes: [...(drawn ? [t.likertNote] : []), ...data.notes],
  };
};

type Answer = Distributions['categories'][number];

/** A row of a distribution as a figure has it; its sum is of the answers that `high` are. */
function rowAsData(row: DistributionRow, high: readonly Answer[], language: Language): LikertRow {
  const f = numberFormat(language);
  const { shares, missing, n, heading = false } = row;
  return {
    row: heading ? 'heading' : shares === null ? 'absent' : 'bar',
    label: row.name,
    bold: row.bold === true,
    // Where the sum itself is published it is that number: disclosure control may have rounded it by itself.
    sum: shares === null ? '' : f.percent((high.length === 2 ? row.topTwo : null) ?? reachOf(shares).above),
    missing: missing === null ? '' : f.percent(missing),
    n: n === null || heading ? '' : f.integer(n),
    word: heading || shares !== null ? '' : row.word,
  };
}

/** The parts of each row's bar, from its lowest answer, left and right of the line. */
function segmentsOf({ rows, categories }: Distributions, language: Language): LikertSegment[] {
  const f = numberFormat(language);
  const colours = divergentColours(categories.length);
  return rows.flatMap(({ shares }, at) => {
    if (shares === null) return [];
    const places = placeLabels(shares);
    let end = -reachOf(shares).below;
    return shares.flatMap((share, code): LikertSegment[] => {
      const start = end;
      end = start + share;
      if (share <= 0) return [];
      return [
        {
          at,
          start: short(start),
          end: short(end),
          answer: categories[code]!.label,
          code,
          colour: colours[code]!,
          text: f.decimal(100 * share, 0),
          place: places[code]!,
        },
      ];
    });
  });
}

/** The numbers right of the bars. */
const columnsOf = (
  { missingLabel }: Distributions,
  high: readonly Answer[],
  width: FigureWidth,
): SideColumn[] => [
  { heading: namesOf(high.map(({ label }) => label)), field: 'sum', bold: true },
  ...(missingLabel === null || width === 'narrow' ? [] : [{ heading: missingLabel, field: 'missing' }]),
  { heading: 'n', field: 'n' },
];

function likertSpec(
  data: Distributions,
  high: readonly Answer[],
  axis: Axis,
  { language, width }: FigureOptions,
): Spec {
  const rows = data.rows.map((row) => rowAsData(row, high, language));
  const colours = divergentColours(data.categories.length);
  const answers = data.categories.map(({ label }, i) => ({ label: bare(label), colour: colours[i]! }));
  const columns = columnsOf(data, high, width);
  const side = sideRoom(columns, width);
  const layout = rowLayout(
    data.rows.map((row) => ({ ...row, label: row.name })),
    { width, right: side.width, top: side.height + 6, barHeight: 18, legend: answers },
  );
  const span = axis.high - axis.low;
  const scale: LikertScale = {
    low: short(axis.low - margin * span),
    high: short(axis.high + margin * span),
    answers,
    sum: columns[0]!.heading,
    missing: data.missingLabel,
  };
  const domain = { domain: [scale.low, scale.high], nice: false, zero: false };
  const bars = segmentsOf(data, language).map((segment) => {
    const { y0, yc, y1 } = layout.rows[segment.at]!;
    return { ...segment, y0, y1, yc, above: round(y0 - 5), middle: short((segment.start + segment.end) / 2) };
  });
  const marks =
    bars.length === 0
      ? []
      : [
          {
            ...barLayer([], { type: 'quantitative', scale: domain, axis: null }, barEdge),
            data: { name: 'segments' },
          },
          ...gridLayer([0], layout, 0, { color: ink, strokeWidth: 1 }),
          ...barTexts(bars),
        ];
  const absent = rows.map(({ word }, i) => ({ y: layout.rows[i]!.yc, word }));
  const beside = sideColumns(columns, rows, layout, side);
  const spec = rowChart(layout, { marks, absent, beside, datasets: { rows, segments: bars } });
  return { ...spec, usermeta: { likert: scale } };
}

const barEdge = { stroke: '#ffffff', strokeWidth: 1 };

/** «Litt enig + enig»; of answers that are numbered the numbers, «4 + 5». */
function namesOf(labels: readonly string[]): string {
  const numbers = labels.map((label) => numbered.exec(label)?.[1]);
  if (numbers.every((number) => number !== undefined)) return numbers.join(' +\u00a0');
  return labels
    .map((label, i) =>
      i > 0 && /^\p{Lu}[\p{Ll} ]/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label,
    )
    .join(' +\u00a0');
}

/** An answer that is only a number, without the full stop of its place in a list. */
const bare = (label: string): string => label.replace(/^(\d+)\.$/, '$1');

/** «4», «4.», «5. I stor grad». */
const numbered = /^(\d+)(?:[.:)]|\s*[–-]\s|$)/;

type PlacedSegment = LikertSegment & { y0: number; yc: number; y1: number; above: number; middle: number };

/** Whole per cent in the bars, and outside or above them where they are too short. */
function barTexts(bars: readonly PlacedSegment[]): Spec[] {
  const inside = bars
    .filter(({ place }) => place === 'inside')
    .map(({ middle, yc, text, colour }) => ({ x: middle, y: yc, text, colour: textOn(colour) }));
  const small = bars
    .filter(({ place }) => place === 'above')
    .map(({ middle, above, text }) => ({ x: middle, y: above, text, colour: faintInk }));
  return [
    ...segmentLabels(inside),
    ...segmentLabels(small, { fontSize: 10 }),
    ...segmentLabels(listed(bars, 'before'), { align: 'right', dx: -6 }),
    ...segmentLabels(listed(bars, 'after'), { align: 'left', dx: 6 }),
  ];
}

/** The small answers at an end of each bar as one text, in the order of the answers. */
function listed(
  bars: readonly (LikertSegment & { yc: number })[],
  place: 'before' | 'after',
): { x: number; y: number; text: string; colour: string }[] {
  return [...new Set(bars.map(({ at }) => at))].flatMap((at) => {
    const row = bars.filter((segment) => segment.at === at);
    const small = row.filter((segment) => segment.place === place);
    if (small.length === 0) return [];
    const x = place === 'before' ? row[0]!.start : row.at(-1)!.end;
    return [{ x, y: small[0]!.yc, text: small.map(({ text }) => text).join('  '), colour: faintInk }];
  });
}
