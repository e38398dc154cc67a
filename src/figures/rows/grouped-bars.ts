import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { absenceOf, absenceWord, keyNotes } from '../absence.js';
import { type Axis, axisNotes, axisOf, axisSpec, startOf } from '../axis.js';
import { palette, seriesColour } from '../drawing/palette.js';
import { short } from '../drawing/spec.js';
import { extremesSentence } from '../extremes.js';
import type { DataTable, FigureBuilder, FigureWidth, Spec } from '../figure.js';
import { measured, numberFormat } from '../format.js';
import { intervalNotes, intervalOf, markedNumber } from '../intervals.js';
import {
  askedGroups,
  labelOf,
  nRange,
  parts,
  possibleAnswers,
  type RowKey,
  rowIndex,
  rowsIn,
  tickAll,
  withN,
} from '../look-up.js';
import { showsMeans } from '../shown.js';
import { columnsAs, numberCells, numberColumns, numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { rowChart } from './row-chart.js';
import { type ChartRow, type PlacedRow, rowLayout } from './row-layout.js';
import { barLayer, edgedInterval, gridLayer, intervalLayers, numberLayer } from './row-marks.js';

/** Most groups that colours can tell apart; more get a labelled row each. */
const colouredGroups = 6;

/** A group's bar of a cluster. */
interface GroupBar {
  group: string;
  key: RowKey;
  row: ResultRow | undefined;
  /** The bar in words, for the text of the figure. */
  name: string;
}

/** A bar for every group: of an answer, an option or a scale. */
interface Cluster {
  label: string;
  /** The question, where the answers of several are shown; over the first of them. */
  question: string | null;
  first: boolean;
  whole: ResultRow | undefined;
  bars: GroupBar[];
}

interface Grouped {
  clusters: Cluster[];
  groups: { code: string; label: string }[];
  means: boolean;
  ticked: boolean;
}

/**
 * Bars by group, with confidence intervals where the rows have them: each answer (or option of a tick-all
 * question, or mean of a scale) has a bar for every group.
 */
export const groupedBars: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const grouped = groupedOf(item, doc, language);
  const { clusters, groups, means, ticked } = grouped;
  const axis = axisOf(item, doc);
  const bars = clusters.flatMap((cluster) => cluster.bars);
  const shown = (row: ResultRow) => measured(f, !means, row.estimate!, row, 1);
  const wordOf = ({ key }: GroupBar) => absenceWord(absenceOf(doc, key)!, language);
  return {
    spec: groupedSpec(grouped, { axis, shown, wordOf, width, language }),
    table: tableOf(grouped, doc, language),
    alt: `${t.groupedAlt(groups.map(({ label }) => t.quote(label)).join(', '))} ${extremesSentence(
      bars,
      ({ name, row }) => [name, shown(row!)],
      language,
    )}`,
    n: nRange(clusters.map(({ whole }) => whole)),
    notes: [
      ...intervalNotes(rowsIn(bars), axis, language),
      ...axisNotes(axis, language),
      // Colours alone are not told apart in print without them.
      ...(groups.length > 1 && groups.length <= colouredGroups ? [t.groupOrder] : []),
      ...(ticked ? [t.multiple] : []),
      ...keyNotes(bars, doc, language),
    ],
  };
};

function groupedOf(item: ReportItem, doc: ResultsDocument, language: Language): Grouped {
  const index = rowIndex(doc);
  const names = parts(item, doc, 'whole');
  const groups = askedGroups(item, doc, language);
  const ticked = tickAll(item, doc);
  const means = showsMeans(item, doc);
  const respondents = { respondent_group: item.respondent_group };
  const cluster = (own: RowKey, label: string, question: string | null, first: boolean): Cluster => ({
    label,
    question,
    first,
    whole: index.row({ ...own, ...respondents, beside: item.by }),
    bars: groups.map((group) => {
      const key = { ...own, ...respondents, group_variable: item.by, group_value: group.code };
      const name = [...(question === null ? [] : [question]), label, group.label].join(', ');
      return { group: group.label, key, row: index.row(key), name };
    }),
  });
  const clusters = names.flatMap((variable) => {
    const label = labelOf(doc, variable, language);
    if (means) return [cluster({ variable, statistic: 'mean' }, label, null, true)];
    if (ticked) return [cluster({ variable, statistic: 'proportion', category: '1' }, label, null, true)];
    return possibleAnswers(doc, variable).map((answer, i) =>
      cluster(
        { variable, statistic: 'proportion', category: answer.code },
        inLanguage(answer.label, language),
        names.length > 1 ? label : null,
        i === 0,
      ),
    );
  });
  return { clusters, groups, means, ticked };
}

function tableOf({ clusters, means }: Grouped, doc: ResultsDocument, language: Language): DataTable {
  const t = figureTexts(language);
  const asked = clusters.some(({ question }) => question !== null);
  return {
    columns: [
      ...(asked ? columnsAs('text', t.statement) : []),
      ...columnsAs('text', means ? t.variable : t.answer, t.group),
      ...numberColumns(means ? t.mean : t.share, numberKind(!means), language, false),
    ],
    rows: clusters.flatMap(({ question, label, bars }) =>
      bars.map((bar) => [
        ...(question === null ? [] : [question]),
        label,
        bar.group,
        ...numberCells(doc, bar, language, false),
      ]),
    ),
  };
}

interface Drawing {
  axis: Axis;
  shown(row: ResultRow): string;
  wordOf(bar: GroupBar): string;
  width: FigureWidth;
  language: Language;
}

/** A row with a bar for each group in its colour, or, of many groups, for one. */
interface BarRow extends ChartRow {
  bars: GroupBar[];
}

function barRows({ clusters, groups }: Grouped): BarRow[] {
  const heading = (label: string): BarRow => ({ label, heading: true, bars: [] });
  return clusters.flatMap(({ question, first, label, bars }) => [
    ...(question !== null && first ? [heading(question)] : []),
    ...(groups.length <= colouredGroups
      ? [{ label, bars }]
      : [heading(label), ...bars.map((bar) => ({ label: bar.group, bars: [bar] }))]),
  ]);
}

/** What colours mean: the groups with their n, where there are not too many. */
const entriesOf = ({ clusters, groups }: Grouped, language: Language) =>
  groups.length > colouredGroups
    ? []
    : groups.map(({ label }, i) => ({
        label: withN(label, nRange(clusters.map(({ bars }) => bars[i]!.row)), numberFormat(language)),
        colour: palette.categorical[i]!,
      }));

function groupedSpec(grouped: Grouped, drawing: Drawing): Spec {
  const { axis, shown, wordOf, width, language } = drawing;
  const count = grouped.groups.length;
  const coloured = count <= colouredGroups;
  const thickness = !coloured ? 18 : count <= 2 ? 15 : 13;
  const rows = barRows(grouped);
  const layout = rowLayout(rows, {
    width,
    right: 50,
    barHeight: coloured ? Math.max(20, count * (thickness + 1)) : thickness,
    legend: entriesOf(grouped, language),
  });
  const topOf = ({ yc }: PlacedRow) => yc - (coloured ? count * (thickness + 1) : thickness) / 2;
  const placed = rows.flatMap(({ bars }, i) =>
    bars.map((bar, j) => {
      const y0 = topOf(layout.rows[i]!) + j * (thickness + 1);
      const colour = coloured ? palette.categorical[j]! : seriesColour;
      return { bar, row: bar.row, y0, y1: y0 + thickness, y: y0 + thickness / 2, colour };
    }),
  );
  const start = startOf(axis);
  const known = placed.flatMap(({ row, y, ...place }) =>
    row?.estimate == null ? [] : [{ ...place, row, y, end: short(row.estimate) }],
  );
  const absent = placed.flatMap(({ bar, row, y }) =>
    row?.estimate == null ? [{ y, word: wordOf(bar) }] : [],
  );
  const marks =
    known.length === 0
      ? []
      : [
          ...gridLayer(axis.ticks, layout, start),
          barLayer(
            known.map(({ end, y0, y1, colour }) => ({ start, end, y0, y1, colour })),
            { type: 'quantitative', ...axisSpec(axis, language) },
          ),
          ...intervalLayers(known, axis, edgedInterval),
          numberLayer(
            known.map(({ row, end, y }) => ({
              end: Math.max(start, end, intervalOf(row, axis)?.end ?? end),
              y,
              text: markedNumber(shown(row), row),
            })),
          ),
        ];
  return rowChart(layout, { marks, absent });
}
