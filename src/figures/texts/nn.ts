import type { FigureTexts } from './nb.js';
import { caption } from './nn/caption.js';
import { change } from './nn/change.js';
import { maps } from './nn/maps.js';
import { models } from './nn/models.js';
import { numbers } from './nn/numbers.js';
import { rows } from './nn/rows.js';

/** All words of figures, nynorsk. */
export const nn: FigureTexts = { ...numbers, ...caption, ...rows, ...change, ...maps, ...models };
