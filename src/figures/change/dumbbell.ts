import type { Language } from '../../results/index.js';
import type { Absence } from '../absence.js';
import { type Axis, axisSpec } from '../axis.js';
import { ink } from '../drawing/palette.js';
import { layerOf, ownColour, pixels, short, size } from '../drawing/spec.js';
import type { FigureWidth, Spec } from '../figure.js';
import { type PlacedText, placedTexts } from '../placed-texts.js';
import { rowChart } from '../rows/row-chart.js';
import { type ChartRow, rowLayout } from '../rows/row-layout.js';
import { gridLayer, levelLayer, onAxis } from '../rows/row-marks.js';
import type { Point } from './facts.js';
import { wordInstead } from './gaps.js';

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
interface Dumbbells<Row extends DumbbellRow> {
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
  // Room for a word in place of a change, where a wave lacks a number.
  const right = list.some(({ apartText, apart }) => apartText !== '' && apart === null) ? 92 : 64;
  const layout = rowLayout(
    list.map(({ course }) => course),
    { width, right, barHeight: 24, legend: marks },
  );
  const placed = list.flatMap((of, i) => (of.course.heading ? [] : [{ of, y: layout.rows[i]!.yc }]));
  const dots = placed.flatMap(({ of, y }) =>
    of.points.map((point) => ({
      x: short(point.row.estimate),
      y,
      colour: marks[point.at]!.colour,
      told: told(of, point),
    })),
  );
  const apart = placed.flatMap(({ of, y }): PlacedText[] =>
    of.apartText === ''
      ? []
      : [
          {
            x: layout.plotWidth + right - 6,
            y,
            text: of.apartText,
            align: 'right',
            weight: of.sure ? 'bold' : 'normal',
          },
        ],
  );
  const drawn =
    dots.length === 0
      ? []
      : [
          ...gridLayer(axis.ticks, layout, axis.low),
          ...linesBetween(placed.map(({ of: { points }, y }) => ({ points, y }))),
          {
            data: { values: dots },
            mark: { type: 'point', filled: true, size: 95, opacity: 1, stroke: ink, strokeWidth: 0.8 },
            encoding: {
              x: { ...onAxis('x'), ...axisSpec(axis, language) },
              y: pixels('y'),
              fill: ownColour,
              tooltip: { field: 'told' },
            },
          },
        ];
  return rowChart(layout, {
    marks: [...drawn, ...placedTexts(apart, { fontSize: size.value })],
    absent: placed.map(({ of, y }) => ({ y, word: of.points.length > 0 ? '' : wordInstead(of, language) })),
    legendFirst: true,
  });
}

/** A line from the lowest dot to the highest of each row that has several. */
function linesBetween(rows: readonly { points: readonly Point[]; y: number }[]): Spec[] {
  const values = rows.flatMap(({ points, y }) => {
    const estimates = points.map(({ row }) => row.estimate);
    return points.length < 2
      ? []
      : [{ x: short(Math.min(...estimates)), x2: short(Math.max(...estimates)), y }];
  });
  return layerOf(values, levelLayer(values, ['x', 'x2'], { color: ink, strokeWidth: 2 }));
}
