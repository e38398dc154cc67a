import { inLanguage, isShare, type ResultRow } from '../../results/index.js';
import { absenceNotes, absenceOf, errorCell, numberCell, unknownNotes } from '../absence.js';
import { withheldColour } from '../drawing/palette.js';
import type { FigureBuilder } from '../figure.js';
import { numberFormat, plainNumber } from '../format.js';
import { groupsOf, labelOf, nRange, rowIndex } from '../look-up.js';
import { rangeOf, shownHeading, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import { drawPlaces } from './draw-places.js';
import { classesOf, classOf, familyRows } from './map-classes.js';
import { mapGroups } from './map-groups.js';

/** A map of which less than this share of the areas has a colour is not drawn: what it shows is where few answered. */
export const leastColoured = 1 / 3;

/**
 * Municipalities, counties or what municipalities are joined to, coloured by their estimate in classes with round limits.
 * Withheld ones are grey and hatched, those without a number white; islands too small to see get a dot. Where few
 * have a number, or all are of one class, a sentence stands in its place. As tiles, each
 * area is a square of the same size.
 */
export const map: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const p = placesTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = shownOf(item, doc, item.variables[0] ?? '');
  const share = isShare(key.statistic);
  const groups = groupsOf(item, doc, language);
  const places = mapGroups(doc, item.by);
  const common = { ...key, respondent_group: item.respondent_group };
  const wholeKey = { ...common, beside: item.by };
  const whole = index.row(wholeKey);
  const keyOf = (code: string) => ({ ...common, group_variable: item.by, group_value: code });
  const rowOf = (code: string) => index.row(keyOf(code));
  const rows = groups.map((group) => ({ ...group, key: keyOf(group.code), row: rowOf(group.code) }));
  const range = share ? null : rangeOf(doc, key.variable);
  const classes = classesOf(familyRows(item, doc), share, f, range);
  const withheld = (row: ResultRow | undefined) => row?.suppressed === true;
  const names = new Map(groups.map((g) => [g.code, g.label]));
  const onMap = places.codes.map((code) => {
    const row = rowOf(code);
    const colour = withheld(row)
      ? withheldColour
      : row?.estimate == null
        ? '#ffffff'
        : classOf(row.estimate, classes).colour;
    return { code, row, colour };
  });
  const coloured = onMap.filter(({ row }) => row?.estimate != null);
  const hidden = onMap.filter(({ row }) => withheld(row));
  const empty = onMap.filter(({ row }) => !withheld(row) && row?.estimate == null);
  const known = new Set(places.codes);
  const offMap = rows.filter(({ code, row }) => row !== undefined && !known.has(code));

  const tiles = item.form === 'tiles';

  const what = labelOf(doc, key.variable, language);
  const heading = shownHeading(key, doc, t, (text) => inLanguage(text, language));
  const spec = drawPlaces({
    places,
    areas: onMap.map(({ code, row, colour }) => ({
      code,
      label: names.get(code) ?? code,
      colour,
      hatched: withheld(row),
    })),
    legend: [
      ...classes.map(({ label, colour }) => ({ label, colour })),
      ...(hidden.length === 0 ? [] : [{ label: t.withheld, colour: withheldColour, hatched: true }]),
      ...(empty.length === 0 ? [] : [{ label: t.noNumbers, colour: '#ffffff' }]),
    ],
    heading,
    credit: t.mapCredit,
    tiles,
    width,
  });
  const counts = classes.map((c) => ({
    label: c.label,
    n: coloured.filter(({ row }) => classOf(row!.estimate!, classes) === c).length,
  }));
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const nothing = coloured.length === 0 && rows.some(({ row }) => withheld(row));
  const few = coloured.length > 0 && coloured.length < leastColoured * onMap.length;
  // Of one colour alone a map shows where the country lies.
  const filled = counts.filter(({ n }) => n > 0);
  const one = filled.length === 1 ? filled[0]! : null;
  const leftOut = few
    ? p.mapFew(coloured.length, onMap.length)
    : one !== null
      ? p.mapOne(one.n, one.label, classes.length === 1)
      : undefined;
  return {
    spec,
    nothingLeft: nothing,
    ...(leftOut === undefined ? {} : { leftOut }),
    table: {
      columns: [
        { label: labelOf(doc, item.by, language), kind: 'text' },
        ...(places.membersOf === null ? [] : [{ label: p.municipalities, kind: 'text' as const }]),
        { label: heading, kind },
        { label: t.lower, kind },
        { label: t.upper, kind },
        { label: 'n', kind: 'integer' },
      ],
      rows: [...rows, { code: '', label: t.all, key: wholeKey, row: whole }].map(
        ({ code, label, key: own, row }) => [
          label,
          ...(places.membersOf === null ? [] : [code === '' ? null : places.membersOf(code, language)]),
          numberCell(doc, own, language),
          errorCell(row, 'ci_lower', language),
          errorCell(row, 'ci_upper', language),
          row?.n ?? null,
        ],
      ),
    },
    alt: [
      t.mapAlt(what, rows.length),
      coloured.length === 0 ? t.noNumbers : `${counts.map((c) => `${c.label}: ${c.n}`).join('; ')}.`,
      ...(hidden.length + empty.length === 0 ? [] : [t.mapWithout(hidden.length, empty.length)]),
      ...(whole?.estimate == null
        ? []
        : [t.wholeValue(share ? f.percent(whole.estimate) : plainNumber(f, whole.estimate, whole))]),
    ].join(' '),
    n: nRange([whole]),
    notes: [
      ...(nothing || leftOut !== undefined ? [] : [t.mapNote, ...(tiles ? [p.tilesNote] : [])]),
      ...(offMap.length === 0 ? [] : [t.mapOff(offMap.map((r) => r.label).join(', '))]),
      ...unknownNotes(
        rows.map(({ row }) => row),
        language,
      ),
      ...absenceNotes(
        rows.map(({ key: own }) => absenceOf(doc, own)),
        language,
      ),
    ],
  };
};
