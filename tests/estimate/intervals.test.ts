import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/estimate/index.js';

/** Wilson's limits by hand (Wilson 1927, in the form of Newcombe 1998, method 3) with z in place of t. */
const HUGE = 1e12;

describe('Wilson limits', () => {
  it('at 0 % start at 0 and reach t^2 / (n + t^2)', () => {
    const z2 = 1.959963984540054 ** 2;
    const [lower, upper] = wilsonInterval(0, 0, HUGE, 0.95, 10);
    expect(lower).toBe(0);
    // R: prop.test(0, 10, correct = FALSE)$conf.int gives 0.2775328.
    expect(upper).toBeCloseTo(z2 / (10 + z2), 9);
    expect(upper).toBeCloseTo(0.2775328, 6);
  });
  it('at 100 % are the mirror image', () => {
    const [lower, upper] = wilsonInterval(1, 0, HUGE, 0.95, 10);
    expect(lower).toBeCloseTo(0.7224672, 6);
    expect(upper).toBe(1);
  });
  it('of 1 in 5 are those of prop.test without correction', () => {
    const [lower, upper] = wilsonInterval(0.2, Math.sqrt((0.2 * 0.8) / 5), HUGE, 0.95, 5);
    expect(lower).toBeCloseTo(0.03622411, 6);
    expect(upper).toBeCloseTo(0.6244654, 6);
  });
  it('are the point where everyone answered', () => {
    expect(wilsonInterval(0, 0, 20, 0.95, Number.POSITIVE_INFINITY)).toEqual([0, 0]);
  });
});
