import { missingReason } from '../missing-words.js';
import { plainText } from '../plain-text.js';

const numberWords =
  'en|ett|one|to|två|two|tre|three|fire|fyra|four|fem|five|seks|sex|six|sju|syv|seven|åtte|otte|åtta|eight|ni|nio|nine|ti|tio|ten';
const values: Record<string, number> = {
  en: 1,
  ett: 1,
  one: 1,
  to: 2,
  två: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  fyra: 4,
  four: 4,
  fem: 5,
  five: 5,
  seks: 6,
  sex: 6,
  six: 6,
  sju: 7,
  syv: 7,
  seven: 7,
  åtte: 8,
  otte: 8,
  åtta: 8,
  eight: 8,
  ni: 9,
  nio: 9,
  nine: 9,
  ti: 10,
  tio: 10,
  ten: 10,
};
const number = `(\\d{1,2}|${numberWords})(?= |$)`;
const choose =
  '(?:velg|vel|vælg|välj|choose|select|pick|tick|mark|name|list|kryss av(?: for)?|sett kryss (?:ved|for)|s[eæ]t kryds ved|merk av|huk av|marker|nevn|nemn|prioriter|prioritér|prioritize)';
const only = '(?:(?:bare|kun|berre|only|just|exactly|nøyaktig|akkurat|your|dine|de|dei|the|top|opp til) )*';
const important =
  '(?:viktigste|vigtigste|viktigaste|beste|bästa|største|fremste|most|main|top|best|biggest|greatest|largest)';

/** How texts say the greatest number of ticks: a limit in so many words, a span, a number to choose. */
const limits = [
  `(?:inntil|opptil|opp til|oppti|op til|upp till|högst|høyst|høgst|højst|maks|maksimalt|maksimum|max|maximum|maximalt|at most|up to)(?: of| av)? ${number}`,
  `(?:ikke|ikkje|no|not|inte|don t) (?:[\\p{L}]+ )?(?:mer|meir|flere|fleire|fler|more|mere) (?:enn|end|än|than) ${number}`,
  `(?:mellom|mellem|mellan|between) (?:\\d|${numberWords}) (?:og|och|and) ${number}`,
  `${choose} ${only}(?:\\d|${numberWords}) (?:(?:til|to|eller|or|och|og|and) )?${number}`,
  `limit (?:[\\p{L}]+ ){0,4}to ${number}`,
];
// One alone is said of questions with one answer, and of «one or more».
const choices = [
  `${choose} ${only}${number}`,
  `(?:hvilke|hvilken|which|kva(?: for)?|hva er|kva er|what are) (?:(?:de|dei|the) )?${number}`,
  `(?:de|dei|the|dine|your)(?: top)? ${number} (?:[\\p{L}]+ )?${important}`,
  `top ${number}`,
];

/** What is counted where the number is none of ticks: «opp til tre år». */
const unit =
  /^ ?(?:år|årene|barn|timer|timar|uker|veker|måneder|månader|dager|dagar|minutter|minutt|minutes?|prosent|procent|per ?cent|%|ganger|gonger|times|kroner|kr|years?|hours?|days?|weeks?|months?|children|ord|tegn|teikn|words|characters|elever|elevar|pupils|students|ansatte|siste|sist)(?= |$)/;

const found = (text: string, patterns: readonly string[], least: number): number | undefined => {
  for (const pattern of patterns) {
    for (const match of text.matchAll(new RegExp(`(?:^| )${pattern}`, 'gu'))) {
      const rest = text.slice(match.index + match[0].length);
      const told = match.at(-1)!;
      const n = values[told] ?? Number(told);
      if (n >= least && !unit.test(rest) && !/^ (?:eller|or|el) (?:fl|more)/.test(rest)) return n;
    }
  }
  return undefined;
};

/** The greatest number of ticks that a question's text allows («inntil tre», «up to three», «velg tre», «1–3 kryss»). */
export function mostTicks(question: string): number | undefined {
  const text = plainText(question);
  return found(text, limits, 1) ?? found(text, choices, 2);
}

const these = '(?: (?:av|af|of|andre|other)(?: .*)?| over| ovenfor| above)?';
/** Options that deny the others whatever the question is. */
const denies = new RegExp(
  `^(?:(?:ingen|inga|intet|inget|ingenting|inkje|none|nothing|neither|nobody|no one|not any|inte någon|ikke noe|ikkje noko|ikke noen|ikkje nokon)${these}|(?:ingen|inga|no) (?:(?:særlige|særlege|spesielle|spesiell|bestemte|vesentlige|store|særskilde|specific|particular|special|significant|major)(?: .*)?|(?:hindr|utfordr|problem|barrier|vansk|grunn|årsak|challenge|obstacle|difficult|reason)\\S*)|.* (?:ingen|inga|intet|none|ikke noen|ikke noe|ikkje noko|ikkje nokon) (?:av|af|of) .*|(?:nei|no|nej)(?:,? (?:ikke|ikkje|ingen|inga|none|to all|til alt).*)?|aldri|aldrig|never|ikke i det hele tatt|ikkje i det heile|not at all)$`,
);
/** Options that deny the others where the question does not ask for reasons: «ingen tiltak», «har ikke deltatt», «no training». */
const denial =
  /^(?:ingen|inga|intet|inget|no|not) .*$|^(?:(?:jeg|eg|vi|jag|i|we) )?(?:har|bruker|brukar|benytter|deltar|deltok|fikk|fekk|får|gjør|gjer|gjorde|have|had|did|do|use) (?:ikke|ikkje|ingen|inga|no|not|none)(?: .*)?$|^(?:ikke|ikkje) (?:deltatt|delteke|brukt|gjort|fått|hatt|gjennomført|tatt|teke|prøvd|vært|vore)(?: .*)?$|^(?:nei|no|nej) .*$|^(?:i|we) (?:do not|don t|did not|didn t|have not|haven t) .*$/;
const reasons =
  /hindr|barrier|utfordr|hvorfor|kvifor|årsak|grunn|why|reason|obstacle|prevent|limit|challenge|vansk|difficult|problem|mangl|lack|begrens|avgrens|savn/;
/** What is short, in the words of a reason: «har ikke nok tid». */
const shortage =
  /(?:^| )(?:nok|tid|råd|penger|pengar|budsjett|tilstrekkelig|tilstrekkeleg|enough|sufficient|time|money|budget)(?: |$)/;

/** Whether an option says that none of the others of its question holds («ingen av disse», «vet ikke»): it stands alone. */
export function standsAlone(option: string, question = ''): boolean {
  const text = plainText(option);
  if (missingReason(option) !== undefined || denies.test(text)) return true;
  return denial.test(text) && !shortage.test(text) && !reasons.test(plainText(question));
}
