import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import type { Axis } from '../axis.js';
import type { TableCell } from '../cell.js';
import type { DataTable, FigureBuilder } from '../figure.js';
import { numberFormat } from '../format.js';
import { answers, labelOf, rowIndex } from '../look-up.js';
import { columnsAs } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { representativityTexts } from '../texts/representativity.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from './row-list.js';

/** Ends that the axis can have, on either side of nought, with the steps of their ticks. */
const ends = [
  [0.05, 0.025],
  [0.1, 0.05],
  [0.2, 0.1],
  [0.5, 0.25],
] as const;

/** How far a variable or one of its classes is from the population, by itself and given the other variables. */
interface Indicators {
  label: string;
  alone: ResultRow | undefined;
  given: ResultRow | undefined;
}

/** A background variable with its classes. */
interface Grouping extends Indicators {
  classes: Indicators[];
}

/**
 * How far those who answered are spread as those invited: for each class of the background variables whether it answered
 * more or less often, by its size (partial R-indicators), and in two sentences how much it comes to in all, before and
 * after weighting.
 */
export const representativity: FigureBuilder = (item, doc, { language, width }) => {
  const own = representativityTexts(language);
  const groupings = groupingsOf(item, doc, language);
  const classes = groupings.flatMap((one) => one.classes);
  const lead = leadOf(item, doc, groupings, language);
  const rowList: RowList = {
    rows: groupings.flatMap((one) => listRows(one, language)),
    axis: axisOfClasses(classes),
    measure: own.measure,
    reference: { value: 0, text: own.asAll },
    inColumns: true,
  };
  return {
    spec: rowListSpec(rowList, width, language),
    rowList,
    table: tableOf(item, doc, groupings, language),
    alt: [own.alt(classes.length), ...(lead === null ? [] : [lead])].join(' '),
    n: null,
    notes: [own.note],
    ...(lead === null ? {} : { lead }),
  };
};

/** The background variables of the item, or all, with their partial R-indicators. */
function groupingsOf(item: ReportItem, doc: ResultsDocument, language: Language): Grouping[] {
  const partial = rowIndex(doc)
    .rows('', 'partial_r')
    .filter((row) => row.respondent_group === item.respondent_group);
  const known = [...new Set(partial.map((row) => row.group_variable))];
  const asked = item.each_by ?? [];
  const wanted = asked.length === 0 ? known : asked.filter((by) => known.includes(by));
  const find = (by: string, code: string, category: 'unconditional' | 'conditional') =>
    partial.find((row) => row.group_variable === by && row.group_value === code && row.category === category);
  const indicators = (label: string, by: string, code: string): Indicators => ({
    label,
    alone: find(by, code, 'unconditional'),
    given: find(by, code, 'conditional'),
  });
  return wanted.map((by) => ({
    ...indicators(labelOf(doc, by, language), by, ''),
    classes: answers(doc, by)
      .map(({ code, label }) => indicators(inLanguage(label, language), by, code))
      .filter(({ alone }) => alone !== undefined),
  }));
}

/** A background variable's heading, and its classes. */
function listRows({ label, alone, classes }: Grouping, language: Language): ListRow[] {
  const f = numberFormat(language);
  const number = (row: ResultRow | undefined) => (row?.estimate == null ? null : f.decimal(row.estimate, 3));
  const word = number(alone) ?? figureTexts(language).noNumbers;
  return [
    { ...blankRow, row: 'heading', label, grouping: label, word },
    ...classes.map(
      ({ label: name, alone: row }): ListRow => ({
        ...blankRow,
        row: 'group',
        label: name,
        grouping: label,
        estimate: row?.estimate ?? null,
        lower: row?.ci_lower ?? null,
        upper: row?.ci_upper ?? null,
        n: row?.n ?? null,
        text: number(row) ?? '',
      }),
    ),
  ];
}

/** An axis with nought in the middle that holds the classes' intervals. */
function axisOfClasses(classes: readonly Indicators[]): Axis {
  const reach = Math.max(
    0,
    ...classes.flatMap(({ alone }) =>
      [alone?.estimate, alone?.ci_lower, alone?.ci_upper].map((x) => Math.abs(x ?? 0)),
    ),
  );
  const [end, step] = ends.find(([limit]) => reach <= limit) ?? ends.at(-1)!;
  const ticks = Array.from({ length: Math.round((2 * end) / step) + 1 }, (_, i) => -end + i * step);
  return { measure: 'mean', low: -end, high: end, ticks, digits: step < 0.05 ? 3 : 2, range: null };
}

/** A number of all who were invited, before or after weighting. */
const wholeOf = (
  item: ReportItem,
  doc: ResultsDocument,
  statistic: 'r_indicator' | 'propensity_cv',
  when: 'before' | 'after',
): ResultRow | undefined =>
  rowIndex(doc)
    .rows('', statistic)
    .find((row) => row.respondent_group === item.respondent_group && row.category === when);

/** How much it comes to in all, and which class of the variable that tells most is farthest from the population. */
function leadOf(
  item: ReportItem,
  doc: ResultsDocument,
  groupings: readonly Grouping[],
  language: Language,
): string | null {
  const f = numberFormat(language);
  const [r, after, cv] = [
    wholeOf(item, doc, 'r_indicator', 'before'),
    wholeOf(item, doc, 'r_indicator', 'after'),
    wholeOf(item, doc, 'propensity_cv', 'before'),
  ];
  if (r?.estimate == null || after?.estimate == null || cv?.estimate == null) return null;
  const [strongest] = [...groupings].sort((a, b) => (b.alone?.estimate ?? 0) - (a.alone?.estimate ?? 0));
  // What chance alone would give is named as nobody's.
  const [most] = (strongest?.classes ?? [])
    .flatMap(({ label, alone }) =>
      alone?.estimate != null && alone.se !== null && Math.abs(alone.estimate) > 2 * alone.se
        ? [{ label, estimate: alone.estimate }]
        : [],
    )
    .sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const bound = (value: number | null) => (value === null ? '…' : f.decimal(value, 2));
  return representativityTexts(language).lead({
    r: f.decimal(r.estimate, 2),
    low: bound(r.ci_lower),
    high: bound(r.ci_upper),
    after: f.decimal(after.estimate, 2),
    cv: f.decimal(cv.estimate, 2),
    most:
      most === undefined
        ? null
        : { variable: strongest!.label.toLowerCase(), group: most.label, more: most.estimate > 0 },
  });
}

function tableOf(
  item: ReportItem,
  doc: ResultsDocument,
  groupings: readonly Grouping[],
  language: Language,
): DataTable {
  const own = representativityTexts(language);
  const cells = (row: ResultRow | undefined): TableCell[] => [row?.estimate ?? null, row?.se ?? null];
  const wholes = (['r_indicator', 'propensity_cv'] as const).flatMap((statistic) =>
    (['before', 'after'] as const).map((when) => [
      statistic === 'r_indicator' ? own.rIndicator : own.cv,
      own[when],
      ...cells(wholeOf(item, doc, statistic, when)),
      null,
      null,
    ]),
  );
  return {
    columns: [
      ...columnsAs('text', own.background, own.group),
      ...columnsAs('decimal3', own.unconditional, 'SE', own.conditional, 'SE'),
    ],
    rows: [
      ...wholes,
      ...groupings.flatMap(({ label, alone, given, classes }) => [
        [label, '', ...cells(alone), ...cells(given)],
        ...classes.map((one) => [label, one.label, ...cells(one.alone), ...cells(one.given)]),
      ]),
    ],
  };
}
