import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cronbachAlpha, itemRestCorrelations, reliability } from '../../src/reliability/index.js';
import { momentsOfColumns } from '../../src/stats/index.js';

const options = { seed: 20221, numRuns: 60 };
/** Answers 1-6 of 12-40 people to 2-6 items, where no item is constant. */
const answers = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 12, max: 40 }))
  .chain(([k, n]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: n, maxLength: n }), {
      minLength: k,
      maxLength: k,
    }),
  )
  .filter((items) => items.every((x) => new Set(x).size > 1))
  // Nor the sum of all, where alpha is not defined.
  .filter((items) => new Set(items[0]!.map((_, r) => items.reduce((s, x) => s + x[r]!, 0))).size > 1);
const moments = (items: number[][]) =>
  momentsOfColumns(
    items.map((_, i) => `x${i}`),
    items.map((x) => Float64Array.from(x)),
  );

test('alpha is the same after a shift, a common stretch and a new order of the items', () => {
  fc.assert(
    fc.property(
      answers,
      fc.integer({ min: -50, max: 50 }),
      fc.double({ min: 0.5, max: 9, noNaN: true }),
      (items, shift, stretch) => {
        const a = reliability(moments(items)).alpha;
        const b = reliability(moments(items.map((x) => x.map((v) => stretch * v + shift)).reverse())).alpha;
        // Relative to alpha's own size: it can be very negative when items cancel.
        expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(a)) ** 2);
      },
    ),
    options,
  );
});

test('reversing an item in the data and in the scale gives the scale back', () => {
  fc.assert(
    fc.property(answers, (items) => {
      const turned = items.map((x, i) => (i === 0 ? x.map((v) => 7 - v) : x));
      const a = reliability(moments(items));
      const b = reliability(moments(turned), { reversed: ['x0'], range: [1, 6] });
      expect(Math.abs(a.alpha - b.alpha)).toBeLessThan(1e-9 * Math.max(1, Math.abs(a.alpha)) ** 2);
      expect(b.items[0]!.mean).toBeCloseTo(a.items[0]!.mean, 10);
    }),
    options,
  );
});

test('weighting every row by the same number changes nothing but the sum of weights', () => {
  fc.assert(
    fc.property(answers, fc.double({ min: 0.01, max: 100, noNaN: true }), (items, w) => {
      const columns = items.map((x) => Float64Array.from(x));
      const names = items.map((_, i) => `x${i}`);
      const plain = momentsOfColumns(names, columns);
      const weighted = momentsOfColumns(names, columns, {
        weight: new Float64Array(items[0]!.length).fill(w),
      });
      plain.cov.forEach((c, at) => {
        expect(weighted.cov[at]!).toBeCloseTo(c, 10);
      });
    }),
    options,
  );
});

test('parallel items: alpha follows Spearman and Brown, item-rest correlations are equal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (k, r) => {
      const matrix = Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? 1 : r));
      expect(cronbachAlpha(matrix, k)).toBeCloseTo((k * r) / (1 + (k - 1) * r), 12);
      const rest = itemRestCorrelations(matrix, k);
      expect(Math.max(...rest) - Math.min(...rest)).toBeLessThan(1e-12);
    }),
    options,
  );
});
