import type { Language } from '../../../results/index.js';
import { en } from './en.js';
import { type CollectTexts, nb } from './nb.js';
import { nn } from './nn.js';

export type { CollectTexts };

const byLanguage: Record<Language, CollectTexts> = { nb, nn, en };

/** The words of a collection in a language. */
export function collectTexts(language: Language): CollectTexts {
  return byLanguage[language];
}
