import type { CodebookFile, Condition } from '../schema.js';
import type { Path } from '../yaml-file.js';
import { type Check, checkCode, type Named, unknownName } from './check.js';

/**
 * Names and codes that a condition holds answers against.
 * @param own the variable whose routing it is; '' for none
 */
export function conditionFaults(
  condition: Condition | undefined,
  path: Path,
  own: string,
  named: ReadonlyMap<string, Named>,
  add: Check,
): void {
  const walk = (condition: Condition | undefined, path: Path): void => {
    if (condition === undefined) return;
    if ('all' in condition) {
      condition.all.forEach((c, i) => {
        walk(c, [...path, 'all', i]);
      });
    } else if ('any' in condition) {
      condition.any.forEach((c, i) => {
        walk(c, [...path, 'any', i]);
      });
    } else if ('not' in condition) walk(condition.not, [...path, 'not']);
    else one(condition, path);
  };
  const one = (condition: Extract<Condition, { variable: string }>, path: Path) => {
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
  walk(condition, path);
}

export function conditions(file: CodebookFile, named: ReadonlyMap<string, Named>, add: Check): void {
  const walk = (condition: Condition | undefined, path: Path, own: string) =>
    conditionFaults(condition, path, own, named, add);
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

/** The variables that a condition reads. */
export function conditionNames(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(conditionNames);
  if ('any' in condition) return condition.any.flatMap(conditionNames);
  return 'not' in condition ? conditionNames(condition.not) : [condition.variable];
}
