import type { Codebook } from '../codebook.js';
import type { CodebookFile } from '../schema.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

type Option = { code: string | number; missing?: unknown; valid?: unknown };

/** Codes that stand twice, and types that want options or numbers and lack them. */
export function codes(
  codebook: Codebook,
  file: CodebookFile,
  paths: ReadonlyMap<string, (string | number)[]>,
  add: Check,
): void {
  for (const [name, list] of Object.entries(file.value_lists)) optionList(list, ['value_lists', name], add);
  for (const key of ['variables', 'batteries', 'derived'] as const) {
    file[key].forEach((v: { values?: unknown; range?: [number, number] }, i: number) => {
      if (Array.isArray(v.values)) optionList(v.values as Option[], [key, i, 'values'], add);
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
    if (v.type !== 'ordinal' || v.values.length > 0 || v.range !== undefined) continue;
    const path = paths.get(v.name)?.slice(0, -1) ?? [];
    // A misspelt list is a fault of its own.
    const own = path.reduce<unknown>((here, step) => (here as Record<string, unknown>)?.[step], file);
    if (typeof (own as { values?: unknown })?.values === 'string') continue;
    const battery = file.batteries.find((b) => b.name === v.question);
    if (v.question !== '' && typeof battery?.values === 'string') continue;
    add(path, {
      code: 'LV-CODEBOOK-NO-VALUES',
      what: `'${v.name}' is ordinal and has no answer options`,
      expected: 'values in order, or a range',
      remedy: 'add values, or use the type number or categorical',
    });
  }
}

/** One list of answer options. */
function optionList(values: readonly Option[], path: Path, add: Check): void {
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
}
