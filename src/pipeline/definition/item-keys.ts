import type { Fault } from '../../errors/index.js';
import { type ItemKey, itemKinds, kindsWhere } from '../../results/index.js';
import type { Add, Item, Path } from './item.js';

/** Keys of an item that would be taken and have no effect beside what else it says: a reader of the file would believe in them. */
export function itemKeyFaults(item: Item, path: Path, add: Add): void {
  const idle = (key: string, fault: Omit<Fault, 'code' | 'place'>) =>
    add([...path, key], 'LV-PIPELINE-IDLE', fault);
  const given: Record<ItemKey, boolean> = {
    sort: item.sort !== 'questionnaire',
    show_missing: item.show_missing,
    by: item.by !== '',
    form: item.form !== undefined,
    waves: item.waves !== undefined,
    bound: item.bound !== undefined,
    reference: item.reference !== undefined,
    with: item.with !== undefined,
  };
  for (const key of Object.keys(given) as ItemKey[]) {
    if (!given[key] || itemKinds[item.kind].heeds.includes(key)) continue;
    idle(key, {
      what: `'${key}' has no effect on the kind '${item.kind}'`,
      remedy: `remove it, or choose one of ${kindsWhere((kind) => kind.heeds.includes(key)).join(', ')}`,
    });
  }
  if (
    item.form !== undefined &&
    ['map', 'indicator', 'change'].includes(item.kind) &&
    (item.form === 'tiles') === (item.kind === 'change')
  ) {
    idle('form', {
      what: `'form: ${item.form}' has no effect on the kind '${item.kind}'`,
      expected: item.kind !== 'change' ? "'tiles'" : "'dumbbell', 'slope' or 'multiples'",
      remedy: 'remove it, or choose one of these',
    });
  }
  if (item.direction !== undefined && item.kind !== 'indicator') {
    idle('direction', {
      what: `'direction' has no effect on the kind '${item.kind}'`,
      remedy: "remove it, or choose the kind 'indicator'",
    });
  }
  if (item.by !== '' && item.each_by.length > 0) {
    idle('by', {
      what: "'by' has no effect beside 'each_by', which makes an item of each of its groupings",
      remedy: "remove 'by', or add it to 'each_by'",
    });
  }
  const byGroups = item.by !== '' || item.each_by.length > 0;
  if (item.sort === 'estimate' && byGroups && !['dot-interval', 'likert'].includes(item.kind)) {
    idle('sort', {
      what: `'sort' has no effect on '${item.kind}' by groups, which stand in their own order`,
      remedy: "remove 'sort'",
    });
  }
}
