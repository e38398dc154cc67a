import { didYouMean } from '../../errors/index.js';
import type { Codebook } from '../codebook.js';
import type { CodebookFile } from '../schema.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

/** Columns that harmonising adds to every clean table. */
const reservedNames = new Set(['row_id', 'respondent_group']);

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

export function duplicateNames(file: CodebookFile, add: Check): void {
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

/** Those who answer are named by groups that there are, each set of them once. */
export function respondentNames(file: CodebookFile, add: Check): void {
  const known = file.respondent_groups.map(({ name }) => name);
  const seen = new Set<string>();
  file.respondents.forEach(({ groups }, i) => {
    groups.forEach((name, j) => {
      if (known.includes(name)) return;
      add(['respondents', i, 'groups', j], {
        code: 'LV-CODEBOOK-UNKNOWN-GROUP',
        what: `'${name}' is no respondent group`,
        expected: known.length === 0 ? "'respondent_groups' in the codebook" : `one of ${known.join(', ')}`,
        remedy: didYouMean(name, known),
      });
    });
    const key = [...groups].sort().join(' ');
    if (seen.size === seen.add(key).size) {
      add(['respondents', i], {
        code: 'LV-CODEBOOK-DUPLICATE-NAME',
        what: 'the same respondents are named twice',
        remedy: 'take one of them out',
      });
    }
  });
}

export function duplicateColumns(
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

export function valueLists(file: CodebookFile, add: Check): void {
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
