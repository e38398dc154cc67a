import type { VariableLabel } from '../../results/index.js';
import type { VariationAsk } from '../ask.js';

/** Labels with what the groups of levels are called in the plural, where the pipeline says it. */
export function withPlurals(
  labels: Record<string, VariableLabel>,
  variations: readonly VariationAsk[],
): Record<string, VariableLabel> {
  const out = { ...labels };
  for (const { by, of } of variations.flatMap(({ within }) => within)) {
    const known = out[by];
    if (known !== undefined && of !== undefined) out[by] = { ...known, plural: of };
  }
  return out;
}
