import type { ResultRow } from '../../results/index.js';
import type { Axis } from '../axis.js';
import { textWidth } from '../drawing/fonts.js';
import { gridColour, ink } from '../drawing/palette.js';
import { layerOf, ownColour, pixels, short, size } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import { intervalOf } from '../intervals.js';
import type { RowLayout } from './row-layout.js';

/** A place on the numbers' axis. */
export const onAxis = (field: string): Spec => ({ field, type: 'quantitative' });

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

/** Numbers to the right of what they are of, at `end` on the axis. */
export const numberLayer = (values: readonly { end: number; y: number; text: string }[]): Spec => ({
  data: { values: values.map(({ end, y, text }) => ({ end, y, text })) },
  mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: size.value },
  encoding: { x: onAxis('end'), y: pixels('y'), text: { field: 'text' } },
});

/** Level lines from one place on the axis to another. */
export const levelLayer = (values: Spec[], [from, to]: readonly [string, string], mark: Spec): Spec => ({
  data: { values },
  mark: { type: 'rule', ...mark },
  encoding: { x: onAxis(from), x2: { field: to }, y: pixels('y') },
});

/** How intervals are drawn: what their ends are called in the data, and the lines from the lowest to the uppermost. */
interface IntervalLook {
  ends: readonly [string, string];
  lines: readonly Spec[];
}

/** A thin line. */
export const thinInterval: IntervalLook = { ends: ['x', 'x2'], lines: [{ color: ink, strokeWidth: 1.4 }] };

/** On a white edge first, so that they show on the darkest bars too. */
export const edgedInterval: IntervalLook = {
  ends: ['start', 'end'],
  lines: [
    { color: '#ffffff', strokeWidth: 3.2 },
    { color: ink, strokeWidth: 1.2 },
  ],
};

/** The intervals of rows at their heights, with arrowheads where they go on beyond the axis. */
export function intervalLayers(
  numbers: readonly { row: ResultRow; y: number }[],
  axis: Axis,
  { ends, lines }: IntervalLook,
): Spec[] {
  const drawn = numbers.flatMap(({ row, y }) => {
    const interval = intervalOf(row, axis);
    return interval === null ? [] : [{ ...interval, y }];
  });
  const values = drawn.map(({ start, end, y }) => ({ [ends[0]]: start, [ends[1]]: end, y }));
  return [
    ...(values.length === 0 ? [] : lines.map((mark) => levelLayer(values, ends, mark))),
    ...cutLayer(drawn.flatMap(({ cut, y }) => cut.map((each) => ({ ...each, y })))),
  ];
}

/** Arrowheads where an interval goes on beyond the end of the axis. */
export function cutLayer(cuts: readonly { at: number; side: 'low' | 'high'; y: number }[]): Spec[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const values = cuts.filter((cut) => cut.side === side).map(({ at, y }) => ({ x: at, y }));
    return layerOf(values, {
      data: { values },
      mark: {
        type: 'point',
        shape: side === 'low' ? 'triangle-left' : 'triangle-right',
        filled: true,
        size: 34,
        color: ink,
        opacity: 1,
      },
      encoding: { x: onAxis('x'), y: pixels('y') },
    });
  });
}

/** A value that rows are held against: a line from `y` to `y2` in pixels, its text over it. */
export interface ValueLine {
  value: number;
  text: string;
  y: number;
  y2: number;
}

/**
 * Lines through rows, with their text to the side of the axis that has room.
 *
 * @param middle of the axis; null for lines without their text
 */
export function valueLines(lines: readonly ValueLine[], mark: Spec, middle: number | null): Spec[] {
  if (lines.length === 0) return [];
  const data = { values: lines.map(({ value, y, y2, text }) => ({ x: short(value), y, y2, text })) };
  const rule = {
    data,
    mark: { type: 'rule', ...mark },
    encoding: { x: onAxis('x'), y: pixels('y'), y2: { field: 'y2' } },
  };
  if (middle === null) return [rule];
  const right = lines[0]!.value > middle;
  return [
    rule,
    {
      data,
      mark: {
        type: 'text',
        baseline: 'bottom',
        fontSize: size.value,
        align: right ? 'right' : 'left',
        dx: right ? 3 : -3,
      },
      encoding: { x: onAxis('x'), y: pixels('y'), text: { field: 'text' } },
    },
  ];
}

/**
 * Grid lines at the axis' values, behind the bars: from row to row in wide figures, but not through headings. Narrow
 * ones have labels between the bars, so there only the line that bars start at (`zero`) is drawn, beside the bars.
 */
export function gridLayer(values: readonly number[], layout: RowLayout, zero = 0, mark: Spec = {}): Spec[] {
  const { width } = layout;
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
      encoding: { x: onAxis('x'), y: pixels('y'), y2: { field: 'y2' } },
    },
  ];
}

/** True when a label of this text fits in a bar of that many pixels. */
export function fits(text: string, room: number, fontSize: number = size.value): boolean {
  return textWidth(text, fontSize) + 4 <= room;
}

/** Texts on the axis in their own colour: the per cent in each segment, in the colour that reads on it. */
export const segmentLabels = (values: Spec[], mark: Spec = {}): Spec[] =>
  layerOf(values, {
    data: { values },
    mark: { type: 'text', baseline: 'middle', fontSize: size.value, ...mark },
    encoding: { x: onAxis('x'), y: pixels('y'), text: { field: 'text' }, color: ownColour },
  });
