import type { Language } from '../../../results/index.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';

export const ownerTexts = (language: Language): typeof nb => ({ nb, nn, en })[language];
