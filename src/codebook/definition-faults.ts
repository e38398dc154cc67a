import { existsSync } from 'node:fs';
import { didYouMean, type Fault } from '../errors/index.js';
import type { Codebook, Derived, Variable } from './codebook.js';
import { orderedRemedy } from './ordered-remedy.js';
import { publishedFaults } from './published-faults.js';
import { codeRange } from './resolve.js';
import type { CodebookFile, Condition } from './schema.js';
import type { Path, PlaceOf } from './yaml-file.js';

// Longer than most: one list of checks of one file, each short, sharing how names and codes are looked up.

/** Columns that harmonising adds to every clean table. */
const reservedNames = new Set(['row_id', 'respondent_group']);

type Check = (path: Path, fault: Omit<Fault, 'place'>) => void;
type Named = Variable | Derived;

/**
 * What a schema can't see: names that are taken twice or don't exist, codes that a variable doesn't have,
 * scales that can't be scored, derived variables in a circle, shares that don't fit the options.
 * All faults at once, each at its place in the file.
 */
export function definitionFaults(
  codebook: Codebook,
  file: CodebookFile,
  paths: ReadonlyMap<string, (string | number)[]>,
  place: PlaceOf,
): Fault[] {
  const faults: Fault[] = [];
  const add: Check = (path, fault) => faults.push({ ...fault, place: place(path) });
  const named = new Map<string, Named>([...codebook.variables, ...codebook.derived].map((v) => [v.name, v]));
  duplicateNames(file, add);
  duplicateColumns(codebook, paths, add);
  valueLists(file, add);
  codes(codebook, file, paths, add);
  conditions(file, named, add);
  derivedRules(file, named, add);
  circles(codebook, file, add);
  scales(file, named, add);
  references(codebook, file, named, add);
  publishedFaults(codebook, file, named, { add, checkCode, unknownName });
  tickRules(file, add);
  simulation(codebook, file, add);
  return faults;
}

/** Every name of the file with its path: variables, items, options, questions, derived variables, scales. */
function allNames(file: CodebookFile): { name: string; path: Path }[] {
  return [
    ...file.variables.map((v, i) => ({ name: v.name, path: ['variables', i, 'name'] })),
    ...file.batteries.flatMap((b, i) => [
      { name: b.name, path: ['batteries', i, 'name'] },
      ...b.items.map((item, j) => ({ name: item.name, path: ['batteries', i, 'items', j, 'name'] })),
    ]),
    ...file.multiple_choice.flatMap((m, i) => [
      { name: m.name, path: ['multiple_choice', i, 'name'] },
      ...m.options.map((o, j) => ({ name: o.name, path: ['multiple_choice', i, 'options', j, 'name'] })),
    ]),
    ...file.derived.map((d, i) => ({ name: d.name, path: ['derived', i, 'name'] })),
    ...file.scales.map((s, i) => ({ name: s.name, path: ['scales', i, 'name'] })),
  ];
}

function duplicateNames(file: CodebookFile, add: Check): void {
  const seen = new Set<string>();
  for (const { name, path } of allNames(file)) {
    if (seen.has(name)) {
      add(path, {
        code: 'LV-CODEBOOK-DUPLICATE-NAME',
        what: `the name '${name}' is taken already`,
        expected: 'one name for one variable, question or scale',
        remedy: 'give one of them another name',
      });
    }
    if (reservedNames.has(name)) {
      add(path, {
        code: 'LV-CODEBOOK-RESERVED-NAME',
        what: `the name '${name}' is used by ledervilkar itself`,
        remedy: 'give the variable another name, and the old one as its column',
      });
    }
    seen.add(name);
  }
  const lists: [string, { name: string }[]][] = [['respondent_groups', file.respondent_groups]];
  for (const [key, list] of lists) {
    list.forEach((entry, i) => {
      if (list.findIndex((other) => other.name === entry.name) < i) {
        add([key, i, 'name'], {
          code: 'LV-CODEBOOK-DUPLICATE-NAME',
          what: `the respondent group '${entry.name}' stands twice`,
          remedy: 'take one of them out',
        });
      }
    });
  }
}

function duplicateColumns(
  codebook: Codebook,
  paths: ReadonlyMap<string, (string | number)[]>,
  add: Check,
): void {
  const owner = new Map<string, string>();
  for (const v of codebook.variables) {
    const other = owner.get(v.column);
    if (other !== undefined && other !== v.name) {
      add(paths.get(v.name)?.slice(0, -1) ?? [], {
        code: 'LV-CODEBOOK-DUPLICATE-COLUMN',
        what: `'${v.name}' and '${other}' both read the column '${v.column}'`,
        remedy: 'give one of them its own column, or make a derived variable',
      });
    }
    owner.set(v.column, v.name);
  }
}

function valueLists(file: CodebookFile, add: Check): void {
  const lists = Object.keys(file.value_lists);
  const check = (values: unknown, path: Path) => {
    if (typeof values !== 'string' || lists.includes(values)) return;
    add(path, {
      code: 'LV-CODEBOOK-UNKNOWN-LIST',
      what: `there is no value list '${values}'`,
      remedy: didYouMean(values, lists),
    });
  };
  file.variables.forEach((v, i) => {
    check(v.values, ['variables', i, 'values']);
  });
  file.batteries.forEach((b, i) => {
    check(b.values, ['batteries', i, 'values']);
  });
  file.derived.forEach((d, i) => {
    check(d.values, ['derived', i, 'values']);
  });
}

/** Codes that stand twice, and types that want options or numbers and lack them. */
function codes(
  codebook: Codebook,
  file: CodebookFile,
  paths: ReadonlyMap<string, (string | number)[]>,
  add: Check,
): void {
  const twice = (
    values: readonly { code: string | number; missing?: unknown; valid?: unknown }[],
    path: Path,
  ) =>
    values.forEach((value, k) => {
      if (value.valid !== undefined && value.missing !== undefined) {
        add([...path, k, 'valid'], {
          code: 'LV-CODEBOOK-VALID-MISSING',
          what: `the code ${value.code} is both an answer all the same and missing`,
          remedy: "take out 'valid' or 'missing'",
        });
      }
      if (values.findIndex((other) => String(other.code) === String(value.code)) < k) {
        add([...path, k, 'code'], {
          code: 'LV-CODEBOOK-DUPLICATE-CODE',
          what: `the code ${value.code} stands twice in one list of answers`,
          remedy: 'give each answer its own code',
        });
      }
    });
  for (const [name, list] of Object.entries(file.value_lists)) twice(list, ['value_lists', name]);
  for (const key of ['variables', 'batteries', 'derived'] as const) {
    file[key].forEach((v: { values?: unknown; range?: [number, number] }, i: number) => {
      if (Array.isArray(v.values)) twice(v.values as { code: string | number }[], [key, i, 'values']);
      if (v.range !== undefined && v.range[0] >= v.range[1]) {
        add([key, i, 'range'], {
          code: 'LV-CODEBOOK-RANGE',
          what: 'the range runs backwards',
          found: v.range.join(' to '),
          expected: 'the lowest value first',
        });
      }
    });
  }
  for (const v of codebook.variables) {
    if (
      (v.type === 'categorical' || v.type === 'ordinal') &&
      v.values.length === 0 &&
      v.range === undefined
    ) {
      const path = paths.get(v.name)?.slice(0, -1) ?? [];
      // A misspelt list is a fault of its own.
      const own = path.reduce<unknown>((here, step) => (here as Record<string, unknown>)?.[step], file);
      if (typeof (own as { values?: unknown })?.values === 'string') continue;
      if (v.question !== '' && typeof file.batteries.find((b) => b.name === v.question)?.values === 'string')
        continue;
      if (v.type === 'ordinal') {
        add(path, {
          code: 'LV-CODEBOOK-NO-VALUES',
          what: `'${v.name}' is ordinal and has no answer options`,
          expected: 'values in order, or a range',
          remedy: 'add values, or use the type number or categorical',
        });
      }
    }
  }
}

function conditions(file: CodebookFile, named: ReadonlyMap<string, Named>, add: Check): void {
  const walk = (condition: Condition | undefined, path: Path, own: string) => {
    if (condition === undefined) return;
    if ('all' in condition) {
      condition.all.forEach((c, i) => {
        walk(c, [...path, 'all', i], own);
      });
    } else if ('any' in condition) {
      condition.any.forEach((c, i) => {
        walk(c, [...path, 'any', i], own);
      });
    } else if ('not' in condition) walk(condition.not, [...path, 'not'], own);
    else one(condition, path, own);
  };
  const one = (condition: Extract<Condition, { variable: string }>, path: Path, own: string) => {
    const v = named.get(condition.variable);
    if (v === undefined) {
      add([...path, 'variable'], unknownName(condition.variable, named.keys()));
      return;
    }
    if (condition.variable === own) {
      add([...path, 'variable'], {
        code: 'LV-CODEBOOK-CIRCULAR',
        what: `'${own}' is asked depending on itself`,
        remedy: 'name the variable that routes to it',
      });
    }
    if ('in' in condition) {
      condition.in.forEach((code, i) => {
        checkCode(code, v, [...path, 'in', i], add, true);
      });
    } else if ('equals' in condition) checkCode(condition.equals, v, [...path, 'equals'], add, true);
    else if ('answered' in condition) return;
    else if (v.type === 'text' || v.values.some((x) => typeof x.code === 'string')) {
      add(path, {
        code: 'LV-CODEBOOK-CONDITION-TYPE',
        what: `'${v.name}' has text codes, which have no order`,
        remedy: 'use in or equals',
      });
    }
  };
  file.variables.forEach((v, i) => {
    walk(v.asked_if, ['variables', i, 'asked_if'], v.name);
  });
  file.batteries.forEach((b, i) => {
    walk(b.asked_if, ['batteries', i, 'asked_if'], b.name);
  });
  file.multiple_choice.forEach((m, i) => {
    walk(m.asked_if, ['multiple_choice', i, 'asked_if'], m.name);
  });
  file.respondent_groups.forEach((g, i) => {
    walk(g.when, ['respondent_groups', i, 'when'], '');
  });
  file.derived.forEach((d, i) => {
    if (!('cases' in d.rule)) return;
    d.rule.cases.forEach((c, k) => {
      walk(c.when, ['derived', i, 'rule', 'cases', k, 'when'], '');
    });
  });
}

function unknownName(name: string, known: Iterable<string>): Omit<Fault, 'place'> {
  return {
    code: 'LV-CODEBOOK-UNKNOWN-NAME',
    what: `there is no variable '${name}'`,
    remedy: didYouMean(name, known),
  };
}

/** A code that a variable is held against must be one of its own, and an answer where missing ones never hold. */
function checkCode(code: string | number, v: Named, path: Path, add: Check, answersOnly: boolean): void {
  if (v.values.length === 0) return;
  const value = v.values.find((x) => x.code === code);
  if (value === undefined) {
    const other = v.values.find((x) => String(x.code) === String(code));
    add(path, {
      code: 'LV-CODEBOOK-UNKNOWN-CODE',
      what: `'${v.name}' has no code ${JSON.stringify(code)}`,
      expected: v.values.map((x) => JSON.stringify(x.code)).join(', '),
      ...(other === undefined ? {} : { remedy: `write ${JSON.stringify(other.code)}` }),
    });
  } else if (answersOnly && value.missing !== undefined) {
    add(path, {
      code: 'LV-CODEBOOK-MISSING-CODE',
      what: `code ${code} of '${v.name}' («${value.label.nb}») is a missing answer, so the test never holds`,
      remedy: 'take the code out, or test with answered: false',
    });
  }
}

function derivedRules(file: CodebookFile, named: ReadonlyMap<string, Named>, add: Check): void {
  file.derived.forEach((d, i) => {
    const base: Path = ['derived', i, 'rule'];
    const own = named.get(d.name);
    const source = (name: string, path: Path): Named | undefined => {
      const v = named.get(name);
      if (v === undefined) add(path, unknownName(name, named.keys()));
      return v;
    };
    const result = (code: string | number, path: Path) => {
      if (own !== undefined) checkCode(code, own, path, add, false);
    };
    const { rule } = d;
    if ('cases' in rule) {
      rule.cases.forEach((c, k) => {
        result(c.value, [...base, 'cases', k, 'value']);
      });
      if (rule.otherwise !== undefined) result(rule.otherwise, [...base, 'otherwise']);
    } else if ('cut' in rule) {
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
        if (c.from !== undefined && c.below !== undefined && c.from >= c.below) {
          add([...base, 'classes', k], {
            code: 'LV-CODEBOOK-RANGE',
            what: 'the class is empty: it starts where it ends or after',
            found: `from ${c.from} below ${c.below}`,
          });
        }
      });
    } else if ('recode' in rule) {
      const v = source(rule.recode, [...base, 'recode']);
      rule.map.forEach((m, k) => {
        result(m.to, [...base, 'map', k, 'to']);
        if (v !== undefined) {
          m.from.forEach((code, n) => {
            checkCode(code, v, [...base, 'map', k, 'from', n], add, true);
          });
        }
      });
    } else if ('first_of' in rule) {
      rule.first_of.forEach((name, k) => {
        source(name, [...base, 'first_of', k]);
      });
    } else if ('place' in rule) {
      source(rule.place, [...base, 'place']);
    } else {
      rule.count_of.forEach((name, k) => {
        const v = source(name, [...base, 'count_of', k]);
        const known =
          v === undefined ||
          v.values.length === 0 ||
          rule.equal_to.some((c) => v.values.some((x) => x.code === c));
        if (!known) {
          add([...base, 'count_of', k], {
            code: 'LV-CODEBOOK-UNKNOWN-CODE',
            what: `'${name}' has none of the codes that are counted`,
            found: rule.equal_to.join(', '),
            expected: v.values.map((x) => JSON.stringify(x.code)).join(', '),
          });
        }
      });
    }
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

/** The variables that a condition reads. */
export function conditionNames(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(conditionNames);
  if ('any' in condition) return condition.any.flatMap(conditionNames);
  return 'not' in condition ? conditionNames(condition.not) : [condition.variable];
}

/** A derived variable is made from variables and from derived ones above it, never from itself by a detour. */
function circles(codebook: Codebook, file: CodebookFile, add: Check): void {
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

function scales(file: CodebookFile, named: ReadonlyMap<string, Named>, add: Check): void {
  file.scales.forEach((s, i) => {
    const at = (...rest: (string | number)[]): Path => ['scales', i, ...rest];
    const ranges: { item: string; range: [number, number] }[] = [];
    s.items.forEach((item, k) => {
      const v = named.get(item);
      if (v === undefined) {
        add(at('items', k), {
          code: 'LV-CODEBOOK-UNKNOWN-ITEM',
          what: `the scale '${s.name}' has an item '${item}' that is not a variable`,
          remedy: didYouMean(item, named.keys()),
        });
        return;
      }
      if (s.items.indexOf(item) < k) {
        add(at('items', k), {
          code: 'LV-CODEBOOK-DUPLICATE-ITEM',
          what: `the scale '${s.name}' has the item '${item}' twice`,
          remedy: 'take one of them out',
        });
      }
      const range = codeRange(v as Variable);
      const answers = v.values.filter((value) => value.missing === undefined);
      if (v.type === 'categorical' && answers.length > 2) {
        add(at('items', k), {
          code: 'LV-CODEBOOK-NOT-ORDERED',
          what: `the item '${item}' of the scale '${s.name}' has answers without an order`,
          found: 'type: categorical',
          expected: 'type: ordinal, with numbers as codes',
          remedy: `at '${'question' in v && v.question !== '' ? v.question : item}', ${orderedRemedy(v.values)}`,
        });
      } else if (range === undefined && s.range === undefined) {
        add(at('items', k), {
          code: 'LV-CODEBOOK-NOT-NUMERIC',
          what: `the item '${item}' of the scale '${s.name}' has no numeric codes, and the scale no range`,
          remedy: 'add values with numeric codes to the item, or a range to the scale',
        });
      } else if (range !== undefined) ranges.push({ item, range });
    });
    const first = ranges[0];
    const odd = ranges.find(
      (r) => first !== undefined && (r.range[0] !== first.range[0] || r.range[1] !== first.range[1]),
    );
    if (s.range === undefined && first !== undefined && odd !== undefined) {
      add(at('items'), {
        code: 'LV-CODEBOOK-SCALE-RANGE',
        what: `the items of the scale '${s.name}' don't share one range of codes`,
        found: `${first.item} ${first.range.join('-')}, ${odd.item} ${odd.range.join('-')}`,
        remedy: 'recode the items to one range, or leave the odd one out',
      });
    }
    s.reversed.forEach((item, k) => {
      if (s.items.includes(item)) return;
      add(at('reversed', k), {
        code: 'LV-CODEBOOK-UNKNOWN-ITEM',
        what: `the reversed item '${item}' is not among the items of the scale '${s.name}'`,
        remedy: didYouMean(item, s.items),
      });
    });
    if (s.min_answered !== undefined && s.min_answered > s.items.length) {
      add(at('min_answered'), {
        code: 'LV-CODEBOOK-MIN-ANSWERED',
        what: `the scale '${s.name}' asks for more answered items than it has`,
        found: String(s.min_answered),
        expected: `at most ${s.items.length}`,
      });
    }
    if (s.range !== undefined && s.range[0] >= s.range[1]) {
      add(at('range'), {
        code: 'LV-CODEBOOK-RANGE',
        what: 'the range runs backwards',
        found: s.range.join(' to '),
      });
    }
  });
}

/** Rules of tick-all questions that can't hold, and shares for made-up answers that break them. */
function tickRules(file: CodebookFile, add: Check): void {
  file.multiple_choice.forEach((m, i) => {
    const alone = m.options.filter((o) => o.exclusive).length;
    const others = m.options.length - alone;
    if (m.at_most !== undefined && m.at_most >= others + (alone > 0 ? 1 : 0) && m.at_most > 1) {
      add(['multiple_choice', i, 'at_most'], {
        code: 'LV-CODEBOOK-AT-MOST',
        what: `'${m.name}' allows as many ticks as it has options, so that the rule says nothing`,
        found: `at_most: ${m.at_most}`,
        expected: `at most ${Math.max(1, others - 1)}`,
        remedy: 'correct the number, or take at_most out',
      });
    }
    if (others === 0) {
      add(['multiple_choice', i], {
        code: 'LV-CODEBOOK-EXCLUSIVE',
        what: `every option of '${m.name}' is exclusive`,
        remedy: "take 'exclusive' away, or make it a variable with one answer",
      });
      return;
    }
    const groups = new Set([
      undefined,
      ...m.options.flatMap((o) => Object.keys(o.simulate?.by?.shares ?? {})),
    ]);
    for (const group of groups) {
      const share = (o: (typeof m.options)[number]) =>
        (group === undefined ? undefined : o.simulate?.by?.shares[group]) ?? o.simulate?.share ?? 0;
      const sum = (exclusive: boolean) =>
        m.options
          .filter((o) => (o.exclusive === true) === exclusive)
          .reduce((total, o) => total + share(o), 0);
      const [stand, rest] = [sum(true), sum(false)];
      const most = (1 - stand) * (m.at_most ?? others);
      const largest = Math.max(...m.options.filter((o) => !o.exclusive).map(share));
      // Shares that sum to one or less are of one tick each.
      if (stand + rest <= 1 || (rest <= most + 1e-9 && largest <= 1 - stand + 1e-9)) continue;
      add(['multiple_choice', i], {
        code: 'LV-CODEBOOK-SHARES',
        what: `the shares of '${m.name}' can't be had by its rules${group === undefined ? '' : ` where the group is ${group}`}`,
        found: `${rest.toFixed(2)} ticks a respondent, and ${stand.toFixed(2)} who tick what stands alone`,
        expected: `at most ${most.toFixed(2)} ticks a respondent, and no share over ${(1 - stand).toFixed(2)}`,
      });
    }
  });
}

/** Names in response and order. */
function references(
  codebook: Codebook,
  file: CodebookFile,
  named: ReadonlyMap<string, Named>,
  add: Check,
): void {
  for (const key of ['completed', 'declined'] as const) {
    const test = file.response[key];
    if (test === undefined) continue;
    const v = named.get(test.variable);
    if (v === undefined) add(['response', key, 'variable'], unknownName(test.variable, named.keys()));
    else {
      test.in.forEach((code, i) => {
        checkCode(code, v, ['response', key, 'in', i], add, true);
      });
    }
  }
  registerNames(file, named, add);
  const questions = codebook.questions.map((q) => q.name);
  const orderable = [...codebook.variables.map((v) => v.name), ...questions];
  file.order.forEach((name, i) => {
    if (!orderable.includes(name)) add(['order', i], unknownName(name, orderable));
    else if (file.order.indexOf(name) < i) {
      add(['order', i], { code: 'LV-CODEBOOK-DUPLICATE-NAME', what: `'${name}' stands twice in the order` });
    }
  });
}

/** Names and codes of the register, and of the shares that hang on a background variable. */
function registerNames(file: CodebookFile, named: ReadonlyMap<string, Named>, add: Check): void {
  const known = (name: string, path: Path) => {
    if (!named.has(name)) add(path, unknownName(name, named.keys()));
  };
  const { register } = file;
  if (register !== undefined) {
    known(register.key, ['register', 'key']);
    known(register.invited.variable, ['register', 'invited', 'variable']);
    register.strata.forEach((name, i) => {
      known(name, ['register', 'strata', i]);
    });
    register.groups.forEach((names, i) => {
      for (const name of [names].flat()) known(name, ['register', 'groups', i]);
    });
    if (register.simulate !== undefined) known(register.simulate.by, ['register', 'simulate', 'by']);
  }
  const by = (name: string | undefined, path: Path) => {
    if (name !== undefined) known(name, [...path, 'simulate', 'by', 'variable']);
  };
  file.variables.forEach((v, i) => {
    by(v.simulate?.by?.variable, ['variables', i]);
  });
  file.batteries.forEach((b, i) => {
    b.items.forEach((item, k) => {
      by(item.simulate?.by?.variable, ['batteries', i, 'items', k]);
    });
  });
  file.multiple_choice.forEach((m, i) => {
    m.options.forEach((option, k) => {
      by(option.simulate?.by?.variable, ['multiple_choice', i, 'options', k]);
    });
  });
}

function simulation(codebook: Codebook, file: CodebookFile, add: Check): void {
  file.variables.forEach((v, i) => {
    const shares = v.simulate?.shares;
    const values = codebook.variables.find((x) => x.name === v.name)?.values ?? [];
    if (shares !== undefined)
      checkShares(shares, values, v.name, ['variables', i, 'simulate', 'shares'], add);
  });
  file.batteries.forEach((b, i) => {
    b.items.forEach((item, k) => {
      const shares = item.simulate?.shares;
      const values = codebook.variables.find((x) => x.name === item.name)?.values ?? [];
      const path = ['batteries', i, 'items', k, 'simulate', 'shares'];
      if (shares !== undefined) checkShares(shares, values, item.name, path, add);
    });
  });
  if (codebook.simulationModel !== undefined && !existsSync(codebook.simulationModel)) {
    add(['simulate', 'model'], {
      code: 'LV-CODEBOOK-NO-MODEL',
      what: `the model file '${file.simulate?.model}' does not exist`,
      expected: "a path relative to the codebook's folder",
    });
  }
}

function checkShares(
  shares: readonly number[],
  values: Codebook['variables'][number]['values'],
  name: string,
  path: Path,
  add: Check,
): void {
  const answers = values.filter((v) => v.missing === undefined).length;
  if (shares.length !== values.length && shares.length !== answers) {
    add(path, {
      code: 'LV-CODEBOOK-SHARES',
      what: `the shares of '${name}' don't match its answer options`,
      found: `${shares.length} shares`,
      expected:
        answers === values.length
          ? `${answers}`
          : `${answers} (answers), or ${values.length} (with missing ones)`,
    });
  } else if (shares.reduce((sum, share) => sum + share, 0) <= 0) {
    add(path, {
      code: 'LV-CODEBOOK-SHARES',
      what: `the shares of '${name}' sum to nothing`,
      found: shares.join(', '),
    });
  }
}
