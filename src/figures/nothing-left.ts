import type { Language } from '../results/index.js';
import type { BuiltFigure } from './figure.js';
import { figureTexts } from './texts/index.js';

/** Columns of how many answered: they show nothing of what was answered. */
const isSize = (label: string) => label === 'n';

/**
 * True when disclosure control has left a figure nothing to draw: numbers are withheld, and its table has no other but
 * how many answered.
 */
export function nothingLeft({ nothingLeft: known, table }: BuiltFigure, language: Language): boolean {
  if (known !== undefined) return known;
  const { withheld } = figureTexts(language).absent;
  const shown = table.columns.flatMap(({ kind, label }, c) => (kind === 'text' || isSize(label) ? [] : [c]));
  const cells = table.rows.flatMap((row) => shown.map((c) => row[c]));
  return cells.includes(withheld) && cells.every((cell) => typeof cell !== 'number');
}

/** The sentence in its place. */
export const nothingLeftText = (language: Language): string => figureTexts(language).nothingLeft;
