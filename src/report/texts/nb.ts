import { models } from './nb/models.js';
import { page } from './nb/page.js';
import { published } from './nb/published.js';
import { tables } from './nb/tables.js';
import { waves } from './nb/waves.js';

/** All words of the report, bokmål. */
export const nb = { ...page, ...published, ...waves, ...tables, ...models };

export type ReportTexts = typeof nb;
