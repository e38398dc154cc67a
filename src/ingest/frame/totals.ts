import { frameKind } from './cells.js';

// Words that a row of totals begins with, in Norwegian, Danish, Swedish and English.
const totals =
  /^(?:sum|totalt?|totalsum|total sum|grand total|sum total|delsum|subtotal|i ?alt|til ?sammen|sammenlagt|gjennomsnitt|gjennomsnittlig|gj\.? ?snitt|snitt|genomsnitt|gennemsnit|mean|average|avg|median|standardavvik|st\.? ?avvik|std\.? ?avvik|st(?:an)?d(?:ard)?\.? ?dev(?:iation)?|hele landet|heile landet)\b/i;
/** Words that may as well be a name or an answer: of a total only beside a surer one. */
const perhaps =
  /^(?:min|maks|max|minimum|maksimum|maximum|antall?|count|n|n ?= ?\d+|alle|all|std|sd)\.?\s*:?$/i;
const footnotes = /^(?:kilde|kjelde|source|merknad|merk|note|fotnote|obs)\s*[:.]/i;

export type TailKind = 'total' | 'perhaps' | 'footnote' | null;

/** Whether a row looks like one of totals, or like a footnote below a table. */
export function tailKind(cells: readonly string[]): TailKind {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  if (first < 0 || first > 1) return null;
  const text = cells[first]!.trim();
  if (text.length > 60) return null;
  const others = cells.slice(first + 1).filter((cell) => cell.trim() !== '');
  if (others.length === 0) return footnotes.test(text) ? 'footnote' : null;
  if (!others.every((cell) => frameKind(cell) !== 'text')) return null;
  if (text.length <= 40 && totals.test(text)) return 'total';
  return perhaps.test(text) ? 'perhaps' : null;
}

/** Whether a cell's first letter can begin a row that `tailKind` knows. */
export const canBeTail = (letter: number): boolean => {
  const c = String.fromCharCode(letter).toLowerCase();
  return 'stgdimahkfoncu'.includes(c);
};
