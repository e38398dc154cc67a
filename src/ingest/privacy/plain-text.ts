/** Zero-width marks, soft hyphens and marks of direction: they are not seen, and split a number all the same. */
const unseen =
  /\u00ad|\u061c|\u180e|\u200b|\u200c|\u200d|\u200e|\u200f|[\u202a-\u202e]|[\u2060-\u2064]|[\u2066-\u2069]|\ufeff/g;
const dashes = /[\u2010-\u2015\u2043\u2212\ufe58\uff0d]/g;
/** Arabic and Persian digits, which NFKC leaves as they are. */
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const bullets = /[·•∙‧]/g;

/**
 * A cell's text as its patterns are sought in: compatibility forms (NFKC) made plain, so that a no-break or thin
 * blank is a blank and a full-width digit a digit; every dash `-`; what is not seen left out.
 */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the common case, told quickly
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text
    .replace(unseen, '')
    .replace(bullets, '.')
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A run of groups of digits with a mark or blank between: `01.01.90 12345`. */
export interface DigitRun {
  groups: string[];
  /** `separators[i]` stands between the groups i and i + 1. */
  separators: string[];
  /** The text just before the run and after it. */
  before: string;
  after: string;
}

/** So many characters before and after a run tell what it is. */
const near = 40;

const runs = /\d+(?:[\s./_()-]{1,3}\d+)*/g;

/** The runs of digits of a plain text. */
export function digitRuns(text: string): DigitRun[] {
  return Array.from(text.matchAll(runs), (match) => ({
    groups: match[0].match(/\d+/g)!,
    separators: match[0].match(/\D+/g) ?? [],
    before: text.slice(Math.max(0, match.index - near), match.index),
    after: text.slice(match.index + match[0].length, match.index + match[0].length + near),
  }));
}

const uuid = /(?<![\da-z])[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}(?![\da-z])/gi;
const longWord = /[\p{L}\d+/_=-]{20,}/gu;
/** A hash or another key: a long word in which letters and digits take turns, and that holds no word of twelve letters. */
const isKey = (word: string) => /\p{L}[^\p{L}]*\d[^\p{L}]*\p{L}/u.test(word) && !/[a-z]{12}/i.test(word);

/** A plain text without its UUIDs, hashes and keys, whose digits mean nothing. */
export function withoutKeys(text: string): string {
  if (text.length < 20) return text;
  return text.replace(uuid, ' x ').replace(longWord, (found) => (isKey(found) ? ' x ' : found));
}

/** Whether a run hangs together with letters before or after it, as in `R_91234567`: an id, not a number that stands alone. */
export function isInWord(run: DigitRun): boolean {
  return /\p{L}[-_]?$/u.test(run.before) || /^[-_]?\p{L}/u.test(run.after);
}
