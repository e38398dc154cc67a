import {
  type Absence,
  absenceNotes,
  absenceOf,
  answers,
  figureTexts,
  labelOf,
  nRange,
  numberCell,
  parts,
  possibleAnswers,
  rowIndex,
  type TableCell,
  testInFull,
  tickAll,
} from '../../figures/index.js';
import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/** Most columns and rows of a table that is not folded away. */
const [mostColumns, mostRows] = [9, 15];

/** What a column shows. */
interface Column {
  variable: string;
  statistic: 'top_two' | 'proportion' | 'mean';
  category: string;
  label: string;
  /** The question, over columns of its answers. */
  over?: string;
}

/** A group that a row is of; everyone where the grouping is ''. */
interface Group {
  by: string;
  code: string;
  label: string;
}

/**
 * A question by every background variable of its respondent group: a row a group; a column an item (share in
 * the two highest answers), option (share that ticked it) or index (mean). Over each background variable's
 * groups stands its test and p, once a question.
 */
export const crossings: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const columns = parts(item, doc, 'whole').flatMap((variable) => columnsOf(variable, item, doc, language));
  const line = (group: Group) => groupLine(group, columns, item, doc, language);
  const groupings = groupingsOf(columns, item, doc);
  const tests = groupings.map((by) => testsOf(by, columns, item, doc));
  const lines = [
    ...line({ by: '', code: '', label: t.all }),
    ...groupings.flatMap((by, i) => [
      testLine(by, tests[i]!, doc, language),
      ...answers(doc, by).flatMap(({ code, label }) =>
        line({ by, code, label: inLanguage(label, language) }),
      ),
    ]),
  ];
  const done = tests.flat().filter((test) => test !== undefined && test.p_value !== null);
  const significant = done.some((test) => test!.p_value! < 0.05);
  const marked = done.every((test) => test!.method !== 'rao-scott-f');
  return {
    columns: [
      { label: t.group, kind: 'text' },
      ...columns.map(({ label, over, statistic }) => ({
        label,
        ...(over === undefined ? {} : { over }),
        kind: statistic === 'mean' ? ('decimal2' as const) : ('percent' as const),
      })),
      { label: 'n', kind: 'integer' },
    ],
    rows: lines.map(({ cells }) => cells),
    strong: new Set(lines.flatMap(({ rows }, i) => (rows === null ? [i] : []))),
    notes: [
      ...(tickAll(item, doc) ? [figureTexts(language).multiple] : []),
      ...(columns.some((c) => c.statistic === 'top_two') ? [t.readTopTwo] : []),
      ...(significant ? [t.readStars(marked)] : []),
      ...absenceNotes(
        lines.flatMap(({ absences }) => absences),
        language,
      ),
    ],
    n: nRange(lines.find(({ rows }) => rows !== null)?.rows ?? []),
    collapsed: lines.length > mostRows || columns.length + 2 > mostColumns,
  };
};

/** A line of the table: of a group, or a heading with tests, which has no numbers. */
interface Line {
  cells: TableCell[];
  rows: (ResultRow | undefined)[] | null;
  absences: (Absence | null)[];
}

/** The line of a group; none where nothing is known of it. */
function groupLine(
  { by, code, label }: Group,
  columns: readonly Column[],
  { respondent_group }: ReportItem,
  doc: ResultsDocument,
  language: Language,
): Line[] {
  const keys = columns.map(({ variable, statistic, category }) => ({
    variable,
    statistic,
    category,
    respondent_group,
    group_variable: by,
    group_value: code,
  }));
  const rows = keys.map((key) => rowIndex(doc).row(key));
  if (rows.every((row) => row === undefined)) return [];
  const cells = keys.map((key) => numberCell(doc, key, language));
  return [
    {
      cells: [label, ...cells, nRange(rows)?.[1] ?? null],
      rows,
      absences: keys.map((key) => absenceOf(doc, key)),
    },
  ];
}

/** The columns of a variable: the share of its high answers, of those who ticked it, or of each answer, or its mean. */
function columnsOf(
  variable: string,
  { respondent_group }: ReportItem,
  doc: ResultsDocument,
  language: Language,
): Column[] {
  const all = possibleAnswers(doc, variable);
  const label = labelOf(doc, variable, language);
  const has = (statistic: Column['statistic']) =>
    rowIndex(doc)
      .rows(variable, statistic)
      .some((row) => row.respondent_group === respondent_group);
  if (has('top_two')) return [{ variable, statistic: 'top_two', category: '', label }];
  if (has('proportion')) {
    const ticked = all.length === 2 && all.some((c) => c.code === '1') && all.some((c) => c.code === '0');
    if (ticked) return [{ variable, statistic: 'proportion', category: '1', label }];
    // Of two answers the second is the rest.
    return (all.length === 2 ? all.slice(0, 1) : all).map((c) => ({
      variable,
      statistic: 'proportion',
      category: c.code,
      label: inLanguage(c.label, language),
      over: label,
    }));
  }
  if (!has('mean')) return [];
  return [{ variable, statistic: 'mean', category: '', label: reportTexts(language).indexMean(label) }];
}

/** The background variables that any of the columns is tested by. */
const groupingsOf = (
  columns: readonly Column[],
  { respondent_group }: ReportItem,
  doc: ResultsDocument,
): string[] => [
  ...new Set(
    columns.flatMap(({ variable }) =>
      rowIndex(doc)
        .rows(variable, 'test')
        .filter((row) => row.respondent_group === respondent_group)
        .map((row) => row.group_variable),
    ),
  ),
];

/** The test of each column by a background variable, once a question. */
const testsOf = (
  by: string,
  columns: readonly Column[],
  { respondent_group }: ReportItem,
  doc: ResultsDocument,
): (ResultRow | undefined)[] =>
  columns.map(({ variable }, c) =>
    variable === columns[c - 1]?.variable
      ? undefined
      : rowIndex(doc)
          .rows(variable, 'test')
          .find((row) => row.respondent_group === respondent_group && row.group_variable === by),
  );

function testLine(
  by: string,
  tests: readonly (ResultRow | undefined)[],
  doc: ResultsDocument,
  language: Language,
): Line {
  const t = reportTexts(language);
  const told = tests.map((test) => {
    if (test === undefined) return '';
    const p = test.p_value;
    if (p === null) return test.suppressed ? t.withheld : t.notTested;
    return `${testInFull(test, doc, language)}${p < 0.05 ? '*' : ''}`;
  });
  return { cells: [labelOf(doc, by, language), ...told, ''], rows: null, absences: [] };
}
