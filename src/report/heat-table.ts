import type { Language } from '../results/index.js';
import { findingTexts } from './findings/index.js';
import type { Heat } from './tables/index.js';

/** A map of numbers by colour for print: the questions that have a marked number, under the headings of their parts. */
export interface PrintedHeat {
  columns: string[];
  rows: (
    | { part: string }
    | { question: string; cells: { text: string; tint: 0 | 1 | 2 | 3 | 4 | null }[] }
  )[];
  /** How many questions have a mark, and how many there are. */
  shown: number;
  all: number;
}

/** Colours of the tints on white, with text that is readable on each. */
export const heatColours = ['#ffffff', '#e3efe8', '#b4d8c5', '#6aa988', '#255f41'] as const;

export function printedHeat(heat: Heat, language: Language): PrintedHeat {
  const parts = heat.parts.map((part) => ({ ...part, marked: part.rows.filter(({ marked }) => marked) }));
  return {
    columns: [findingTexts(language).question, ...heat.columns],
    rows: parts
      .filter(({ marked }) => marked.length > 0)
      .flatMap(({ title, marked }) => [
        { part: title },
        ...marked.map(({ question, cells }) => ({
          question,
          cells: cells.map(({ text, tint, title: why }) => ({
            text: tint === null ? (why === '' ? '' : '·') : `${text}${tint === 4 ? '*' : ''}`,
            tint,
          })),
        })),
      ]),
    shown: parts.reduce((sum, { marked }) => sum + marked.length, 0),
    all: parts.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}
