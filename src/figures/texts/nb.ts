import { caption } from './nb/caption.js';
import { change } from './nb/change.js';
import { maps } from './nb/maps.js';
import { models } from './nb/models.js';
import { numbers } from './nb/numbers.js';
import { rows } from './nb/rows.js';

/** All words of figures, bokmål. */
export const nb = { ...numbers, ...caption, ...rows, ...change, ...maps, ...models };

export type FigureTexts = typeof nb;
