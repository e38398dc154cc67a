import type { Language, ReportItem, ResultsDocument } from '../../results/index.js';
import { absenceNotes, absenceOf, numberCell } from '../absence.js';
import { axisNotes, axisOf } from '../axis.js';
import { steppedCell, type TableCell } from '../cell.js';
import type { DataTable, FigureBuilder } from '../figure.js';
import { labelOf, nRange, rowIndex } from '../look-up.js';
import { measureWords } from '../measure-words.js';
import { numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import { type Area, type AreaNumbers, areaNumbers } from './areas.js';
import { type Centre, centreOf, levels, limitsAt } from './control-limits.js';
import { type FunnelPoint, funnelSpec } from './funnel-plot.js';

/** With fewer groups there is no scatter to hold the limits against. */
const leastPoints = 20;

/** A group, with its place in the plot where it has one. */
interface FunnelRow extends Area {
  point: FunnelPoint | null;
}

/**
 * Groups' estimates against their number of answers, with control limits around the value for all: what chance
 * alone would give (Spiegelhalter 2005). Small groups scatter more, and are so not mistaken for good or bad ones.
 */
export const funnel: FigureBuilder = (item, doc, options) => {
  const { language } = options;
  const t = figureTexts(language);
  const p = placesTexts(language);
  const numbers = areaNumbers(item, doc, language);
  const { share, range, areas, whole } = numbers;
  const { variable, respondent_group } = whole.key;
  const sd = rowIndex(doc).row({ variable, statistic: 'sd', respondent_group, beside: item.by });
  const centre = centreOf(whole.row, sd, share, range);
  const axis = axisOf(item, doc);
  const rows = areas
    .filter(({ row }) => row !== undefined)
    .map((area): FunnelRow => ({ ...area, point: pointOf(area, centre) }));
  const points = rows.flatMap(({ point }) => point ?? []);
  const named = points.filter(({ outside }) => outside > 0);
  const far = points.filter(({ outside }) => outside === 2);
  const lacking = rows.map(({ key }) => absenceOf(doc, key));
  const withheld = lacking.length > 0 && lacking.every((absence) => absence?.kind === 'withheld');
  const few = points.length > 0 && points.length < leastPoints;
  const drawn = points.length > 0 && !few;
  return {
    spec: funnelSpec(points, centre, axis, withheld ? t.withheld : t.noNumbers, options),
    ...(few ? { leftOut: p.funnelFew(points.length) } : {}),
    table: tableOf(rows, numbers, item, doc, language),
    alt: [
      t.funnelAlt(numbers.what, points.length),
      ...(centre === null
        ? [t.noNumbers]
        : [
            t.wholeValue(measureWords(share, language).number(centre.value, whole.row)),
            t.funnelOutside(named.length, far.length),
          ]),
    ].join(' '),
    n: nRange([whole.row]),
    notes: [
      ...(centre !== null && drawn ? [t.funnelNote] : []),
      ...(named.length > 0 ? [p.funnelOutsideNote(named.map(({ label }) => label).join('; '))] : []),
      ...(drawn ? axisNotes(axis, language) : []),
      ...absenceNotes(lacking, language),
    ],
  };
};

/** Where a group lies, and which limits it is outside; null without a number or answers. */
function pointOf({ label, row }: Area, centre: Centre | null): FunnelPoint | null {
  if (row?.estimate == null || row.n === null || row.n <= 0) return null;
  const { estimate, n } = row;
  const around = centre === null ? [] : limitsAt(centre, n);
  const outside = around.filter(({ low, high }) => estimate < low - 1e-12 || estimate > high + 1e-12).length;
  return { label, n, estimate, around, outside };
}

function tableOf(
  rows: readonly FunnelRow[],
  { share, heading, whole }: AreaNumbers,
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  const t = figureTexts(language);
  const kind = numberKind(share);
  const levelName = ({ name }: (typeof levels)[number]) =>
    language === 'en' ? name.replace(' ', '') : name.replace('.', ',').replace(' ', '\u00a0');
  const position = [t.funnelWithin, t.funnelOutside95, t.funnelOutside998];
  const limitCells = (point: FunnelPoint | null): TableCell[] =>
    point === null || point.around.length === 0
      ? [null, null, null, null, null]
      : [
          ...point.around.flatMap(({ low, high }) => [low, high].map((x) => steppedCell(x, [whole.row]))),
          position[point.outside]!,
        ];
  return {
    columns: [
      { label: labelOf(doc, item.by, language), kind: 'text' },
      { label: 'n', kind: 'integer' },
      { label: heading, kind },
      ...levels.flatMap((level) => [
        { label: t.funnelLowerLimit(levelName(level)), kind },
        { label: t.funnelUpperLimit(levelName(level)), kind },
      ]),
      { label: t.funnelPosition, kind: 'text' },
    ],
    rows: rows.map(({ label, key, row, point }) => [
      label,
      row?.n ?? null,
      numberCell(doc, key, language),
      ...limitCells(point),
    ]),
  };
}
