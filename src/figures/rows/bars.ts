import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Absence, absenceNotes, absenceOf, absenceWord } from '../absence.js';
import { type Axis, axisNotes, axisOf, axisSpec, startOf } from '../axis.js';
import { steppedCell } from '../cell.js';
import { seriesColour } from '../drawing/palette.js';
import { short } from '../drawing/spec.js';
import type { DataTable, FigureBuilder, FigureOptions, Spec } from '../figure.js';
import { measured, numberFormat } from '../format.js';
import { labelOf, nRange, parts, possibleAnswers, type RowKey, rowIndex, tickAll } from '../look-up.js';
import { missingOf } from '../missing-answers.js';
import { showsMeans } from '../shown.js';
import { columnsAs, numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { sameAnswers } from './distribution.js';
import { groupedBars } from './grouped-bars.js';
import { rowChart } from './row-chart.js';
import { type ChartRow, rowLayout } from './row-layout.js';
import { barLayer, gridLayer, numberLayer } from './row-marks.js';
import { stackedBars } from './stacked-bars.js';

interface Bar {
  label: string;
  row: ResultRow | undefined;
  absence: Absence | null;
  /** Respondents behind the bar. */
  count: number | null;
  /** Share, or the mean where the figure shows means. */
  value: number | null;
}

/** Bars of one question, under its name where there are several. */
interface Block {
  heading: string | null;
  bars: Bar[];
}

/** What bars show: means, or shares of answers or of options that are ticked. */
interface Bars {
  blocks: Block[];
  means: boolean;
  ticked: boolean;
}

/**
 * Horizontal bars: the answers of one question, the options of a tick-all question, or the means of
 * numbers and scales. Several questions with the same answers (a battery of amounts) are stacked to 100 %.
 */
export const bars: FigureBuilder = (item, doc, options) => {
  if (item.by !== '') return groupedBars(item, doc, options);
  const names = parts(item, doc, 'whole');
  if (names.length > 1 && !tickAll(item, doc) && sameAnswers(doc, names))
    return stackedBars(item, doc, options);
  const { language } = options;
  const t = figureTexts(language);
  const f = numberFormat(language);
  const axis = axisOf(item, doc);
  const shown = barsOf(item, doc, names, language);
  const { blocks, means, ticked } = shown;
  const all = blocks.flatMap((block) => block.bars);
  const textOf = ({ value, row }: Bar) => measured(f, !means, value!, row, 1);
  const known = all.filter((bar) => bar.value !== null);
  return {
    spec: barsSpec(blocks, axis, textOf, options),
    table: tableOf(shown, language),
    alt: t.barsAlt(
      all.length,
      known.map((bar) => `${t.quote(bar.label)} ${textOf(bar)}`).join(', ') || t.noNumbers,
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
};

function barsOf(item: ReportItem, doc: ResultsDocument, names: readonly string[], language: Language): Bars {
  const index = rowIndex(doc);
  const ticked = tickAll(item, doc);
  const means = showsMeans(item, doc);
  const bar = (label: string, own: Pick<RowKey, 'variable' | 'category'>): Bar => {
    const key = { ...own, respondent_group: item.respondent_group };
    const shown: RowKey = { ...key, statistic: means ? 'mean' : 'proportion' };
    const row = index.row(shown);
    const count = means ? row?.n : index.row({ ...key, statistic: 'count' })?.estimate;
    return { label, row, absence: absenceOf(doc, shown), count: count ?? null, value: row?.estimate ?? null };
  };
  if (ticked || means) {
    const category = means ? {} : { category: '1' };
    const list = names.map((variable) => bar(labelOf(doc, variable, language), { variable, ...category }));
    return { blocks: [{ heading: null, bars: sorted(list, item) }], means, ticked };
  }
  const blocks = names.map((variable): Block => {
    const list = possibleAnswers(doc, variable).map(({ code, label }) =>
      bar(inLanguage(label, language), { variable, category: code }),
    );
    const extra = item.show_missing ? missingBars(item, doc, variable, language) : [];
    return {
      heading: names.length > 1 ? labelOf(doc, variable, language) : null,
      bars: [...sorted(list, item), ...extra],
    };
  });
  return { blocks, means, ticked };
}

/** Declared missing answers as bars, of everyone who got the question. */
function missingBars(item: ReportItem, doc: ResultsDocument, variable: string, language: Language): Bar[] {
  return missingOf(doc, { variable, respondent_group: item.respondent_group }, language).map(
    ({ label, count, share, absence }) => ({ label, row: undefined, absence, count, value: share }),
  );
}

const sorted = (list: Bar[], item: ReportItem): Bar[] =>
  item.sort === 'estimate' ? list.sort((a, b) => (b.value ?? -1) - (a.value ?? -1)) : list;

function barsSpec(
  blocks: readonly Block[],
  axis: Axis,
  textOf: (bar: Bar) => string,
  { language, width }: FigureOptions,
): Spec {
  const rows: (ChartRow & { bar?: Bar })[] = blocks.flatMap(({ heading, bars: list }) => [
    ...(heading === null ? [] : [{ label: heading, heading: true }]),
    ...list.map((bar) => ({ label: bar.label, bar })),
  ]);
  const layout = rowLayout(rows, { width, right: 46 });
  const start = startOf(axis);
  const values = rows.flatMap(({ bar }, i) => {
    if (bar === undefined || bar.value === null) return [];
    const { y0, yc: y, y1 } = layout.rows[i]!;
    const end = short(bar.value);
    return [{ label: bar.label, start, end, y0, y1, y, text: textOf(bar), colour: seriesColour }];
  });
  const marks =
    values.length === 0
      ? []
      : [
          ...gridLayer(axis.ticks, layout, start),
          barLayer(values, { type: 'quantitative', ...axisSpec(axis, language) }),
          // Beside the end of the bar, or of where bars start for one that goes the other way.
          numberLayer(values.map((value) => ({ ...value, end: Math.max(start, value.end) }))),
        ];
  const absent = rows.flatMap(({ bar }, i) =>
    bar?.value === null ? [{ y: layout.rows[i]!.yc, word: wordOf(bar, language) }] : [],
  );
  return rowChart(layout, { marks, absent });
}

function tableOf({ blocks, means }: Bars, language: Language): DataTable {
  const t = figureTexts(language);
  const several = blocks.length > 1;
  return {
    columns: [
      ...(several ? columnsAs('text', t.statement) : []),
      { label: means ? t.variable : t.answer, kind: 'text' },
      { label: means ? t.mean : t.share, kind: numberKind(!means) },
      { label: means ? 'n' : t.count, kind: 'integer' },
    ],
    rows: blocks.flatMap(({ heading, bars: list }) =>
      list.map((bar) => [
        ...(several ? [heading] : []),
        bar.label,
        bar.value === null ? wordOf(bar, language) : steppedCell(bar.value, [bar.row]),
        bar.absence?.kind === 'withheld' ? t.withheld : bar.count,
      ]),
    ),
  };
}

/** What stands in place of a bar without a value. */
const wordOf = (bar: Bar, language: Language): string =>
  absenceWord(bar.absence ?? { kind: 'not_computed', reason: '' }, language);
