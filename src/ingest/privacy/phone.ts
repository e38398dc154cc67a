import { type DigitRun, isInWord } from './plain-text.js';

/** Amounts, measures and numbers of cases: what stands before or after says that the digits are no phone number. */
const unitAfter = /^\s*(?:kr\b|kroner|nok\b|,-|mill|mrd|%|‰|€|\$|eur|usd|elev|barn\b|stk|timer|min\b|m2|km)/i;
const unitBefore = /(?:\bkr\.?|kroner|\bnok|[€$£]|\beur|\busd)\s*$/i;
const numberBefore =
  /(?:org\w*\.?\s?(?:nr|nummer)?|konto\w*|\bsak\w*\.?\s?(?:nr|nummer)?|\bref\w*|ordre\w*|faktura\w*|\bkid|kunde\w*|\bid|\bgnr|\bbnr)[\s.:#]*$/i;
/** Words in whose texts a lone number of eight digits is an amount. */
const amountWords =
  /budsjett|bel[øo]p|kroner|\bkr\b|\bnok\b|kostnad|inntekt|utgift|l[øo]nn|\bpris|omsetning|regnskap|budget|amount|\bcosts?\b|salary|income|revenue|turnover/i;

/** Whether a text tells of money. */
export function tellsOfAmounts(text: string): boolean {
  return amountWords.test(text);
}

// «tlf 22855050», «ring meg gjerne på 22 85 50 50».
const phoneWord =
  /(?:tlf|telefon|\btel|mobil|\bmob|phone|\bcell|\bring|\bcall|\bsms|whatsapp|vipps|signal)[^\d+]{0,24}\(?\+?$/i;

/** Lengths of groups in which eight digits of a mobile number are written, but not amounts, ranges or dates. */
const mobileGroups = new Set(['3,3,2', '3,5', '5,3', '2,6', '6,2', '4,2,2', '2,2,4', '2,4,2']);

function isGrouped(groups: readonly string[], inner: readonly string[]): boolean {
  const lengths = groups.map((g) => g.length).join();
  const first = groups[0]![0]!;
  if (lengths === '2,2,2,2' || lengths === '3,2,3') return first >= '2';
  if (first !== '4' && first !== '9') return false;
  if (mobileGroups.has(lengths)) return inner.every((s) => !/[./]/.test(s));
  // 91 234 567 is how amounts are written; 91-234-567 is not.
  return lengths === '2,3,3' && inner.every((s) => s.includes('-'));
}

/** Whether a group before or after goes on in the same manner, as in a list of numbers of two digits. */
function goesOn(group: string | undefined, outer: string | undefined, inner: readonly string[]): boolean {
  return group !== undefined && outer === inner[0] && group.length <= 3;
}

function hasGrouped(run: DigitRun): boolean {
  const { groups, separators } = run;
  for (let from = 0; from < groups.length; from++) {
    let digits = 0;
    for (let to = from; to < groups.length && digits < 8; to++) {
      digits += groups[to]!.length;
      if (digits !== 8 || to === from) continue;
      const inner = separators.slice(from, to);
      if (
        isGrouped(groups.slice(from, to + 1), inner) &&
        !goesOn(groups[from - 1], separators[from - 1], inner) &&
        !goesOn(groups[to + 1], separators[to], inner) &&
        !(to === groups.length - 1 && unitAfter.test(run.after)) &&
        !(from === 0 && unitBefore.test(run.before))
      )
        return true;
    }
  }
  return false;
}

/** With + or 00 and a country's code, which is told from the digits of an amount by its length. */
function hasCountryCode(run: DigitRun): boolean {
  const digits = run.groups.join('');
  // E.164: at most 15 digits; a code has one to three.
  if (/(?<![\p{L}\d])\(?\+\s?\(?$/u.test(run.before)) {
    if (digits.startsWith('47'))
      return /^47(?:0?[2-9]\d{7})(?:\D|$)/.test(digits) || /^470?[2-9]\d{7}/.test(digits);
    return /^[1-9]\d{8,14}$/.test(digits);
  }
  if (isInWord(run)) return false;
  if (/^0047[2-9]\d{7}$/.test(digits)) return true;
  if (run.groups.length > 1 && /^00[1-9]\d{8,13}$/.test(digits))
    return /^00(?:[1-9]\d{0,2})?$/.test(run.groups[0]!);
  // 47 912 34 567.
  return (
    run.groups[0] === '47' && run.groups.length > 1 && isGrouped(run.groups.slice(1), run.separators.slice(1))
  );
}

/** Eight digits of a mobile number, or ten with Norway's code, in one and with nothing joined to them. */
function bareMobile(run: DigitRun): boolean {
  return run.groups.some((group, i) => {
    const apart = (s: string | undefined) => s === undefined || /[\s()]|\.$/.test(s);
    return (
      /^(?:47)?[49]\d{7}$/.test(group) &&
      !group.endsWith('000') &&
      apart(run.separators[i - 1]) &&
      apart(run.separators[i])
    );
  });
}

/**
 * Whether one of a plain text's runs of digits is a phone number: 'sure' by its country code, its grouping, a word that says so, or as a
 * bare mobile number inside a text; 'bare' when the whole of it is eight digits (or ten) of a mobile number, which may
 * be an id: the column's other cells decide. Null when it holds none.
 */
export function phoneIn(runs: readonly DigitRun[], text: string): 'sure' | 'bare' | null {
  for (const run of runs) {
    const digits = run.groups.join('').length;
    if (digits < 8) continue;
    if (/(?:^|\D)(?:(?:00)?47)?[2-9]\d{7}$/.test(run.groups.join('')) && phoneWord.test(run.before))
      return 'sure';
    if (hasCountryCode(run)) return 'sure';
    if (isInWord(run)) continue;
    if (hasGrouped(run)) return 'sure';
    if (!bareMobile(run)) continue;
    if (runs.length === 1 && /^[\s()+.:;,-]*$/.test(run.before + run.after)) {
      if (run.groups.length === 1) return 'bare';
    } else if (
      /[\p{L}]/u.test(run.before + run.after) &&
      !/(?<![\p{L}\s:.,;(])$/u.test(run.before) &&
      !/^[,:]\d/.test(run.after) &&
      !unitAfter.test(run.after) &&
      !unitBefore.test(run.before) &&
      !numberBefore.test(run.before) &&
      !amountWords.test(text)
    )
      return 'sure';
  }
  return null;
}
