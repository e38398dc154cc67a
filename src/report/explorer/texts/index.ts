import type { Language } from '../../../results/index.js';
import { en } from './en.js';
import { type ExplorerTexts, nb } from './nb.js';
import { nn } from './nn.js';

const byLanguage: Record<Language, ExplorerTexts> = { nb, nn, en };

/** The words of the explorer in a language. */
export function explorerTexts(language: Language): ExplorerTexts {
  return byLanguage[language];
}
