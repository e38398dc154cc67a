import { inLanguage, type Language, type ResultRow, type ResultsDocument } from '../../results/index.js';
import { absenceNotes, absenceWord } from '../absence.js';
import { axisNotes } from '../axis.js';
import { fieldCell, steppedCell } from '../cell.js';
import type { DataTable, FigureBuilder, FigureWidth } from '../figure.js';
import { intervalNotes } from '../intervals.js';
import { nRange } from '../look-up.js';
import { shownHeading } from '../shown.js';
import { columnsAs, numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { listed } from '../texts/listed.js';
import { comparisonNotes } from '../waves.js';
import { type ChangeForm, formOf } from './courses.js';
import { dumbbell } from './dumbbell.js';
import { type ChangeFacts, type CourseFacts, changeFacts } from './facts.js';
import { multiples } from './multiples.js';
import { blocksOf, slope } from './slope.js';
import { waveColours } from './wave-colours.js';

/** Which changes are sure, up and down; nothing where no change can be told. */
function leadOf(lines: readonly CourseFacts[], ofGroups: boolean, language: Language): { lead?: string } {
  const t = figureTexts(language);
  const told = lines.filter(({ difference }) => difference !== null);
  if (told.length === 0) return {};
  const side = (up: boolean) =>
    told
      .filter(({ sure, difference }) => sure && difference! > 0 === up)
      .map(({ course, changeText }) => `${ofGroups ? course.label : t.quote(course.label)} (${changeText})`);
  return { lead: t.changeLead(side(true), side(false), told.length) };
}

const forms = {
  dumbbell: (facts: ChangeFacts, width: FigureWidth, language: Language) => {
    const colours = waveColours(facts.waves.length);
    const marks = facts.waves.map((wave, i) => ({ label: facts.waveLabel(wave), colour: colours[i]! }));
    const list = facts.list.map((one) => ({ ...one, apart: one.difference, apartText: one.changeText }));
    const { axis } = facts;
    return dumbbell({ list, marks, axis, told: (row, point) => facts.told(row, point) }, width, language);
  },
  slope,
  multiples,
};

/**
 * Change over waves of each question, or of all and each group of the grouping variable, with the change from the first
 * wave to the last in numbers: as a dot a wave on a line, as lines over the waves, or as a small panel for each.
 */
export const change: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const facts = changeFacts(item, doc, language);
  const { keys, groups, waves, list, waveLabel } = facts;
  const form = formOf(item, waves);
  const lines = list.filter(({ course }) => !course.heading);
  const grouped = groups.length > 0;
  return {
    spec: forms[form](facts, width, language),
    table: tableOf(facts, doc, language),
    alt: [
      t.changeAlt(lines.length, listed(waves.map(waveLabel), t.and), form),
      largestSentence(facts, lines, language),
    ].join(' '),
    ...leadOf(lines, grouped && keys.length === 1, language),
    n: nRange(rowsOf(grouped ? list.filter(({ course }) => course.bold) : list)),
    notes: [
      ...readingNotes(facts, lines, form, language),
      ...comparisonNotes(
        doc,
        [...keys.map(({ variable }) => variable), ...(item.by === '' ? [] : [item.by])],
        language,
        waves,
      ),
      ...axisNotes(facts.axis, language),
      ...absenceNotes(
        lines.flatMap(({ absences }) => absences),
        language,
      ),
    ],
  };
};

const rowsOf = (list: readonly CourseFacts[]): ResultRow[] =>
  list.flatMap(({ course }) => [...course.rows.values()]);

/** What the change, its sign and the intervals of this form mean. */
function readingNotes(
  { waves, waveLabel, share, axis }: ChangeFacts,
  lines: readonly CourseFacts[],
  form: ChangeForm,
  language: Language,
): string[] {
  const t = figureTexts(language);
  const intervals = form === 'dumbbell' ? [] : intervalNotes(rowsOf(lines), axis, language);
  return [
    ...(lines.every(({ difference }) => difference === null)
      ? []
      : [t.changeNote(form, waveLabel(waves[0]!), waveLabel(waves.at(-1)!), share)]),
    ...(lines.some(({ sure }) => sure) ? [t.changeSignificant] : []),
    ...intervals.map((note) => (form === 'multiples' && note === t.interval ? t.changeBand : note)),
  ];
}

/** The course that has changed the most, from its first number to its last. */
function largestSentence({ shown }: ChangeFacts, lines: readonly CourseFacts[], language: Language): string {
  const t = figureTexts(language);
  const [largest] = lines
    .flatMap((of) => (of.difference === null ? [] : [{ ...of, size: Math.abs(of.difference) }]))
    .sort((a, b) => b.size - a.size);
  if (largest === undefined) return t.noNumbers;
  const [first, last] = [largest.points[0]!.row, largest.points.at(-1)!.row];
  return t.changeOf(largest.course.label, shown(first.estimate, first), shown(last.estimate, last));
}

function tableOf(
  { keys, share, groups, waves, list, waveLabel }: ChangeFacts,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  const t = figureTexts(language);
  const kind = numberKind(share);
  const heading =
    keys[0] === undefined ? '' : shownHeading(keys[0], doc, t, (text) => inLanguage(text, language));
  const several = groups.length > 0 && keys.length > 1;
  const blocks = blocksOf(list);
  return {
    columns: [
      ...(several ? columnsAs('text', t.variable) : []),
      { label: groups.length > 0 ? t.group : t.variable, kind: 'text' },
      ...waves.flatMap((wave) => [
        { label: `${waveLabel(wave)}: ${heading}`, kind },
        { label: `${waveLabel(wave)}: n`, kind: 'integer' as const },
      ]),
      { label: t.change, kind },
    ],
    rows: blocks.flatMap(({ heading: block, list: courses }) =>
      courses.map(({ course, points, absences, difference }) => [
        ...(several ? [block] : []),
        course.label,
        ...waves.flatMap((wave, at) => {
          const absence = absences[at] ?? null;
          const row = course.rows.get(wave);
          return [
            absence === null ? fieldCell(row!, 'estimate') : absenceWord(absence, language),
            row?.n ?? null,
          ];
        }),
        steppedCell(
          difference,
          points.map(({ row }) => row),
        ),
      ]),
    ),
  };
}
