import type { ReportTexts } from './nb.js';
import { models } from './nn/models.js';
import { page } from './nn/page.js';
import { published } from './nn/published.js';
import { tables } from './nn/tables.js';
import { waves } from './nn/waves.js';

/** All words of the report, nynorsk. */
export const nn: ReportTexts = { ...page, ...published, ...waves, ...tables, ...models };
