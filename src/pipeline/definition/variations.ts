import type { Codebook } from '../../codebook/index.js';
import type { Fault } from '../../errors/index.js';
import { outcomesOf, respondentsOf } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { type Item, partsOf } from './item.js';

/** What a figure of variation shows that no entry under `variations` computes. */
export function variationFaults(
  item: Item,
  definition: PipelineFile,
  codebook: Codebook,
): Omit<Fault, 'code' | 'place'>[] {
  const whose = item.respondent_group === '' ? 'all together' : `'${item.respondent_group}'`;
  const has = new Map<string, Set<string>>();
  for (const ask of definition.variations)
    for (const of of outcomesOf(codebook, ask))
      for (const group of respondentsOf(ask)) has.set(of, (has.get(of) ?? new Set()).add(group));
  return item.variables
    .flatMap((name) => partsOf(codebook, name))
    .filter((name) => !has.get(name)?.has(item.respondent_group))
    .map((name) => {
      const others = [...(has.get(name) ?? [])].map((group) =>
        group === '' ? 'all together' : `'${group}'`,
      );
      return {
        what: `the variation of '${name}' is not computed for ${whose}`,
        ...(others.length === 0 ? {} : { found: `it is for ${others.join(', ')}` }),
        remedy: `add it to 'variations'`,
      };
    });
}
