import type { Language } from '../../results/index.js';
import { en } from './en.js';
import { type FigureTexts, nb } from './nb.js';
import { nn } from './nn.js';

export type { FigureTexts };

const byLanguage: Record<Language, FigureTexts> = { nb, nn, en };

/** The words of figures in a language. */
export function figureTexts(language: Language): FigureTexts {
  return byLanguage[language];
}
