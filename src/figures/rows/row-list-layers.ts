import { faintInk, gridColour, ink, palette } from '../drawing/palette.js';
import { layerOf, lineHeight, pixels, short, size } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import { onAxis } from './row-marks.js';

/** Colour of what differs, used for nothing else; grey for what does not. */
const accent = palette.categorical[5]!;
const quietMark = '#6b7671';
const quietLine = '#8a948f';

/** Rows that layers draw, in the words of Vega's expressions. */
const is = {
  all: "datum.row === 'all'",
  heading: "datum.row === 'heading'",
  absent: "datum.row === 'absent'",
  differs: "datum.row === 'group' && datum.differs",
  alike: "datum.row === 'group' && !datum.differs",
  known: 'datum.estimate !== null',
} as const;

const rowsWhere = (filter: string): Spec => ({ data: { name: 'rows' }, transform: [{ filter }] });

/** The right edges of the columns of numbers and of n. */
interface ColumnEnds {
  number: number;
  n: number;
}

/** The grid and the line of the value for all, from the first row to the last. */
export function lineLayers(
  ticks: readonly number[],
  reference: { value: number } | null,
  span: { y: number; y2: number },
): Spec[] {
  const upright = (field: string) => ({ x: onAxis(field), y: pixels('y'), y2: { field: 'y2' } });
  const whole = reference === null ? [] : [{ at: short(reference.value), ...span }];
  return [
    {
      data: { values: ticks.map((tick) => ({ tick, ...span })) },
      mark: { type: 'rule', color: gridColour },
      encoding: upright('tick'),
    },
    ...layerOf(whole, {
      data: { values: whole },
      mark: { type: 'rule', color: ink, opacity: 0.55, strokeWidth: 1.4 },
      encoding: upright('at'),
    }),
  ];
}

/** Intervals and dots: those of all, of groups that differ and of the others. */
export function markLayers(axis: Spec): Spec[] {
  const rule = (filter: string, mark: Spec): Spec => ({
    ...rowsWhere(`datum.start !== null && ${filter}`),
    mark: { type: 'rule', ...mark },
    encoding: { x: onAxis('start'), x2: { field: 'end' }, y: pixels('y') },
  });
  const dots = (filter: string, mark: Spec): Spec => ({
    ...rowsWhere(`${is.known} && ${filter}`),
    mark: { type: 'point', filled: true, opacity: 1, size: 62, strokeWidth: 1.6, ...mark },
    encoding: { x: { ...onAxis('estimate'), ...axis }, y: pixels('y') },
  });
  return [
    rule(is.all, { color: ink, strokeWidth: 2.4 }),
    rule(is.differs, { color: accent, strokeWidth: 2.4 }),
    rule(is.alike, { color: quietLine, strokeWidth: 1.3 }),
    dots(is.alike, { fill: '#ffffff', stroke: quietMark }),
    dots(is.differs, { fill: accent, stroke: accent }),
    dots(is.all, { fill: ink, stroke: ink }),
  ];
}

/** A field of rows as a text, at a number of pixels or at a field's. */
const text = (filter: string, x: number | string, field: string, mark: Spec, at = 'y'): Spec => ({
  ...rowsWhere(filter),
  mark: { type: 'text', baseline: 'middle', lineHeight, fontSize: size.label, ...mark },
  encoding: {
    x: typeof x === 'string' ? pixels(x) : { datum: x, type: 'quantitative', scale: null, axis: null },
    y: pixels(at),
    text: { field },
  },
});

/** The numbers and n at the right of their rows. */
export const numberTexts = (ends: ColumnEnds): Spec[] => [
  text(`${is.known} && !(${is.all} || ${is.heading} || datum.differs)`, ends.number, 'text', {
    align: 'right',
  }),
  text(`${is.known} && ${is.all}`, ends.number, 'text', { align: 'right', fontWeight: 'bold' }),
  text(`${is.known} && datum.differs`, ends.number, 'text', {
    align: 'right',
    fontWeight: 'bold',
    fill: accent,
  }),
  text(is.known, ends.n, 'nText', { align: 'right', fill: faintInk }),
];

/** What the columns are of, over the first row. */
export function headLayer(measure: string, ends: ColumnEnds, hasN: boolean): Spec {
  const head = [{ x: ends.number, text: measure }, ...(hasN ? [{ x: ends.n, text: 'n' }] : [])];
  return {
    data: { values: head.map((entry) => ({ ...entry, y: 10 })) },
    mark: { type: 'text', baseline: 'middle', align: 'right', fontSize: size.value, fill: faintInk },
    encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text' } },
  };
}

/** The rows' labels at the left, and at the right the words in place of numbers. */
export function labelTexts(end: number): Spec[] {
  const label = (filter: string, mark: Spec) =>
    text(filter, 'x', 'lines', { align: 'left', ...mark }, 'first');
  return [
    text("datum.word !== ''", end, 'word', { align: 'right', fontSize: size.value, fill: faintInk }),
    label(is.absent, { fill: faintInk }),
    label(is.alike, {}),
    label(is.differs, { fontWeight: 'bold', fill: accent }),
    label(`${is.all} || ${is.heading}`, { fontWeight: 'bold' }),
  ];
}
