import type { Codebook, Derived } from '../codebook.js';
import { codeRange } from '../resolve.js';
import type { CodebookFile } from '../schema.js';
import type { Path } from '../yaml-file.js';
import { type Check, checkCode, type Named, unknownName } from './check.js';
import { conditionNames } from './conditions.js';

/** What one derived variable's rule is held against. */
interface RulePlace {
  base: Path;
  /** A variable that the rule reads; its absence is noted. */
  source(name: string, path: Path): Named | undefined;
  /** A code that the rule gives. */
  result(code: string | number, path: Path): void;
  add: Check;
}

/** Variables that derived ones are made from, and codes that they read and give. */
export function derivedRules(file: CodebookFile, named: ReadonlyMap<string, Named>, add: Check): void {
  const scales = new Set(file.scales.map(({ name }) => name));
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
    } else if ('cut' in rule) cutRule(rule, at, scales);
    else if ('recode' in rule) recodeRule(rule, at);
    else if ('first_of' in rule) {
      rule.first_of.forEach((name, k) => {
        at.source(name, [...at.base, 'first_of', k]);
      });
    } else if ('place' in rule) at.source(rule.place, [...at.base, 'place']);
    else countRule(rule, at);
  });
}

type Rule = CodebookFile['derived'][number]['rule'];

function cutRule(
  rule: Extract<Rule, { cut: string }>,
  { base, source, result, add }: RulePlace,
  scales: ReadonlySet<string>,
): void {
  const v = scales.has(rule.cut) ? undefined : source(rule.cut, [...base, 'cut']);
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

/** The names that a derived variable is made from. */
export function derivedSources(derived: Pick<Derived, 'rule'>): string[] {
  const { rule } = derived;
  if ('cases' in rule) return rule.cases.flatMap((c) => conditionNames(c.when));
  if ('cut' in rule) return [rule.cut];
  if ('recode' in rule) return [rule.recode];
  if ('place' in rule) return [rule.place];
  return 'first_of' in rule ? rule.first_of : rule.count_of;
}

/** A derived variable is made from variables and from derived ones above it, never from itself by a detour. */
export function circles(codebook: Codebook, file: CodebookFile, add: Check): void {
  const sources = new Map(codebook.derived.map((d) => [d.name, derivedSources(d)]));
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
