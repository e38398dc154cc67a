import type { VariableLabel } from '../../results/index.js';
import { waveText } from '../texts/index.js';
import { waveName } from './asked.js';
import type { PoolSaid } from './say.js';

/** Names for readers of the waves, where a regression has them among its predictors. */
export function poolLabels(pools: readonly PoolSaid[]): Record<string, VariableLabel> {
  const waves = pools
    .filter(({ regressions }) => regressions.length > 0)
    .map(({ description }) => description.waves);
  const longest = waves.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return {};
  return {
    [waveName]: {
      name: waveName,
      label: waveText((t) => t.wave),
      kind: 'categorical',
      categories: longest.map((code) => ({ code, label: { nb: code } })),
    },
  };
}
