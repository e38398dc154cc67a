import type { Codebook } from '../../codebook/index.js';
import type { Ask } from '../ask.js';
import type { Add, Path } from './add.js';

/** Weights whose values are no numbers. */
export function weightFaults(definition: Ask, codebook: Codebook, add: Add): void {
  const texts = new Set([
    ...codebook.variables.filter((v) => v.type !== 'number').map((v) => v.name),
    ...codebook.derived.filter((d) => d.values.length > 0).map((d) => d.name),
  ]);
  const { design } = definition;
  const named = definition.models.map((m, i) => ({ name: m.weight, path: ['models', i, 'weight'] as Path }));
  if (typeof design === 'object')
    named.push({ name: String(design.weight ?? ''), path: ['design', 'weight'] });
  for (const { name, path } of named) {
    if (name === undefined || !texts.has(name)) continue;
    add(path, 'LV-PIPELINE-WEIGHT', {
      what: `'${name}' can not be a weight: its values are answer options, not numbers`,
      expected: "a variable with 'type: number' in the codebook",
      remedy: 'name the column that holds the weights, or correct its type in the codebook',
    });
  }
}
