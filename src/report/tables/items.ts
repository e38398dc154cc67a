import {
  absenceNotes,
  absenceOf,
  cellOf,
  columnsAs,
  labelOf,
  nRange,
  numberCell,
  numberFormat,
  type RowIndex,
  rowIndex,
} from '../../figures/index.js';
import type { Language, ReportItem, ResultRow, ResultsDocument, StatisticName } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder, TableSection } from './table.js';

/**
 * Share without a valid answer among those who got the question: from the counts of missing answers by reason, less
 * those who were not asked. Null where the results have no such counts.
 */
function missingOfAsked(index: RowIndex, variable: string, group: string, withheld: string) {
  const own = (row: ResultRow) => row.group_variable === '' && row.respondent_group === group;
  const reasons = index.rows(variable, 'missing').filter(own);
  const valid = index.rows(variable, 'proportion').find(own) ?? index.rows(variable, 'mean').find(own);
  if (reasons.length === 0 || valid === undefined) return null;
  if (valid.suppressed || reasons.some((row) => row.suppressed)) return withheld;
  if (valid.n === null || reasons.some((row) => row.estimate === null)) return null;
  const missing = reasons
    .filter(({ category }) => category !== 'not_asked')
    .reduce((sum, row) => sum + row.estimate!, 0);
  return missing / (missing + valid.n);
}

/** A table of more items is folded under its sentence. */
const mostShown = 15;

/** Below this an item goes badly with the others (Nunnally & Bernstein 1994). */
const leastCorrelation = 0.3;

/** Whether all items go with the others of their scale; else which do not, by correlation or by the alpha without them. */
function leadOf(item: ReportItem, doc: ResultsDocument, language: Language): string | undefined {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const value = (variable: string, statistic: StatisticName, category = '') => {
    const row = index.row({ variable, statistic, category, respondent_group: item.respondent_group });
    return row === undefined || row.suppressed ? null : row.estimate;
  };
  const known = item.variables.flatMap((variable) => {
    const alpha = value(variable, 'alpha');
    return (doc.labels[variable]?.items ?? []).flatMap((name) => {
      const correlation = value(variable, 'item_rest_correlation', name);
      const without = value(variable, 'alpha_if_deleted', name);
      if (correlation === null) return [];
      // As the table shows them: two decimals.
      const better = alpha !== null && without !== null && without.toFixed(2) > alpha.toFixed(2);
      return [
        { label: labelOf(doc, name, language), correlation, bad: correlation < leastCorrelation || better },
      ];
    });
  });
  if (known.length === 0) return undefined;
  const bad = known.filter((one) => one.bad).map(({ label }) => label);
  const least = Math.min(...known.map(({ correlation }) => correlation));
  return bad.length > 0 ? t.itemsBad(bad.length, bad) : t.itemsGood(numberFormat(language).decimal(least, 2));
}

/** A row an item of the scale or scales: mean, SD, item-rest correlation, alpha without it, share missing. */
export const items: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const several = item.variables.length > 1;
  const sections: TableSection[] = [];
  const means = [];
  const absences = [];
  const rows = [];
  for (const variable of item.variables) {
    const label = doc.labels[variable];
    const section: TableSection = { heading: labelOf(doc, variable, language), rows: [] };
    sections.push(section);
    for (const category of label?.items ?? []) {
      const key = { variable, category, respondent_group: item.respondent_group };
      const mean = index.row({ ...key, statistic: 'item_mean' });
      means.push(mean);
      absences.push(absenceOf(doc, { ...key, statistic: 'item_mean' }));
      const reversed = label?.reversed?.includes(category) ? ` (${t.reversedMark})` : '';
      const name = `${labelOf(doc, category, language)}${reversed}`;
      section.rows.push({ row: rows.length, name });
      rows.push([
        ...(several ? [labelOf(doc, variable, language)] : []),
        name,
        numberCell(doc, { ...key, statistic: 'item_mean' }, language),
        numberCell(doc, { ...key, statistic: 'item_sd' }, language),
        numberCell(doc, { ...key, statistic: 'item_rest_correlation' }, language),
        cellOf(index.row({ ...key, statistic: 'alpha_if_deleted' }), t.withheld),
        missingOfAsked(index, category, item.respondent_group, t.withheld) ??
          cellOf(index.row({ ...key, statistic: 'missing_share' }), t.withheld),
      ]);
    }
  }
  return {
    columns: [
      ...(several ? columnsAs('text', t.scale) : []),
      { label: t.item, kind: 'text' },
      ...columnsAs('decimal2', t.mean, t.sd, t.itemRest, t.alphaIfDeleted),
      { label: t.missingShare, kind: 'percent' },
    ],
    rows,
    notes: [t.readItems, ...absenceNotes(absences, language)],
    n: nRange(means),
    lead: leadOf(item, doc, language),
    ...(several ? { journal: { lead: t.item, from: 2, shown: [], folded: sections } } : {}),
    collapsed: rows.length > mostShown,
  };
};
