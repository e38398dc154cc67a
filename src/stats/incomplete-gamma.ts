import stdlibGammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Regularised incomplete gamma function: lower tail P(a, x), or upper tail Q(a, x) = 1 - P.
 *
 * stdlib computes it up to x = 1000; above, its gammainc 0.3 takes the expansion for x >> a also where x is
 * near a and is wrong by up to 1 %, so there the power series (Abramowitz & Stegun 1964, 6.5.29) serves
 * below x = a + 1 and the continued fraction (6.5.31, by Lentz' method) above.
 *
 * @param x at least 0
 * @param a shape, above 0
 */
export function incompleteGamma(x: number, a: number, upper: boolean): number {
  if (x <= 1000) return stdlibGammainc(x, a, true, upper);
  if (x < a + 1) {
    const lower = prefactor(x, a) * lowerSeries(x, a);
    return upper ? 1 - lower : lower;
  }
  const tail = prefactor(x, a) * upperFraction(x, a);
  return upper ? tail : 1 - tail;
}

/** x^a exp(-x) / gamma(a), for x > 1000; by Stirling's series where a is large, to keep the digits. */
function prefactor(x: number, a: number): number {
  if (a < 50) return Math.exp(a * Math.log(x) - x - gammaln(a));
  const excess = (x - a) / a;
  const stirling = (1 / 12 - (1 / 360 - 1 / (1260 * a * a)) / (a * a)) / a;
  return Math.exp(a * (Math.log1p(excess) - excess) - stirling) * Math.sqrt(a / (2 * Math.PI));
}

/** Sum of x^n / (a (a+1) ... (a+n)). */
function lowerSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - ...)). */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1e6; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}
