import { type DigitRun, isInWord } from './plain-text.js';

const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** What is added to the month of H-numbers and of made-up numbers: 40, 65 (NAV), 80 (Skatteetaten, Tenor). */
const monthMarks = [0, 40, 65, 80];

/** The mark in the month of a national identity number; null when 11 digits are none. */
function monthMark(digits: string): number | null {
  if (!/^\d{11}$/.test(digits)) return null;
  const d = Array.from(digits, Number);
  const day = (d[0]! * 10 + d[1]!) % 40;
  const month = d[2]! * 10 + d[3]!;
  const mark = monthMarks.find((m) => month > m && month <= m + 12);
  if (day < 1 || day > 31 || d[0]! > 7 || mark === undefined) return null;
  const check = (w: number[]) => (11 - (w.reduce((sum, weight, i) => sum + weight * d[i]!, 0) % 11)) % 11;
  return check(weights1) === d[9] && check(weights2) === d[10] ? mark : null;
}

/**
 * Whether 11 digits are a Norwegian national identity number, D-number (day + 40), H-number (month + 40) or a made-up
 * number (month + 65 or + 80): a possible day and month, and both check digits right (modulus 11; Selmer 1964,
 * Skatteetaten «Fødselsnummer»).
 */
export function isIdentityNumber(digits: string): boolean {
  return monthMark(digits) !== null;
}

/** Whether a number is a national identity number; ten digits are one whose leading zero a spreadsheet dropped. */
export function isIdentityValue(value: number): boolean {
  return (
    Number.isInteger(value) &&
    value >= 1e9 &&
    value < 1e11 &&
    isIdentityNumber(String(value).padStart(11, '0'))
  );
}

/** How eleven digits are written: in one, in groups of date and number, or in groups that tell nothing. */
export type Writing = 'bare' | 'grouped' | 'odd';

/** Eleven digits (or thirteen, with the year in four) that could be an identity number. */
export interface IdentityCandidate {
  writing: Writing;
  /** 'person' for birth and D-numbers; 'marked' for those with a mark in the month; null when the digits are none. */
  valid: 'person' | 'marked' | null;
}

/** The eleven digits of a number that is written with four digits for the year: DDMMYYYY or YYYYMMDD, and five. */
function shortened(digits: string): string | null {
  const year = /^\d\d[0-9]\d(1[89]|20)\d\d/.exec(digits);
  if (year !== null) return digits.slice(0, 4) + digits.slice(6);
  return /^(1[89]|20)\d{4}/.test(digits)
    ? digits.slice(6, 8) + digits.slice(4, 6) + digits.slice(2, 4) + digits.slice(8)
    : null;
}

/** Where groups of a number of date and five digits may part it. */
const parts11 = new Set([2, 4, 6, 9]);
const parts13 = new Set([2, 4, 6, 8, 11]);

function writingOf(groups: readonly string[], parts: ReadonlySet<number>): Writing | null {
  if (groups.length === 1) return 'bare';
  const lengths = groups.map((g) => g.length).join();
  // 1234.56.78901 is an account.
  if (lengths === '4,2,5') return null;
  if (lengths === '3,3,5' || lengths === '3,3,3,2' || groups.every((g) => g.length === 1)) return 'grouped';
  let at = 0;
  return groups.slice(0, -1).every((g) => {
    at += g.length;
    return parts.has(at);
  })
    ? 'grouped'
    : 'odd';
}

// Words after which a number is no part of an id though they hang together: fnr01019012345.
const identityWord =
  /(?:f(?:ø|oe|o)?d(?:sels)?(?:els)?\.?-?(?:nr|nummer)|fnr|pnr|personn(?:umme)?r|d-?n(?:umme)?r|ssn)[-_.:]?$/i;

/** Every eleven (or thirteen) digits of a run, in whole groups, that could be an identity number. */
export function identityCandidates(run: DigitRun): IdentityCandidate[] {
  const { groups, separators } = run;
  const found: IdentityCandidate[] = [];
  const word = isInWord(run) && !identityWord.test(run.before);
  for (let from = 0; from < groups.length; from++) {
    let digits = '';
    for (let to = from; to < groups.length && digits.length < 13; to++) {
      digits += groups[to]!;
      if (digits.length !== 11 && digits.length !== 13) continue;
      const eleven = digits.length === 11 ? digits : shortened(digits);
      const writing = writingOf(groups.slice(from, to + 1), digits.length === 11 ? parts11 : parts13);
      // Milliseconds since 1970 are thirteen digits, few of them with a year where one would stand: all count.
      if (eleven === null && writing === 'bare' && !word) found.push({ writing, valid: null });
      if (eleven === null || writing === null) continue;
      // 47.483354033 is a number with decimals.
      if (to === from + 1 && separators[from] === '.' && groups[from]!.length <= 3) continue;
      // The decimals of a number, and the end of an id, are joined to what is before by no blank.
      const apart = (separator: string | undefined) => separator === undefined || /[\s()]/.test(separator);
      const alone = apart(separators[from - 1]) && apart(separators[to]) && !word;
      if (!alone && separators[from - 1] === '.') continue;
      const mark = monthMark(eleven);
      found.push({
        writing: alone ? writing : 'odd',
        valid: mark === null ? null : mark === 0 ? 'person' : 'marked',
      });
    }
  }
  return found;
}

// 010190:00083, 01:01:90;00083 and 0, 1, 0, 1, 9, …: marks that runs of digits do not hold, in the groups of the number alone.
const otherMarks =
  /(?<![\d.,-])(?:\d{6}|\d{8}|(?:\d\d[^\p{L}\d]{1,2}){2}(?:\d\d|\d{4}))[^\p{L}\d]{1,6}\d{5}(?![\d%])|(?<![\d.,-])\d(?:[^\p{L}\d]{1,3}\d){10}(?!\d)/gu;
/** Marks that runs of digits hold: `identityCandidates` has seen these. */
const inRuns = /^\d+(?:[\s./_()-]{1,3}\d+)*$/;

/**
 * Eleven digits in the groups of an identity number with other marks between than `identityCandidates` knows. A colon or
 * blank, or a word that says so, tells that they are one; commas and the like stand between numbers too.
 */
export function markedCandidates(text: string): IdentityCandidate[] {
  return Array.from(text.matchAll(otherMarks)).flatMap(([found], i, all): IdentityCandidate[] => {
    // 12:04:56.12345 is a time.
    if (inRuns.test(found) || /^\d\d:\d\d:\d\d[.,]\d{5}$/.test(found)) return [];
    const digits = found.replace(/\D/g, '');
    const eleven = digits.length === 11 ? digits : shortened(digits);
    if (eleven === null) return [];
    const mark = monthMark(eleven);
    const before = text.slice(Math.max(0, all[i]!.index - 40), all[i]!.index).trimEnd();
    const sure = /^[\d\s:./_()-]+$/.test(found) || identityWord.test(before);
    return [
      {
        writing: sure ? 'grouped' : 'odd',
        valid: mark === null ? null : mark === 0 ? 'person' : 'marked',
      },
    ];
  });
}
