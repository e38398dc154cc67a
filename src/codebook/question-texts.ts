import type { Question, Value, Variable } from './codebook.js';
import { plainText } from './plain-text.js';

/** A text in every language that it is given in. */
export const languages = (text: Value['label'] | undefined): string[] =>
  text === undefined ? [] : [text.nb, text.nn, text.en].filter((t) => t !== undefined);

/** The texts that a codebook has for a variable without its question's, as they are compared. */
export const ownTexts = (v: Pick<Variable, 'label' | 'wording'>): string[] =>
  distinct([...languages(v.wording), ...languages(v.label)].map(plainText));

/** The same with its question's text before or after; the own ones alone of a variable by itself. */
export function wholeTexts(v: Variable, question: Question | undefined): string[] {
  if (question === undefined) return ownTexts(v);
  const shared = [...languages(question.wording), ...languages(question.label)].map(plainText);
  return distinct(shared.flatMap((q) => ownTexts(v).flatMap((own) => [`${q} ${own}`, `${own} ${q}`])));
}

/** Words that two plain texts share, of all that they have (Jaccard 1901). */
export function sharedWords(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => new Set(text.split(' ')));
  const common = [...x!].filter((word) => y!.has(word)).length;
  return common / (x!.size + y!.size - common);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
