import {
  inLanguage,
  isShare,
  type Language,
  type ReportItem,
  type ResultsDocument,
  type StatisticName,
} from '../results/index.js';
import { answers, parts, possibleAnswers, rowIndex, tickAll, variableOf } from './look-up.js';
import { figureTexts } from './texts/index.js';

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
      : possibleAnswers(doc, variable).at(-1)!.code;
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

/** The answers that a share is of, «Litt enig» or «Enig»; null of other numbers, and where there are only two answers. */
export function answersShown(
  { variable, statistic, category }: Shown,
  doc: ResultsDocument,
  language: Language,
): string | null {
  const t = figureTexts(language);
  const all = possibleAnswers(doc, variable).map((c) => ({ ...c, text: inLanguage(c.label, language) }));
  if (all.length <= 2) return null;
  if (statistic === 'top_two') return `${t.quote(all.at(-2)!.text)} ${t.or} ${t.quote(all.at(-1)!.text)}`;
  const one = all.find((c) => c.code === category);
  return statistic === 'proportion' && one !== undefined ? t.quote(one.text) : null;
}

/** True when bars show means: numbers and scales, which have no answers to give shares of. */
export function showsMeans(item: ReportItem, doc: ResultsDocument): boolean {
  const index = rowIndex(doc);
  return (
    !tickAll(item, doc) &&
    parts(item, doc, 'whole').every(
      (name) =>
        index.rows(name, 'proportion').length === 0 &&
        (['scale', 'number'].includes(variableOf(doc, name).kind) || index.rows(name, 'mean').length > 0),
    )
  );
}

/** Lowest and highest possible mean: a scale's range, or the least and greatest code of ordered answers; else null. */
export function rangeOf(doc: ResultsDocument, variable: string): [number, number] | null {
  const label = variableOf(doc, variable);
  if (label.range !== undefined) return label.range;
  const codes = answers(doc, variable).map((category) => Number(category.code));
  if (label.kind !== 'ordinal' || codes.length < 2 || !codes.every(Number.isFinite)) return null;
  return [Math.min(...codes), Math.max(...codes)];
}
