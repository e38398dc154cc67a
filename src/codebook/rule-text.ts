import { inLanguage, type Language, type Text } from '../results/index.js';
import type { Codebook, Derived, Scale } from './codebook.js';
import { derivedSources, isDate } from './definition/index.js';
import { type Formula, formulaOf } from './formula.js';
import type { Condition } from './schema.js';
import { type RuleTexts, ruleTexts } from './texts/index.js';

/** What variables and their codes are called in a text; by the codebook's names where this is left out. */
interface Called {
  variable(name: string): string;
  code(variable: string, code: string | number): string;
}

/** What a codebook calls its variables and their answers, in quotation marks. */
export function calledByLabels(
  codebook: Pick<Codebook, 'variables' | 'derived' | 'scales'>,
  language: Language,
): Called {
  const of = new Map([...codebook.variables, ...codebook.derived].map((v) => [v.name, v]));
  const labels = new Map([...codebook.scales, ...of.values()].map((v) => [v.name, v.label]));
  const { quote } = ruleTexts(language);
  const called = (label: Text | undefined, otherwise: string) =>
    quote(label === undefined ? otherwise : inLanguage(label, language));
  return {
    variable: (name) => called(labels.get(name), name),
    code: (name, code) =>
      called(of.get(name)?.values.find((value) => value.code === code)?.label, String(code)),
  };
}

const byNames: Called = { variable: (name) => name, code: (_, code) => String(code) };

/** A condition on answers as a person reads it: «stilling = 1 og aar_leder ≥ 3». */
export function conditionText(condition: Condition, language: Language, called: Called = byNames): string {
  const t = ruleTexts(language);
  const joined = (parts: readonly Condition[], word: string): string =>
    parts.length === 1
      ? conditionText(parts[0]!, language, called)
      : parts.map((part) => `(${conditionText(part, language, called)})`).join(` ${word} `);
  if ('all' in condition) return joined(condition.all, t.and);
  if ('any' in condition) return joined(condition.any, t.or);
  if ('not' in condition) return `${t.not} (${conditionText(condition.not, language, called)})`;
  const variable = called.variable(condition.variable);
  const is = (code: string | number) => `${variable} = ${called.code(condition.variable, code)}`;
  if ('in' in condition) return condition.in.map(is).join(` ${t.or} `);
  if ('equals' in condition) return is(condition.equals);
  if ('at_least' in condition) return `${variable} ≥ ${t.number(condition.at_least)}`;
  if ('at_most' in condition) return `${variable} ≤ ${t.number(condition.at_most)}`;
  return condition.answered ? t.answered(variable) : t.unanswered(variable);
}

/** «Stilt til dem som har stilling = 1». */
export const askedText = (condition: Condition, language: Language): string =>
  ruleTexts(language).askedIf(conditionText(condition, language));

/** How a scale is scored: mean or sum of its items, which are reversed, how many must be answered. */
export function scaleText({ items, reversed, score, min_answered }: Scale, language: Language): string {
  const t = ruleTexts(language);
  const names = items.join(', ');
  const parts = [score === 'sum' ? t.scaleSum(names) : t.scaleMean(names)];
  if (reversed.length > 0) parts.push(t.reversed(reversed.join(', ')));
  if (min_answered < items.length) parts.push(t.leastAnswered(min_answered, items.length));
  return parts.join('; ');
}

/** What a derived variable is made from, by which cases, and when it has no value. */
export function derivedText(
  derived: Pick<Derived, 'name' | 'rule'>,
  language: Language,
  called: Called = byNames,
): string {
  const t = ruleTexts(language);
  const { rule } = derived;
  const list = (names: readonly string[]) => names.map(called.variable).join(', ');
  const made = t.madeFrom(list([...new Set(derivedSources(derived))]));
  const own = (code: string | number) => called.code(derived.name, code);
  if ('difference' in rule) {
    const [a, b] = rule.difference.map(called.variable);
    return `${a} − ${b}; ${t.missingWhereOneIs}`;
  }
  if ('formula' in rule) return `${formulaText(formulaOf(rule.formula), t, called)}; ${t.missingWhereOneIs}`;
  if ('sum' in rule || 'mean' in rule) {
    const names = 'sum' in rule ? rule.sum : rule.mean;
    const whole = 'sum' in rule ? t.sum(list(names)) : t.scaleMean(list(names));
    const least = rule.min_answered ?? names.length;
    if (least === names.length) return `${whole}; ${t.missingWhereOneIs}`;
    const filled = 'sum' in rule ? ` ${t.lackingAsMean}` : '';
    return `${whole}; ${t.leastAnswered(least, names.length)}${filled}`;
  }
  if ('duration' in rule) {
    const { from, to, in: unit } = rule.duration;
    const end = (text: string) => (isDate(text) ? text : called.variable(text));
    return `${t.duration(t.units[unit], end(from), end(to))}; ${t.missingWhereOneIs}`;
  }
  return [made, ...classLines(rule, t, language, called, own)].join('; ');
}

/** The cases, classes or codes of a rule, one a part. */
function classLines(
  rule: Derived['rule'],
  t: RuleTexts,
  language: Language,
  called: Called,
  own: (code: string | number) => string,
): string[] {
  // A limit that lies a hair over a number divides after it: up to 50, and over 50.
  const hair = (limit: number) => limit > Math.floor(limit) && limit - Math.floor(limit) < 0.005;
  const written = (limit: number) => t.number(limit, limitsOf(rule));
  const lower = (from: number) => (hair(from) ? `> ${written(Math.floor(from))}` : `≥ ${written(from)}`);
  const upper = (below: number) => (hair(below) ? `≤ ${written(Math.floor(below))}` : `< ${written(below)}`);
  const within = (from: number | undefined, below: number | undefined) =>
    [from === undefined ? '' : lower(from), below === undefined ? '' : upper(below)]
      .filter((end) => end !== '')
      .join(` ${t.and} `);
  const rest = (code: string | number | undefined) =>
    code === undefined ? [] : [`${own(code)}: ${t.otherwise}`];
  if ('cases' in rule)
    return [
      ...rule.cases.map((c) => `${own(c.value)}: ${conditionText(c.when, language, called)}`),
      ...rest(rule.otherwise),
    ];
  if ('cut' in rule)
    return rule.classes.map(({ from, below, value }) => `${own(value)}: ${within(from, below)}`);
  if ('bands' in rule)
    return [undefined, ...rule.at].map((from, i) => `${own(i + 1)}: ${within(from, rule.at[i])}`);
  if ('recode' in rule)
    return [
      ...rule.map.map(
        ({ from, to }) => `${from.map((code) => called.code(rule.recode, code)).join(', ')} → ${own(to)}`,
      ),
      ...rest(rule.otherwise),
    ];
  return [];
}

/** The limits of a variable in classes or bands. */
function limitsOf(rule: Derived['rule']): number[] {
  if ('bands' in rule) return [...rule.at];
  if (!('cut' in rule)) return [];
  return rule.classes.flatMap(({ from, below }) => [from, below].filter((limit) => limit !== undefined));
}

/** A formula with its brackets where they count, minus and times as they are printed. */
function formulaText(formula: Formula, t: RuleTexts, called: Called): string {
  if ('number' in formula) return t.number(formula.number);
  if ('name' in formula) return called.variable(formula.name);
  const { operator, left, right } = formula;
  const negative = operator === '-' && 'number' in left && left.number === 0;
  const strong = operator === '*' || operator === '/';
  const side = (f: Formula, isRight: boolean) => {
    const text = formulaText(f, t, called);
    if (!('operator' in f)) return text;
    const weak = f.operator === '+' || f.operator === '-';
    const bracketed = (strong && weak) || (isRight && (operator === '-' || operator === '/'));
    return bracketed ? `(${text})` : text;
  };
  const sign = { '+': '+', '-': '−', '*': '×', '/': '/' }[operator];
  return negative ? `−${side(right, true)}` : `${side(left, false)} ${sign} ${side(right, true)}`;
}
