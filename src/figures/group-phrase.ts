import { inLanguage, type Language, type ResultsDocument } from '../results/index.js';
import { answers } from './look-up.js';
import { figureTexts } from './texts/index.js';

/** A label as it stands inside a sentence: a small first letter, but not in abbreviations («IKT»). */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

/** A label without what stands in brackets at its end («Skolekultur (tre grupper)»): the sentence puts numbers in brackets. */
export const withoutAside = (label: string): string => label.replace(/(?<=\S)\s+\([^()]*\)$/, '');

/**
 * A group in a sentence by the codebook's phrase: «ved skoler med under 100 elever», «blant skolelederne i grunnskolen»;
 * null where the codebook has none.
 */
export function codebookPhrase(
  doc: ResultsDocument,
  by: string,
  code: string,
  language: Language,
): string | null {
  if (by === 'respondent_group') {
    const who = doc.respondents?.find(({ groups }) => groups.length === 1 && groups[0] === code)?.who;
    return who === undefined ? null : figureTexts(language).among(inLanguage(who, language));
  }
  const category = answers(doc, by).find((one) => one.code === code);
  if (category?.phrase !== undefined) return inLanguage(category.phrase, language);
  const phrase = doc.labels[by]?.phrase;
  if (phrase === undefined) return null;
  const label = category === undefined ? code : inLanguage(category.label, language);
  return inLanguage(phrase, language).replaceAll('{group}', inSentence(label)).replaceAll('{Group}', label);
}
