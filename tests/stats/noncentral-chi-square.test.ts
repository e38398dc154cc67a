import { describe, expect, it } from 'vitest';
import { noncentralChiSquareCdf, noncentralityFor } from '../../src/stats/index.js';

describe('noncentral chi-square', () => {
  it('is R’s pchisq(x, df, ncp), by the sum and by the approximation', () => {
    // R 4.2: print(pchisq(...), digits = 12).
    expect(noncentralChiSquareCdf(9900, 5, 9999)).toBeCloseTo(0.302819900465, 10);
    // From 10 000 on Sankaran's approximation: right to 1e-7 there, and better beyond.
    expect(noncentralChiSquareCdf(10200, 5, 10001)).toBeCloseTo(0.834013768622, 6);
    expect(noncentralChiSquareCdf(10500, 60, 10000.001)).toBeCloseTo(0.985300053318, 6);
    expect(noncentralChiSquareCdf(100500, 60, 1e5)).toBeCloseTo(0.756914760722, 6);
  });

  it('gives limits for any chi-square, however large', () => {
    const lower = noncentralityFor(1e5, 30, 0.95);
    expect(noncentralChiSquareCdf(1e5, 30, lower)).toBeCloseTo(0.95, 8);
    expect(noncentralityFor(1e17, 30, 0.05) / 1e17).toBeCloseTo(1, 6);
  });
});
