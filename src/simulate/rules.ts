import { type Condition, type Derived, type Formula, formulaOf, isDate } from '../codebook/index.js';
import { placeValue } from '../harmonize/index.js';

/** An answer to a variable: its code, a text or number, or null for none. */
export type Answer = string | number | null;
type AnswerOf = (variable: string) => Answer;

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

const number = (a: Answer): number => (a === null || a === '' ? Number.NaN : Number(a));

type Computed = Exclude<
  Derived['rule'],
  | { cases: unknown }
  | { cut: unknown }
  | { recode: unknown }
  | { place: unknown }
  | { first_of: unknown }
  | { count_of: unknown }
>;

/** What arithmetic, bands and durations give, as `derive-sql.ts` has it; null for no number. */
function computedValue(rule: Computed, of: (name: string) => number, answer: AnswerOf): Answer {
  const x = computed(rule, of, answer);
  return Number.isFinite(x) ? x : null;
}

function computed(rule: Computed, of: (name: string) => number, answer: AnswerOf): number {
  if ('formula' in rule) return formulaValue(formulaOf(rule.formula), of);
  if ('difference' in rule) return of(rule.difference[0]) - of(rule.difference[1]);
  if ('bands' in rule) {
    const x = of(rule.bands);
    return Number.isNaN(x) ? x : 1 + rule.at.filter((limit) => x >= limit).length;
  }
  if ('duration' in rule) return durationValue(rule.duration, answer);
  const names = 'sum' in rule ? rule.sum : rule.mean;
  const known = names.map(of).filter((x) => !Number.isNaN(x));
  if (known.length < (rule.min_answered ?? names.length)) return Number.NaN;
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  return 'sum' in rule ? mean * names.length : mean;
}

function formulaValue(formula: Formula, of: (name: string) => number): number {
  if ('number' in formula) return formula.number;
  if ('name' in formula) return of(formula.name);
  const [a, b] = [formulaValue(formula.left, of), formulaValue(formula.right, of)];
  if (formula.operator === '+') return a + b;
  if (formula.operator === '-') return a - b;
  return formula.operator === '*' ? a * b : a / b;
}

const unitMs = { weeks: 604_800_000, days: 86_400_000, hours: 3_600_000, minutes: 60_000 } as const;

function durationValue(
  { from, to, in: unit }: Extract<Computed, { duration: unknown }>['duration'],
  answer: AnswerOf,
): number {
  const [a, b] = [from, to].map((end) => new Date(String(isDate(end) ? end : answer(end))));
  if (unit !== 'years' && unit !== 'months') return (b!.getTime() - a!.getTime()) / unitMs[unit];
  const months = (d: Date) => d.getUTCFullYear() * 12 + d.getUTCMonth();
  const rest = (d: Date) => d.getTime() - Date.UTC(d.getUTCFullYear(), d.getUTCMonth());
  const late = rest(b!) < rest(a!) ? 1 : 0;
  const whole = months(b!) - months(a!) - (b! >= a! ? late : late - 1);
  return unit === 'months' ? whole : Math.trunc(whole / 12);
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
    if (x === null) return null;
    return rule.map.find((m) => m.from.some((code) => same(x, code)))?.to ?? rule.otherwise ?? null;
  }
  if ('place' in rule) {
    const x = answer(rule.place);
    return x === null ? null : placeValue(rule, String(x)).value;
  }
  if ('first_of' in rule) return rule.first_of.map(answer).find((a) => a !== null) ?? null;
  if (!('count_of' in rule)) return computedValue(rule, (name) => number(answer(name)), answer);
  const answers = rule.count_of.map(answer);
  if (answers.every((a) => a === null)) return null;
  return answers.filter((a) => rule.equal_to.some((code) => same(a, code))).length;
}
