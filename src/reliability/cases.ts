import type { Cases } from '../results/index.js';
import { countCases, type Warehouse } from '../warehouse/index.js';
import type { ScaleRequest } from './scale-request.js';

/**
 * The rows that a scale's reliability is made of: listwise those with every item answered, pairwise those with any.
 */
export async function reliabilityCases(
  warehouse: Warehouse,
  relation: string,
  { items, weight, missing = 'listwise' }: ScaleRequest,
): Promise<Cases> {
  const names = items.map((name) => ({ name }));
  const { read, zeroWeight, answered, used } = await countCases(warehouse, relation, {
    weight: weight ?? null,
    groups: [],
    answers: [names, ...names.map((name) => [name])],
  });
  const kept = missing === 'listwise' ? answered[0]! : used;
  return {
    read,
    used: kept,
    left_out: [
      { reason: 'weight 0', n: zeroWeight },
      { reason: 'all items missing', n: read - zeroWeight - used },
      { reason: 'missing item', n: used - kept },
    ].filter(({ n }) => n > 0),
  };
}
