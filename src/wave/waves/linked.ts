import type { Codebook } from '../../codebook/index.js';
import { FaultError } from '../../errors/index.js';
import type { ResultRow } from '../../results/index.js';
import { countInSeveralWaves } from '../../warehouse/index.js';
import { noneInBoth } from './keys.js';
import { alphaErrors } from './linked-alpha.js';
import type { LinkedError, LinkedErrors } from './linked-error.js';
import { eachEstimate, keyOf, partsOf } from './linked-estimates.js';
import { type FiledWave, keyedId, stackWaves } from './stack.js';

/** What errors of linked respondents hang on. */
export interface Linking {
  /** Fewest respondents in both waves: of fewer nothing is told of them. */
  leastLinked: number;
  /** Findings that have been looked at. */
  accept?: readonly string[];
  /** Codebooks from the older wave to the newer one, with those between; these two when left out. */
  codebooks?: readonly Codebook[];
}

/**
 * Standard errors of the changes between two waves that carry the same keyed ids: of the difference of two domains of
 * the stacked waves, respondents as sampling units, so that the covariance comes from those in both. Empty where no
 * one is in both, or the designs can't be stacked. Of fewer linked respondents than may be published nothing is told.
 * @param rows the newest wave's, as published: only of them errors are sought
 * @throws LV-WAVES-KEYS where both waves carry keyed ids and have none in common; not where that is accepted
 */
export async function linkedErrors(
  older: FiledWave,
  newer: FiledWave,
  rows: readonly ResultRow[],
  { leastLinked, accept = [], codebooks }: Linking,
): Promise<LinkedErrors> {
  const found = new Map<string, LinkedError>();
  if (keyedId(older.wave.codebook) === undefined || keyedId(newer.wave.codebook) === undefined) return found;
  const stack = await stackWaves([older, newer], codebooks);
  if (stack === null) return found;
  const least = Math.max(1, leastLinked);
  try {
    if ((await countInSeveralWaves(stack.warehouse, stack.relation, { respondentGroup: '' })).size === 0) {
      if (!accept.includes('LV-WAVES-KEYS'))
        throw new FaultError([noneInBoth(older.wave.codebook, newer.wave.codebook)]);
      return found;
    }
    for (const part of partsOf(stack, rows)) {
      await eachEstimate(stack, newer, part, async ({ variable, by, estimates }) => {
        const rows = { respondentGroup: part.group, variable };
        const both = await countInSeveralWaves(
          stack.warehouse,
          stack.relation,
          rows,
          by === '' ? undefined : by,
        );
        if (![...both.values()].some((n) => n >= least)) return;
        for (const row of await estimates()) {
          if (row.statistic !== 'difference' || row.se === null || !(row.se > 0) || row.df === null) continue;
          const value = by === '' ? '' : String(row.group[by]);
          const linked = both.get(value) ?? 0;
          if (linked < least) continue;
          const key = keyOf(row.of!, row.category, {
            respondent_group: part.group,
            variable,
            group_variable: by,
            group_value: value,
          });
          found.set(key, { se: row.se, df: row.df, linked });
        }
      });
    }
    for (const [key, error] of await alphaErrors(stack, rows, codebooks)) {
      if (error.linked >= least) found.set(key, error);
    }
    return found;
  } finally {
    stack.warehouse.close();
  }
}
