import { linesWidth, wrap } from '../drawing/fonts.js';
import { lineHeight, round, size } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { type PlacedText, placedTexts, toldIn } from '../placed-texts.js';
import { type LegendEntry, legend } from './legend.js';

/** A labelled row of a figure. */
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
  /** Where the first row starts, under the legend. */
  top: number;
  height: number;
  plotWidth: number;
  /** Left edge of the figure, relative to the plot: 0 or negative. */
  left: number;
  width: FigureWidth;
  legend: Spec[];
  labels: Spec[];
}

interface RowLayoutOptions {
  width: FigureWidth;
  barHeight?: number;
  /** Pixels kept free right of the plot. */
  right?: number;
  /** Pixels kept free over the rows, under the legend. */
  top?: number;
  legend?: readonly LegendEntry[];
}

/** Most pixels of the labels beside the plot. */
const mostLabel = 290;

/**
 * The layout that bars, Likert bars, grouped bars and dot plots share: labelled rows from top to bottom.
 * Wide figures have the labels left of the plot, narrow ones above each row's bar. Labels wrap to as many
 * lines as they need and rows grow with them; nothing is cut.
 */
export function rowLayout(rows: readonly ChartRow[], options: RowLayoutOptions): RowLayout {
  const { width, barHeight = 22, right = 12, legend: entries = [] } = options;
  const beside = width === 'wide';
  const inner = totalWidth[width] - 12;
  const wrapped = rows.map((row) =>
    wrap(
      row.label,
      row.heading ? inner - 4 : beside ? mostLabel : inner,
      size.label,
      row.heading || row.bold,
    ),
  );
  const left = beside ? -(labelWidth(rows, wrapped) + 10) : 0;
  const top = legend(entries, 0, width).height + (options.top ?? 0);
  const texts: PlacedText[] = [];
  let y = top;
  const placed = rows.map((row, i): PlacedRow => {
    const lines = wrapped[i]!;
    const start = y;
    const { middle, first, end } = heightsOf(row, lines.length, { start, barHeight, beside, atTop: i === 0 });
    const toTheLeft = row.heading || !beside;
    texts.push({
      x: toTheLeft ? left : -10,
      y: first,
      text: toldIn(lines),
      align: toTheLeft ? 'left' : 'right',
      weight: row.heading || row.bold ? 'bold' : 'normal',
    });
    y = end;
    const half = row.heading ? 0 : barHeight / 2;
    return {
      y0: round(middle - half),
      yc: round(middle),
      y1: round(middle + half),
      top: round(start),
      bottom: round(end),
    };
  });
  return {
    rows: placed,
    top,
    height: round(y),
    plotWidth: round(inner + left - right),
    left,
    width,
    legend: legend(entries, left, width).layers,
    labels: placedTexts(texts),
  };
}

/** Pixels that the labels beside the plot take; headings stand over it. */
const labelWidth = (rows: readonly ChartRow[], wrapped: readonly string[][]): number =>
  Math.ceil(
    Math.max(
      60,
      ...wrapped.map((lines, i) => (rows[i]!.heading ? 0 : linesWidth(lines, size.label, rows[i]!.bold))),
    ) + 2,
  );

/** The middle of a row's bar, the middle of its label's first line, and where it ends. */
function heightsOf(
  { heading }: ChartRow,
  lines: number,
  { start, barHeight, beside, atTop }: { start: number; barHeight: number; beside: boolean; atTop: boolean },
): { middle: number; first: number; end: number } {
  const textHeight = lines * lineHeight;
  if (heading) {
    const y = start + (atTop ? 2 : 10);
    const end = y + textHeight + 2;
    return { middle: (start + end) / 2, first: y + lineHeight / 2, end };
  }
  if (beside) {
    const height = Math.max(textHeight, barHeight);
    const middle = start + 4 + height / 2;
    return { middle, first: middle - ((lines - 1) * lineHeight) / 2, end: start + height + 8 };
  }
  const middle = start + 3 + textHeight + 1 + barHeight / 2;
  return { middle, first: start + 3 + lineHeight / 2, end: middle + barHeight / 2 + 6 };
}
