import { formulaNames, readFormula } from '../formula.js';
import { codeRange, isArithmetic } from '../resolve.js';
import { type DerivedDefinition, durationUnits } from '../schema.js';
import type { Path } from '../yaml-file.js';
import type { Named } from './check.js';
import type { RulePlace } from './rule-place.js';

type Rule = DerivedDefinition['rule'];

/** A rule that computes: what it reads are numbers, or dates of a duration, and what it gives is a number. */
export function arithmeticRule(rule: Rule, type: string, at: RulePlace): void {
  const { base, add } = at;
  if ('sum' in rule) addends('sum', rule.sum, rule.min_answered, at);
  else if ('mean' in rule) addends('mean', rule.mean, rule.min_answered, at);
  else if ('difference' in rule) {
    rule.difference.forEach((name, k) => {
      number(name, [...base, 'difference', k], at);
    });
    if (rule.difference[0] === rule.difference[1]) {
      add([...base, 'difference'], {
        code: 'LV-CODEBOOK-SAME-TWICE',
        what: `'${rule.difference[0]}' less itself is nothing`,
        expected: 'two variables: [after, before]',
      });
    }
  } else if ('formula' in rule) formula(rule.formula, at);
  else if ('duration' in rule) duration(rule.duration, at);
  else if ('bands' in rule) bands(rule, at);
  if (isArithmetic(rule) && type !== 'number') {
    add([...base.slice(0, -1), 'type'], {
      code: 'LV-CODEBOOK-ARITHMETIC-TYPE',
      what: 'the rule computes a number, which is no answer option',
      found: type,
      expected: 'number',
      remedy:
        "take 'type' out, and make classes of the number with a further derived variable: rule: { bands: …, at: […] }",
    });
  }
}

/** A variable that is computed with: a number, codes that are numbers, or a scale. */
function number(name: string, path: Path, { source, add }: RulePlace): void {
  const v = source(name, path);
  if (v === undefined || isNumeric(v)) return;
  const dated = v.type === 'date' || v.type === 'datetime';
  add(path, {
    code: 'LV-CODEBOOK-NOT-NUMERIC',
    what: dated
      ? `'${v.name}' is a date, which can't be computed with`
      : `'${v.name}' has no numbers to compute with`,
    found: `type ${v.type}`,
    remedy: dated
      ? `use duration: { from: …, to: ${v.name}, in: ${durationUnits[0]} }`
      : 'name a number, or a variable whose codes are numbers',
  });
}

const isNumeric = (v: Named) => v.type === 'number' || codeRange(v) !== undefined;

function addends(key: string, names: readonly string[], least: number | undefined, at: RulePlace): void {
  names.forEach((name, k) => {
    number(name, [...at.base, key, k], at);
    if (names.indexOf(name) < k) {
      at.add([...at.base, key, k], {
        code: 'LV-CODEBOOK-SAME-TWICE',
        what: `'${name}' stands twice`,
        remedy: 'take one of them out; weigh variables with a formula: 2 * a + b',
      });
    }
  });
  if (least !== undefined && least > names.length) {
    at.add([...at.base, 'min_answered'], {
      code: 'LV-CODEBOOK-MIN-ANSWERED',
      what: 'more are to be answered than there are',
      found: String(least),
      expected: `at most ${names.length}`,
    });
  }
}

function formula(text: string, at: RulePlace): void {
  const path = [...at.base, 'formula'];
  const read = readFormula(text);
  if ('wrong' in read) {
    at.add(path, {
      code: 'LV-CODEBOOK-FORMULA',
      what: `the formula can't be read: ${read.wrong}`,
      found: text,
      expected: 'names, numbers, + - * / and brackets, as in (a + b) / 2',
      remedy: read.remedy,
    });
    return;
  }
  const names = formulaNames(read.formula);
  for (const name of names) number(name, path, at);
  if (names.length === 0) {
    at.add(path, {
      code: 'LV-CODEBOOK-FORMULA',
      what: 'the formula names no variable, so that all would have the same',
      found: text,
    });
  }
}

/** A date in a rule, as against a variable's name. */
export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function duration({ from, to }: { from: string; to: string }, at: RulePlace): void {
  for (const [key, end] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const path = [...at.base, 'duration', key];
    if (/^\d/.test(end)) {
      if (isDate(end) && new Date(`${end}T00:00:00Z`).toJSON()?.startsWith(end)) continue;
      at.add(path, {
        code: 'LV-CODEBOOK-DATE',
        what: `'${end}' is no date`,
        expected: 'year, month and day: 2025-10-01; or the name of a variable that is a date',
      });
      continue;
    }
    const v = at.source(end, path);
    if (v === undefined || v.type === 'date' || v.type === 'datetime') continue;
    at.add(path, {
      code: 'LV-CODEBOOK-NOT-A-DATE',
      what: `'${v.name}' is no date`,
      found: `type ${v.type}`,
      expected: 'type date or datetime',
      remedy:
        v.type === 'number'
          ? `of a year, use a formula: 2025 - ${v.name}`
          : "set the variable's type to date, where the export writes 2025-10-01 or 01.10.2025",
    });
  }
  if (isDate(from) && isDate(to)) {
    at.add([...at.base, 'duration'], {
      code: 'LV-CODEBOOK-DATE',
      what: 'both ends are dates, so that all would have the same',
      expected: 'at least one variable',
    });
  }
}

function bands(rule: Extract<Rule, { bands: string }>, at: RulePlace): void {
  number(rule.bands, [...at.base, 'bands'], at);
  rule.at.forEach((limit, k) => {
    if (k === 0 || limit > rule.at[k - 1]!) return;
    at.add([...at.base, 'at', k], {
      code: 'LV-CODEBOOK-RANGE',
      what: 'the limits of the bands do not rise',
      found: rule.at.join(', '),
      remedy: `write them as [${[...new Set(rule.at)].sort((a, b) => a - b).join(', ')}]`,
    });
  });
}
