import type { Language } from '../results/index.js';
import { numberIn } from './cell.js';
import type { BuiltFigure } from './figure.js';
import { figureTexts } from './texts/index.js';

/** Columns of how many answered: they show nothing of what was answered. */
const isSize = (label: string) => label === 'n';

/**
 * True when disclosure control has left a figure nothing to draw: numbers are withheld, or were not computed as what they
 * are made of is too small, and its table has no other but how many answered.
 */
export function nothingLeft({ nothingLeft: known, table }: BuiltFigure, language: Language): boolean {
  if (known !== undefined) return known;
  const { withheld, not_computed } = figureTexts(language).absent;
  const shown = table.columns.flatMap(({ kind, label }, c) => (kind === 'text' || isSize(label) ? [] : [c]));
  const cells = table.rows.flatMap((row) => shown.map((c) => row[c]));
  const isGone = cells.some((cell) => cell === withheld || cell === not_computed);
  return isGone && cells.every((cell) => numberIn(cell) === null);
}

/** The sentence in its place. */
export function nothingLeftText({ table }: Pick<BuiltFigure, 'table'>, language: Language): string {
  const t = figureTexts(language);
  const isComputed = table.rows.length > 0 && table.rows.every((row) => !row.includes(t.absent.not_computed));
  return isComputed ? t.nothingLeft : t.nothingComputed;
}
