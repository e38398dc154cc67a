import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../../src/stats/index.js';
import {
  type Covariate,
  type VariationInput,
  type VariationResult,
  variation,
} from '../../src/variation/index.js';

type Made = Omit<VariationInput, 'outcome' | 'covariates'> & {
  outcome: { name: string; values: number[] };
  covariates: Covariate[];
};

/** Rows in groups within groups, of sizes and variances drawn from a seed. */
function made(seed: number): Made {
  const random = new Random(seed);
  const sd = [random.uniform(), random.uniform()];
  const [outer, inner, values]: [string[], string[], number[]] = [[], [], []];
  const x: number[] = [];
  for (let a = 0; a < 6; a++) {
    const ea = random.normal(0, sd[0]!);
    for (let b = 0; b < 3 + random.integer(3); b++) {
      const eb = random.normal(0, sd[1]!);
      for (let i = 0; i < 2 + random.integer(5); i++) {
        outer.push(`a${a}`);
        inner.push(`a${a}b${b}`);
        x.push(random.normal(0, 1));
        values.push(ea + eb + 0.4 * x.at(-1)! + random.normal(0, 1));
      }
    }
  }
  return {
    outcome: { name: 'y', values },
    levels: [
      { name: 'a', codes: outer },
      { name: 'b', codes: inner },
    ],
    covariates: [{ name: 'x', kind: 'number', values: x }],
  };
}

const seeds = fc.integer({ min: 1, max: 1e6 });
const some = { numRuns: 25 };
// Searches end where less than 1e-12 of the deviance is to be gained: 1e-6 of a variance, and a limit's 1e-8 a height.
const same = (a: number | null, b: number | null, scale: number) =>
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(2e-5 * scale);

function alike(a: VariationResult, b: VariationResult, factor = 1): void {
  const total = a.levels.reduce((sum, l) => sum + l.variance, 0);
  a.levels.forEach((level, l) => {
    const other = b.levels[l]!;
    same(level.variance * factor ** 2, other.variance, total * factor ** 2);
    for (const end of [0, 1] as const) {
      same(level.sd_ci[end]! * factor, other.sd_ci[end], Math.sqrt(total) * factor);
      same(level.share_ci[end], other.share_ci[end], 1);
    }
    if (level.chisq !== null) expect(level.chisq).toBeCloseTo(other.chisq!, 6);
  });
}

test('the unit and the origin of the outcome change nothing but the unit', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.constantFrom(1e-3, 7, 1e4),
      fc.constantFrom(-50, 0, 1e5),
      (seed, factor, origin) => {
        const input = made(seed);
        const moved = {
          ...input,
          outcome: { name: 'y', values: input.outcome.values.map((y) => factor * (y + origin)) },
        };
        alike(variation(input), variation(moved), factor);
      },
    ),
    some,
  );
});

test("the rows' order and the groups' names change nothing", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const input = made(seed);
      const back = <T>(list: ArrayLike<T>): T[] => Array.from(list).reverse();
      const [covariate] = input.covariates;
      const turned: VariationInput = {
        outcome: { name: 'y', values: back(input.outcome.values) },
        levels: input.levels.map(({ name, codes }) => ({ name, codes: back(codes).map((c) => `z${c}`) })),
        covariates: [{ name: 'x', kind: 'number', values: back(covariate!.values as number[]) }],
      };
      alike(variation(input), variation(turned));
    }),
    some,
  );
});

test('shares sum to one, and every estimate lies within its interval', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, binary) => {
      const input = made(seed);
      const values = binary ? input.outcome.values.map((y) => (y > 0.2 ? 1 : 0)) : input.outcome.values;
      const { levels } = variation({ ...input, outcome: { name: 'y', values }, binary });
      expect(levels.reduce((sum, l) => sum + l.share, 0)).toBeCloseTo(1, 12);
      for (const { share, share_ci, variance, p_value } of levels) {
        expect(share_ci[0]).toBeGreaterThanOrEqual(0);
        expect(share_ci[1]).toBeLessThanOrEqual(1);
        if (binary) {
          expect(share_ci[0]).toBeLessThanOrEqual(share + 1e-9);
          expect(share_ci[1]).toBeGreaterThanOrEqual(share - 1e-9);
        }
        if (p_value === null) continue;
        // A level is told from none at 5 per cent of the mixture where half of a chi-square is that small.
        expect(p_value).toBeGreaterThanOrEqual(0);
        expect(p_value).toBeLessThanOrEqual(variance === 0 ? 1 : 0.5);
      }
    }),
    some,
  );
});

test('of two variances simulated as known, the intervals hold them nineteen times in twenty', () => {
  let held = 0;
  const draws = 120;
  for (let seed = 1; seed <= draws; seed++) {
    const random = new Random(seed);
    const codes = Array.from({ length: 300 }, (_, i) => i % 30);
    const effects = Array.from({ length: 30 }, () => random.normal(0, 0.5));
    const values = codes.map((g) => effects[g]! + random.normal(0, 1));
    const { levels } = variation({ outcome: { name: 'y', values }, levels: [{ name: 'g', codes }] });
    const [low, high] = levels[0]!.share_ci;
    if (low! <= 0.2 && high! >= 0.2) held++;
  }
  // 114 expected of 120, standard error 2.4: three of those below and above.
  expect(held).toBeGreaterThanOrEqual(107);
  expect(held).toBeLessThanOrEqual(120);
});
