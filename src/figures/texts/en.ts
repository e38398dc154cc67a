import { caption } from './en/caption.js';
import { change } from './en/change.js';
import { maps } from './en/maps.js';
import { models } from './en/models.js';
import { numbers } from './en/numbers.js';
import { rows } from './en/rows.js';
import type { FigureTexts } from './nb.js';

/** All words of figures, English. */
export const en: FigureTexts = { ...numbers, ...caption, ...rows, ...change, ...maps, ...models };
