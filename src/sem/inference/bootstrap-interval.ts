import { normalCdf, normalQuantile } from '../../stats/index.js';

export type BootstrapInterval = 'percentile' | 'bc' | 'bca';

/**
 * Confidence limits from bootstrap draws of one quantity: percentile, bias-corrected or BCa (Efron 1987,
 * J. Am. Stat. Assoc. 82, 171-185; Davison & Hinkley 1997, eq. 5.18-5.21).
 * @param sorted draws in ascending order, without missing ones
 * @param estimate value in the sample
 * @param acceleration a of BCa; ignored otherwise
 * @returns lower and upper limit; NaN without draws
 */
export function bootstrapLimits(
  sorted: Float64Array,
  estimate: number,
  type: BootstrapInterval,
  level: number,
  acceleration = 0,
): [number, number] {
  const tail = (1 - level) / 2;
  if (sorted.length === 0) return [Number.NaN, Number.NaN];
  if (type === 'percentile') return [orderQuantile(sorted, tail), orderQuantile(sorted, 1 - tail)];
  let below = 0;
  for (const x of sorted) if (x < estimate) below++;
  const share = Math.min(Math.max(below / sorted.length, 0.5 / sorted.length), 1 - 0.5 / sorted.length);
  const bias = normalQuantile(share);
  const a = type === 'bca' ? acceleration : 0;
  const adjusted = (p: number): number => {
    const z = bias + normalQuantile(p);
    return normalCdf(bias + z / (1 - a * z));
  };
  return [orderQuantile(sorted, adjusted(tail)), orderQuantile(sorted, adjusted(1 - tail))];
}

/** Quantile at rank (R + 1) p, interpolated on the normal scale between order statistics (Davison & Hinkley 1997, eq. 5.8). */
function orderQuantile(sorted: Float64Array, p: number): number {
  const r = sorted.length;
  const rank = (r + 1) * p;
  const k = Math.floor(rank + 1e-12);
  if (k < 1) return sorted[0]!;
  if (k >= r) return sorted[r - 1]!;
  if (Math.abs(rank - k) < 1e-9) return sorted[k - 1]!;
  const low = normalQuantile(k / (r + 1));
  const high = normalQuantile((k + 1) / (r + 1));
  return sorted[k - 1]! + ((normalQuantile(p) - low) / (high - low)) * (sorted[k]! - sorted[k - 1]!);
}

/** Acceleration of BCa from jackknife values: sum of cubes over 6 times the 3/2 power of the sum of squares. */
export function acceleration(jackknife: ArrayLike<number>): number {
  const n = jackknife.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += jackknife[i]! / n;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i++) {
    const d = mean - jackknife[i]!;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
