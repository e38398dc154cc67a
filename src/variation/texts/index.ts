import type { Language } from '../../results/index.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';

export type VariationTexts = typeof nb;

export const variationTexts: Readonly<Record<Language, VariationTexts>> = { nb, nn, en };
