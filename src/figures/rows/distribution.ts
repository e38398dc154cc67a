import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Absence, absenceNotes, absenceOf, absenceWord, withheldSentence } from '../absence.js';
import type { TableCell } from '../cell.js';
import type { DataTable } from '../figure.js';
import { numberFormat } from '../format.js';
import { answers, askedGroups, cellOf, labelOf, nRange, parts, rowIndex, withN } from '../look-up.js';
import { missingOf } from '../missing-answers.js';
import { figureTexts } from '../texts/index.js';
import type { ChartRow } from './row-chart.js';

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
    answers(doc, name)
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

/** What keeps a bar of several answers from being drawn: a withheld one before all else. */
function mainAbsence(absences: readonly (Absence | null)[]): Absence | null {
  const found = absences.filter((absence) => absence !== null);
  return found.find(({ kind }) => kind === 'withheld') ?? found[0] ?? null;
}

/** Collects the distributions of the item's questions; with a grouping variable, of its groups within each. */
export function distributions(item: ReportItem, doc: ResultsDocument, language: Language): Distributions {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const names = parts(item, doc);
  const categories = answers(doc, names[0] ?? '').map((c) => ({
    code: c.code,
    label: inLanguage(c.label, language),
  }));
  const used: (Absence | null)[] = [];
  /** Those of all respondents: what n is of. */
  const whole: (ResultRow | undefined)[] = [];
  const groups = item.by === '' ? [] : [{ code: '', label: t.all }, ...askedGroups(item, doc, language)];

  const one = (variable: string, label: string, group?: { code: string }) => {
    const key = {
      variable,
      respondent_group: item.respondent_group,
      group_variable: group?.code ? item.by : '',
      group_value: group?.code ?? '',
    };
    const found = categories.map(({ code }) => {
      const own = { ...key, statistic: 'proportion' as const, category: code };
      return { row: index.row(own), absence: absenceOf(doc, own) };
    });
    // An answer that is no option here has no row where the others have theirs: nothing is lacking.
    const known =
      found.some(({ absence }) => absence === null) &&
      found.every(({ row, absence }) => row === undefined || absence === null);
    const cells = known ? found.map(({ row }) => ({ row, absence: null })) : found;
    const lacking = item.show_missing ? missingOf(doc, key, language) : [];
    used.push(...cells.map(({ absence }) => absence));
    if (!group?.code) whole.push(...cells.map((cell) => cell.row));
    const n = nRange(cells.map((cell) => cell.row))?.[1] ?? null;
    const why = mainAbsence(cells.map(({ absence }) => absence));
    const row: DistributionRow = {
      name: label,
      label: withN(label, group === undefined || n === null ? null : [n, n], f),
      shares: known ? cells.map(({ row }) => row?.estimate ?? 0) : null,
      topTwo: index.row({ ...key, statistic: 'top_two' })?.estimate ?? null,
      word: why === null ? '' : absenceWord(why, language),
      missing:
        lacking.length === 0 || lacking.some(({ share }) => share === null)
          ? null
          : lacking.reduce((sum, { share }) => sum + share!, 0),
      n,
      bold: group !== undefined && group.code === '',
    };
    return { row, cells };
  };

  const rows: DistributionRow[] = [];
  const cellsOf: { before: TableCell[]; row: DistributionRow }[] = [];
  const positive = (row: DistributionRow) =>
    row.shares === null
      ? -1
      : row.shares.slice(-highCount(categories.length)).reduce((sum, share) => sum + share, 0);
  let items = names.map((name) => ({ name, label: labelOf(doc, name, language) }));
  if (item.sort === 'estimate') {
    // Of groups, the first that has a number decides.
    const first = (name: string, label: string) =>
      (groups.length === 0 ? [undefined] : groups)
        .map((group) => positive(one(name, label, group).row))
        .find((value) => value >= 0) ?? -1;
    items = items
      .map((entry) => ({ entry, value: first(entry.name, entry.label) }))
      .sort((a, b) => b.value - a.value)
      .map(({ entry }) => entry);
    used.length = 0;
    whole.length = 0;
  }
  for (const { name, label } of items) {
    if (groups.length > 0 && names.length > 1) {
      rows.push({
        label,
        name: label,
        heading: true,
        shares: null,
        topTwo: null,
        word: '',
        missing: null,
        n: null,
      });
    }
    for (const group of groups.length === 0 ? [undefined] : groups) {
      const { row, cells } = one(name, group?.label ?? label, group);
      rows.push(row);
      const before = [
        label,
        ...(group === undefined ? [] : [group.label]),
        ...cells.map(({ row: cell, absence }) =>
          absence === null ? cellOf(cell, '') : absenceWord(absence, language),
        ),
      ];
      cellsOf.push({ before, row });
    }
  }
  // Missing answers are not counted in groups of background variables: no column without a number.
  const missingLabel = rows.some(({ missing }) => missing !== null)
    ? missingOf(doc, { variable: names[0]! }, language)
        .map(({ label }) => label)
        .join(' / ')
    : null;
  const table: DataTable = {
    columns: [
      { label: t.statement, kind: 'text' },
      ...(groups.length === 0 ? [] : [{ label: t.group, kind: 'text' as const }]),
      ...categories.map(({ label }) => ({ label, kind: 'percent' as const })),
      ...(missingLabel === null ? [] : [{ label: missingLabel, kind: 'percent' as const }]),
      { label: 'n', kind: 'integer' },
    ],
    rows: cellsOf.map(({ before, row }) => [
      ...before,
      ...(missingLabel === null ? [] : [row.missing]),
      row.n,
    ]),
  };
  return {
    categories,
    missingLabel,
    rows,
    table,
    n: nRange(whole),
    notes: [...(missingLabel === null ? [] : [t.missingShare]), ...absenceNotes(used, language)],
    extremes(indices) {
      let heading = '';
      const values = rows
        .flatMap((row) => {
          if (row.heading) heading = row.label;
          return row.shares === null
            ? []
            : [{ ...row, label: heading === '' ? row.label : `${heading} – ${row.label}` }];
        })
        .map((row) => ({
          label: row.label,
          value: indices.reduce((sum, i) => sum + (row.shares![i] ?? 0), 0),
        }));
      if (values.length === 0) return t.noNumbers;
      const high = values.reduce((a, b) => (b.value > a.value ? b : a));
      const low = values.reduce((a, b) => (b.value < a.value ? b : a));
      return values.length === 1
        ? t.only(high.label, f.percent(high.value))
        : t.highestLowest(high.label, f.percent(high.value), low.label, f.percent(low.value));
    },
  };
}
