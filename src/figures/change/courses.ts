import {
  inLanguage,
  isShare,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Absence, absenceOf, absenceOfRow } from '../absence.js';
import { answers, groupsOf, labelOf, parts, type RowKey } from '../look-up.js';
import type { ChartRow } from '../rows/row-layout.js';
import { type Shown, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { changeRow, comparisonWith, wavesIn } from '../waves.js';

/** A number in each wave that has one. */
export interface Course extends ChartRow {
  /** Which number it is; unset for headings. */
  key?: RowKey;
  rows: Map<string, ResultRow>;
  /** p value of the difference between the first and the last wave, where it was tested. */
  p: number | null;
}

/** Forms of a figure of change: a dot a wave on a line, a line over the waves, or a small panel for each. */
const changeForms = ['dumbbell', 'slope', 'multiples'] as const;
export type ChangeForm = (typeof changeForms)[number];

/** The item's own form; else two waves are read as the ends of a line, and more as a course. */
export const formOf = (item: ReportItem, waves: readonly string[]): ChangeForm =>
  changeForms.find((form) => form === item.form) ?? (waves.length > 2 ? 'multiples' : 'dumbbell');

/** The waves that an item shows: all, or the newest so many. */
export function shownWaves(item: ReportItem, doc: ResultsDocument, rows: readonly ResultRow[]): string[] {
  const all = wavesOf(doc, rows);
  return item.waves === undefined ? all : all.slice(-Number(item.waves.slice('last '.length)));
}

/** Waves in order of time: «2024V» (spring) before «2024H» (autumn). */
function wavesOf(doc: ResultsDocument, rows: readonly ResultRow[]): string[] {
  const season = (wave: string) => wave.replace(/v$/i, '1').replace(/h$/i, '2');
  const told = wavesIn(doc);
  if (told.length > 0) return told;
  const known = answers(doc, 'wave').map((c) => c.code);
  const waves = [...new Set(rows.map(waveOf))].filter((wave) => wave !== '');
  return waves.sort((a, b) =>
    known.includes(a) && known.includes(b)
      ? known.indexOf(a) - known.indexOf(b)
      : season(a) < season(b)
        ? -1
        : 1,
  );
}

/** A row's wave: its group value where the waves are compared as groups, else the wave that it is of. */
const waveOf = (row: ResultRow) => (row.group_variable === 'wave' ? row.group_value : row.wave);

/** A withheld row shows no number at all, whatever the document holds. */
const hide = (row: ResultRow): ResultRow =>
  row.suppressed ? { ...row, estimate: null, ci_lower: null, ci_upper: null, p_value: null, n: null } : row;

/** The rows of a number over the waves, for all or for a group. */
function courseRows(
  doc: ResultsDocument,
  key: Shown,
  respondents: string,
  by: string,
  group: string,
): ResultRow[] {
  const whole = by === '';
  return doc.rows
    .filter(
      (row) =>
        row.variable === key.variable &&
        row.statistic === key.statistic &&
        row.category === key.category &&
        row.respondent_group === respondents &&
        (whole
          ? row.group_variable === '' || row.group_variable === 'wave'
          : row.group_variable === by && row.group_value === group),
    )
    .map(hide);
}

/** The numbers of an item over the waves. */
export interface Courses {
  keys: Shown[];
  /** Whether all of them are shares. */
  share: boolean;
  groups: { code: string; label: string }[];
  /** In order of time. */
  waves: string[];
  courses: Course[];
  waveLabel(wave: string): string;
  /** Why a course has no number in a wave; null where it has one. */
  absenceIn(course: Course, wave: string): Absence | null;
}

export const notComputed: Absence = { kind: 'not_computed', reason: '' };

/** The courses of an item: a line for each question, or for all and each group of the grouping variable. */
export function coursesOf(item: ReportItem, doc: ResultsDocument, language: Language): Courses {
  const t = figureTexts(language);
  const keys = parts(item, doc, 'whole').map((name) => shownOf(item, doc, name));
  const groups = groupsWithRows(item, doc, keys, language);
  const waves = shownWaves(
    item,
    doc,
    keys.flatMap((key) => courseRows(doc, key, item.respondent_group, '', '')),
  );
  const courses = keys.flatMap((key): Course[] => {
    const label = labelOf(doc, key.variable, language);
    if (groups.length === 0) return [courseOf(item, doc, waves, key, label)];
    return [
      ...(keys.length > 1 ? [{ label, heading: true, rows: new Map<string, ResultRow>(), p: null }] : []),
      { ...courseOf(item, doc, waves, key, t.all), bold: true },
      ...groups.map((group) => courseOf(item, doc, waves, key, group.label, group.code)),
    ];
  });
  return {
    keys,
    share: keys.every((key) => isShare(key.statistic)),
    groups,
    waves,
    courses,
    waveLabel: (wave) => {
      const label = answers(doc, 'wave').find((c) => c.code === wave)?.label;
      return label === undefined ? wave : inLanguage(label, language);
    },
    absenceIn: (course, wave) => absenceIn(item, doc, course, wave),
  };
}

/** The groups of the grouping variable; of one respondent group those that any wave has a row of. */
function groupsWithRows(
  item: ReportItem,
  doc: ResultsDocument,
  keys: readonly Shown[],
  language: Language,
): { code: string; label: string }[] {
  const all = item.by === '' ? [] : groupsOf(item, doc, language);
  if (item.respondent_group === '') return all;
  const had = all.filter(({ code }) =>
    keys.some((key) => courseRows(doc, key, item.respondent_group, item.by, code).length > 0),
  );
  return had.length === 0 ? all : had;
}

/** A number over the waves, of all or of a group, with the test of its change. */
function courseOf(
  item: ReportItem,
  doc: ResultsDocument,
  waves: readonly string[],
  shown: Shown,
  label: string,
  group?: string,
): Course {
  const key: RowKey = {
    ...shown,
    respondent_group: item.respondent_group,
    ...(group === undefined ? {} : { group_variable: item.by, group_value: group }),
  };
  const names = group === undefined ? [shown.variable] : [shown.variable, item.by];
  const compared = (wave: string) =>
    names.every((name) => comparisonWith(doc, wave, name)?.compared !== false);
  const rows = courseRows(doc, shown, item.respondent_group, group === undefined ? '' : item.by, group ?? '');
  const tested = changeRow(doc, key, waves[0] ?? '', waves.at(-1) ?? '');
  return {
    label,
    key,
    // What can't be compared leaves a gap: it is no earlier value of this number.
    rows: new Map(
      rows
        .map((row) => [waveOf(row), row] as const)
        .filter(([wave]) => waves.includes(wave) && compared(wave)),
    ),
    p: tested === undefined || tested.suppressed ? null : tested.p_value,
  };
}

/** Why a course has no number in a wave; null where it has one. */
function absenceIn(item: ReportItem, doc: ResultsDocument, course: Course, wave: string): Absence | null {
  const row = course.rows.get(wave);
  if (row !== undefined) return absenceOfRow(row);
  const held = [course.key?.variable ?? '', item.by].flatMap((name) => comparisonWith(doc, wave, name) ?? []);
  if (held.some(({ status }) => status === 'not_asked')) return { kind: 'not_asked', reason: '' };
  if (held.some(({ compared }) => !compared)) return { kind: 'not_compared', reason: '' };
  // A wave without a row: of the document's own, what its other rows tell; of another, it has no such number.
  const own = wave === doc.wave && course.key !== undefined ? absenceOf(doc, course.key) : null;
  return own ?? notComputed;
}
