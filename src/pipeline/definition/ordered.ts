import type { Codebook } from '../../codebook/index.js';
import { needsOrder } from '../../results/index.js';
import { orderFault } from '../../wave/index.js';
import type { Add, Item, Path } from './item.js';

/** Figures and tables that need answers in order, of variables whose answers have none by the codebook: a Likert figure would draw such answers in the order of the alphabet. */
export function orderedItemFaults(item: Item, codebook: Codebook, path: Path, add: Add): void {
  const { kind, statistic } = item;
  const ordered = statistic !== undefined && needsOrder(statistic);
  if (kind !== 'likert' && !ordered) return;
  const needs = kind === 'likert' ? 'a Likert figure' : `the statistic ${statistic}`;
  item.variables.forEach((name, j) => {
    orderFault(name, needs, codebook, [...path, 'variables', j], add);
  });
}
