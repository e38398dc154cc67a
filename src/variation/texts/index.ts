import type { Language } from '../../results/index.js';
import { en } from './en.js';
import { nb, type VariationTexts } from './nb.js';
import { nn } from './nn.js';

export const variationTexts: Readonly<Record<Language, VariationTexts>> = { nb, nn, en };
