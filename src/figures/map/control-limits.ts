import type { ResultRow } from '../../results/index.js';

/** Standard normal quantiles of the limits: 2.5 and 97.5 per cent, 0.1 and 99.9 per cent. */
export const levels = [
  { name: '95 %', tail: 0.025, z: 1.959963984540054 },
  { name: '99.8 %', tail: 0.001, z: 3.090232306167813 },
] as const;

/**
 * Lower control limit of a share among n: the binomial quantile, interpolated so that the limit is smooth in n
 * (Spiegelhalter 2005, Statistics in Medicine 24, appendix A.1.1). A count lies below it exactly when counts
 * that low have less than this probability.
 * @param tail probability below the limit
 */
export function lowerShareLimit(share: number, n: number, tail: number): number {
  if (share <= 0 || share >= 1) return share;
  let mass = Math.exp(n * Math.log1p(-share));
  let [below, cumulated, r] = [0, mass, 0];
  while (cumulated < tail && r < n) {
    r++;
    mass *= ((n - r + 1) / r) * (share / (1 - share));
    [below, cumulated] = [cumulated, cumulated + mass];
  }
  const alpha = mass === 0 ? 0 : (below + mass - tail) / mass;
  return Math.min(1, Math.max(0, (r - alpha) / n));
}

/**
 * Upper control limit of a share among n: the lower one of those who answered otherwise. Taken so and not from
 * the upper quantile, which interpolated lies up to one answer too low: it would call five of five unlikely
 * where 94 per cent of all answer so.
 * @param tail probability above the limit
 */
export function upperShareLimit(share: number, n: number, tail: number): number {
  return 1 - lowerShareLimit(1 - share, n, tail);
}

export interface Limits {
  low: number;
  high: number;
}

/** What the limits lie around: the value for all, and for a mean the standard deviation and the scale's ends. */
export interface Centre {
  value: number;
  share: boolean;
  sd: number;
  range: readonly [number, number] | null;
}

/** The centre that a funnel's rows give; null where there is no value for all, or no spread of a mean. */
export function centreOf(
  whole: ResultRow | undefined,
  sdRow: ResultRow | undefined,
  share: boolean,
  range: readonly [number, number] | null,
): Centre | null {
  // Without the standard deviation, the standard error of the mean tells it.
  const sd = sdRow?.estimate ?? (whole?.se ?? Number.NaN) * Math.sqrt(whole?.n ?? Number.NaN);
  if (whole?.estimate == null || !(share || Number.isFinite(sd))) return null;
  return { value: whole.estimate, share, sd, range };
}

/**
 * Control limits at both levels by n: binomial for a share, normal for a mean with its standard deviation. A mean's
 * limits stop at the ends of its scale, which no group's mean can pass.
 */
export function limitsAt(centre: Centre, n: number): [Limits, Limits] {
  return levels.map((level) => oneLevel(centre, n, level)) as [Limits, Limits];
}

function oneLevel({ value, share, sd, range }: Centre, n: number, level: (typeof levels)[number]): Limits {
  if (!share) {
    const half = (level.z * sd) / Math.sqrt(n);
    const [least, most] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return { low: Math.max(least, value - half), high: Math.min(most, value + half) };
  }
  // Where n (1 - p) underflows, the normal approximation is exact for all that a screen can show.
  if (n > 500) {
    const half = level.z * Math.sqrt((value * (1 - value)) / n);
    return { low: Math.max(0, value - half), high: Math.min(1, value + half) };
  }
  return { low: lowerShareLimit(value, n, level.tail), high: upperShareLimit(value, n, level.tail) };
}
