import { faintInk } from '../drawing/palette.js';
import { size, topLevel } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import { textLayer } from '../placed-texts.js';
import type { RowLayout } from './row-layout.js';

/** A number that is not there, with the word that says why. */
interface AbsentRow {
  y: number;
  word: string;
}

/** What is drawn in the rows of a figure; layers are drawn in this order. */
interface RowChart {
  /** Grid, bars, dots, intervals and numbers; none where no row has a number. */
  marks: Spec[];
  /** Words in place of numbers, at their heights; none where it is ''. */
  absent?: readonly AbsentRow[];
  /** Columns beside the plot. */
  beside?: Spec[];
  /** Where the legend is drawn: under all marks where they may reach it. */
  legendFirst?: boolean;
  /** Data that several layers share, by name. */
  datasets?: Spec;
}

/** The specification of a figure of rows: its marks, words for numbers that are not there, legend and labels. */
export function rowChart(
  layout: RowLayout,
  { marks, absent = [], beside = [], legendFirst = false, datasets }: RowChart,
): Spec {
  return topLevel({
    width: layout.plotWidth,
    height: layout.height,
    ...(datasets === undefined ? {} : { datasets }),
    layer: [
      ...(legendFirst ? layout.legend : []),
      ...marks,
      ...absentLayer(absent.filter(({ word }) => word !== '')),
      ...beside,
      ...(legendFirst ? [] : layout.legend),
      ...layout.labels,
    ],
  });
}

/** The words for numbers that are not there, where their bars would stand. */
function absentLayer(rows: readonly AbsentRow[]): Spec[] {
  if (rows.length === 0) return [];
  return [
    textLayer(
      rows.map(({ y, word }) => ({ x: 6, y, text: word })),
      { align: 'left', fontSize: size.value, fill: faintInk },
    ),
  ];
}
