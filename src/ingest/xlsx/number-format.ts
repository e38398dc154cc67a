/**
 * What a number under a format is: a plain number, a share shown in per cent, a day, a day with its clock time, a clock
 * time, or a length of time that counts on past the day.
 */
export type NumberMeaning = 'number' | 'percent' | 'date' | 'datetime' | 'time' | 'duration';

/** Letters for years in formats of other languages (år, Jahr, année, vuosi), which some programs write into the file. */
const dayLetters = /[ydåj]|aa+|v{2,4}/i;

/**
 * The meaning of a format code (ECMA-376 part 1, 18.8.31). `m` is minutes beside hours or seconds, else months; brackets
 * around h, m or s count on past the day. Norwegian, Danish and Swedish programs may write `tt:mm` for hours.
 */
export function meaningOfFormat(format: string): NumberMeaning {
  // Of the parts for positive, negative, zero and text, the first says what a number is.
  const [first = ''] = format.replace(/"[^"]*"|\\./g, '').split(';');
  if (/\[(?:h+|m+|s+|t+)\]/i.test(first)) return 'duration';
  const bare = first
    .replace(/\[[^\]]*\]|[_*]./g, '')
    .replace(/AM\/PM|A\/P|上午\/下午/gi, '')
    .replace(/general|standard|generelt|allmänt|yleinen/gi, '');
  if (/t+[:.]m/i.test(bare) && !/[yåj]/i.test(bare) && !/t+\.m+\./i.test(bare)) return 'time';
  const day = dayLetters.test(bare) || /[gebn]*e{1,4}年/i.test(bare);
  const clock = /[hs]/i.test(bare);
  if (day) return clock ? 'datetime' : 'date';
  if (clock) return 'time';
  if (/m/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

/** The meaning of a format that every workbook has without writing it (18.8.30), and of the East Asian ones. */
export function meaningOfBuiltIn(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent';
  if (id === 22) return 'datetime';
  if (id === 46) return 'duration';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || id === 32 || id === 33) return 'time';
  const date = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return date ? 'date' : 'number';
}
