import type { Language } from '../../../results/index.js';
import { en } from './en.js';
import { type FindingTexts, nb } from './nb.js';
import { nn } from './nn.js';

export type { FindingTexts };

const byLanguage: Record<Language, FindingTexts> = { nb, nn, en };

/** The words of findings in a language. */
export function findingTexts(language: Language): FindingTexts {
  return byLanguage[language];
}
