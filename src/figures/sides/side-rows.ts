import { crossing } from '../../disclosure/index.js';
import {
  inLanguage,
  isShare,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { answers, groupsOf, labelOf, type RowKey, rowIndex } from '../look-up.js';
import { type Shown, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { changeCategory } from '../waves.js';

/** A question, of all or of a group, as two respondent groups answer it: the item's own first. */
export interface SideRow {
  label: string;
  /** The value for all, over those of its groups. */
  bold: boolean;
  shown: Shown;
  /** What is shown of the other side: the same statistic of its own answers. */
  beside: Shown;
  group: string;
  keys: [RowKey, RowKey];
  rows: [ResultRow | undefined, ResultRow | undefined];
  /** Own less other, with its test. */
  difference: ResultRow | undefined;
}

/** A question's rows, under its name where there are groups of several questions. */
export interface SideBlock {
  heading: string | null;
  rows: SideRow[];
}

/** The item as it would be of its other side. */
export const otherSideOf = (item: ReportItem): ReportItem =>
  item.with === undefined ? item : { ...item, ...item.with };

/** The numbers of both sides, a block a question; groups that neither side has a number of are left out. */
export function sideBlocks(item: ReportItem, doc: ResultsDocument, language: Language): SideBlock[] {
  const index = rowIndex(doc);
  const other = otherSideOf(item);
  const groups = item.by === '' ? [] : groupsOf(item, doc, language);
  const several = item.variables.length > 1;
  return item.variables.map((variable, i) => {
    const own = shownOf(item, doc, variable);
    const beside = { ...shownOf(other, doc, other.variables[i]!), statistic: own.statistic };
    if (own.statistic === 'proportion') beside.category = own.category;
    const row = (label: string, group: string): SideRow => {
      const grouped = group === '' ? {} : { group_variable: item.by, group_value: group };
      const keys: [RowKey, RowKey] = [
        { ...own, ...grouped, respondent_group: item.respondent_group },
        { ...beside, ...grouped, respondent_group: other.respondent_group },
      ];
      return {
        label,
        bold: group === '' && groups.length > 0,
        shown: own,
        beside,
        group,
        keys,
        rows: [index.row(keys[0]), index.row(keys[1])],
        difference: index.rows(variable, 'difference').find((found) => {
          const before = (name: string) => (group === '' ? '' : `${name}${crossing}`);
          return (
            found.respondent_group === item.respondent_group &&
            found.category === changeCategory(own) &&
            found.group_variable === `${before(item.by)}respondent_group` &&
            found.group_value === `${before(group)}${other.respondent_group}->${item.respondent_group}` &&
            (found.contrast || variable) === beside.variable
          );
        }),
      };
    };
    const names = [labelOf(doc, variable, language), labelOf(doc, beside.variable, language)];
    const name = [...new Set(names)].join(' / ');
    const whole = row(groups.length === 0 ? name : figureTexts(language).all, '');
    return {
      heading: groups.length > 0 && several ? name : null,
      rows: [
        whole,
        ...groups
          .map(({ code, label }) => row(label, code))
          .filter(({ rows }) => rows.some((found) => found !== undefined)),
      ],
    };
  });
}

/** The names of the two sides. */
export function sideLabels(item: ReportItem, doc: ResultsDocument, language: Language): [string, string] {
  const label = (group: string) => {
    const found = answers(doc, 'respondent_group').find(({ code }) => code === group);
    return found === undefined ? group : inLanguage(found.label, language);
  };
  return [label(item.respondent_group), label(otherSideOf(item).respondent_group)];
}

/** All numbers that are drawn, and of what. */
export function sideNumbers(
  item: ReportItem,
  doc: ResultsDocument,
): { shares: boolean; numbers: number[]; names: string[] } {
  const rows = sideBlocks(item, doc, 'nb').flatMap((block) => block.rows);
  return {
    shares: rows.every(({ shown }) => isShare(shown.statistic)),
    numbers: rows.flatMap((row) => row.rows.flatMap((found) => found?.estimate ?? [])),
    names: [...new Set([...item.variables, ...otherSideOf(item).variables])],
  };
}
