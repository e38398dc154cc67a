import { inLanguage, type Language, type ResultRow, type ResultsDocument } from '../results/index.js';
import { type Absence, absenceOfRow } from './absence.js';
import { missingAnswers, type RowKey, rowIndex } from './look-up.js';

/** Declared missing answers with one reason («vet ikke», «ikke aktuell»). */
interface MissingAnswer {
  /** The answers' own words. */
  label: string;
  count: number | null;
  /** Of everyone who got the question, those who left it open too; null where that is withheld or not counted. */
  share: number | null;
  /** Why there is no number. */
  absence: Absence | null;
}

/**
 * How many gave each of a question's declared missing answers, which the results count by reason. They count them for all
 * and for respondent groups, not for groups of background variables.
 */
export function missingOf(
  doc: ResultsDocument,
  { variable, respondent_group = '', group_variable = '', group_value = '' }: Omit<RowKey, 'statistic'>,
  language: Language,
): MissingAnswer[] {
  const index = rowIndex(doc);
  const byRespondents = group_variable === 'respondent_group';
  const isOwn = (row: ResultRow) =>
    row.respondent_group === (byRespondents ? group_value : respondent_group) &&
    row.group_variable === (byRespondents ? '' : group_variable) &&
    row.group_value === (byRespondents ? '' : group_value);
  const counted = index.rows(variable, 'missing').filter((row) => isOwn(row) && row.category !== 'not_asked');
  const shares = index.rows(variable, 'proportion').filter(isOwn);
  const counts = index.rows(variable, 'count').filter(isOwn);
  // The number of each answer may be left out where the shares are not: these tell how many answered.
  const answered = shares.find((row) => !row.suppressed && row.n !== null)?.n ?? total(counts);
  const lacking = total(counted);
  const asked = answered === null || lacking === null ? null : answered + lacking;
  const isCounted = counted.length > 0 || counts.length > 0;
  const declared = missingAnswers(doc, variable);
  return [...new Set(declared.map(({ missing }) => missing!))].map((reason) => {
    const categories = declared.filter(({ missing }) => missing === reason);
    const row = counted.find((one) => one.category === reason);
    // A reason that nobody gave has no row beside the others.
    const count = row === undefined ? (isCounted ? 0 : null) : row.suppressed ? null : row.estimate;
    return {
      label: categories.map((category) => inLanguage(category.label, language)).join(' / '),
      count,
      share: count === null || asked === null || asked === 0 ? null : count / asked,
      absence:
        row === undefined ? (isCounted ? null : { kind: 'not_computed', reason: '' }) : absenceOfRow(row),
    };
  });
}

/** The sum of counts; null where one is withheld, or there is none. */
function total(rows: readonly ResultRow[]): number | null {
  if (rows.some((row) => row.suppressed)) return null;
  return rows.reduce((sum, row) => sum + (row.estimate ?? 0), 0);
}
