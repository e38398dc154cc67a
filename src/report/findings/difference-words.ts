import { answers } from '../../figures/index.js';
import { coarserOf, inLanguage, type Language, type ResultsDocument } from '../../results/index.js';
import type { Difference } from './contrasts.js';
import { findingTexts } from './texts/index.js';
import { writer } from './written.js';

/** The label of an answer or a group; its code where it has none. */
export function labelOfCode(doc: ResultsDocument, name: string, code: string, language: Language): string {
  const found = answers(doc, name).find((one) => one.code === code);
  return found === undefined ? code : inLanguage(found.label, language);
}

/** The answer that a difference of shares is of; '' for the two highest answers and for means. */
export function answerOf({ key }: Difference, doc: ResultsDocument, language: Language): string {
  return key.statistic === 'proportion' ? labelOfCode(doc, key.variable, key.category ?? '', language) : '';
}

/** A difference in the cells of a table: both groups with their numbers, and how far they are apart. */
export function differenceWords(
  d: Difference,
  doc: ResultsDocument,
  language: Language,
): { high: string; low: string; difference: string } {
  const t = findingTexts(language);
  const w = writer(doc, language);
  const answer = answerOf(d, doc, language);
  const side = (row: Difference['high']) =>
    `${labelOfCode(doc, d.by, row.group_value, language)} (${answer === '' ? '' : `${t.quote(answer)} `}${w.inText(row.estimate, row)})`;
  const points = w.points(d.difference, coarserOf(d.high, d.low));
  return { high: side(d.high), low: side(d.low), difference: d.share ? t.points(points) : points };
}
