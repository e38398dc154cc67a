import { frameKind } from './cells.js';

// Words that a row of totals begins with, in Norwegian, Danish, Swedish and English.
const totals =
  /^(?:sum|totalt?|totals|totalsum|total sum|grand total|sum total|delsum|subtotal|i ?alt|til ?samm?[ae]n|sammenlagt|gjennomsnitt|gjennomsnittlig|gj\.? ?snitt|snitt|genomsnitt|gennemsnit|mean|average|avg|median|standardavvik|st\.? ?avvik|std\.? ?avvik|st(?:an)?d(?:ard)?\.? ?dev(?:iation)?|hele landet|heile landet|alle (?:skol|kommun|fylk|region|barnehag|eining|enhet|respondent|deltak|rektor|svar|verksemd|virksomhet)\p{L}*|all (?:schools|municipalities|respondents|participants|regions))(?![\p{L}\p{N}])/iu;
/** Words that are a total where nothing follows them: «Samlet vurdering» is an item. */
const alone = /^(?:saml(?:a|et)|middel(?:verdi|tal|tall)?|overall|landet|nasjonalt)\s*[:.]?$/i;
/** Words that may as well be a name or an answer: of a total only beside a surer one. */
const perhaps =
  /^(?:min|maks|max|minimum|maksimum|maximum|antall?|count|n|n ?= ?\d+|alle|all|std|sd)\.?\s*:?$/i;
const footnotes =
  /^(?:(?:kilde|kjelde|source|merknad|merk|note|fotnote|obs)\s*[:.]|\*+\s?\p{L}|n\s?[:=]\s*\d|(?:antall?|number of)[^:=]{0,20}[:=]\s*\d)/iu;

/** `lone`: a text of several words in the first cell and nothing beside it: a footnote where the column's other cells are no texts. */
export type TailKind = 'total' | 'perhaps' | 'footnote' | 'lone' | null;

/** Whether a row looks like one of totals, or like a footnote below a table. */
export function tailKind(cells: readonly string[]): TailKind {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  if (first < 0 || first > 1) return null;
  const text = cells[first]!.trim();
  const others = cells.slice(first + 1).filter((cell) => cell.trim() !== '');
  if (others.length === 0) {
    if (text.length <= 60 && footnotes.test(text)) return 'footnote';
    return first === 0 && cells.length >= 2 && /\s/.test(text) && frameKind(text) === 'text' ? 'lone' : null;
  }
  if (text.length > 60) return null;
  if (!others.every((cell) => frameKind(cell) !== 'text')) return null;
  if (text.length <= 40 && (totals.test(text) || alone.test(text))) return 'total';
  return perhaps.test(text) ? 'perhaps' : null;
}

/** Whether a cell's first letter can begin a row that `tailKind` knows. */
export const canBeTail = (letter: number): boolean => {
  const c = String.fromCharCode(letter).toLowerCase();
  return 'stgdimahkfoncul*'.includes(c);
};
