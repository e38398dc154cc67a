import type { WaveTotal } from '../../warehouse/index.js';

/** A wave's part with what its weights are multiplied with when waves are put together. */
interface PoolShare extends WaveTotal {
  /** Its share of the part's respondents in all waves, n_k / n. */
  share: number;
  /** The mean of the waves' weighted totals by its own. */
  balance: number;
}

/**
 * By what waves count when they are put together: a wave's weights are scaled to n_k / n of the mean of the waves'
 * weighted totals, which is near the weights of least variance where waves vary alike (Korn & Graubard 1999, section 8.2).
 * @param totals of every wave, by part; the weights of a part are above 0
 */
export function poolShares(totals: readonly WaveTotal[]): PoolShare[] {
  return totals.map((own) => {
    const all = totals.filter(({ part }) => part === own.part).sort((a, b) => a.wave - b.wave);
    const n = all.reduce((sum, each) => sum + each.n, 0);
    const mean = all.reduce((sum, each) => sum + each.total, 0) / all.length;
    return { ...own, share: own.n / n, balance: mean / own.total };
  });
}
