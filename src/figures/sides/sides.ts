import { isShare, type ResultRow } from '../../results/index.js';
import { absenceNotes, absenceOf, absenceWord } from '../absence.js';
import { axisNotes, axisOf } from '../axis.js';
import { dumbbell } from '../change/dumbbell.js';
import type { Point } from '../change/facts.js';
import { palette } from '../drawing/palette.js';
import type { FigureBuilder } from '../figure.js';
import { numberFormat, plainNumber } from '../format.js';
import { labelOf, nRange, variableOf } from '../look-up.js';
import { answersShown, shownHeading } from '../shown.js';
import { testLevel } from '../test-note.js';
import { figureTexts } from '../texts/index.js';
import { adjustedChanges } from '../waves.js';
import { otherSideOf, sideBlocks, sideLabels } from './side-rows.js';

/**
 * The answers of two respondent groups beside each other, of all and of each group of the grouping variable: leaders and
 * owners by the size of the municipality. Of groups, and not of pairs: a leader beside the own owner would tell an owner's
 * answers to everyone who knows of one of them.
 */
export const sides: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const blocks = sideBlocks(item, doc, language);
  const flat = blocks.flatMap(({ rows }) => rows);
  const share = flat.every(({ shown }) => isShare(shown.statistic));
  const [own, other] = sideLabels(item, doc, language);
  const said = (value: number, row?: ResultRow) => (share ? f.percent(value) : plainNumber(f, value, row));
  const apart = (value: number, sign = '') => {
    const text = share ? f.decimal(value * 100, 0) : f.decimal(value, 2);
    const signed = `${/[1-9]/.test(text) ? sign : ''}${text}`;
    return share ? t.changePoints(signed) : signed;
  };
  const adjusted = adjustedChanges(
    doc,
    flat.map(({ shown, difference }) => ({
      variable: shown.variable,
      respondents: item.respondent_group,
      by: item.by,
      p: difference === undefined || difference.suppressed ? null : difference.p_value,
    })),
  );
  const toldOf = new Map(
    flat.map((row, i) => {
      const points = row.rows.flatMap((found, at): Point[] =>
        found?.estimate == null ? [] : [{ at, row: found as Point['row'] }],
      );
      const absences = row.keys.map((key) => absenceOf(doc, key));
      const difference = row.difference?.estimate ?? null;
      const why = points.length === 1 ? absences.find((absence) => absence !== null) : undefined;
      return [
        row,
        {
          course: { label: row.label, bold: row.bold },
          points,
          absences,
          difference,
          changeText:
            difference !== null
              ? apart(difference, difference > 0 ? '+' : '')
              : why != null
                ? absenceWord(why, language)
                : // Of two surveys, whose difference nobody has worked out: the numbers themselves.
                  points.map((point) => said(point.row.estimate, point.row)).join(' / '),
          sure: difference !== null && adjusted[i]! < testLevel,
        },
      ] as const;
    }),
  );
  const list = blocks.flatMap(({ heading, rows }) => [
    ...(heading === null
      ? []
      : [
          {
            course: { label: heading, heading: true },
            points: [],
            absences: [],
            difference: null,
            changeText: '',
            sure: false,
          },
        ]),
    ...rows.map((row) => toldOf.get(row)!),
  ]);
  const axis = axisOf(item, doc);
  const marks = [own, other].map((label, i) => ({ label, colour: palette.categorical[[0, 3][i]!]! }));
  const headings = (['shown', 'beside'] as const).map((side) =>
    flat[0] === undefined ? '' : shownHeading(flat[0][side], doc, t, (text) => text[language] ?? text.nb),
  );
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  // Of several questions the sentence tells of all who answered each.
  const toTell = blocks.flatMap(({ heading: name, rows }) =>
    name === null
      ? rows.map((row) => ({ label: row.label, row }))
      : [{ label: t.quote(labelOf(doc, rows[0]!.shown.variable, language)), row: rows[0]! }],
  );
  const sureOnes = (above: boolean) =>
    toTell.flatMap(({ label, row }) => {
      const { sure, difference } = toldOf.get(row)!;
      return sure && difference! > 0 === above ? [`${label} (${apart(Math.abs(difference!))})`] : [];
    });
  const compared = toTell.filter(({ row }) => toldOf.get(row)!.difference !== null);
  const wording = (variable: string) => {
    const { label, wording: asked = label } = variableOf(doc, variable);
    return asked.nb;
  };
  const theirs = otherSideOf(item).variables;
  const worked = flat.some(({ difference }) => difference !== undefined);
  // Two surveys have no differences worked out, and numbers all the same.
  const largest = toTell
    .map(({ row, label }) => ({ label, points: toldOf.get(row)!.points }))
    .filter(({ points }) => points.length === 2)
    .map(({ label, points: [first, second] }) => ({
      label,
      first: first!.row,
      second: second!.row,
      size: Math.abs(first!.row.estimate - second!.row.estimate),
    }))
    .sort((a, b) => b.size - a.size)[0];
  // Of several questions the sentence names also those that are told apart in single groups alone.
  const onlyInGroups = blocks.flatMap(({ heading: name, rows: [whole, ...groups] }) =>
    name !== null && !toldOf.get(whole!)!.sure && groups.some((row) => toldOf.get(row)!.sure)
      ? [t.quote(labelOf(doc, whole!.shown.variable, language))]
      : [],
  );
  const rounded = flat.some(({ difference }) => /, rounded to /.test(difference?.method ?? ''));
  // Which answers the other side's share is of, where these are others.
  const otherAnswers = [
    ...new Set(
      flat.flatMap(({ shown, beside }) => {
        const said = answersShown(beside, doc, language);
        return said === null || said === answersShown(shown, doc, language) ? [] : [said];
      }),
    ),
  ];
  return {
    spec: dumbbell(
      {
        list,
        marks,
        axis,
        told: ({ course }, { at, row }) => {
          const { ci_lower: low, ci_upper: high, n } = row;
          const interval = low === null || high === null ? '' : ` (${said(low, row)}–${said(high, row)})`;
          return `${course.label}, ${marks[at]!.label}: ${said(row.estimate, row)}${interval}${n === null ? '' : `, n = ${f.integer(n)}`}`;
        },
      },
      width,
      language,
    ),
    table: {
      columns: [
        ...(blocks.length > 1 && item.by !== '' ? [{ label: t.variable, kind: 'text' as const }] : []),
        { label: item.by === '' ? t.variable : t.group, kind: 'text' },
        ...[own, other].flatMap((label, i) => [
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
      rows: blocks.flatMap(({ heading: name, rows }) =>
        rows.map((row) => {
          const { absences, difference } = toldOf.get(row)!;
          return [
            ...(name === null ? [] : [name]),
            row.label,
            ...row.rows.flatMap((found, at) => {
              const absence = absences[at] ?? null;
              return [absence === null ? found!.estimate : absenceWord(absence, language), found?.n ?? null];
            }),
            ...(worked
              ? [
                  difference,
                  row.difference?.ci_lower ?? null,
                  row.difference?.ci_upper ?? null,
                  row.difference?.p_value ?? null,
                ]
              : []),
          ];
        }),
      ),
    },
    alt: [
      t.sidesAlt(flat.length, own, other),
      largest === undefined
        ? t.noNumbers
        : t.sidesOf(
            largest.label.replace(/^[«“]|[»”]$/g, ''),
            own,
            said(largest.first.estimate, largest.first),
            other,
            said(largest.second.estimate, largest.second),
          ),
    ].join(' '),
    ...(compared.length === 0
      ? {}
      : {
          lead: t.sidesLead(own, other, sureOnes(true), sureOnes(false), onlyInGroups, compared.length),
        }),
    n: nRange(blocks.flatMap(({ rows }) => rows[0]?.rows ?? [])),
    notes: [
      ...(compared.length === 0 ? [] : [t.sidesNote(own, other, share)]),
      ...(worked && item.variables.some((name, i) => wording(name) !== wording(theirs[i]!))
        ? [t.sidesWording]
        : []),
      ...otherAnswers.map((texts) => t.sidesAnswers(other, texts)),
      ...(list.some(({ sure }) => sure) ? [t.sidesSignificant] : []),
      ...(rounded ? [t.sidesRounded] : []),
      ...axisNotes(axis, language),
      ...absenceNotes(
        list.flatMap(({ absences }) => absences),
        language,
      ),
    ],
  };
};
