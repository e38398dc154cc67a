import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Question, Variable } from '../../src/codebook/index.js';
import { tickCombinations } from '../../src/simulate/shares.js';

it('tick-all combinations sum to one, keep the options’ shares and are never empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.05, max: 0.9, noNaN: true }), { minLength: 2, maxLength: 7 }),
      (shares) => {
        // Shares that sum to just over one force nearly exclusive ticks, which the fixed point nears slowly.
        const sum = shares.reduce((a, b) => a + b, 0);
        fc.pre(sum > 1.2);
        const names = shares.map((_, i) => `o${i}`);
        const variables = new Map(
          names.map((name, i) => [name, { name, simulate: { share: shares[i]! } } as Variable]),
        );
        const question = { name: 'q', variables: names } as Question;
        const combinations = tickCombinations(question, variables);
        expect(combinations.reduce((a, c) => a + c.probability, 0)).toBeCloseTo(1, 10);
        names.forEach((name, i) => {
          const share = combinations.reduce((a, c) => a + (c.answers.get(name) === 1 ? c.probability : 0), 0);
          expect(share).toBeCloseTo(shares[i]!, 8);
        });
        expect(combinations.every((c) => [...c.answers.values()].includes(1))).toBe(true);
      },
    ),
    { seed: 2022, numRuns: 100 },
  );
});
