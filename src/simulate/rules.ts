import type { Condition, Derived } from '../codebook/index.js';
import { placeValue } from '../harmonize/index.js';

/** An answer to a variable: its code, a text or number, or null for none. */
export type Answer = string | number | null;
export type AnswerOf = (variable: string) => Answer;

const same = (a: Answer, b: string | number) => a !== null && String(a) === String(b);

/** Whether a condition holds for these answers; a missing answer fulfils no test but `answered: false`. */
export function holds(c: Condition, answer: AnswerOf): boolean {
  if ('all' in c) return c.all.every((part) => holds(part, answer));
  if ('any' in c) return c.any.some((part) => holds(part, answer));
  if ('not' in c) return !holds(c.not, answer);
  const a = answer(c.variable);
  if ('in' in c) return c.in.some((code) => same(a, code));
  if ('equals' in c) return same(a, c.equals);
  if ('at_least' in c) return a !== null && Number(a) >= c.at_least;
  if ('at_most' in c) return a !== null && Number(a) <= c.at_most;
  return (a !== null) === c.answered;
}

/** Value of a derived variable for these answers. */
export function derivedValue(d: Derived, answer: AnswerOf): Answer {
  const rule = d.rule;
  if ('cases' in rule) return rule.cases.find((c) => holds(c.when, answer))?.value ?? rule.otherwise ?? null;
  if ('cut' in rule) {
    const x = answer(rule.cut);
    if (x === null) return null;
    const within = rule.classes.find(
      (c) => Number(x) >= (c.from ?? -Infinity) && Number(x) < (c.below ?? Infinity),
    );
    return within?.value ?? null;
  }
  if ('recode' in rule) {
    const x = answer(rule.recode);
    return rule.map.find((m) => m.from.some((code) => same(x, code)))?.to ?? null;
  }
  if ('place' in rule) {
    const x = answer(rule.place);
    return x === null ? null : placeValue(rule, String(x)).value;
  }
  if ('first_of' in rule) return rule.first_of.map(answer).find((a) => a !== null) ?? null;
  const answers = rule.count_of.map(answer);
  if (answers.every((a) => a === null)) return null;
  return answers.filter((a) => rule.equal_to.some((code) => same(a, code))).length;
}
