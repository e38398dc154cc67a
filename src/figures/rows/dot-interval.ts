import { inLanguage, type Language, type ResultRow, type ResultsDocument } from '../../results/index.js';
import { absenceOf, absenceWord, keyNotes, unknownError } from '../absence.js';
import { type Axis, axisNotes, axisOf, axisSpec } from '../axis.js';
import { ink, palette, seriesColour } from '../drawing/palette.js';
import { ownColour, pixels, short } from '../drawing/spec.js';
import { extremesSentence } from '../extremes.js';
import type { DataTable, FigureBuilder, FigureWidth, Spec } from '../figure.js';
import { intervalNotes, markedNumber } from '../intervals.js';
import { nRange, rowsIn } from '../look-up.js';
import { type MeasureWords, measureWords } from '../measure-words.js';
import { columnsAs, numberCells, numberColumns, numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { type Dot, type DotBlock, type Dots, dotsOf } from './dot-rows.js';
import { rowChart } from './row-chart.js';
import { type RowLayout, rowLayout } from './row-layout.js';
import { gridLayer, intervalLayers, onAxis, thinInterval, type ValueLine, valueLines } from './row-marks.js';

/** A value from elsewhere, as an earlier cohort's mean. */
interface Reference {
  value: number;
  label: string;
}

/** Room above the rows for the text of a reference line, below that of the line for all. */
const referenceRoom = 16;

/**
 * Dots with confidence intervals: the groups of the grouping variable sorted by estimate (groups that have an order
 * of their own, as size classes, in that order) with the value for all as a dashed line, or, without one, one dot a
 * variable.
 */
export const dotInterval: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const dots = dotsOf(item, doc, language);
  const axis = axisOf(item, doc);
  const reference =
    item.reference === undefined
      ? null
      : { value: item.reference.value, label: inLanguage(item.reference.label, language) };
  const rows = dots.blocks.flatMap((block) => block.dots);
  const drawn = rows.filter(({ row }) => row?.estimate != null);
  const words = measureWords(dots.share, language);
  const wholes = dots.ofGroups
    ? dots.blocks.flatMap(({ whole }) => (whole?.estimate == null ? [] : [whole]))
    : [];
  return {
    spec: dotsSpec(dots, doc, { axis, reference, words, width, language }),
    // A line for all without a group beside it compares nothing.
    nothingLeft: drawn.length === 0 && rows.some(({ row }) => row?.suppressed),
    table: tableOf(dots, reference, doc, language),
    alt: [
      t.dotsAlt(drawn.length),
      extremesSentence(rows, ({ name, row }) => [name, words.number(row!.estimate!, row)], language),
      ...(wholes.length === 1 ? [t.wholeValue(words.number(wholes[0]!.estimate!, wholes[0]))] : []),
    ].join(' '),
    n: nRange(dots.ofGroups ? dots.blocks.map(({ whole }) => whole) : rows.map(({ row }) => row)),
    notes: [
      // Of how to read it only what is drawn.
      ...(drawn.length === 0
        ? []
        : [
            ...intervalNotes(rowsIn(rows), axis, language),
            ...axisNotes(axis, language),
            ...(wholes.length > 0 ? [t.allLine] : []),
            ...(reference === null ? [] : [t.referenceLine(reference.label)]),
          ]),
      ...keyNotes(rows, doc, language),
    ],
  };
};

function tableOf(
  { blocks, ofGroups, share, heading }: Dots,
  reference: Reference | null,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  const t = figureTexts(language);
  const several = ofGroups && blocks.length > 1;
  const named = ({ heading: variable }: { heading: string | null }) => (variable === null ? [] : [variable]);
  return {
    columns: [
      ...(several ? columnsAs('text', t.variable) : []),
      { label: ofGroups ? t.group : t.variable, kind: 'text' },
      ...numberColumns(heading, numberKind(share), language, true),
    ],
    rows: [
      ...blocks.flatMap((block) =>
        block.dots.map(({ name, key, row }) => [
          ...named(block),
          name,
          ...numberCells(doc, { key: key!, row }, language, true),
        ]),
      ),
      ...(ofGroups && !several
        ? blocks.map(({ key, whole }) => [t.all, ...numberCells(doc, { key, row: whole }, language, true)])
        : []),
      ...(reference === null
        ? []
        : [[...(several ? [''] : []), reference.label, reference.value, null, null, null, null]]),
    ],
  };
}

interface Drawing {
  axis: Axis;
  reference: Reference | null;
  words: MeasureWords;
  width: FigureWidth;
  language: Language;
}

const headingDot = (label: string): Dot => ({ label, name: label, heading: true, key: null, row: undefined });

/** Dots on one axis, with their intervals, the line for all and that of the reference. */
function dotsSpec({ blocks, ofGroups, share }: Dots, doc: ResultsDocument, drawing: Drawing): Spec {
  const { axis, reference, words, width, language } = drawing;
  const t = figureTexts(language);
  const rows = blocks.flatMap(({ heading, dots }) => [
    ...(heading === null ? [] : [headingDot(heading)]),
    ...dots,
  ]);
  // Narrow rows have their label above, clear of the number over the dot.
  const layout = rowLayout(rows, {
    width,
    right: 16,
    barHeight: width === 'wide' ? 24 : 34,
    top: (ofGroups ? 30 : 4) + (reference === null ? 0 : referenceRoom),
  });
  const numbers = rows.flatMap(({ name, row }, i) =>
    row?.estimate == null ? [] : [{ name, row, estimate: row.estimate, y: layout.rows[i]!.yc }],
  );
  const x = axisSpec(axis, language, { title: share ? t.share : t.mean });
  const marks =
    numbers.length === 0
      ? []
      : [
          ...gridLayer(axis.ticks, layout, axis.low),
          ...intervalLayers(numbers, axis, thinInterval),
          ...(ofGroups ? wholeLines(blocks, layout, drawing) : []),
          ...(reference === null ? [] : referenceLine(reference, layout, ofGroups ? 18 : 2, drawing)),
          ...dotLayers(numbers, { ...onAxis('x'), ...x }, words),
        ];
  const absent = rows.flatMap(({ key, row }, i) =>
    key === null || row?.estimate != null
      ? []
      : [{ y: layout.rows[i]!.yc, word: absenceWord(absenceOf(doc, key)!, language) }],
  );
  return rowChart(layout, { marks, absent });
}

/** The dots, hollow where their error is not known, and their numbers over them. */
function dotLayers(
  numbers: readonly { name: string; row: ResultRow; estimate: number; y: number }[],
  x: Spec,
  words: MeasureWords,
): Spec[] {
  const dots = numbers.map(({ name, row, estimate, y }) => ({
    x: short(estimate),
    y,
    label: name,
    text: markedNumber(words.number(estimate, row), row),
    colour: unknownError(row) ? '#ffffff' : seriesColour,
  }));
  return [
    {
      data: { values: dots },
      mark: { type: 'point', filled: true, size: 80, opacity: 1, stroke: ink, strokeWidth: 0.8 },
      encoding: { x, y: pixels('y'), fill: ownColour },
    },
    // On a white edge first, so that the line for all does not run through the numbers.
    ...[{ stroke: '#ffffff', strokeWidth: 4 }, {}].map((mark) => ({
      data: { values: dots.map(({ x: at, y, text }) => ({ x: at, y, text })) },
      mark: { type: 'text', baseline: 'bottom', dy: -6, fontSize: 11, ...mark },
      encoding: { x: onAxis('x'), y: pixels('y'), text: { field: 'text' } },
    })),
  ];
}

const middleOf = ({ low, high }: Axis): number => (low + high) / 2;

/** The value for all through the groups of each variable; of one variable alone with its text over it. */
function wholeLines(
  blocks: readonly DotBlock[],
  { rows }: RowLayout,
  { axis, words, language }: Drawing,
): Spec[] {
  const alone = blocks.length === 1;
  let at = 0;
  const lines = blocks.flatMap(({ heading, dots, whole }): ValueLine[] => {
    const first = at + (heading === null ? 0 : 1);
    at = first + dots.length;
    if (whole?.estimate == null) return [];
    return [
      {
        value: whole.estimate,
        text: `${figureTexts(language).all}: ${words.number(whole.estimate, whole)}`,
        y: alone ? 18 : rows[first]!.top,
        y2: rows[at - 1]!.bottom,
      },
    ];
  });
  const mark = { color: palette.categorical[1], strokeDash: [5, 4], strokeWidth: 1.5 };
  return valueLines(lines, mark, alone ? middleOf(axis) : null);
}

/** The reference as a dotted line through all rows. */
const referenceLine = (
  { value, label }: Reference,
  { rows }: RowLayout,
  top: number,
  { axis, words }: Drawing,
): Spec[] =>
  valueLines(
    [{ value, text: `${label}: ${words.number(value)}`, y: top + referenceRoom, y2: rows.at(-1)!.bottom }],
    { color: ink, strokeDash: [1.5, 3], strokeWidth: 1.5 },
    middleOf(axis),
  );
