import type { WeightSpread } from '../../design/index.js';
import { listed } from '../../figures/index.js';
import type { RegisterReport } from '../../harmonize/index.js';
import type { Text } from '../../results/index.js';
import { waveText } from '../texts/index.js';
import type { WaveTexts } from '../texts/texts.js';
import type { Wave } from '../wave.js';
import { registerWeights } from './response.js';

/** Variables that weights are calibrated to, and how far the weights reach then. */
export interface CalibrationFacts {
  variables: readonly string[];
  after: WeightSpread;
}

/** How the numbers are weighted, in words; left out where they are not. */
export function weightsOf(
  codebook: Wave['codebook'],
  design: Wave['definition']['design'],
  register: RegisterReport | null,
  calibration: CalibrationFacts | undefined,
): { weights?: Text } {
  if (design === undefined) return {};
  // A design that is named (of the OECD's files) has replicate weights.
  const type = typeof design === 'string' ? 'replicate' : (String(design.type) as keyof WaveTexts['design']);
  const drawn =
    register !== null ? registerWeights(register) : waveText((t) => t.weightedByDesign(t.design[type]));
  if (calibration === undefined) return { weights: drawn };
  const known = new Map([...codebook.variables, ...codebook.derived].map((v) => [v.name, v.label]));
  const { min, max, designEffect, effectiveN } = calibration.after;
  return {
    weights: waveText((t, label) => {
      const names = calibration.variables.map((name) => label(known.get(name) ?? { nb: name }).toLowerCase());
      return `${label(drawn).replace(/\.?$/, '.')} ${t.calibrated(
        listed(names, t.and),
        [min, max, designEffect].map((x) => t.fixed(x, 2)),
        t.fixed(effectiveN, 0),
      )}`;
    }),
  };
}
