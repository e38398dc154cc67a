import {
  absenceNotes,
  absenceOf,
  cellOf,
  labelOf,
  nRange,
  numberCell,
  type RowIndex,
  rowIndex,
} from '../../figures/index.js';
import type { ResultRow } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

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

/** A row an item of the scale or scales: mean, SD, item-rest correlation, alpha without it, share missing. */
export const items: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const several = item.variables.length > 1;
  const means = [];
  const absences = [];
  const rows = [];
  for (const variable of item.variables) {
    const label = doc.labels[variable];
    for (const category of label?.items ?? []) {
      const key = { variable, category, respondent_group: item.respondent_group };
      const mean = index.row({ ...key, statistic: 'item_mean' });
      means.push(mean);
      absences.push(absenceOf(doc, { ...key, statistic: 'item_mean' }));
      const reversed = label?.reversed?.includes(category) ? ` (${t.reversedMark})` : '';
      rows.push([
        ...(several ? [labelOf(doc, variable, language)] : []),
        `${labelOf(doc, category, language)}${reversed}`,
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
      ...(several ? [{ label: t.scale, kind: 'text' as const }] : []),
      { label: t.item, kind: 'text' },
      { label: t.mean, kind: 'decimal2' },
      { label: t.sd, kind: 'decimal2' },
      { label: t.itemRest, kind: 'decimal2' },
      { label: t.alphaIfDeleted, kind: 'decimal2' },
      { label: t.missingShare, kind: 'percent' },
    ],
    rows,
    notes: [t.readItems, ...absenceNotes(absences, language)],
    n: nRange(means),
  };
};
