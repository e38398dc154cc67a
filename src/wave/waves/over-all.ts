import type { ResultRow } from '../../results/index.js';
import type { LinkedOverAll } from './earlier.js';
import { linkedErrors } from './linked.js';
import { trendErrors } from './linked-trend.js';
import type { FiledWave } from './stack.js';

/**
 * Errors of the changes from the first wave to the last, and of the trends over all, of respondents in several waves.
 * @param waves three or more, oldest first
 * @param rows the newest wave's, as published
 */
export async function linkedOverAll(
  waves: readonly FiledWave[],
  rows: readonly ResultRow[],
): Promise<LinkedOverAll> {
  const [first, last] = [waves[0]!, waves.at(-1)!];
  const leastLinked = last.wave.definition.disclosure.min_n;
  return {
    ends: await linkedErrors(first, last, rows, {
      leastLinked,
      // Of a panel that is renewed bit by bit nobody need be left: that tells nothing of the keys.
      accept: ['LV-WAVES-KEYS'],
      codebooks: waves.map(({ wave }) => wave.codebook),
    }),
    trends: await trendErrors(waves, rows, { leastLinked }),
  };
}
