import { missingReason } from '../missing-words.js';
import { plainText } from '../plain-text.js';
import { calendarWorth, classWorth, isClass } from './number-words.js';
import { families } from './texts/answer-families.js';
import { phrases } from './texts/answer-phrases.js';
import {
  adverbs,
  middleStart,
  middles,
  negations,
  quantities,
  things,
  type Worths,
} from './texts/answer-words.js';

/** What a vocabulary makes of one answer: a worth that orders it among the others, undefined for a word it has not. */
type Worth = (answer: string) => number | undefined;

const split = (words: string) => words.split(', ');
const table = (entries: readonly Worths[]) =>
  new Map(entries.flatMap(([worth, words]) => split(words).map((word) => [word, worth] as const)));
const middle = new Set(split(middles));

/** Words that an answer may end in, and that say nothing of its degree. */
const endings =
  / (?:i|med|with|i påstanden|i påstandane|i utsagnet|i dette|i det|med dette|med det|with this|with it)$/;

/** «Blitt mye bedre» is worth what «mye bedre» is. */
const became =
  /^(?:har blitt|har vorte|har blivit|er blevet|blitt|vorte|blevet|blivit|become|became|got|gotten) /;

const bare = (answer: string) => plainText(ownNumber(answer)?.text || answer).replace(endings, '');

function familyWorth({ more, less, own = [] }: (typeof families)[number]): Worth {
  const sides = new Map([
    ...split(more).map((w) => [w, 1] as const),
    ...split(less).map((w) => [w, -1] as const),
  ]);
  const degrees = table(adverbs);
  const not = table(negations);
  const given = table(own);
  const worthOf = (text: string): number | undefined => {
    const known = given.get(text);
    if (known !== undefined) return known;
    if (middle.has(text)) return 0;
    if (middleStart.test(text)) {
      const words = text.split(' ');
      return [...sides.keys()].some((w) => words.includes(w)) ? 0 : undefined;
    }
    // «Not important at all», «ikke viktig i det hele tatt».
    const around =
      /^(?:ikke|ikkje|not|inte) (.+?) (?:i det hele tatt|i det heile(?: tatt)?|at all|alls)$/.exec(text);
    if (around !== null && sides.get(around[1]!) === 1) return -2.5;
    for (const [word, side] of sides) {
      if (text === word) return 3 * side;
      const rest = text.endsWith(` ${word}`)
        ? text.slice(0, -word.length - 1)
        : text.startsWith(`${word} `)
          ? text.slice(word.length + 1)
          : undefined;
      if (rest === undefined) continue;
      const degree = degrees.get(rest);
      if (degree !== undefined) return degree * side;
      // «not dissatisfied» is left to a person.
      const negation = not.get(rest);
      if (negation !== undefined && side === 1) return negation;
    }
    return undefined;
  };
  return (answer) => {
    const text = bare(answer);
    return worthOf(text) ?? (became.test(text) ? worthOf(text.replace(became, '')) : undefined);
  };
}

const amounts = table(quantities);
const countable = split(things);

/** «Ingen nytte», «stor nytte»: how much there is of one thing. */
function amountOf(answer: string): number | undefined {
  const text = bare(answer);
  const thing = countable.find((word) => text.endsWith(` ${word}`));
  return thing === undefined ? undefined : amounts.get(text.slice(0, -thing.length - 1));
}

/** The vocabulary of «Under 5 år», «5-9 år». */
export const classesOfNumbers = 'classes of numbers';

/** Thousands of columns are answered in the same words. */
function remembered({ name, worth }: { name: string; worth: Worth }): { name: string; worth: Worth } {
  const known = new Map<string, number | undefined>();
  return {
    name,
    worth: (answer) => {
      if (known.has(answer)) return known.get(answer);
      if (known.size >= mostRemembered) known.clear();
      const own = worth(answer);
      known.set(answer, own);
      return own;
    },
  };
}

const mostRemembered = 2000;
const allVocabularies: readonly { name: string; worth: Worth }[] = [
  ...phrases.map(({ name, answers }) => {
    const worths = table(answers);
    return { name, worth: (answer: string) => worths.get(bare(answer)) };
  }),
  ...families.map((f) => ({ name: f.name, worth: familyWorth(f) })),
  { name: 'amounts of a thing', worth: amountOf },
  { name: 'calendar', worth: (answer) => calendarWorth(plainText(answer)) },
  { name: classesOfNumbers, worth: classWorth },
];
const vocabularies = allVocabularies.map(remembered);

/** «Helt uenig 1», «Helt enig - 5»: a number after words of a vocabulary; «Trinn 5» has none. */
function numberAfter(answer: string): { code: number; text: string } | undefined {
  const found = /^(\p{L}.*?\p{L})(?:\s*[-–—:=,]\s*|\s)(\d{1,2})$/u.exec(answer);
  if (found === null) return undefined;
  const text = found[1]!;
  const known = vocabularies.some(
    ({ name, worth }) => name !== classesOfNumbers && worth(text) !== undefined,
  );
  return known || missingReason(text) !== undefined ? { code: Number(found[2]), text } : undefined;
}

/** An answer's own number: «1 - helt uenig», «(2) Uenig», «3. Enig», «4 = Helt enig», «Svært god (5)», «Helt enig 5», «3». */
export function ownNumber(answer: string): { code: number; text: string } | undefined {
  const one = answer.replace(/[\s\u00a0]+/g, ' ').trim();
  const before = /^\(?(-?\d{1,2})\)?(?:\s?[-–—.:=)]\s?|\s)(?=[\p{L}«"(])(.+)$/u.exec(one);
  if (before !== null) return { code: Number(before[1]), text: before[2]! };
  const after = /^(\p{L}.*?)\s?[([](\d{1,2})[)\]]$/u.exec(one);
  if (after !== null) return { code: Number(after[2]), text: after[1]! };
  const alone = /^\(?(\d{1,2})[.):]?$/.exec(one);
  return alone === null ? numberAfter(one) : { code: Number(alone[1]), text: '' };
}

// «2 ganger i uka», «5 år»: here the number counts something.
const units =
  /^(?:år|dag|uke|veke|måned|time|gang|gong|stk|kr|prosent|%|elev|ansatt|tilsett|person|barn|år|year|day|week|month|hour|time|pupil|student|child|people|employee|timer|minutt)/i;

/** The numbers that the answers themselves carry, where all do and they run on: a scale, with texts at its ends perhaps. */
export function ownNumbers(answers: readonly string[]): number[] | undefined {
  const found = answers.map(ownNumber);
  if (found.some((f) => f === undefined)) return undefined;
  const codes = found.map((f) => f!.code);
  if (new Set(codes).size < codes.length) return undefined;
  if (found.every((f) => f!.text === '') && answers.every((a) => /^\d+$/.test(a.trim()))) return undefined;
  if (found.some((f) => units.test(f!.text))) return undefined;
  return Math.max(...codes) - Math.min(...codes) <= 11 ? codes : undefined;
}

/** Names of the vocabularies that order the answers: each has them all, no two worth the same. */
export function vocabulariesOf(answers: readonly string[]): string[] {
  return vocabularies
    .filter(({ name, worth }) => {
      const worths = answers.map(worth);
      if (worths.some((w) => w === undefined) || new Set(worths).size < worths.length) return false;
      // Numbers alone are no classes.
      return name !== classesOfNumbers || answers.some(isClass);
    })
    .map(({ name }) => name);
}

/** The answer's worth in the vocabulary of that name; undefined for an answer that it has not. */
export function worthIn(vocabulary: string, answer: string): number | undefined {
  return vocabularies.find((v) => v.name === vocabulary)?.worth(answer);
}

/**
 * Answers in the order of their words, from least to most: the usual vocabularies of questionnaires (agreement, extent,
 * frequency, quality and others), calendar frequencies and classes of numbers, in bokmål, nynorsk, English,
 * Danish and Swedish; undefined when no vocabulary has them all.
 */
export function orderedAnswers(answers: readonly string[]): string[] | undefined {
  const [vocabulary] = vocabulariesOf(answers);
  if (vocabulary === undefined) return undefined;
  return [...answers].sort((a, b) => worthIn(vocabulary, a)! - worthIn(vocabulary, b)!);
}

/**
 * The option that an answer says nearly the same as, by the vocabulary that orders the options («Svært dårleg» of «Dårlig»,
 * «Middels», «God»); undefined where none has them all and the answer.
 */
export function nearestAnswer(answer: string, options: readonly string[]): string | undefined {
  for (const vocabulary of vocabulariesOf(options)) {
    const worth = worthIn(vocabulary, answer);
    if (worth === undefined) continue;
    const far = (option: string) => Math.abs(worthIn(vocabulary, option)! - worth);
    return [...options].sort((a, b) => far(a) - far(b))[0];
  }
  return undefined;
}
