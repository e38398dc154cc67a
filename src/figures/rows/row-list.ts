import type { Language } from '../../results/index.js';
import { type Axis, axisSpec, insideAxis } from '../axis.js';
import { textWidth, wrap } from '../drawing/fonts.js';
import { lineHeight, round, short, size, topLevel } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { numberFormat } from '../format.js';
import { toldIn } from '../placed-texts.js';
import { headLayer, labelTexts, lineLayers, markLayers, numberTexts } from './row-list-layers.js';
import { cutLayer } from './row-marks.js';

/**
 * A figure of rows as data: what each row is, its number and interval, what is written beside it. It is the data of the
 * figure's specification, which can so be used without the page; the page lays the same data out as a table.
 */
export interface ListRow {
  /** All respondents, a heading over groups, a group, or what is said in place of one. */
  row: 'all' | 'heading' | 'group' | 'absent';
  label: string;
  question: string;
  grouping: string;
  group: string;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  n: number | null;
  /** The number and its interval as they are read; '' where there are none. */
  text: string;
  interval: string;
  /** The group differs from all others after adjustment, and the adjusted p of that. */
  differs: boolean;
  p: number | null;
  /** At the right of a heading or of a row without a number. */
  word: string;
}

/** A row of which nothing is known yet but what it is called: its maker fills in the rest. */
export const blankRow: Omit<ListRow, 'row' | 'label'> = {
  question: '',
  grouping: '',
  group: '',
  estimate: null,
  lower: null,
  upper: null,
  n: null,
  text: '',
  interval: '',
  differs: false,
  p: null,
  word: '',
};

export interface RowList {
  rows: ListRow[];
  axis: Axis;
  /** The value for all, drawn as a line through the rows. */
  reference: { value: number; text: string } | null;
  /** What the numbers are: «Gjennomsnitt», «Andel». */
  measure: string;
  /** What the rows are; groups when left out. */
  rowsAre?: string;
  /** What a filled and a hollow mark mean; that a group differs from the others, and not, when left out. */
  marks?: { filled: string; hollow: string };
  /** Its groups may stand in two columns where a page has room. */
  inColumns?: boolean;
  /** No test of it finds anything. */
  quiet?: boolean;
}

/** What a page needs beside the rows to lay them out: the specification has it in `usermeta.rows`. */
export interface RowScale {
  low: number;
  high: number;
  ticks: { at: number; text: string }[];
  reference: { at: number; text: string } | null;
  measure: string;
  rowsAre?: string;
  marks?: { filled: string; hollow: string };
  inColumns?: boolean;
  quiet?: boolean;
}

/** The rows that a specification draws, and their scale; null where it is of another kind. */
export function rowsOf(spec: Spec): { rows: ListRow[]; scale: RowScale } | null {
  const scale = (spec.usermeta as { rows?: RowScale } | undefined)?.rows;
  if (scale === undefined) return null;
  return { rows: (spec.datasets as { rows: ListRow[] }).rows, scale };
}

const heights = { all: 30, heading: 32, group: 22, absent: 22 } as const;

/** Over the first row: the axis and the headings of the numbers. */
export const headHeight = 24;

/** Widths of the columns: labels, plot, number, n. */
export function columnsOf({ rows, measure }: RowList, width: FigureWidth) {
  const inner = totalWidth[width] - 12;
  const hasN = rows.some((row) => row.n !== null);
  const [label, leastNumber, ofN] = width === 'wide' ? [210, 62, 44] : [118, 46, 32];
  // The axis' last label is written over the plot's end, and the heading must not run into it.
  const number = Math.max(leastNumber, Math.ceil(textWidth(measure, size.value)) + 26);
  const n = hasN ? ofN : 0;
  return { label, number, n, plot: inner - label - number - n };
}

/** A row's label in lines, and the height that the row takes. */
export function laidOut(row: ListRow, columns: { label: number; plot: number }) {
  const indent = row.row === 'group' || row.row === 'absent' ? 10 : 0;
  const bold = row.row !== 'group' && row.row !== 'absent';
  const room =
    row.row === 'heading' || row.row === 'absent' ? columns.label + columns.plot * 0.6 : columns.label;
  const lines = wrap(row.label, room - indent - 8, size.label, bold || row.differs);
  return { indent, lines, height: heights[row.row] + (lines.length - 1) * lineHeight };
}

/** The rows from top to bottom: label, dot with interval on one axis, number and n. */
export function rowListSpec(list: RowList, width: FigureWidth, language: Language): Spec {
  const columns = columnsOf(list, width);
  const { placed, cuts, height } = placedRows(list, columns, language);
  const axis = axisSpec(list.axis, language, { orient: 'top', offset: -20, title: null });
  const numberEnd = columns.plot + columns.number;
  const ends = { number: numberEnd, n: numberEnd + columns.n };
  const numbers = list.rows.some((row) => row.estimate !== null);
  return {
    ...topLevel({
      width: columns.plot,
      height,
      datasets: { rows: placed },
      layer: [
        ...(numbers
          ? [
              ...lineLayers(list.axis.ticks, list.reference, { y: headHeight, y2: height }),
              ...cutLayer(cuts),
              ...markLayers(axis),
              ...numberTexts(ends),
              headLayer(list.measure, ends, columns.n > 0),
            ]
          : []),
        ...labelTexts(ends.n),
      ],
    }),
    usermeta: { rows: scaleOf(list, axis) },
  };
}

/** Each row with its place in pixels, which its layers draw it at. */
function placedRows(
  list: RowList,
  columns: { label: number; plot: number },
  language: Language,
): { placed: (ListRow & Record<string, unknown>)[]; cuts: Parameters<typeof cutLayer>[0]; height: number } {
  const f = numberFormat(language);
  const cuts: { at: number; side: 'low' | 'high'; y: number }[] = [];
  let top = headHeight;
  const placed = list.rows.map((row) => {
    const { indent, lines, height } = laidOut(row, columns);
    const middle = top + height / 2 + (row.row === 'heading' ? 5 : 0);
    const y = round(middle);
    const inside =
      row.lower === null || row.upper === null ? null : insideAxis(row.lower, row.upper, list.axis);
    cuts.push(...(inside?.cut ?? []).map((cut) => ({ ...cut, y })));
    top += height;
    return {
      ...row,
      estimate: shortOrNull(row.estimate),
      lower: shortOrNull(row.lower),
      upper: shortOrNull(row.upper),
      start: shortOrNull(inside?.start ?? null),
      end: shortOrNull(inside?.end ?? null),
      lines: toldIn(lines),
      x: -columns.label + indent,
      y,
      first: round(middle - ((lines.length - 1) * lineHeight) / 2),
      nText: row.n === null ? '' : f.integer(row.n),
    };
  });
  return { placed, cuts, height: round(top + 4) };
}

const shortOrNull = (value: number | null): number | null => (value === null ? null : short(value));

/** The scale as the page needs it: ticks with their labels as the axis writes them. */
function scaleOf(
  { axis, reference, measure, rowsAre, marks, inColumns, quiet }: RowList,
  spec: { axis: Spec },
): RowScale {
  const expression = spec.axis.labelExpr as string;
  const labels = JSON.parse(expression.slice(0, expression.lastIndexOf('}') + 1)) as Record<string, string>;
  return {
    low: axis.low,
    high: axis.high,
    ticks: axis.ticks.map((at) => ({ at, text: labels[at]! })),
    reference: reference === null ? null : { at: reference.value, text: reference.text },
    measure,
    ...(rowsAre === undefined ? {} : { rowsAre }),
    ...(marks === undefined ? {} : { marks }),
    ...(inColumns === undefined ? {} : { inColumns }),
    ...(quiet === undefined ? {} : { quiet }),
  };
}
