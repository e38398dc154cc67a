import type { Codebook, Derived } from '../codebook.js';
import { formulaNames, readFormula } from '../formula.js';
import { codeRange } from '../resolve.js';
import type { CodebookFile } from '../schema.js';
import { arithmeticRule, isDate } from './arithmetic.js';
import { type Check, checkCode, type Named, unknownName } from './check.js';
import { conditionNames } from './conditions.js';
import type { RulePlace } from './rule-place.js';

/** Variables that derived ones are made from, and codes that they read and give. */
export function derivedRules(
  codebook: Codebook,
  file: CodebookFile,
  answers: ReadonlyMap<string, Named>,
  add: Check,
): void {
  const scores = codebook.scales.map(
    (s) => [s.name, { ...s, type: 'number', role: 'item', values: [] }] as const,
  );
  const named = new Map<string, Named>([...(scores as unknown as [string, Named][]), ...answers]);
  file.derived.forEach((d, i) => {
    const own = named.get(d.name);
    const at: RulePlace = {
      base: ['derived', i, 'rule'],
      source: (name, path) => {
        const v = named.get(name);
        if (v === undefined) add(path, unknownName(name, named.keys()));
        return v;
      },
      result: (code, path) => {
        if (own !== undefined) checkCode(code, own, path, add, false);
      },
      add,
    };
    const { rule } = d;
    if ('cases' in rule) {
      rule.cases.forEach((c, k) => {
        at.result(c.value, [...at.base, 'cases', k, 'value']);
      });
      if (rule.otherwise !== undefined) at.result(rule.otherwise, [...at.base, 'otherwise']);
    } else if ('cut' in rule) cutRule(rule, at);
    else if ('recode' in rule) recodeRule(rule, at);
    else if ('first_of' in rule) {
      rule.first_of.forEach((name, k) => {
        at.source(name, [...at.base, 'first_of', k]);
      });
    } else if ('place' in rule) at.source(rule.place, [...at.base, 'place']);
    else if ('count_of' in rule) countRule(rule, at);
    else arithmeticRule(rule, own?.type ?? 'number', at);
    if ('bands' in rule && own !== undefined) bandAnswers(rule.at.length + 1, own, i, add);
  });
}

/** The answers of a number in bands are the codes 1, 2, … as many as there are bands. */
function bandAnswers(bands: number, own: Named, i: number, add: Check): void {
  const codes = own.values.map((v) => v.code);
  if (codes.length === bands && codes.every((code, k) => code === k + 1)) return;
  add(['derived', i, 'values'], {
    code: 'LV-CODEBOOK-BANDS',
    what: `'${own.name}' has ${bands} bands, one more than it has limits, and other answers`,
    found: codes.join(', '),
    expected: `the codes ${Array.from({ length: bands }, (_, k) => k + 1).join(', ')}, from the lowest band`,
    remedy: "take 'values' out: the bands are then named by their limits",
  });
}

type Rule = CodebookFile['derived'][number]['rule'];

function cutRule(rule: Extract<Rule, { cut: string }>, { base, source, result, add }: RulePlace): void {
  const v = source(rule.cut, [...base, 'cut']);
  if (v !== undefined && v.type !== 'number' && codeRange(v) === undefined) {
    add([...base, 'cut'], {
      code: 'LV-CODEBOOK-NOT-NUMERIC',
      what: `'${v.name}' is not a number, so it can't be cut into classes`,
      remedy: 'use recode',
    });
  }
  rule.classes.forEach((c, k) => {
    result(c.value, [...base, 'classes', k, 'value']);
    if (c.from === undefined || c.below === undefined || c.from < c.below) return;
    add([...base, 'classes', k], {
      code: 'LV-CODEBOOK-RANGE',
      what: 'the class is empty: it starts where it ends or after',
      found: `from ${c.from} below ${c.below}`,
    });
  });
}

function recodeRule(rule: Extract<Rule, { recode: string }>, { base, source, result, add }: RulePlace): void {
  const v = source(rule.recode, [...base, 'recode']);
  if (rule.otherwise !== undefined) result(rule.otherwise, [...base, 'otherwise']);
  rule.map.forEach((m, k) => {
    result(m.to, [...base, 'map', k, 'to']);
    if (v === undefined) return;
    m.from.forEach((code, n) => {
      checkCode(code, v, [...base, 'map', k, 'from', n], add, true);
    });
  });
}

function countRule(rule: Extract<Rule, { count_of: string[] }>, { base, source, add }: RulePlace): void {
  rule.count_of.forEach((name, k) => {
    const v = source(name, [...base, 'count_of', k]);
    const known =
      v === undefined ||
      v.values.length === 0 ||
      rule.equal_to.some((c) => v.values.some((x) => x.code === c));
    if (known) return;
    add([...base, 'count_of', k], {
      code: 'LV-CODEBOOK-UNKNOWN-CODE',
      what: `'${name}' has none of the codes that are counted`,
      found: rule.equal_to.join(', '),
      expected: v.values.map((x) => JSON.stringify(x.code)).join(', '),
    });
  });
}

/** The names that a derived variable is made from: variables, derived ones and scales. */
export function derivedSources(derived: Pick<Derived, 'rule'>): string[] {
  const { rule } = derived;
  if ('cases' in rule) return rule.cases.flatMap((c) => conditionNames(c.when));
  if ('cut' in rule) return [rule.cut];
  if ('recode' in rule) return [rule.recode];
  if ('place' in rule) return [rule.place];
  if ('first_of' in rule) return rule.first_of;
  if ('count_of' in rule) return rule.count_of;
  if ('sum' in rule) return rule.sum;
  if ('mean' in rule) return rule.mean;
  if ('difference' in rule) return rule.difference;
  if ('bands' in rule) return [rule.bands];
  if ('duration' in rule) return [rule.duration.from, rule.duration.to].filter((end) => !isDate(end));
  const read = readFormula(rule.formula);
  return 'wrong' in read ? [] : formulaNames(read.formula);
}

/** The same, with the items of a scale in its place. */
export function answerSources(
  derived: Pick<Derived, 'rule'>,
  scales: readonly { name: string; items: readonly string[] }[],
): string[] {
  return derivedSources(derived).flatMap((name) => scales.find((s) => s.name === name)?.items ?? [name]);
}

/** A derived variable is made from variables and from derived ones above it, never from itself by a detour. */
export function circles(codebook: Codebook, file: CodebookFile, add: Check): void {
  const sources = new Map(codebook.derived.map((d) => [d.name, answerSources(d, codebook.scales)]));
  const order = new Map(codebook.derived.map((d, i) => [d.name, i]));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (sources.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  file.derived.forEach((d, i) => {
    if (reaches(d.name, d.name)) {
      add(['derived', i, 'name'], {
        code: 'LV-CODEBOOK-CIRCULAR',
        what: `'${d.name}' is made from itself`,
        found: (sources.get(d.name) ?? []).join(', '),
        remedy: 'make it from variables of the survey',
      });
      return;
    }
    const later = (sources.get(d.name) ?? []).find((name) => (order.get(name) ?? -1) > i);
    if (later !== undefined) {
      add(['derived', i, 'rule'], {
        code: 'LV-CODEBOOK-ORDER',
        what: `'${d.name}' is made from '${later}', which is derived further down`,
        remedy: `move '${later}' above it`,
      });
    }
  });
}
