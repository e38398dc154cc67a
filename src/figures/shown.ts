import type { ReportItem, ResultsDocument, StatisticName } from '../results/index.js';
import { answers, rowIndex, variableOf } from './rows.js';

/** Statistics that are shares, shown in per cent. */
const shares: readonly string[] = ['proportion', 'top_two', 'missing_share'];
export const isShare = (statistic: string): boolean => shares.includes(statistic);

/** Which number of a variable a figure shows. */
export interface Shown {
  variable: string;
  statistic: StatisticName;
  category: string;
}

/** Statistic and category that a figure shows of a variable: the item's own, else mean, top two, highest answer. */
export function shownOf(item: ReportItem, doc: ResultsDocument, variable: string): Shown {
  const index = rowIndex(doc);
  const asked = item.statistic as StatisticName | undefined;
  const statistic =
    asked ??
    (['mean', 'top_two', 'proportion'] as const).find((name) => index.rows(variable, name).length > 0) ??
    'mean';
  const last =
    variableOf(doc, variable).kind === 'multiple_choice' || answers(doc, variable).length === 0
      ? '1'
      : answers(doc, variable).at(-1)!.code;
  return {
    variable,
    statistic,
    category: statistic === 'proportion' ? (item.category ?? last) : (item.category ?? ''),
  };
}

/** Heading of a column with the shown number: «Andel: Enig», «Andel», «Gjennomsnitt». */
export function shownHeading(
  key: Shown,
  doc: ResultsDocument,
  words: { share: string; mean: string; estimate: string },
  inLanguage: (text: { nb: string; nn?: string; en?: string }) => string,
): string {
  const label = answers(doc, key.variable).find((c) => c.code === key.category)?.label;
  if (isShare(key.statistic)) {
    return label === undefined ? words.share : `${words.share}: ${inLanguage(label)}`;
  }
  return key.statistic === 'mean' ? words.mean : words.estimate;
}
