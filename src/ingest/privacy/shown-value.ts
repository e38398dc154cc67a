import { personalKind } from './patterns.js';
import { isFirstName } from './person-names.js';

/** Texts up to this length without a blank are codes; longer ones may be a respondent's own words. */
const longestCode = 12;

/**
 * A cell's value as a message may show it: a number, or a short code, which helps to mend a codebook. Any other text
 * may be a respondent's own words, and only its length is told; of what looks like personal data, the kind.
 */
export function shownValue(value: string): string {
  const text = value.trim();
  const kind = personalKind(text);
  if (kind !== null) return `[${kind}]`;
  if (/^-?\d+(?:[.,]\d+)?$/.test(text)) return text.replace(/^(-?\d+)\.0$/, '$1').slice(0, 40);
  if (text.length <= longestCode && !/[\s@]/.test(text) && !isFirstName(text)) return text;
  return `[a text of ${text.length} characters]`;
}

/** Some of a column's values as a message may show them, those that are shown alike once. */
export function shownSome(values: readonly (string | number)[], most: number): string {
  const shown = [...new Set(values.slice(0, most).map((value) => shownValue(String(value))))];
  return `${shown.join(', ')}${values.length > most ? `, ... (${values.length})` : ''}`;
}
