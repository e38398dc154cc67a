import type { Computes, Wrong } from './computes.js';
import type { Item } from './item.js';

/** An indicator without a bound, or with one that no area could be held against. */
export function boundFaults(item: Item, { described, scales }: Computes): Wrong[] {
  const [name = ''] = item.variables;
  const d = described.get(name);
  const share = item.statistic !== undefined ? item.statistic !== 'mean' : !scales.has(name) && !d?.hasMean;
  const expected = share ? 'a share between 0 and 1, such as 0.8' : 'a number on the scale';
  if (item.bound === undefined)
    return [{ what: 'an indicator needs a bound to hold areas against', expected, remedy: "add 'bound'" }];
  const codes = (d?.categories ?? []).map(Number);
  const [least, most] = share ? [0, 1] : [Math.min(...codes), Math.max(...codes)];
  if (codes.length === 0 && !share) return [];
  if (item.bound > least && item.bound < most) return [];
  return [
    {
      what: `no area can lie on both sides of the bound ${item.bound}`,
      expected: share ? expected : `a number between ${least} and ${most}`,
    },
  ];
}
