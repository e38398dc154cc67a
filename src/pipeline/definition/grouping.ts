import { type Computes, nameAnother, type Wrong } from './computes.js';
import type { Item } from './item.js';

/** A grouping of an item that nothing is computed by for its respondent group; the remedy names those that have it. */
export function groupingFaults(item: Item, by: string, computes: Computes): Wrong[] {
  const { respondent_group: group } = item;
  const has = computes.partsWith(by);
  if (has.includes(group)) return [];
  const whose = group === '' ? 'all respondents together' : `the respondent group '${group}'`;
  if (by === '') {
    return [
      {
        what: `nothing is computed for ${whose} by itself`,
        expected: "'respondent_groups: separate' in the pipeline, or no respondent group",
        remedy: "set 'respondent_groups: separate', or leave 'respondent_group' out",
      },
    ];
  }
  const what = `nothing is computed by '${by}' for ${whose}`;
  if (has.length === 0) return [{ what, remedy: `add '${by}' to 'groups'` }];
  if (by === 'respondent_group' && group !== '')
    return [{ what, remedy: "leave 'respondent_group' out: the groups stand side by side" }];
  const single = has.filter((name) => name !== '');
  const own = single.filter(
    (name) => !computes.few.has(name) && computes.shownBy(item).every((part) => computes.asked(part, name)),
  );
  return [
    {
      what,
      found: `numbers by '${by}' for ${has.map((name) => (name === '' ? 'all together' : `'${name}'`)).join(', ')}`,
      remedy: nameAnother(own.length > 0 ? own : single),
    },
  ];
}
