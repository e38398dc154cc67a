import type { Language } from '../../results/index.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import type { ExportTexts } from './texts.js';

const all: Record<Language, ExportTexts> = { nb, nn, en };

export const exportTexts = (language: Language): ExportTexts => all[language];
