import type { Language } from '../../results/index.js';
import { type Absence, absenceWord } from '../absence.js';
import { type Axis, axisSpec } from '../axis.js';
import { ink } from '../drawing/palette.js';
import { ownColour, pixels, short, size, topLevel } from '../drawing/spec.js';
import type { FigureWidth, Spec } from '../figure.js';
import {
  type AbsentRow,
  absentLayer,
  type ChartRow,
  gridLayer,
  legend,
  rowLayout,
  textLayer,
} from '../rows/row-chart.js';
import { notComputed } from './courses.js';
import type { Point } from './facts.js';

/** A row with a dot for each of what is held against each other, and how far they are apart. */
export interface DumbbellRow {
  course: ChartRow;
  points: Point[];
  /** Why it has no number, by dot; null where it has one. */
  absences: (Absence | null)[];
  /** How far the first and the last are apart. */
  apart: number | null;
  /** The same as it is read, or the word for why there is none. */
  apartText: string;
  sure: boolean;
}

/** What a figure with dots on lines shows. */
export interface Dumbbells<Row extends DumbbellRow> {
  list: Row[];
  /** Waves or sides, in the order of the dots. */
  marks: { label: string; colour: string }[];
  axis: Axis;
  /** A dot in words. */
  told(row: Row, point: Point): string;
}

/** A dot a wave or side on a line for each row, with the difference in numbers to the right. */
export function dumbbell<Row extends DumbbellRow>(
  { list, marks, axis, told }: Dumbbells<Row>,
  width: FigureWidth,
  language: Language,
): Spec {
  const key = (left: number) => legend(marks, left, width);
  // Room for a word in place of a change, where a wave lacks a number.
  const right = list.some(({ apartText, apart }) => apartText !== '' && apart === null) ? 92 : 64;
  const layout = rowLayout(
    list.map(({ course }) => course),
    { width, right, barHeight: 24, top: key(0).height },
  );
  const changeEnd = layout.plotWidth + right - 6;
  const dots: Spec[] = [];
  const lines: Spec[] = [];
  const changes: { x: number; y: number; text: string; sure: boolean }[] = [];
  const absent: AbsentRow[] = [];
  for (const [i, of] of list.entries()) {
    if (of.course.heading) continue;
    const { points } = of;
    const place = layout.rows[i]!;
    if (points.length === 0) {
      const found = of.absences.filter((absence) => absence !== null);
      const main = found.find(({ kind }) => kind === 'withheld') ?? found[0] ?? notComputed;
      absent.push({ place, word: absenceWord(main, language) });
    }
    for (const point of points)
      dots.push({
        x: short(point.row.estimate),
        y: place.yc,
        colour: marks[point.at]!.colour,
        told: told(of, point),
      });
    if (points.length > 1) {
      const estimates = points.map(({ row }) => row.estimate);
      lines.push({ x: short(Math.min(...estimates)), x2: short(Math.max(...estimates)), y: place.yc });
    }
    if (of.apartText !== '') changes.push({ x: changeEnd, y: place.yc, text: of.apartText, sure: of.sure });
  }
  const x: Spec = { field: 'x', type: 'quantitative', ...axisSpec(axis, language) };
  const bare = { field: 'x', type: 'quantitative' };
  const changeLayer = (sure: boolean): Spec[] => {
    const own = changes.filter((c) => c.sure === sure).map(({ x: at, y, text }) => ({ x: at, y, text }));
    const weight = sure ? 'bold' : 'normal';
    return own.length === 0
      ? []
      : [textLayer(own, { align: 'right', fontSize: size.value, fontWeight: weight })];
  };
  return topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...key(layout.left).layers,
      ...(dots.length === 0
        ? []
        : [
            ...gridLayer(axis.ticks, layout, width, {}, axis.low),
            ...(lines.length === 0
              ? []
              : [
                  {
                    data: { values: lines },
                    mark: { type: 'rule', color: ink, strokeWidth: 2 },
                    encoding: { x: bare, x2: { field: 'x2' }, y: pixels('y') },
                  },
                ]),
            {
              data: { values: dots },
              mark: { type: 'point', filled: true, size: 95, opacity: 1, stroke: ink, strokeWidth: 0.8 },
              encoding: { x, y: pixels('y'), fill: ownColour, tooltip: { field: 'told' } },
            },
          ]),
      ...changeLayer(false),
      ...changeLayer(true),
      ...absentLayer(absent),
      ...layout.layers,
    ],
  });
}
