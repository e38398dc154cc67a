import { describe, expect, it } from 'vitest';
import { addCrossProducts, Random } from '../../src/stats/index.js';

describe('cross products', () => {
  // Widths on both sides of the tiles of four, rows on both sides of the blocks of 128, and a memory that must grow.
  it.each([
    [1, 1, 1],
    [3, 1, 7],
    [4, 8, 128],
    [5, 9, 129],
    [101, 103, 400],
    [300, 500, 2],
  ])('are sums over rows: %i by %i columns of %i rows', (wide, long, rows) => {
    const random = new Random(wide + long + rows);
    const numbers = (n: number) => Float64Array.from({ length: n }, () => random.uniform() - 0.5);
    const a = numbers(rows * wide);
    const b = numbers(rows * long);
    const into = new Float64Array(wide * long).fill(2);
    addCrossProducts(a, wide, b, long, rows, into);
    let apart = 0;
    for (let i = 0; i < wide; i++)
      for (let j = 0; j < long; j++) {
        let sum = 2;
        for (let c = 0; c < rows; c++) sum += a[c * wide + i]! * b[c * long + j]!;
        apart = Math.max(apart, Math.abs(sum - into[i * long + j]!));
      }
    // Sums in another order differ by rounding.
    expect(apart).toBeLessThan(1e-12);
  });

  it('of nothing are nothing', () => {
    const into = new Float64Array(0);
    addCrossProducts(new Float64Array(0), 0, new Float64Array(3), 1, 3, into);
    const one = Float64Array.of(7);
    addCrossProducts(new Float64Array(0), 1, new Float64Array(0), 1, 0, one);
    expect([...one]).toEqual([7]);
  });

  it('carry what is not finite where it belongs', () => {
    const into = new Float64Array(4);
    addCrossProducts(Float64Array.of(Number.NaN, 1), 2, Float64Array.of(1, 2), 2, 1, into);
    expect([...into].map(Number.isNaN)).toEqual([true, true, false, false]);
    // The room that it works in is shared: a later sum knows nothing of it.
    const after = new Float64Array(1);
    addCrossProducts(Float64Array.of(2), 1, Float64Array.of(3), 1, 1, after);
    expect(after[0]).toBe(6);
  });
});
