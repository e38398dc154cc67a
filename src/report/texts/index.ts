import type { Language } from '../../results/index.js';
import { en } from './en.js';
import { nb, type ReportTexts } from './nb.js';
import { nn } from './nn.js';

export type { ReportTexts };

const byLanguage: Record<Language, ReportTexts> = { nb, nn, en };

/** The words of the report in a language. */
export function reportTexts(language: Language): ReportTexts {
  return byLanguage[language];
}
