import { readFileSync } from 'node:fs';

const asset = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** Style sheets as one, made small: comments and indentation go. */
const styleOf = (...names: string[]): string =>
  names
    .map((name) => asset(`style/${name}`))
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

export const pageStyle = styleOf(
  'page.css',
  'band.css',
  'figure.css',
  'table.css',
  'findings.css',
  'media.css',
);

/** The band over a page of made-up data, for pages with a style of their own. */
export const bandStyle = styleOf('band.css');

/** The scripts, likewise. */
export const pageScript = ['contents.js', 'downloads.js', 'tables.js', 'rows.js']
  .map((name) => asset(`script/${name}`))
  .join('')
  .replace(/^\s*\/\/.*\n/gm, '')
  .replace(/\n\s+/g, '\n')
  .trim();
