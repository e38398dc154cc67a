import { inLanguage, type Language } from '../../results/index.js';
import { absenceNotes, absenceWord } from '../absence.js';
import { axisNotes } from '../axis.js';
import { fieldCell, steppedCell } from '../cell.js';
import type { FigureBuilder, FigureWidth } from '../figure.js';
import { intervalNotes } from '../intervals.js';
import { nRange } from '../look-up.js';
import { shownHeading } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { listed } from '../texts/listed.js';
import { comparisonNotes } from '../waves.js';
import { formOf } from './courses.js';
import { dumbbell } from './dumbbell.js';
import { type ChangeFacts, type CourseFacts, changeFacts } from './facts.js';
import { multiples } from './multiples.js';
import { slope } from './slope.js';
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
  const { keys, share, groups, waves, list, axis, waveLabel, shown } = facts;
  const form = formOf(item, waves);
  const lines = list.filter(({ course }) => !course.heading);
  const rowsOf = (of: typeof list) => of.flatMap(({ course }) => [...course.rows.values()]);
  const largest = lines.reduce<(typeof lines)[number] | undefined>(
    (a, b) =>
      b.difference === null || (a !== undefined && Math.abs(b.difference) <= Math.abs(a.difference!)) ? a : b,
    undefined,
  );
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const heading =
    keys[0] === undefined ? '' : shownHeading(keys[0], doc, t, (text) => inLanguage(text, language));
  const blocks = groups.length > 0 && keys.length > 1;
  let block = '';
  return {
    spec: forms[form](facts, width, language),
    table: {
      columns: [
        ...(blocks ? [{ label: t.variable, kind: 'text' as const }] : []),
        { label: groups.length > 0 ? t.group : t.variable, kind: 'text' },
        ...waves.flatMap((wave) => [
          { label: `${waveLabel(wave)}: ${heading}`, kind },
          { label: `${waveLabel(wave)}: n`, kind: 'integer' as const },
        ]),
        { label: t.change, kind },
      ],
      rows: list.flatMap(({ course, points, absences, difference }) => {
        if (course.heading) {
          block = course.label;
          return [];
        }
        return [
          [
            ...(blocks ? [block] : []),
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
          ],
        ];
      }),
    },
    alt: [
      t.changeAlt(lines.length, listed(waves.map(waveLabel), t.and), form),
      largest === undefined
        ? t.noNumbers
        : t.changeOf(
            largest.course.label,
            shown(largest.points[0]!.row.estimate, largest.points[0]!.row),
            shown(largest.points.at(-1)!.row.estimate, largest.points.at(-1)!.row),
          ),
    ].join(' '),
    ...leadOf(lines, groups.length > 0 && keys.length === 1, language),
    n: nRange(rowsOf(groups.length > 0 ? list.filter(({ course }) => course.bold) : list)),
    notes: [
      ...(lines.every(({ difference }) => difference === null)
        ? []
        : [t.changeNote(form, waveLabel(waves[0]!), waveLabel(waves.at(-1)!), share)]),
      ...(lines.some(({ sure }) => sure) ? [t.changeSignificant] : []),
      ...(form === 'dumbbell' ? [] : intervalNotes(rowsOf(lines), axis, language)).map((note) =>
        form === 'multiples' && note === t.interval ? t.changeBand : note,
      ),
      ...comparisonNotes(
        doc,
        [...keys.map(({ variable }) => variable), ...(item.by === '' ? [] : [item.by])],
        language,
        waves,
      ),
      ...axisNotes(axis, language),
      ...absenceNotes(
        lines.flatMap(({ absences }) => absences),
        language,
      ),
    ],
  };
};
