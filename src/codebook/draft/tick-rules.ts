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
const most = new RegExp(
  `(?:^| )(?:inntil|opptil|opp til|oppti|op til|upp till|högst|høyst|høgst|højst|maks|maksimalt|maksimum|max|maximum|maximalt|at most|up to|no more than|ikke mer enn|ikkje meir enn|ikke flere enn) (\\d{1,2}|${numberWords})(?= |$)`,
);
// «Velg de tre viktigste», «choose the three most important».
const best = new RegExp(
  `(?:^| )(?:velg|vel|vælg|välj|choose|select|pick|kryss av for|sett kryss ved|hvilke|which|kva) (?:de|dei|the|opp til) (\\d{1,2}|${numberWords}) (?:viktigste|vigtigste|viktigaste|most|beste|bästa|største|alternativ|tiltak)`,
);

/** The greatest number of ticks that a question's text allows («inntil tre», «up to three», «velg maks 3»). */
export function mostTicks(question: string): number | undefined {
  const text = plainText(question);
  const found = most.exec(text)?.[1] ?? best.exec(text)?.[1];
  return found === undefined ? undefined : (values[found] ?? Number(found));
}

const none =
  /^(?:ingen|inga|intet|inget|inte någon|none|neither|no one|not any)(?: (?:av|of|delene|er|om|passer|tiltak|alternativ|the|these|those|andre|særlige|spesielle).*)?$|^(?:har|bruker|benytter|deltar|fikk|får|gjør|vi har|jeg har|eg har|vi bruker|jeg bruker|i have|we have) (?:ikke|ikkje|ingen|inga|no |not |none).*$|^(?:nei|no|nej)(?: .*)?$|^(?:i|we) (?:do not|don t) .*$/;

/** Whether an option says that none of the others holds («ingen av disse», «vet ikke»): it stands alone. */
export function standsAlone(option: string): boolean {
  return missingReason(option) !== undefined || none.test(plainText(option));
}
