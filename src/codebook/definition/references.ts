import type { Codebook } from '../codebook.js';
import type { CodebookFile } from '../schema.js';
import type { Path } from '../yaml-file.js';
import { type Check, checkCode, type Named, unknownName } from './check.js';

/** Names in response and order. */
export function references(
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

/** Shares or means by the codes of a background variable. */
type Drawn = { variable: string; shares?: object; means?: object };

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
  const by = (given: Drawn | undefined, path: Path) => {
    if (given === undefined) return;
    const here = [...path, 'simulate', 'by'];
    known(given.variable, [...here, 'variable']);
    const v = named.get(given.variable);
    if (v === undefined) return;
    for (const kind of ['shares', 'means'] as const) {
      for (const code of Object.keys(given[kind] ?? {})) {
        // A key of YAML is text, also where the code is a number.
        const own = v.values.find((value) => String(value.code) === code)?.code ?? code;
        checkCode(own, v, [...here, kind, code], add, false);
      }
    }
  };
  file.variables.forEach((v, i) => {
    by(v.simulate?.by, ['variables', i]);
  });
  file.batteries.forEach((b, i) => {
    b.items.forEach((item, k) => {
      by(item.simulate?.by, ['batteries', i, 'items', k]);
    });
  });
  file.multiple_choice.forEach((m, i) => {
    m.options.forEach((option, k) => {
      by(option.simulate?.by, ['multiple_choice', i, 'options', k]);
    });
  });
}
