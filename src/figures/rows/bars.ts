import { inLanguage, type ReportItem, type ResultRow, type ResultsDocument } from '../../results/index.js';
import { type Absence, absenceNotes, absenceOf, absenceWord } from '../absence.js';
import { type Axis, axisNotes, axisOf, axisSpec, startOf, wholeAxis } from '../axis.js';
import { steppedCell } from '../cell.js';
import { sequentialColours, seriesColour, textOn } from '../drawing/palette.js';
import { pixels, short, size, topLevel } from '../drawing/spec.js';
import type { DataTable, FigureBuilder, FigureOptions, Spec } from '../figure.js';
import { numberFormat, plainNumber } from '../format.js';
import { answers, labelOf, nRange, parts, type RowKey, rowIndex, variableOf } from '../look-up.js';
import { missingOf } from '../missing-answers.js';
import { showsMeans } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { distributions, sameAnswers } from './distribution.js';
import { groupedBars } from './grouped-bars.js';
import {
  type AbsentRow,
  absentLayer,
  barLayer,
  type ChartRow,
  fits,
  gridLayer,
  legend,
  missingColumn,
  missingRoom,
  type PlacedRow,
  rowLayout,
  segmentLabels,
} from './row-chart.js';

interface Bar {
  label: string;
  row: ResultRow | undefined;
  absence: Absence | null;
  /** Respondents behind the bar. */
  count: number | null;
  /** Share, or the mean where the figure shows means. */
  value: number | null;
}

/**
 * Horizontal bars: the answers of one question, the options of a tick-all question, or the means of
 * numbers and scales. Several questions with the same answers (a battery of amounts) are stacked to 100 %.
 */
export const bars: FigureBuilder = (item, doc, options) => {
  if (item.by !== '') return groupedBars(item, doc, options);
  const names = parts(item, doc, 'whole');
  const index = rowIndex(doc);
  const ticked = item.variables.some((name) => variableOf(doc, name).kind === 'multiple_choice');
  if (names.length > 1 && !ticked && sameAnswers(doc, names)) return stackedBars(item, doc, options);
  const { language } = options;
  const key = { respondent_group: item.respondent_group };
  const isMean = showsMeans(item, doc);
  const blocks: { heading: string | null; bars: Bar[] }[] = [];
  if (ticked || isMean) {
    const list = names.map((variable): Bar => {
      const own: RowKey = isMean
        ? { ...key, variable, statistic: 'mean' }
        : { ...key, variable, statistic: 'proportion', category: '1' };
      const row = index.row(own);
      const counted = index.row({ ...key, variable, statistic: 'count', category: '1' });
      return {
        label: labelOf(doc, variable, language),
        row,
        absence: absenceOf(doc, own),
        count: isMean ? (row?.n ?? null) : (counted?.estimate ?? null),
        value: row?.estimate ?? null,
      };
    });
    blocks.push({ heading: null, bars: sorted(list, item) });
  } else {
    for (const variable of names) {
      const list = answers(doc, variable).map((category): Bar => {
        const own: RowKey = { ...key, variable, statistic: 'proportion', category: category.code };
        const row = index.row(own);
        const counted = index.row({ ...key, variable, statistic: 'count', category: category.code });
        return {
          label: inLanguage(category.label, language),
          row,
          absence: absenceOf(doc, own),
          count: counted?.estimate ?? null,
          value: row?.estimate ?? null,
        };
      });
      const extra = item.show_missing ? missingBars(item, doc, variable, language) : [];
      blocks.push({
        heading: names.length > 1 ? labelOf(doc, variable, language) : null,
        bars: [...sorted(list, item), ...extra],
      });
    }
  }
  return drawBars(item, options, axisOf(item, doc), blocks, isMean, ticked);
};

/** Declared missing answers as bars, of everyone who got the question. */
function missingBars(
  item: ReportItem,
  doc: ResultsDocument,
  variable: string,
  language: FigureOptions['language'],
): Bar[] {
  return missingOf(doc, { variable, respondent_group: item.respondent_group }, language).map(
    ({ label, count, share, absence }) => ({ label, row: undefined, absence, count, value: share }),
  );
}

function sorted(list: Bar[], item: ReportItem): Bar[] {
  if (item.sort !== 'estimate') return list;
  return list
    .map((bar, i) => ({ bar, i }))
    .sort((a, b) => (b.bar.value ?? -1) - (a.bar.value ?? -1) || a.i - b.i)
    .map(({ bar }) => bar);
}

function drawBars(
  item: ReportItem,
  { language, width }: FigureOptions,
  axis: Axis,
  blocks: { heading: string | null; bars: Bar[] }[],
  isMean: boolean,
  ticked: boolean,
) {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const shown = ({ value, row }: Bar) => (isMean ? plainNumber(f, value!, row, 1) : f.percent(value!));
  const rows: (ChartRow & { bar?: Bar })[] = blocks.flatMap(({ heading, bars: list }) => [
    ...(heading === null ? [] : [{ label: heading, heading: true }]),
    ...list.map((bar) => ({ label: bar.label, bar })),
  ]);
  const layout = rowLayout(rows, { width, right: 46 });
  const all = blocks.flatMap((block) => block.bars);
  const values: Spec[] = [];
  const absent: AbsentRow[] = [];
  for (const [i, row] of rows.entries()) {
    const place = layout.rows[i]!;
    if (row.bar === undefined) continue;
    if (row.bar.value === null) {
      absent.push({ place, word: wordOf(row.bar, language) });
      continue;
    }
    values.push({
      label: row.bar.label,
      start: startOf(axis),
      end: short(row.bar.value),
      y0: place.y0,
      y1: place.y1,
      y: place.yc,
      text: shown(row.bar),
      colour: seriesColour,
    });
  }
  const x: Spec = { type: 'quantitative', ...axisSpec(axis, language) };
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...(values.length === 0
        ? []
        : [
            ...gridLayer(axis.ticks, layout, width, {}, startOf(axis)),
            barLayer(values, x),
            {
              // Beside the end of the bar, or of where bars start for one that goes the other way.
              data: {
                values: values.map(({ start, end, y, text }) => ({
                  end: Math.max(start as number, end as number),
                  y,
                  text,
                })),
              },
              mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: size.value },
              encoding: {
                x: { field: 'end', type: 'quantitative' },
                y: pixels('y'),
                text: { field: 'text' },
              },
            },
          ]),
      ...absentLayer(absent),
      ...layout.layers,
    ],
  });
  const table: DataTable = {
    columns: [
      ...(blocks.length > 1 ? [{ label: t.statement, kind: 'text' as const }] : []),
      { label: isMean ? t.variable : t.answer, kind: 'text' },
      { label: isMean ? t.mean : t.share, kind: isMean ? 'decimal2' : 'percent' },
      { label: isMean ? 'n' : t.count, kind: 'integer' },
    ],
    rows: blocks.flatMap(({ heading, bars: list }) =>
      list.map((bar) => [
        ...(blocks.length > 1 ? [heading] : []),
        bar.label,
        bar.value === null ? wordOf(bar, language) : steppedCell(bar.value, [bar.row]),
        bar.absence?.kind === 'withheld' ? t.withheld : bar.count,
      ]),
    ),
  };
  const known = all.filter((bar) => bar.value !== null);
  return {
    spec,
    table,
    alt: t.barsAlt(
      all.length,
      known.map((bar) => `${t.quote(bar.label)} ${shown(bar)}`).join(', ') || t.noNumbers,
    ),
    n: nRange(all.map((bar) => bar.row)),
    notes: [
      ...(ticked ? [t.multiple] : []),
      ...(item.show_missing && !ticked ? [t.missingShare] : []),
      ...axisNotes(axis, language),
      ...absenceNotes(
        all.map((bar) => (bar.value === null ? bar.absence : null)),
        language,
      ),
    ],
  };
}

/** What stands in place of a bar without a value. */
function wordOf(bar: Bar, language: FigureOptions['language']): string {
  return absenceWord(bar.absence ?? { kind: 'not_computed', reason: '' }, language);
}

/** A battery of amounts: each question's answers stacked to 100 %, light to dark. */
function stackedBars(item: ReportItem, doc: ResultsDocument, { language, width }: FigureOptions) {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const data = distributions(item, doc, language);
  const colours = sequentialColours(data.categories.length);
  const entries = data.categories.map((category, i) => ({ label: category.label, colour: colours[i]! }));
  const room = missingRoom(data.missingLabel);
  const top = legend(entries, 0, width).height + room.top;
  const placed = rowLayout(data.rows, { width, right: room.right, top });
  const key = legend(entries, placed.left, width);
  const values: Spec[] = [];
  const labels: Spec[] = [];
  const missingTexts: { place: PlacedRow; text: string }[] = [];
  const absent: AbsentRow[] = [];
  for (const [i, row] of data.rows.entries()) {
    const place = placed.rows[i]!;
    if (row.missing !== null) missingTexts.push({ place, text: f.percent(row.missing) });
    if (row.shares === null) {
      if (!row.heading) absent.push({ place, word: row.word });
      continue;
    }
    let at = 0;
    for (const [j, share] of row.shares.entries()) {
      const colour = colours[j]!;
      values.push({ start: short(at), end: short(at + share), y0: place.y0, y1: place.y1, colour });
      const text = f.percent(share);
      if (fits(text, share * placed.plotWidth)) {
        labels.push({ x: short(at + share / 2), y: place.yc, text, colour: textOn(colour) });
      }
      at += share;
    }
  }
  const axis = wholeAxis;
  const x: Spec = { type: 'quantitative', ...axisSpec(axis, language) };
  const spec = topLevel({
    width: placed.plotWidth,
    height: placed.height,
    layer: [
      ...(values.length === 0
        ? []
        : [
            ...gridLayer(axis.ticks, placed, width),
            barLayer(values, x, { stroke: '#ffffff', strokeWidth: 1.5 }),
          ]),
      ...segmentLabels(labels),
      ...absentLayer(absent),
      ...missingColumn(data.missingLabel, missingTexts, placed, room.right, top),
      ...key.layers,
      ...placed.layers,
    ],
  });
  return {
    spec,
    table: data.table,
    alt: `${t.stackedAlt(data.rows.filter((row) => !row.heading).length)} ${t.shareAnswering(t.quote(data.categories.at(-1)?.label ?? ''))} ${data.extremes([data.categories.length - 1])}`,
    n: data.n,
    notes: data.notes,
  };
}
