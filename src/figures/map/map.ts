import type { Language, ReportItem, ResultsDocument } from '../../results/index.js';
import { keyNotes, unknownNotes } from '../absence.js';
import type { DataTable, FigureBuilder } from '../figure.js';
import { measured, numberFormat } from '../format.js';
import { nRange, rowsIn } from '../look-up.js';
import { numberCells, numberColumns, numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import {
  type AreaNumbers,
  areaLegend,
  areaNumbers,
  drawnArea,
  leastColoured,
  nameCells,
  nameColumns,
} from './areas.js';
import { drawPlaces } from './draw-places.js';
import { classesOf, classOf, familyRows } from './map-classes.js';
import { type MapGroups, mapGroups } from './map-groups.js';

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
  const numbers = areaNumbers(item, doc, language);
  const { share, areas, whole, areaOf } = numbers;
  const places = mapGroups(doc, item.by);
  const range = share ? null : numbers.range;
  const classes = classesOf(familyRows(item, doc), share, f, range);
  const onMap = places.codes.map(areaOf).map((area) => {
    const estimate = area.row?.estimate ?? null;
    return { area, of: estimate === null ? undefined : classOf(estimate, classes) };
  });
  const without = onMap.filter(({ of }) => of === undefined).map(({ area }) => area);
  const coloured = onMap.length - without.length;
  const counts = classes.map(({ label }, i) => ({
    label,
    n: onMap.filter(({ of }) => of === classes[i]).length,
  }));
  const leftOut = leftOutOf(counts, onMap.length, language);
  const tiles = item.form === 'tiles';
  const hidden = without.filter(({ row }) => row?.suppressed).length;
  const nothing = coloured === 0 && areas.some(({ row }) => row?.suppressed);
  return {
    spec: drawPlaces({
      places,
      areas: onMap.map(({ area, of }) => drawnArea(area, of?.colour)),
      legend: areaLegend(
        classes.map(({ label, colour }) => ({ label, colour })),
        without,
        language,
      ),
      heading: numbers.heading,
      credit: t.mapCredit,
      tiles,
      width,
    }),
    nothingLeft: nothing,
    ...(leftOut === null ? {} : { leftOut }),
    table: tableOf(numbers, places, item, doc, language),
    alt: [
      t.mapAlt(numbers.what, areas.length),
      coloured === 0 ? t.noNumbers : `${counts.map((c) => `${c.label}: ${c.n}`).join('; ')}.`,
      ...(without.length === 0 ? [] : [t.mapWithout(hidden, without.length - hidden)]),
      ...(whole.row?.estimate == null
        ? []
        : [t.wholeValue(measured(f, share, whole.row.estimate, whole.row))]),
    ].join(' '),
    n: nRange([whole.row]),
    notes: [
      ...(nothing || leftOut !== null ? [] : [t.mapNote, ...(tiles ? [p.tilesNote] : [])]),
      ...notesOf(numbers, places, doc, language),
    ],
  };
};

/** Why a map is not drawn: too few areas have a colour, or all that have one the same. */
function leftOutOf(
  counts: readonly { label: string; n: number }[],
  areas: number,
  language: Language,
): string | null {
  const p = placesTexts(language);
  const coloured = counts.reduce((sum, { n }) => sum + n, 0);
  if (coloured > 0 && coloured < leastColoured * areas) return p.mapFew(coloured, areas);
  // Of one colour alone a map shows where the country lies.
  const [one, ...others] = counts.filter(({ n }) => n > 0);
  return one === undefined || others.length > 0 ? null : p.mapOne(one.n, one.label, counts.length === 1);
}

function tableOf(
  { areas, whole, heading, share }: AreaNumbers,
  places: MapGroups,
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  return {
    columns: [
      ...nameColumns(item, places, doc, language),
      ...numberColumns(heading, numberKind(share), language, false),
    ],
    rows: [...areas, whole].map((area) => [
      ...nameCells(area, places, language),
      ...numberCells(doc, area, language, false),
    ]),
  };
}

/** Areas with a number that are not on the map, and numbers that lack or whose error does. */
function notesOf(
  { areas }: AreaNumbers,
  { codes }: MapGroups,
  doc: ResultsDocument,
  language: Language,
): string[] {
  const offMap = areas.filter(({ code, row }) => row !== undefined && !codes.includes(code));
  return [
    ...(offMap.length === 0
      ? []
      : [figureTexts(language).mapOff(offMap.map(({ label }) => label).join(', '))]),
    ...unknownNotes(rowsIn(areas), language),
    ...keyNotes(areas, doc, language),
  ];
}
