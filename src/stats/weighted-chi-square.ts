import { fUpperTail, normalUpperTail } from './distributions.js';

/**
 * P(sum of lambda_i X_i > x V / df), the X independent chi-squares of one degree of freedom, V a chi-square of df: the p
 * value of a statistic whose weights are estimated with df degrees of freedom (Rao & Scott 1984; Lumley & Scott 2014).
 * By a saddlepoint approximation of the sum less x V / df (Kuonen 1999, eq. 2); where the saddlepoint is near 0, and
 * the approximation has no digits, by an F distribution with the same two moments (Satterthwaite 1946).
 * @param lambda weights, above 0; @param df above 0, or Infinity
 */
export function weightedChiSquareUpperTail(x: number, lambda: readonly number[], df: number): number {
  if (!(x > 0)) return 1;
  const mean = lambda.reduce((a, b) => a + b, 0) / lambda.length;
  const spread = lambda.reduce((a, b) => a + b * b, 0) / lambda.length / mean ** 2;
  const moments = fUpperTail(x / (mean * lambda.length), lambda.length / spread, df);
  const top = Math.max(...lambda);
  const scaled = lambda.map((l) => l / top);
  // With known weights x itself is what the sum is above; else a negative part of df degrees of freedom.
  const target = df === Number.POSITIVE_INFINITY ? x / top : 0;
  const minus = df === Number.POSITIVE_INFINITY ? 0 : -x / df / top;
  const first = (t: number) =>
    scaled.reduce((sum, l) => sum + l / (1 - 2 * t * l), 0) +
    (minus === 0 ? 0 : (df * minus) / (1 - 2 * t * minus)) -
    target;
  let low = minus === 0 ? -lambda.length / target : 1 / (2 * minus);
  let high = 0.5;
  low *= 1 - 1e-9;
  high *= 1 - 1e-9;
  while (minus === 0 && first(low) > 0) low *= 2;
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (first(middle) < 0) low = middle;
    else high = middle;
  }
  const t = (low + high) / 2;
  if (Math.abs(t) < 1e-4) return moments;
  const cumulant =
    -scaled.reduce((sum, l) => sum + Math.log(1 - 2 * t * l), 0) / 2 -
    (minus === 0 ? 0 : (df * Math.log(1 - 2 * t * minus)) / 2);
  const second =
    2 *
    (scaled.reduce((sum, l) => sum + (l / (1 - 2 * t * l)) ** 2, 0) +
      (minus === 0 ? 0 : df * (minus / (1 - 2 * t * minus)) ** 2));
  const w = Math.sign(t) * Math.sqrt(2 * (t * target - cumulant));
  const v = t * Math.sqrt(second);
  return normalUpperTail(w + Math.log(v / w) / w);
}
