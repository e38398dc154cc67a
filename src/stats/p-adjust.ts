/** Ways to adjust p values for many tests. */
export const pAdjustMethods = ['holm', 'bonferroni', 'bh'] as const;
export type PAdjustMethod = (typeof pAdjustMethods)[number];

/**
 * P values adjusted for their number, in the order given; NaN stays NaN and is not counted as a test.
 * holm: Holm (1979); bonferroni: p times the number; bh: Benjamini & Hochberg (1995), false discovery rate.
 */
export function pAdjust(p: readonly number[], method: PAdjustMethod): number[] {
  const order = p.map((_, i) => i).filter((i) => !Number.isNaN(p[i]!));
  const m = order.length;
  const out = p.map(() => Number.NaN);
  if (method === 'bonferroni') {
    for (const i of order) out[i] = Math.min(1, p[i]! * m);
    return out;
  }
  order.sort((a, b) => p[a]! - p[b]! || a - b);
  if (method === 'holm') {
    let least = 0;
    for (const [rank, i] of order.entries()) {
      least = Math.max(least, Math.min(1, (m - rank) * p[i]!));
      out[i] = least;
    }
    return out;
  }
  let most = 1;
  for (let rank = m - 1; rank >= 0; rank--) {
    const i = order[rank]!;
    most = Math.min(most, (m / (rank + 1)) * p[i]!);
    out[i] = most;
  }
  return out;
}
