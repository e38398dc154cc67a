import type { Language } from '../../results/index.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import type { RuleTexts } from './texts.js';

export type { RuleTexts } from './texts.js';

const all: Record<Language, RuleTexts> = { nb, nn, en };

/** The words in which rules are told in a language. */
export const ruleTexts = (language: Language): RuleTexts => all[language];
