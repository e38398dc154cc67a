import { axisOf } from '../axis.js';
import { divergentColours, faintInk, ink, textOn } from '../drawing/palette.js';
import { ownColour, pixels, round, short, size, topLevel } from '../drawing/spec.js';
import { reachOf } from '../extents.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { figureTexts } from '../texts/index.js';
import { distributions, highCount } from './distribution.js';
import { type BarLabelPlace, placeLabels } from './likert-labels.js';
import { type AbsentRow, absentLayer, gridLayer, legend, rowLayout } from './row-chart.js';
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
  const f = numberFormat(language);
  const data = distributions(item, doc, language);
  const count = data.categories.length;
  const colours = divergentColours(count);
  const high = data.categories.slice(count - highCount(count));
  const whole = (share: number) => f.decimal(100 * share, 0);

  const rows: LikertRow[] = [];
  const segments: LikertSegment[] = [];
  for (const [at, row] of data.rows.entries()) {
    const known = row.shares !== null;
    rows.push({
      row: row.heading ? 'heading' : known ? 'bar' : 'absent',
      label: row.name,
      bold: row.bold === true,
      // Where the sum itself is published it is that number: disclosure control may have rounded it by itself.
      sum:
        row.shares === null
          ? ''
          : f.percent((high.length === 2 ? row.topTwo : null) ?? reachOf(row.shares).above),
      missing: row.missing === null ? '' : f.percent(row.missing),
      n: row.n === null || row.heading ? '' : f.integer(row.n),
      word: row.heading || known ? '' : row.word,
    });
    if (row.shares === null) continue;
    const places = placeLabels(row.shares);
    let start = -reachOf(row.shares).below;
    for (const [code, share] of row.shares.entries()) {
      const end = start + share;
      if (share > 0)
        segments.push({
          at,
          start: short(start),
          end: short(end),
          answer: data.categories[code]!.label,
          code,
          colour: colours[code]!,
          text: whole(share),
          place: places[code]!,
        });
      start = end;
    }
  }

  const columns: SideColumn[] = [
    { heading: namesOf(high.map(({ label }) => label)), field: 'sum', bold: true },
    ...(data.missingLabel === null || width === 'narrow'
      ? []
      : [{ heading: data.missingLabel, field: 'missing' }]),
    { heading: 'n', field: 'n' },
  ];
  const side = sideRoom(columns, width);
  const entries = data.categories.map((category, i) => ({
    label: bare(category.label),
    colour: colours[i]!,
  }));
  const top = legend(entries, 0, width).height + side.height + 6;
  const layout = rowLayout(
    data.rows.map((row) => ({ ...row, label: row.name })),
    { width, right: side.width, top, barHeight: 18 },
  );
  const key = legend(entries, layout.left, width);

  const axis = axisOf(item, doc);
  const span = axis.high - axis.low;
  const scale: LikertScale = {
    low: short(axis.low - margin * span),
    high: short(axis.high + margin * span),
    answers: entries,
    sum: columns[0]!.heading,
    missing: data.missingLabel,
  };
  const x = {
    field: 'start',
    type: 'quantitative',
    scale: { domain: [scale.low, scale.high], nice: false, zero: false },
    axis: null,
  };
  const bars = segments.map((segment) => {
    const { y0, yc, y1 } = layout.rows[segment.at]!;
    return { ...segment, y0, y1, yc, above: round(y0 - 5), middle: short((segment.start + segment.end) / 2) };
  });
  const absent: AbsentRow[] = rows.flatMap(({ word }, i) =>
    word === '' ? [] : [{ place: layout.rows[i]!, word }],
  );
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    datasets: { rows, segments: bars },
    layer: [
      ...(bars.length === 0
        ? []
        : [
            {
              data: { name: 'segments' },
              mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 1 },
              encoding: { x, x2: { field: 'end' }, y: pixels('y0'), y2: { field: 'y1' }, color: ownColour },
            },
            ...gridLayer([0], layout, width, { color: ink, strokeWidth: 1 }),
            ...barTexts(bars),
          ]),
      ...absentLayer(absent),
      ...sideColumns(columns, rows, layout, side, top),
      ...key.layers,
      ...layout.layers,
    ],
  });
  const named = high.map(({ label }) => t.quote(label)).join(` ${t.and} `);
  return {
    spec: { ...spec, usermeta: { likert: scale } },
    table: data.table,
    alt: `${t.likertAlt(data.rows.filter((row) => !row.heading).length, named)} ${data.extremes(
      high.map((_, i) => count - high.length + i),
    )}`,
    n: data.n,
    notes: [...(bars.length === 0 ? [] : [t.likertNote]), ...data.notes],
  };
};

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
  const texts = (values: Spec[], mark: Spec): Spec[] =>
    values.length === 0
      ? []
      : [
          {
            data: { values },
            mark: { type: 'text', baseline: 'middle', fontSize: size.value, ...mark },
            encoding: {
              x: { field: 'x', type: 'quantitative' },
              y: pixels('y'),
              text: { field: 'text' },
              color: { field: 'colour', type: 'nominal', scale: null },
            },
          },
        ];
  return [
    ...texts(inside, {}),
    ...texts(small, { fontSize: 10 }),
    ...texts(listed(bars, 'before'), { align: 'right', dx: -6 }),
    ...texts(listed(bars, 'after'), { align: 'left', dx: 6 }),
  ];
}

/** The small answers at an end of each bar as one text, in the order of the answers. */
export function listed(
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
