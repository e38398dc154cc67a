import { describe, expect, it } from 'vitest';
import { Random } from '../../src/stats/index.js';

describe('Random', () => {
  it('gives the same stream for a seed, another for another', () => {
    const draw = (seed: number) => {
      const r = new Random(seed);
      return Array.from({ length: 5 }, () => r.bits());
    };
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
    expect(draw(-42)).not.toEqual(draw(42));
    expect(() => new Random(Number.NaN)).toThrow(RangeError);
  });

  it('has the moments of its distributions', () => {
    const r = new Random(1);
    const n = 100_000;
    let mean = 0;
    let square = 0;
    let uniform = 0;
    const faces = new Float64Array(6);
    for (let i = 0; i < n; i++) {
      const z = r.normal();
      mean += z / n;
      square += (z * z) / n;
      uniform += r.uniform() / n;
      faces[r.integer(6)]!++;
    }
    // Four standard errors of each mean.
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(uniform - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    for (const f of faces) expect(Math.abs(f - n / 6)).toBeLessThan(4 * Math.sqrt((n * 5) / 36));
  });

  it('shuffles to a permutation and draws by weight', () => {
    const r = new Random(3);
    expect([...r.shuffle([1, 2, 3, 4, 5])].sort()).toEqual([1, 2, 3, 4, 5]);
    for (let i = 0; i < 100; i++) expect(r.weighted([0, 1, 0])).toBe(1);
    expect(() => r.weighted([0, 0])).toThrow(RangeError);
    expect(() => r.integer(0)).toThrow(RangeError);
  });
});
