import type { Language, ReportItem, ResultsDocument } from '../../results/index.js';
import { absenceOf, absenceWord, keyNotes } from '../absence.js';
import { palette } from '../drawing/palette.js';
import type { DataTable, FigureBuilder } from '../figure.js';
import { numberFormat } from '../format.js';
import { nRange } from '../look-up.js';
import { errorCells, numberColumns, numberKind } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import {
  type Area,
  areaLegend,
  areaNumbers,
  drawnArea,
  leastColoured,
  nameCells,
  nameColumns,
} from './areas.js';
import { drawPlaces } from './draw-places.js';
import { indicatorLead } from './indicator-words.js';
import { type MapGroups, mapGroups } from './map-groups.js';
import { typicalReach, type Verdict, verdictsOf } from './verdicts.js';

/** The two ends of the divergent scale, one darker than the other so that they differ without colour, and its middle. */
const colours: Record<Verdict, string> = {
  under: palette.divergent[5]!,
  unsure: palette.divergent[3]!,
  over: palette.divergent[2]!,
};

const sides = ['under', 'unsure', 'over'] as const;

/** An area with the side of the bound that it is on. */
interface Judged extends Area {
  verdict: Verdict | undefined;
}

/** Areas on the sides of a bound, counted. */
interface Verdicts {
  areas: Judged[];
  count: Record<Verdict, number>;
  known: number;
  /** How far from the bound the typical area must lie to be told from it. */
  reach: number | null;
}

function judged(listed: readonly Area[], bound: number, share: boolean): Verdicts {
  const rows = listed.map(({ row }) => row);
  const verdicts = verdictsOf(rows, bound, share);
  const of = (side: Verdict) => verdicts.filter((each) => each === side).length;
  const count = { under: of('under'), unsure: of('unsure'), over: of('over') };
  return {
    areas: listed.map((area, i) => ({ ...area, verdict: verdicts[i] })),
    count,
    known: count.under + count.unsure + count.over,
    reach: typicalReach(rows, verdicts),
  };
}

/**
 * Areas against a bound: under it, over it, or not told apart from it by the answers, as a map and a table. Areas stand in
 * their own order, without estimates: what is asked is who lies on which side, and never who lies highest.
 */
export const indicator: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const p = placesTexts(language);
  const f = numberFormat(language);
  const numbers = areaNumbers(item, doc, language);
  const { share } = numbers;
  const bound = item.bound ?? 0;
  const told = share ? f.percent(bound) : f.decimal(bound, 2);
  const places = mapGroups(doc, item.by);
  const codes = [...new Set([...numbers.areas.map(({ code }) => code), ...places.codes])];
  const { areas, count, known, reach } = judged(codes.map(numbers.areaOf), bound, share);
  const onMap = areas.filter(({ code }) => places.codes.includes(code));
  const without = onMap.filter(({ verdict }) => verdict === undefined);
  const lead = indicatorLead(
    {
      bound: told,
      count,
      without: places.codes.length - (onMap.length - without.length),
      least: item.direction !== 'at_most',
    },
    language,
  );
  const leftOut =
    known > 0 && known < leastColoured * places.codes.length
      ? p.mapFew(known, places.codes.length)
      : Math.max(...Object.values(count)) === places.codes.length
        ? `${lead} ${p.oneVerdict}`
        : undefined;
  return {
    spec: drawPlaces({
      places,
      areas: onMap.map((area) => drawnArea(area, area.verdict && colours[area.verdict])),
      legend: areaLegend(
        sides.map((side) => ({ label: p.verdict[side], colour: colours[side] })),
        without,
        language,
      ),
      heading: `${numbers.heading}. ${p.bound(told)}`,
      credit: t.mapCredit,
      tiles: item.form === 'tiles',
      width,
    }),
    lead,
    nothingLeft: known === 0 && areas.some(({ row }) => row?.suppressed),
    ...(leftOut === undefined ? {} : { leftOut }),
    table: tableOf(areas, share, places, item, doc, language),
    alt: [p.indicatorAlt(numbers.what, places.codes.length), lead].join(' '),
    n: nRange([numbers.whole.row]),
    notes: [p.indicatorNote(reachText(reach, share, language)), ...keyNotes(areas, doc, language)],
  };
};

function tableOf(
  areas: readonly Judged[],
  share: boolean,
  places: MapGroups,
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  const p = placesTexts(language);
  const [, ...errors] = numberColumns('', numberKind(share), language, false);
  return {
    columns: [
      ...nameColumns(item, places, doc, language),
      { label: p.verdictHeading, kind: 'text' },
      ...errors,
    ],
    rows: areas.map((area) => [
      ...nameCells(area, places, language),
      area.verdict === undefined ? absenceWord(absenceOf(doc, area.key)!, language) : p.verdict[area.verdict],
      ...errorCells(area.row, language, false),
    ]),
  };
}

/** How far the typical area must lie from the bound: in percentage points, or in steps of the scale. */
function reachText(reach: number | null, share: boolean, language: Language): string | null {
  const p = placesTexts(language);
  const f = numberFormat(language);
  if (reach === null) return null;
  return share ? p.points(f.decimal(reach * 100, 0)) : p.steps(f.decimal(reach, 1));
}
