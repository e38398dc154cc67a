import { readFileSync } from 'node:fs';

const asset = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** The style sheets, made small once: comments and indentation go. */
export const pageStyle = ['page.css', 'figure.css', 'table.css', 'findings.css', 'media.css']
  .map((name) => asset(`style/${name}`))
  .join('')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s*\n\s*/g, '\n')
  .trim();

/** The scripts, likewise. */
export const pageScript = ['contents.js', 'downloads.js', 'tables.js', 'rows.js']
  .map((name) => asset(`script/${name}`))
  .join('')
  .replace(/^\s*\/\/.*\n/gm, '')
  .replace(/\n\s+/g, '\n')
  .trim();
