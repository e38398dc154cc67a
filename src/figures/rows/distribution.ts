import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import {
  type Absence,
  absenceNotes,
  absenceOf,
  absenceWord,
  mainAbsence,
  withheldSentence,
} from '../absence.js';
import type { DataTable } from '../figure.js';
import { numberFormat } from '../format.js';
import {
  askedGroups,
  cellOf,
  labelOf,
  nRange,
  parts,
  possibleAnswers,
  type RowKey,
  rowIndex,
  withN,
} from '../look-up.js';
import { missingOf } from '../missing-answers.js';
import { columnsAs } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import type { ChartRow } from './row-layout.js';

/** One bar of a stacked figure: the shares of its answers, in order; null when they can't be shown. */
export interface DistributionRow extends ChartRow {
  shares: number[] | null;
  /** The share of the two highest answers as it is published; null where the results have no such number. */
  topTwo: number | null;
  /** Its label without n. */
  name: string;
  /** The word that stands in place of the bar where there are no shares. */
  word: string;
  /** Share without a valid answer, of everyone who got the question. */
  missing: number | null;
  n: number | null;
}

/** What Likert bars and stacked bars draw: questions (or groups) by answer. */
export interface Distributions {
  categories: { code: string; label: string }[];
  missingLabel: string | null;
  rows: DistributionRow[];
  table: DataTable;
  n: [number, number] | null;
  notes: string[];
  /** Which row has the most and which the least of some answers, in words. */
  extremes(answerIndices: readonly number[]): string;
}

/** True when all variables have the same answer codes. */
export function sameAnswers(doc: ResultsDocument, names: readonly string[]): boolean {
  const codes = (name: string) =>
    possibleAnswers(doc, name)
      .map((c) => c.code)
      .join('\n');
  return (
    names.length > 0 && codes(names[0]!) !== '' && names.every((name) => codes(name) === codes(names[0]!))
  );
}

/**
 * How many answers are summed as the high end of a scale, everywhere in a report: the two highest, as findings and tests
 * have them; of two or three answers the highest.
 */
export const highCount = (answers: number): number => (answers < 4 ? 1 : 2);

/** The note on withheld numbers, if there are any. */
export function withheldNotes(rows: Iterable<ResultRow | undefined>, language: Language): string[] {
  return withheldSentence(
    [...rows].flatMap((row) => (row?.suppressed ? [row.reason] : [])),
    language,
  );
}

/** A row with what its shares are made of. */
interface Found {
  /** The question; under it the group. */
  label: string;
  group: Group | null;
  cells: { row: ResultRow | undefined; absence: Absence | null }[];
  row: DistributionRow;
}

/** A group of the grouping variable; everyone with an empty code. */
interface Group {
  code: string;
  label: string;
}

/** Collects the distributions of the item's questions; with a grouping variable, of its groups within each. */
export function distributions(item: ReportItem, doc: ResultsDocument, language: Language): Distributions {
  const t = figureTexts(language);
  const names = parts(item, doc);
  const categories = possibleAnswers(doc, names[0] ?? '').map(({ code, label }) => ({
    code,
    label: inLanguage(label, language),
  }));
  const groups = item.by === '' ? [null] : [{ code: '', label: t.all }, ...askedGroups(item, doc, language)];
  const questions = names.map((name) =>
    groups.map((group) => foundOf({ item, doc, language, categories }, name, group)),
  );
  const sorted = item.sort === 'estimate' ? byHighAnswers(questions, categories.length) : questions;
  const found = sorted.flat();
  const headed = item.by !== '' && names.length > 1;
  const rows = sorted.flatMap((list) => [
    ...(headed ? [headingRow(list[0]!.label)] : []),
    ...list.map(({ row }) => row),
  ]);
  // Missing answers are not counted in groups of background variables: no column without a number.
  const missingLabel = rows.some(({ missing }) => missing !== null)
    ? missingOf(doc, { variable: names[0]! }, language)
        .map(({ label }) => label)
        .join(' / ')
    : null;
  const absences = found.flatMap(({ cells }) => cells.map(({ absence }) => absence));
  // n is of all respondents.
  const whole = found.filter(({ group }) => group === null || group.code === '');
  return {
    categories,
    missingLabel,
    rows,
    table: tableOf(found, categories, missingLabel, language),
    n: nRange(whole.flatMap(({ cells }) => cells.map(({ row }) => row))),
    notes: [...(missingLabel === null ? [] : [t.missingShare]), ...absenceNotes(absences, language)],
    extremes: (indices) => extremesOf(rows, indices, language),
  };
}

/** What the distributions of an item are made from. */
interface Asked {
  item: ReportItem;
  doc: ResultsDocument;
  language: Language;
  categories: Distributions['categories'];
}

/** A question's answers among all or in a group, with the row that shows them. */
function foundOf({ item, doc, language, categories }: Asked, variable: string, group: Group | null): Found {
  const index = rowIndex(doc);
  const question = labelOf(doc, variable, language);
  const key = {
    variable,
    respondent_group: item.respondent_group,
    group_variable: group?.code ? item.by : '',
    group_value: group?.code ?? '',
  };
  const cells = cellsOf(doc, key, categories);
  const known = cells.length > 0 && cells.every(({ absence }) => absence === null);
  const lacking = item.show_missing ? missingOf(doc, key, language) : [];
  const n = nRange(cells.map(({ row }) => row))?.[1] ?? null;
  const why = mainAbsence(cells.map(({ absence }) => absence));
  const name = group?.label ?? question;
  const row: DistributionRow = {
    name,
    label: withN(name, group === null || n === null ? null : [n, n], numberFormat(language)),
    shares: known ? cells.map((cell) => cell.row?.estimate ?? 0) : null,
    topTwo: index.row({ ...key, statistic: 'top_two' })?.estimate ?? null,
    word: why === null ? '' : absenceWord(why, language),
    missing:
      lacking.length === 0 || lacking.some(({ share }) => share === null)
        ? null
        : lacking.reduce((sum, { share }) => sum + share!, 0),
    n,
    bold: group?.code === '',
  };
  return { label: question, group, cells, row };
}

/** The shares of a question's answers. */
function cellsOf(
  doc: ResultsDocument,
  key: Omit<RowKey, 'statistic'>,
  categories: Distributions['categories'],
): Found['cells'] {
  const found = categories.map(({ code }) => {
    const own = { ...key, statistic: 'proportion' as const, category: code };
    return { row: rowIndex(doc).row(own), absence: absenceOf(doc, own) };
  });
  // An answer that is no option here has no row where the others have theirs: nothing is lacking.
  const known =
    found.some(({ absence }) => absence === null) &&
    found.every(({ row, absence }) => row === undefined || absence === null);
  return known ? found.map(({ row }) => ({ row, absence: null })) : found;
}

const headingRow = (label: string): DistributionRow => ({
  label,
  name: label,
  heading: true,
  shares: null,
  topTwo: null,
  word: '',
  missing: null,
  n: null,
});

/** Questions by the share of the high answers; of groups, the first that has a number decides. */
function byHighAnswers(questions: readonly Found[][], count: number): Found[][] {
  const high = ({ row: { shares } }: Found) =>
    shares === null ? -1 : shares.slice(-highCount(count)).reduce((sum, share) => sum + share, 0);
  return questions
    .map((list) => ({ list, value: list.map(high).find((value) => value >= 0) ?? -1 }))
    .sort((a, b) => b.value - a.value)
    .map(({ list }) => list);
}

function tableOf(
  found: readonly Found[],
  categories: Distributions['categories'],
  missingLabel: string | null,
  language: Language,
): DataTable {
  const t = figureTexts(language);
  const grouped = found.some(({ group }) => group !== null);
  return {
    columns: [
      { label: t.statement, kind: 'text' },
      ...(grouped ? columnsAs('text', t.group) : []),
      ...categories.map(({ label }) => ({ label, kind: 'percent' as const })),
      ...(missingLabel === null ? [] : columnsAs('percent', missingLabel)),
      { label: 'n', kind: 'integer' },
    ],
    rows: found.map(({ label, group, cells, row }) => [
      label,
      ...(group === null ? [] : [group.label]),
      ...cells.map((cell) =>
        cell.absence === null ? cellOf(cell.row, '') : absenceWord(cell.absence, language),
      ),
      ...(missingLabel === null ? [] : [row.missing]),
      row.n,
    ]),
  };
}

/** Which row has the most and which the least of some answers, in words. */
function extremesOf(
  rows: readonly DistributionRow[],
  indices: readonly number[],
  language: Language,
): string {
  const t = figureTexts(language);
  const f = numberFormat(language);
  let heading = '';
  const values = rows.flatMap(({ heading: isHeading, label, shares }) => {
    if (isHeading) heading = label;
    if (shares === null) return [];
    const value = indices.reduce((sum, i) => sum + (shares[i] ?? 0), 0);
    return [{ label: heading === '' ? label : `${heading} – ${label}`, value }];
  });
  if (values.length === 0) return t.noNumbers;
  const high = values.reduce((a, b) => (b.value > a.value ? b : a));
  const low = values.reduce((a, b) => (b.value < a.value ? b : a));
  return values.length === 1
    ? t.only(high.label, f.percent(high.value))
    : t.highestLowest(high.label, f.percent(high.value), low.label, f.percent(low.value));
}
