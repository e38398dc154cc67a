import { linesWidth, textWidth, wrap } from '../drawing/fonts.js';
import { faintInk, gridColour, ink } from '../drawing/palette.js';
import { fromTo, lineHeight, ownColour, pixels, round, size } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';

/**
 * The layout that bars, Likert bars, grouped bars and dot plots share: labelled rows from top to bottom.
 * Wide figures have the labels left of the plot, narrow ones above each row's bar. Labels wrap to as many
 * lines as they need and rows grow with them; nothing is cut.
 */
export interface ChartRow {
  label: string;
  /** A heading over the rows that follow has no bar. */
  heading?: boolean;
  /** All respondents, among groups. */
  bold?: boolean;
}

export interface PlacedRow {
  /** Top, middle and bottom of the row's bar. */
  y0: number;
  yc: number;
  y1: number;
  /** Top and bottom of the whole row. */
  top: number;
  bottom: number;
}

export interface RowLayout {
  rows: PlacedRow[];
  height: number;
  plotWidth: number;
  /** Left edge of the figure, relative to the plot: 0 or negative. */
  left: number;
  layers: Spec[];
}

export interface RowLayoutOptions {
  width: FigureWidth;
  barHeight?: number;
  /** Pixels kept free right of the plot. */
  right?: number;
  /** Pixels kept free on top, for a legend. */
  top?: number;
}

export function rowLayout(rows: readonly ChartRow[], options: RowLayoutOptions): RowLayout {
  const { width, barHeight = 22, right = 12, top = 0 } = options;
  const beside = width === 'wide';
  const inner = totalWidth[width] - 12;
  const most = beside ? 290 : inner;
  const wrapped = rows.map((row) =>
    wrap(row.label, row.heading ? inner - 4 : most, size.label, row.heading || row.bold),
  );
  const labelWidth = beside
    ? Math.ceil(
        Math.max(
          60,
          ...wrapped.map((lines, i) => (rows[i]!.heading ? 0 : linesWidth(lines, size.label, rows[i]!.bold))),
        ) + 2,
      )
    : 0;
  const left = beside ? -(labelWidth + 10) : 0;
  const placed: PlacedRow[] = [];
  const texts: Spec[] = [];
  let y = top;
  for (const [i, row] of rows.entries()) {
    const lines = wrapped[i]!;
    const textHeight = lines.length * lineHeight;
    const start = y;
    let middle: number;
    let first: number;
    if (row.heading) {
      y += i === 0 ? 2 : 10;
      first = y + lineHeight / 2;
      y += textHeight + 2;
      middle = (start + y) / 2;
    } else if (beside) {
      const height = Math.max(textHeight, barHeight);
      y += 4;
      middle = y + height / 2;
      first = middle - ((lines.length - 1) * lineHeight) / 2;
      y += height + 4;
    } else {
      y += 3;
      first = y + lineHeight / 2;
      middle = y + textHeight + 1 + barHeight / 2;
      y = middle + barHeight / 2 + 6;
    }
    placed.push({
      y0: round(row.heading ? middle : middle - barHeight / 2),
      yc: round(middle),
      y1: round(row.heading ? middle : middle + barHeight / 2),
      top: round(start),
      bottom: round(y),
    });
    const toTheLeft = row.heading || !beside;
    texts.push({
      x: toTheLeft ? left : -10,
      y: round(first),
      text: lines.length === 1 ? lines[0] : lines,
      align: toTheLeft ? 'left' : 'right',
      weight: row.heading || row.bold ? 'bold' : 'normal',
    });
  }
  // One layer for each way of setting, as Vega-Lite takes alignment and weight by mark.
  const layers: Spec[] = [];
  for (const align of ['left', 'right']) {
    for (const weight of ['normal', 'bold']) {
      const values = texts
        .filter((t) => t.align === align && t.weight === weight)
        .map(({ x, y: at, text }) => ({ x, y: at, text }));
      if (values.length > 0) layers.push(textLayer(values, { align, fontWeight: weight }));
    }
  }
  return { rows: placed, height: round(y), plotWidth: round(inner + left - right), left, layers };
}

/** Texts at positions in pixels. */
export function textLayer(values: Spec[], mark: Spec): Spec {
  return {
    data: { values },
    mark: { type: 'text', baseline: 'middle', lineHeight, ...mark },
    encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text' } },
  };
}

/** A legend in answer order above the plot, in as many lines as it needs. */
export function legend(
  entries: readonly { label: string; colour: string }[],
  left: number,
  width: FigureWidth,
): { height: number; layers: Spec[] } {
  if (entries.length === 0) return { height: 0, layers: [] };
  const room = totalWidth[width] - 12;
  const symbol = 13;
  const step = lineHeight + 4;
  let [x, y] = [0, step / 2];
  const boxes: Spec[] = [];
  const texts: Spec[] = [];
  for (const { label, colour } of entries) {
    const lines = wrap(label, room - symbol - 6, size.value);
    const entryWidth = symbol + 6 + linesWidth(lines, size.value);
    if (x > 0 && x + entryWidth > room) {
      x = 0;
      y += step;
    }
    boxes.push({
      x: round(left + x),
      x2: round(left + x + symbol),
      y: round(y - symbol / 2),
      y2: round(y + symbol / 2),
      colour,
    });
    texts.push({ x: round(left + x + symbol + 6), y: round(y), text: lines.length === 1 ? label : lines });
    y += (lines.length - 1) * lineHeight;
    x += entryWidth + 18;
  }
  return {
    height: round(y + step / 2 + 8),
    layers: [
      {
        data: { values: boxes },
        mark: { type: 'rect' },
        encoding: { ...fromTo, color: ownColour },
      },
      textLayer(texts, { align: 'left', fontSize: size.value }),
    ],
  };
}

/** Bars from `start` to `end` on the numbers' axis, between `y0` and `y1` in pixels, in their own colour. */
export function barLayer(values: Spec[], x: Spec, mark: Spec = {}): Spec {
  return {
    data: { values },
    mark: { type: 'rect', ...mark },
    encoding: {
      x: { field: 'start', ...x },
      x2: { field: 'end' },
      y: pixels('y0'),
      y2: { field: 'y1' },
      color: ownColour,
    },
  };
}

/** A column of shares without a valid answer, right of the bars, under its heading. */
export function missingColumn(
  label: string | null,
  shares: readonly { place: PlacedRow; text: string }[],
  layout: RowLayout,
  right: number,
  top: number,
): Spec[] {
  if (label === null) return [];
  const lines = wrap(label, missingWidth, size.value);
  const x = round(layout.plotWidth + right - 4);
  const mark = { align: 'right', fontSize: size.value, fill: faintInk };
  return [
    textLayer(
      [{ x, y: round(top - lines.length * lineHeight + 4), text: lines.length === 1 ? lines[0] : lines }],
      mark,
    ),
    ...(shares.length === 0
      ? []
      : [
          textLayer(
            shares.map(({ place, text }) => ({ x, y: place.yc, text })),
            mark,
          ),
        ]),
  ];
}

const missingWidth = 84;

/** Room that the column needs: to the right of the bars, and over the first row beside the legend's. */
export function missingRoom(label: string | null): { right: number; top: number } {
  if (label === null) return { right: 10, top: 0 };
  const lines = wrap(label, missingWidth, size.value);
  return {
    right: Math.ceil(Math.max(44, linesWidth(lines, size.value)) + 22),
    top: ((lines.length - 1) * lineHeight) / 2,
  };
}

/** A row whose number is not there, with the word that says why. */
export interface AbsentRow {
  place: Pick<PlacedRow, 'yc'>;
  word: string;
}

/** The words for numbers that are not there, where the bars of their rows would stand. */
export function absentLayer(rows: readonly AbsentRow[], x = 6): Spec[] {
  if (rows.length === 0) return [];
  return [
    textLayer(
      rows.map(({ place, word }) => ({ x, y: place.yc, text: word })),
      { align: 'left', fontSize: size.value, fill: faintInk },
    ),
  ];
}

/** Arrowheads where an interval goes on beyond the end of the axis. */
export function cutLayer(cuts: readonly { at: number; side: 'low' | 'high'; y: number }[]): Spec[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const list = cuts.filter((cut) => cut.side === side);
    if (list.length === 0) return [];
    return [
      {
        data: { values: list.map(({ at, y }) => ({ x: at, y })) },
        mark: {
          type: 'point',
          shape: side === 'low' ? 'triangle-left' : 'triangle-right',
          filled: true,
          size: 34,
          color: ink,
          opacity: 1,
        },
        encoding: { x: { field: 'x', type: 'quantitative' }, y: pixels('y') },
      },
    ];
  });
}

/**
 * Grid lines at the axis' values, behind the bars: from row to row in wide figures, but not through headings. Narrow
 * ones have labels between the bars, so there only the line that bars start at (`zero`) is drawn, beside the bars.
 */
export function gridLayer(
  values: readonly number[],
  layout: RowLayout,
  width: FigureWidth,
  mark: Spec = {},
  zero = 0,
): Spec[] {
  const bars = layout.rows.filter((row) => row.y1 > row.y0);
  if (bars.length === 0 || (width === 'narrow' ? !values.includes(zero) : values.length === 0)) return [];
  const spans: { y: number; y2: number }[] = [];
  let open = false;
  for (const row of layout.rows) {
    const isBar = row.y1 > row.y0;
    if (width === 'narrow') {
      if (isBar) spans.push({ y: row.y0 - 3, y2: row.y1 + 3 });
    } else if (isBar && open) {
      spans.at(-1)!.y2 = row.bottom;
    } else if (isBar) {
      spans.push({ y: row.top, y2: row.bottom });
    }
    open = isBar;
  }
  return [
    {
      data: {
        values: values
          .filter((x) => width === 'wide' || x === zero)
          .flatMap((x) => spans.map((span) => ({ x, ...span }))),
      },
      mark: { type: 'rule', color: gridColour, ...mark },
      encoding: { x: { field: 'x', type: 'quantitative' }, y: pixels('y'), y2: { field: 'y2' } },
    },
  ];
}

/** True when a label of this text fits in a bar of that many pixels. */
export function fits(text: string, room: number, fontSize: number = size.value): boolean {
  return textWidth(text, fontSize) + 4 <= room;
}

/** The per cent in each segment, in the colour that reads on it. */
export function segmentLabels(labels: Spec[]): Spec[] {
  return labels.length === 0
    ? []
    : [
        {
          data: { values: labels },
          mark: { type: 'text', baseline: 'middle', fontSize: size.value },
          encoding: {
            x: { field: 'x', type: 'quantitative' },
            y: pixels('y'),
            text: { field: 'text' },
            color: { field: 'colour', type: 'nominal', scale: null },
          },
        },
      ];
}
