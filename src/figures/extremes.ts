import type { Language, ResultRow } from '../results/index.js';
import { figureTexts } from './texts/index.js';

/** Which of some numbers is the highest and which the lowest, in words; the first of those that are alike. */
export function extremesSentence<One extends { row: ResultRow | undefined }>(
  list: readonly One[],
  told: (one: One) => [name: string, number: string],
  language: Language,
): string {
  const t = figureTexts(language);
  const known = byEstimate(list.filter(({ row }) => row?.estimate != null));
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined
    ? t.noNumbers
    : t.highestLowest(...told(first), ...told(last));
}

/** The highest first, those without a number last; those that are alike in their own order. */
export const byEstimate = <One extends { row: ResultRow | undefined }>(list: readonly One[]): One[] =>
  [...list].sort((a, b) => (b.row?.estimate ?? -1e9) - (a.row?.estimate ?? -1e9));
