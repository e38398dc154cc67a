import type { Language } from '../../results/index.js';
import { type Axis, axisSpec, insideAxis } from '../axis.js';
import { textWidth, wrap } from '../drawing/fonts.js';
import { faintInk, gridColour, ink, palette } from '../drawing/palette.js';
import { lineHeight, pixels, round, short, size, topLevel } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { numberFormat } from '../format.js';
import { cutLayer } from './row-chart.js';

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

/** Colour of what differs, used for nothing else; grey for what does not. */
export const accent = palette.categorical[5]!;
const quietMark = '#6b7671';
const quietLine = '#8a948f';

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
  const { label: labelWidth, plot: plotWidth, number: numberRoom, n: nRoom } = columns;
  const hasN = nRoom > 0;
  const right = { number: plotWidth + numberRoom, n: plotWidth + numberRoom + nRoom };
  const placed: (ListRow & Record<string, unknown>)[] = [];
  let y = headHeight;
  for (const row of list.rows) {
    const { indent, lines, height } = laidOut(row, columns);
    const middle = y + height / 2 + (row.row === 'heading' ? 5 : 0);
    const inside =
      row.lower === null || row.upper === null ? null : insideAxis(row.lower, row.upper, list.axis);
    placed.push({
      ...row,
      estimate: row.estimate === null ? null : short(row.estimate),
      lower: row.lower === null ? null : short(row.lower),
      upper: row.upper === null ? null : short(row.upper),
      start: inside === null ? null : short(inside.start),
      end: inside === null ? null : short(inside.end),
      lines: lines.length === 1 ? lines[0] : lines,
      x: -labelWidth + indent,
      y: round(middle),
      first: round(middle - ((lines.length - 1) * lineHeight) / 2),
      nText: row.n === null ? '' : numberFormat(language).integer(row.n),
    });
    y += height;
  }
  const height = round(y + 4);
  const cuts = placed.flatMap((row) =>
    row.lower === null || row.upper === null
      ? []
      : insideAxis(row.lower, row.upper, list.axis).cut.map((cut) => ({ ...cut, y: row.y as number })),
  );
  const data = (filter: string): Spec => ({ data: { name: 'rows' }, transform: [{ filter }] });
  const text = (filter: string, x: unknown, field: string, mark: Spec, at = 'y'): Spec => ({
    ...data(filter),
    mark: { type: 'text', baseline: 'middle', lineHeight, fontSize: size.label, ...mark },
    encoding: {
      x: typeof x === 'string' ? pixels(x) : { datum: x, type: 'quantitative', scale: null, axis: null },
      y: pixels(at),
      text: { field },
    },
  });
  const at = (field: string): Spec => ({ field, type: 'quantitative' });
  const axis = axisSpec(list.axis, language, { orient: 'top', offset: -20, title: null });
  const grid = list.axis.ticks.map((tick) => ({ tick, y: headHeight, y2: height }));
  const bold = "datum.row === 'all' || datum.row === 'heading' || datum.differs";
  const head = [{ x: right.number, text: list.measure }, ...(hasN ? [{ x: right.n, text: 'n' }] : [])].map(
    (entry) => ({ ...entry, y: 10 }),
  );
  const dots = (filter: string, mark: Spec): Spec => ({
    ...data(`datum.estimate !== null && ${filter}`),
    mark: { type: 'point', filled: true, opacity: 1, size: 62, strokeWidth: 1.6, ...mark },
    encoding: { x: { ...at('estimate'), ...axis }, y: pixels('y') },
  });
  const rule = (filter: string, mark: Spec): Spec => ({
    ...data(`datum.start !== null && ${filter}`),
    mark: { type: 'rule', ...mark },
    encoding: { x: at('start'), x2: { field: 'end' }, y: pixels('y') },
  });
  const reference =
    list.reference === null ? [] : [{ at: short(list.reference.value), y: headHeight, y2: height }];
  const numbers = list.rows.some((row) => row.estimate !== null);
  return {
    ...topLevel({
      width: plotWidth,
      height,
      datasets: { rows: placed },
      layer: [
        ...(numbers
          ? [
              {
                data: { values: grid },
                mark: { type: 'rule', color: gridColour },
                encoding: { x: at('tick'), y: pixels('y'), y2: { field: 'y2' } },
              },
              ...(reference.length === 0
                ? []
                : [
                    {
                      data: { values: reference },
                      mark: { type: 'rule', color: ink, opacity: 0.55, strokeWidth: 1.4 },
                      encoding: { x: at('at'), y: pixels('y'), y2: { field: 'y2' } },
                    },
                  ]),
              ...cutLayer(cuts),
              rule("datum.row === 'all'", { color: ink, strokeWidth: 2.4 }),
              rule("datum.row === 'group' && datum.differs", { color: accent, strokeWidth: 2.4 }),
              rule("datum.row === 'group' && !datum.differs", { color: quietLine, strokeWidth: 1.3 }),
              dots("datum.row === 'group' && !datum.differs", { fill: '#ffffff', stroke: quietMark }),
              dots("datum.row === 'group' && datum.differs", { fill: accent, stroke: accent }),
              dots("datum.row === 'all'", { fill: ink, stroke: ink }),
              text(`datum.estimate !== null && !(${bold})`, right.number, 'text', { align: 'right' }),
              text(`datum.estimate !== null && datum.row === 'all'`, right.number, 'text', {
                align: 'right',
                fontWeight: 'bold',
              }),
              text('datum.estimate !== null && datum.differs', right.number, 'text', {
                align: 'right',
                fontWeight: 'bold',
                fill: accent,
              }),
              text('datum.estimate !== null', right.n, 'nText', { align: 'right', fill: faintInk }),
              {
                data: { values: head },
                mark: {
                  type: 'text',
                  baseline: 'middle',
                  align: 'right',
                  fontSize: size.value,
                  fill: faintInk,
                },
                encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text' } },
              },
            ]
          : []),
        text("datum.word !== ''", right.n, 'word', { align: 'right', fontSize: size.value, fill: faintInk }),
        text("datum.row === 'absent'", 'x', 'lines', { align: 'left', fill: faintInk }, 'first'),
        text(`datum.row === 'group' && !datum.differs`, 'x', 'lines', { align: 'left' }, 'first'),
        text(
          `datum.row === 'group' && datum.differs`,
          'x',
          'lines',
          { align: 'left', fontWeight: 'bold', fill: accent },
          'first',
        ),
        text(
          "datum.row === 'all' || datum.row === 'heading'",
          'x',
          'lines',
          { align: 'left', fontWeight: 'bold' },
          'first',
        ),
      ],
    }),
    usermeta: { rows: scaleOf(list, axis) },
  };
}

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
