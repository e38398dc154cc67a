import { chiSquareCdf, normalCdf } from './distributions.js';

/** Noncentrality from which the normal approximation is as good as the sum, which then has thousands of terms. */
const largeNoncentrality = 1e4;

/**
 * Distribution function of the noncentral chi-square: a Poisson mixture of central ones, summed outward from
 * the largest weight (Benton & Krishnamoorthy 2003, Comput. Stat. Data Anal. 43, 249-267, eq. 2.1). From a
 * noncentrality of 10 000 on by Sankaran's normal approximation, which is then right to about 1e-7.
 * @param x value, df degrees of freedom > 0, lambda noncentrality >= 0
 */
export function noncentralChiSquareCdf(x: number, df: number, lambda: number): number {
  if (!(x > 0)) return 0;
  if (!(lambda > 0)) return chiSquareCdf(x, df);
  if (lambda > largeNoncentrality) return sankaran(x, df, lambda);
  const half = lambda / 2;
  const mode = Math.floor(half);
  const logWeight = -half + mode * Math.log(half) - logFactorial(mode);
  const top = Math.exp(logWeight);
  let sum = top * chiSquareCdf(x, df + 2 * mode);
  let weight = top;
  for (let k = mode + 1; k < mode + 100_000; k++) {
    weight *= half / k;
    const term = weight * chiSquareCdf(x, df + 2 * k);
    sum += term;
    // The terms that follow shrink at least geometrically, so the rest is below this bound.
    if (k > half && term < 1e-17) break;
  }
  weight = top;
  for (let k = mode; k > 0; k--) {
    weight *= k / half;
    sum += weight * chiSquareCdf(x, df + 2 * (k - 1));
    if (weight < 1e-18) break;
  }
  return Math.min(1, sum);
}

/** Sankaran (1963, Biometrika 50, 199-204): a power of the noncentral chi-square is close to normal. */
function sankaran(x: number, df: number, lambda: number): number {
  const mean = df + lambda;
  const h = 1 - (2 / 3) * (mean / (df + 2 * lambda)) * ((df + 3 * lambda) / (df + 2 * lambda));
  const p = (df + 2 * lambda) / mean / mean;
  const m = (h - 1) * (1 - 3 * h);
  const centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
  return normalCdf(((x / mean) ** h - centre) / (h * Math.sqrt(2 * p) * (1 + 0.5 * m * p)));
}

/**
 * The noncentrality at which P(X <= x) equals `p`, by bisection; 0 when even the central distribution has
 * P(X <= x) below `p`. Used for confidence limits of RMSEA (Browne & Cudeck 1992).
 */
export function noncentralityFor(x: number, df: number, p: number): number {
  if (!(chiSquareCdf(x, df) > p)) return 0;
  let low = 0;
  let high = Math.max(1, x);
  while (noncentralChiSquareCdf(x, df, high) > p && Number.isFinite(high)) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-12 * (1 + high); i++) {
    const middle = (low + high) / 2;
    if (noncentralChiSquareCdf(x, df, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function logFactorial(n: number): number {
  if (n < 2) return 0;
  if (n < 256) {
    let sum = 0;
    for (let k = 2; k <= n; k++) sum += Math.log(k);
    return sum;
  }
  // Stirling's series (Abramowitz & Stegun 6.1.41); its error is below 1e-16 here.
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
