import { didYouMean } from '../../errors/index.js';
import type { Variable } from '../codebook.js';
import { orderedRemedy } from '../ordered-remedy.js';
import { codeRange } from '../resolve.js';
import type { CodebookFile } from '../schema.js';
import type { Path } from '../yaml-file.js';
import type { Check, Named } from './check.js';

type Scale = CodebookFile['scales'][number];
type At = (...rest: Path) => Path;

/** Items of scales: there, once each, ordered, and of one range where the scale states none. */
export function scales(file: CodebookFile, named: ReadonlyMap<string, Named>, add: Check): void {
  file.scales.forEach((s, i) => {
    const at: At = (...rest) => ['scales', i, ...rest];
    const ranges = s.items.flatMap((item, k) => itemRange(s, item, k, named, at, add) ?? []);
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

/** An item's own range of codes, where it has one; what is wrong with the item is noted. */
function itemRange(
  s: Scale,
  item: string,
  k: number,
  named: ReadonlyMap<string, Named>,
  at: At,
  add: Check,
): { item: string; range: [number, number] } | null {
  const v = named.get(item);
  if (v === undefined) {
    add(at('items', k), {
      code: 'LV-CODEBOOK-UNKNOWN-ITEM',
      what: `the scale '${s.name}' has an item '${item}' that is not a variable`,
      remedy: didYouMean(item, named.keys()),
    });
    return null;
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
    return null;
  }
  if (range !== undefined) return { item, range };
  if (s.range === undefined) {
    add(at('items', k), {
      code: 'LV-CODEBOOK-NOT-NUMERIC',
      what: `the item '${item}' of the scale '${s.name}' has no numeric codes, and the scale no range`,
      remedy: 'add values with numeric codes to the item, or a range to the scale',
    });
  }
  return null;
}
