import fc from 'fast-check';
import { mean, sampleCorrelation, sampleCovariance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { correlationMatrix, momentsOfColumns } from '../../src/stats/index.js';

const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), {
  minLength: 3,
  maxLength: 200,
});

describe('moments of columns', () => {
  it('are those of an independent implementation', () => {
    fc.assert(
      fc.property(answers, (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
        const m = momentsOfColumns(['x', 'y'], [Float64Array.from(x), Float64Array.from(y)]);
        // Answers of 1-7 and at most 200 of them: sums are exact, so only the last division can differ.
        expect(m.means[0]).toBeCloseTo(mean(x), 12);
        expect(m.cov[1]).toBeCloseTo(sampleCovariance(x, y), 11);
        expect(correlationMatrix(m.cov, 2)[1]).toBeCloseTo(sampleCorrelation(x, y), 11);
      }),
      { seed: 20, numRuns: 200 },
    );
  });
});
