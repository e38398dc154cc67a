import { inLanguage, type Language, type ReportItem, type ResultsDocument } from '../../results/index.js';
import { absenceNotes, absenceWord } from '../absence.js';
import { axisNotes, axisOf } from '../axis.js';
import { fieldCell } from '../cell.js';
import { type DumbbellRow, dumbbell } from '../change/dumbbell.js';
import { palette } from '../drawing/palette.js';
import type { DataTable, FigureBuilder } from '../figure.js';
import { nRange } from '../look-up.js';
import { shownHeading } from '../shown.js';
import { columnsAs } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { type SidesFacts, sidesFacts } from './side-facts.js';
import { sidesAlt, sidesLead, sidesNotes } from './side-words.js';

const headingRow = (label: string): DumbbellRow => ({
  course: { label, heading: true },
  points: [],
  absences: [],
  apart: null,
  apartText: '',
  sure: false,
});

/**
 * The answers of two respondent groups beside each other, of all and of each group of the grouping variable: leaders and
 * owners by the size of the municipality. Of groups, and not of pairs: a leader beside the own owner would tell an owner's
 * answers to everyone who knows of one of them.
 */
export const sides: FigureBuilder = (item, doc, { language, width }) => {
  const facts = sidesFacts(item, doc, language);
  const { blocks, flat, labels, words } = facts;
  const axis = axisOf(item, doc);
  const marks = labels.map((label, i) => ({ label, colour: palette.categorical[[0, 3][i]!]! }));
  const list = blocks.flatMap(({ heading, rows }): DumbbellRow[] => [
    ...(heading === null ? [] : [headingRow(heading)]),
    ...rows,
  ]);
  const lead = sidesLead(facts, doc, language);
  return {
    spec: dumbbell(
      {
        list,
        marks,
        axis,
        told: ({ course }, { at, row }) => `${course.label}, ${labels[at]}: ${words.row(row)}`,
      },
      width,
      language,
    ),
    table: tableOf(facts, item, doc, language),
    alt: sidesAlt(facts, doc, language),
    ...(lead === null ? {} : { lead }),
    n: nRange(blocks.flatMap(({ rows }) => rows[0]?.rows ?? [])),
    notes: [
      ...sidesNotes(facts, item, doc, language),
      ...axisNotes(axis, language),
      ...absenceNotes(
        flat.flatMap(({ absences }) => absences),
        language,
      ),
    ],
  };
};

function tableOf(
  { blocks, flat, labels, share, worked }: SidesFacts,
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  const t = figureTexts(language);
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const headings = (['shown', 'beside'] as const).map((side) =>
    flat[0] === undefined ? '' : shownHeading(flat[0][side], doc, t, (text) => inLanguage(text, language)),
  );
  return {
    columns: [
      ...(blocks.length > 1 && item.by !== '' ? columnsAs('text', t.variable) : []),
      { label: item.by === '' ? t.variable : t.group, kind: 'text' },
      ...labels.flatMap((label, i) => [
        { label: `${label}: ${headings[i]}`, kind },
        { label: `${label}: n`, kind: 'integer' as const },
      ]),
      ...(worked
        ? [
            { label: t.difference, kind },
            { label: t.lower, kind },
            { label: t.upper, kind },
            { label: 'p', kind: 'p' as const },
          ]
        : []),
    ],
    rows: blocks.flatMap(({ heading, rows }) =>
      rows.map(({ label, rows: sides, absences, difference }) => [
        ...(heading === null ? [] : [heading]),
        label,
        ...sides.flatMap((found, at) => {
          const absence = absences[at] ?? null;
          return [
            absence === null ? fieldCell(found!, 'estimate') : absenceWord(absence, language),
            found?.n ?? null,
          ];
        }),
        ...(worked
          ? [
              ...(['estimate', 'ci_lower', 'ci_upper'] as const).map((field) =>
                difference === undefined ? null : fieldCell(difference, field),
              ),
              difference?.p_value ?? null,
            ]
          : []),
      ]),
    ),
  };
}
