import { fCdf, normalCdf } from './distributions.js';

/** Noncentrality from which the normal approximation stands in, as its first weight is too small for a double. */
const largeNoncentrality = 37.6;

/**
 * P(T <= t), T Student's t with df degrees of freedom and a noncentrality: a mixture of incomplete betas (Lenth 1989,
 * Applied Statistics 38, AS 243); beyond a noncentrality of 37.6 the normal approximation of Abramowitz & Stegun
 * 26.7.10.
 */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  if (Number.isNaN(t) || Number.isNaN(ncp) || !(df > 0)) return Number.NaN;
  if (t < 0) return 1 - noncentralTCdf(-t, df, -ncp);
  if (!Number.isFinite(df)) return normalCdf(t - ncp);
  if (Math.abs(ncp) > largeNoncentrality) {
    const s = 1 / (4 * df);
    return normalCdf((t * (1 - s) - ncp) / Math.sqrt(1 + 2 * t * t * s));
  }
  const half = (ncp * ncp) / 2;
  let odd = Math.exp(-half);
  let even = (ncp * odd) / (Math.SQRT2 * (Math.sqrt(Math.PI) / 2));
  let sum = 0;
  let left = 1;
  for (let j = 0; j < 100_000; j++) {
    sum += odd * betaAt(t, df, j + 0.5) + even * betaAt(t, df, j + 1);
    left -= odd;
    odd *= half / (j + 1);
    even *= half / (j + 1.5);
    // What is left of the weights bounds the terms that follow.
    if (j > half && left < 1e-14 && Math.abs(even) < 1e-15) break;
  }
  return Math.min(1, Math.max(0, normalCdf(-ncp) + sum / 2));
}

/** Incomplete beta I_x(a, df/2) at x = t^2 / (df + t^2), as an F distribution. */
const betaAt = (t: number, df: number, a: number): number =>
  t === 0 ? 0 : fCdf((t * t) / (2 * a), 2 * a, df);

/** The noncentrality at which P(T <= t) equals `p`, by bisection. */
export function noncentralityOfT(t: number, df: number, p: number): number {
  let [low, high] = [t - 10, t + 10];
  while (noncentralTCdf(t, df, low) < p) low -= 2 * (t - low);
  while (noncentralTCdf(t, df, high) > p) high += 2 * (high - t);
  for (let i = 0; i < 200 && high - low > 1e-12 * (1 + Math.abs(high)); i++) {
    const middle = (low + high) / 2;
    if (noncentralTCdf(t, df, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
