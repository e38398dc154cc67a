import type { ResultsDocument } from './document.js';
import type { ReportItem } from './report.js';

const seen = new WeakMap<ResultsDocument, Map<string, ResultsDocument>>();

/**
 * The document as an item sees it that is of some respondents only: rows of their group stand as those of all, and their
 * differences between two respondent groups as differences of all. Other items see it as it is.
 */
export function seenBy({ subset }: Pick<ReportItem, 'subset'>, doc: ResultsDocument): ResultsDocument {
  if (subset === undefined) return doc;
  const known = seen.get(doc) ?? new Map<string, ResultsDocument>();
  seen.set(doc, known);
  const own = known.get(subset) ?? {
    ...doc,
    rows: doc.rows.flatMap((row) => {
      if (row.statistic === 'difference')
        return row.group_variable === `${subset}*respondent_group` && row.group_value.startsWith('1*')
          ? [{ ...row, group_variable: 'respondent_group', group_value: row.group_value.slice(2) }]
          : [];
      return row.group_variable === subset && row.group_value === '1'
        ? [{ ...row, group_variable: '', group_value: '' }]
        : [];
    }),
  };
  known.set(subset, own);
  return own;
}
