import {
  inLanguage,
  isShare,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import type { TableCell } from '../cell.js';
import { withheldColour } from '../drawing/palette.js';
import type { DataTable } from '../figure.js';
import { groupsOf, labelOf, type RowKey, rowIndex } from '../look-up.js';
import { rangeOf, shownHeading, shownOf } from '../shown.js';
import { columnsAs } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import type { DrawnArea, DrawnLegend } from './draw-places.js';
import type { MapGroups } from './map-groups.js';

/** A group of the grouping variable with its number. */
export interface Area {
  code: string;
  label: string;
  key: RowKey;
  row: ResultRow | undefined;
}

/** What a map, an indicator or a funnel shows: one number of all areas and of everyone. */
export interface AreaNumbers {
  share: boolean;
  /** Ends of the scale that a mean is on. */
  range: readonly [number, number] | null;
  /** The question. */
  what: string;
  /** What the numbers are, over a column of them. */
  heading: string;
  whole: Area;
  areas: Area[];
  /** An area by its code, which may be on the map and not in the codebook. */
  areaOf(code: string): Area;
}

export function areaNumbers(item: ReportItem, doc: ResultsDocument, language: Language): AreaNumbers {
  const t = figureTexts(language);
  const index = rowIndex(doc);
  const shown = shownOf(item, doc, item.variables[0] ?? '');
  const common = { ...shown, respondent_group: item.respondent_group };
  const groups = groupsOf(item, doc, language);
  const labels = new Map(groups.map(({ code, label }) => [code, label]));
  const areaOf = (code: string): Area => {
    const key = { ...common, group_variable: item.by, group_value: code };
    return { code, label: labels.get(code) ?? code, key, row: index.row(key) };
  };
  const key = { ...common, beside: item.by };
  return {
    share: isShare(shown.statistic),
    range: rangeOf(doc, shown.variable),
    what: labelOf(doc, shown.variable, language),
    heading: shownHeading(shown, doc, t, (text) => inLanguage(text, language)),
    whole: { code: '', label: t.all, key, row: index.row(key) },
    areas: groups.map(({ code }) => areaOf(code)),
    areaOf,
  };
}

const isWithheld = (row: ResultRow | undefined): boolean => row?.suppressed === true;

/** An area in its colour; without one, that of withheld numbers or of none. */
export const drawnArea = ({ code, label, row }: Area, colour: string | undefined): DrawnArea => ({
  code,
  label,
  colour: colour ?? (isWithheld(row) ? withheldColour : '#ffffff'),
  hatched: isWithheld(row),
});

/** A legend, with what areas without a colour of it are where there are any. */
export function areaLegend(
  entries: readonly { label: string; colour: string }[],
  without: readonly Area[],
  language: Language,
): DrawnLegend {
  const t = figureTexts(language);
  const hidden = without.some(({ row }) => isWithheld(row));
  const empty = without.some(({ row }) => !isWithheld(row));
  return [
    ...entries,
    ...(hidden ? [{ label: t.withheld, colour: withheldColour, hatched: true }] : []),
    ...(empty ? [{ label: t.noNumbers, colour: '#ffffff' }] : []),
  ];
}

/** The columns that name an area, with its municipalities where several make it. */
export const nameColumns = (
  { by }: ReportItem,
  { membersOf }: MapGroups,
  doc: ResultsDocument,
  language: Language,
): DataTable['columns'] => [
  { label: labelOf(doc, by, language), kind: 'text' },
  ...(membersOf === null ? [] : columnsAs('text', placesTexts(language).municipalities)),
];

/** The cells of such columns; everyone is no area. */
export const nameCells = (
  { code, label }: Area,
  { membersOf }: MapGroups,
  language: Language,
): TableCell[] => [label, ...(membersOf === null ? [] : [code === '' ? null : membersOf(code, language)])];

/** A map of which less than this share of the areas has a colour is not drawn: what it shows is where few answered. */
export const leastColoured = 1 / 3;
