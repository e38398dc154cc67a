import { models } from './en/models.js';
import { page } from './en/page.js';
import { published } from './en/published.js';
import { tables } from './en/tables.js';
import { waves } from './en/waves.js';
import type { ReportTexts } from './nb.js';

/** All words of the report, English. */
export const en: ReportTexts = { ...page, ...published, ...waves, ...tables, ...models };
