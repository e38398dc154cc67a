import { possibleAnswers, type RowKey } from '../../figures/index.js';
import { type CategoryLabel, inLanguage, type Language, type ResultsDocument } from '../../results/index.js';
import { findingTexts } from './texts/index.js';
import type { Manner } from './texts/manner.js';

/** How the two highest answers of a question are said in a language, by their labels. */
export function mannerOf(top: readonly CategoryLabel[], language: Language): Manner {
  const t = findingTexts(language);
  const labels = top.map(({ label }) => inLanguage(label, language).trim());
  const matched = (pattern: RegExp) => labels.map((label) => pattern.exec(label));
  const small = (text: string) => text.toLowerCase();
  for (const kind of ['agree', 'extent'] as const) {
    const found = matched(t[kind]);
    if (found.every((match) => match !== null))
      return { kind, words: found.map((match) => small(match[1]!)) };
  }
  const numbers = matched(/^(\d+)(?:\.\s*(.*))?$/);
  if (numbers.every((match) => match !== null)) {
    return { kind: 'numbered', words: numbers.map((match) => ({ number: match[1]!, text: match[2] ?? '' })) };
  }
  return { kind: 'answers', words: labels };
}

/** How a share is said: of the two highest answers, of a ticked option, or of one answer. */
export function mannerOfShare(key: RowKey, doc: ResultsDocument, language: Language): Manner {
  const options = possibleAnswers(doc, key.variable);
  if (key.statistic === 'top_two') return mannerOf(options.slice(-2), language);
  const ticked = Object.values(doc.labels).some(
    ({ kind, items }) => kind === 'multiple_choice' && items?.includes(key.variable),
  );
  if (ticked) return { kind: doc.labels[key.variable]?.coded ? 'written' : 'ticked' };
  const answer = options.find(({ code }) => code === key.category);
  return {
    kind: 'answers',
    words: [answer === undefined ? (key.category ?? '') : inLanguage(answer.label, language)],
  };
}
