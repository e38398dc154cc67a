import type { ResultRow } from '../../results/index.js';
import { countInPairsOfWaves, stackColumns } from '../../warehouse/index.js';
import type { Linking } from './linked.js';
import type { LinkedError, LinkedErrors } from './linked-error.js';
import { eachEstimate, keyOf, partsOf } from './linked-estimates.js';
import { type FiledWave, keyedId, stackWaves } from './stack.js';
import { trendWeights } from './trend.js';

/**
 * Standard errors of trends: of the linear contrast of all waves stacked, var = sum c_s c_t cov(s, t), the covariance of
 * two waves counted where as many as may be told of are in both.
 * @param waves oldest first
 * @param rows the newest wave's, as published
 */
export async function trendErrors(
  waves: readonly FiledWave[],
  rows: readonly ResultRow[],
  { leastLinked }: Linking,
): Promise<LinkedErrors> {
  const found = new Map<string, LinkedError>();
  if (waves.filter(({ wave }) => keyedId(wave.codebook) !== undefined).length < 2) return found;
  const stack = await stackWaves(waves);
  if (stack === null) return found;
  const least = Math.max(1, leastLinked);
  const contrast = trendWeights(waves.length);
  // Waves are told apart by how far back they lie.
  const weight = (back: string) => contrast.at(-1 - Number(back))!;
  try {
    const whole = rows.filter((row) => row.group_variable === '');
    for (const part of partsOf(stack, whole)) {
      await eachEstimate(stack, waves.at(-1)!, part, async ({ variable, estimates }) => {
        const answered = { respondentGroup: part.group, variable };
        const pairs = await countInPairsOfWaves(stack.warehouse, stack.relation, answered);
        const linked = Math.max(0, ...pairs.values());
        if (linked < least) return;
        const categories = new Map<string, { own: Map<string, number>; sum: number; df: number | null }>();
        for (const row of await estimates()) {
          const key = keyOf(row.of ?? row.statistic, row.category, {
            respondent_group: part.group,
            variable,
            group_variable: '',
            group_value: '',
          });
          const each = categories.get(key) ?? { own: new Map(), sum: 0, df: null };
          categories.set(key, each);
          const at = String(row.group[stackColumns.wave]);
          const variance = row.se === null ? Number.NaN : row.se ** 2;
          if (row.statistic !== 'difference') {
            each.own.set(at, variance);
            each.sum += weight(at) ** 2 * variance;
            each.df = row.df;
            continue;
          }
          const other = String((row.against as Record<string, unknown>)[stackColumns.wave]);
          if ((pairs.get(`${at} ${other}`) ?? 0) < least) continue;
          // var(a - b) = var(a) + var(b) - 2 cov(a, b)
          const covariance = (each.own.get(at)! + each.own.get(other)! - variance) / 2;
          each.sum += 2 * weight(at) * weight(other) * covariance;
        }
        for (const [key, { own, sum, df }] of categories) {
          if (own.size === waves.length && sum > 0 && df !== null)
            found.set(key, { se: Math.sqrt(sum), df, linked });
        }
      });
    }
    return found;
  } finally {
    stack.warehouse.close();
  }
}
