import { missingReason, nearestAnswer } from '../../codebook/index.js';
import { closest, type Fault } from '../../errors/index.js';
import { holdsPersonalData, isFirstName, shownValue } from '../../ingest/index.js';

/** Something that a check found in data: an error makes the check fail, a note is for a person to judge. */
export interface Finding extends Fault {
  severity: 'error' | 'note';
  /** Number of rows (or of scales' cases) that it concerns; null where counting makes no sense. */
  n: number | null;
}

/** Share as per cent, for findings. */
export const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(1)} %`;

/** What stands where a place should: its code or name in up to three words, and nothing that may be a person's. */
export function shownPlace(value: string): string {
  const text = value.trim();
  const placeLike = text.length <= 30 && /^[\p{L}\d.' -]+$/u.test(text) && text.split(/\s+/).length <= 3;
  return placeLike && !holdsPersonalData(text) && !isFirstName(text) ? `'${text}'` : shownValue(text);
}

/** An option may be spelt this many letters longer or shorter, and still be shown as what it was written for. */
const spelling = 3;

/**
 * The option that a text is another spelling of («Litt uening» of «Litt uenig»), or says nearly the same as in the usual words of
 * answers («Svært dårleg» of «Dårlig»), which a message may show with it: those are the questionnaire's words and not a
 * respondent's. Undefined where none is near, or someone is named.
 */
export function respelt(value: string, options: readonly string[]): string | undefined {
  const text = value.trim();
  if (holdsPersonalData(text) || text.split(/\s+/).some(isFirstName)) return undefined;
  const option = closest(text, options);
  if (option !== undefined && Math.abs(option.length - text.length) <= spelling) return option;
  return nearestAnswer(
    text,
    options.filter((o) => missingReason(o) === undefined),
  );
}

/**
 * Values and how many rows have each, as a finding shows them; those that are shown alike stand once.
 * @param options texts of the answers, whose other spellings are shown too
 */
export function shownValues(
  values: readonly { value: string; n: number }[],
  options: readonly string[] = [],
): string {
  const shown = new Map<string, number>();
  for (const { value, n } of values) {
    const text = respelt(value, options) === undefined ? shownValue(value) : value.trim();
    shown.set(text, (shown.get(text) ?? 0) + n);
  }
  return Array.from(shown, ([text, n]) => `${text} (${n})`).join(', ');
}

/** «1 date», «2 dates». */
export const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
