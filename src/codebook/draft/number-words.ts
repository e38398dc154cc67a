// Answers that are numbers in words: how often by the calendar, and classes of numbers («Under 5 år», «5-9 år»).

const small: Record<string, number> = {
  en: 1,
  ei: 1,
  ein: 1,
  én: 1,
  et: 1,
  ett: 1,
  one: 1,
  a: 1,
  once: 1,
  to: 2,
  two: 2,
  twice: 2,
  två: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
  fyra: 4,
};

const perYear: [RegExp, number][] = [
  [/^(?:dag(?:en|lig|leg|ligen)?|day|daily|hver dag|kvar dag|every day|varje dag|dagligt)$/, 365],
  [
    /^(?:uk[ea]n?|uge|ugen|vek[ea]|vecka|veckan|week|weekly|ukentlig|kvar veke|hver uke|hver uge|every week|ugentlig|ugentligt|varje vecka|kvar veke|vekentleg)$/,
    52,
  ],
  [
    /^(?:måned(?:en|lig)?|månad(?:en|leg|svis)?|month|monthly|hver måned|every month|månedligt|kvar månad|varje månad)$/,
    12,
  ],
  [/^(?:kvartal(?:et|svis)?|quarter|quarterly|hvert kvartal)$/, 4],
  [
    /^(?:halvår(?:et|lig)?|semester(?:et)?|termin(?:en)?|half year|term|hvert semester|hvert halvår|every term)$/,
    2,
  ],
  [
    /^(?:år(?:et|lig|leg|ligen)?|skoleår(?:et)?|year|yearly|annually|hvert år|kvart år|every year|årligt|varje år)$/,
    1,
  ],
];

const unitOf = (text: string) => perYear.find(([words]) => words.test(text.trim()))?.[1];

/** How many times a year an answer says, for ordering; `text` as `plainText` gives it. */
export function calendarWorth(text: string): number | undefined {
  if (/^(?:aldri|never|aldrig)$/.test(text)) return 0;
  if (/^(?:nesten aldri|almost never|hardly ever|næsten aldrig|nästan aldrig)$/.test(text)) return 0.02;
  const whole = singleWorth(text);
  if (whole !== undefined) return whole;
  // «Ukentlig eller oftere», «aldri eller nesten aldri», «once or twice a month»: between what both say.
  const either = /^(.+?) (?:eller|or|och|og) (.+)$/.exec(text);
  if (either === null) return undefined;
  const [, one, other] = either as unknown as [string, string, string];
  if (/^(?:oftere|oftare|mer|meir|mere|more(?: often)?|more frequently)$/.test(other))
    return scaled(calendarWorth(one), 1.2);
  if (/^(?:sjeldnere|sjeldnare|sjældnere|mindre|less(?: often)?|less frequently)$/.test(other))
    return scaled(calendarWorth(one), 0.8);
  const last = calendarWorth(other);
  const counted = small[one];
  const first =
    calendarWorth(one) ?? (counted === undefined ? undefined : singleWorth(other.replace(/^\S+/, one)));
  return first === undefined || last === undefined ? undefined : (first + last) / 2;
}

/** How many times a year an answer says that names one frequency. */
function singleWorth(text: string): number | undefined {
  if (/^(?:sjeldnere|sjeldnare|sjældnere|less often|less frequently|mer sällan|mindre ofte)$/.test(text))
    return 0.05;
  if (/^(?:oftere|oftare|more often)$/.test(text)) return 2000;
  const less =
    /^(?:sjeldnere|sjeldnare|sjældnere|mindre|less(?: often)?|færre|mindre ofte) (?:enn|end|than|än) (.+)$/.exec(
      text,
    );
  if (less !== null) return scaled(calendarWorth(less[1]!), 0.7);
  const more = /^(?:oftere|oftare|mer|meir|mere|more(?: often)?|mer ofte) (?:enn|end|than|än) (.+)$/.exec(
    text,
  );
  if (more !== null) return scaled(calendarWorth(more[1]!), 1.3);
  const plain = unitOf(text);
  if (plain !== undefined && /lig|leg|ly|hver|kvar|kvart|every|varje|svis/.test(text)) return plain;
  if (
    /^(?:hver 14 dag|annenhver uke|hver annen uke|every other week|annankvar veke|every two weeks|varannan vecka|hver anden uge)$/.test(
      text,
    )
  )
    return 26;
  if (
    /^(?:nesten (?:daglig|hver dag)|nesten (?:dagleg|kvar dag)|almost (?:daily|every day)|næsten (?:daglig|hver dag))$/.test(
      text,
    )
  )
    return 300;
  const counted =
    /^(?:omtrent |about |cirka |ca )?(?:(flere|fleire|several|mange|nogle|noen|nokre|a few|några|flera)|(\d+)(?: (?:til |to )?(\d+))?(?: eller flere| or more)?|([a-zåéäö]+))(?: (?:ganger|gonger|gongar|gange|gång|gånger|gang|gong|times|time))? (?:i|om|pr|per|hver|a|every|each) (.+)$/.exec(
      text,
    );
  if (counted === null) return undefined;
  const unit = unitOf(counted[5]!);
  if (unit === undefined) return undefined;
  if (counted[1] !== undefined) return 3 * unit;
  const n =
    counted[2] === undefined
      ? small[counted[4]!]
      : (Number(counted[2]) + Number(counted[3] ?? counted[2])) / 2;
  return n === undefined ? undefined : n * unit;
}

const scaled = (x: number | undefined, by: number) => (x === undefined ? undefined : x * by);

const number = '(\\d{1,3}(?:[ .\\u00a0]\\d{3})+|\\d+(?:[.,]\\d+)?)';
const unit = '(?:\\s*(?:%|\\p{L}[\\p{L} .]*))?';
const below = new RegExp(
  `^(?:under|mindre enn|mindre end|færre enn|færre end|less than|fewer than|below|mindre än|inntil|inntill|opp til|opptil|up to|til og med|max|maks|høyst|<|<=|≤)\\s*${number}${unit}$`,
  'iu',
);
const above = new RegExp(
  `^(?:over|mer enn|meir enn|mere end|flere enn|fleire enn|more than|above|mer än|minst|at least|fra|från|>|>=|≥)\\s*${number}${unit}$`,
  'iu',
);
const from = new RegExp(
  `^${number}(?:\\s*\\+|${unit}\\s+(?:eller|og|and|or|og|och)\\s+(?:mer|meir|mere|flere|fleire|over|more|above|older|eldre|oppover|up|högre|høyere|lenger|lengre)${unit})$`,
  'iu',
);
const to = new RegExp(
  `^${number}${unit}\\s+(?:eller|og|and|or)\\s+(?:mindre|færre|less|fewer|under|below|yngre|younger|lavere|kortere)${unit}$`,
  'iu',
);
const between = new RegExp(
  `^(?:mellom |between |fra )?${number}${unit}\\s*(?:-|–|—|til|to|og|and)\\s*${number}${unit}$`,
  'iu',
);
const single = new RegExp(`^(?:(?:cirka|ca|om lag|about|bare|only)\\.?\\s)?${number}${unit}$`, 'iu');

const value = (text: string) => Number(text.replace(/[ \u00a0]|\.(?=\d{3}\b)/g, '').replace(',', '.'));

/** An answer with a figure for the number in words that it begins with: «To eller flere». */
function inFigures(answer: string): string {
  const text = answer.replace(/[\s\u00a0]+/g, ' ').trim();
  const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const n = small[first.toLowerCase()];
  return n === undefined ? text : `${n}${text.slice(first.length)}`;
}

/** Whether an answer is a class («5-9 år») and not one number. */
export function isClass(answer: string): boolean {
  const text = inFigures(answer);
  return [below, above, from, to, between].some((pattern) => pattern.test(text));
}

/** Where a class of numbers begins, for ordering: «Under 5 år», «5-9 år», «10 år eller mer», «Over 500». */
export function classWorth(answer: string): number | undefined {
  const text = inFigures(answer);
  if (/^(?:ingen|none|inga|0|(?:ingen|no) (?:ganger|gonger|gange|times)|aldri|never|aldrig)$/i.test(text))
    return -1;
  const low = below.exec(text) ?? to.exec(text);
  // A class without a beginning comes before one that begins at its end.
  if (low !== null) return value(low[1]!) * 1e-6;
  const high = above.exec(text) ?? from.exec(text);
  if (high !== null) return value(high[1]!) + 1e-3;
  const both = between.exec(text);
  if (both !== null) return value(both[1]!) + 1e-5;
  const one = single.exec(text);
  return one === null ? undefined : value(one[1]!);
}
