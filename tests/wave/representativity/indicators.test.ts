import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Estimated, representativity } from '../../../src/wave/representativity/indicators.js';
import type { ResponseCell } from '../../../src/wave/representativity/response-cell.js';

interface Golden {
  variables: string | string[];
  cells: { codes: string | string[]; invited: number; answered: number; weight: number; rate: number }[];
  indicators: {
    n: number;
    mean: number;
    before: Record<string, number>;
    after: Record<string, number>;
    partial: Record<
      string,
      Record<string, number> & { categories: ({ code: string; n: number } & Record<string, number>)[] }
    >;
  };
}

const golden = JSON.parse(
  readFileSync(new URL('../../golden/representativity/representativity.json', import.meta.url), 'utf8'),
) as Record<string, Golden>;

const cellsOf = ({ cells }: Golden): ResponseCell[] =>
  cells.map((cell) => ({ ...cell, codes: [cell.codes].flat() }));

/** Both fit the same likelihood to the end; what differs is the order of sums and where each stops. */
const near = (found: Estimated, estimate: number, se: number) => {
  expect(Math.abs(found.estimate - estimate)).toBeLessThan(1e-8);
  expect(Math.abs(found.se! - se)).toBeLessThan(1e-8);
};

describe('representativity', () => {
  test.each(Object.entries(golden))('%s: as the R script from the papers', (_, own) => {
    const variables = [own.variables].flat();
    const found = representativity(cellsOf(own), variables.length)!;
    expect(found.n).toBe(own.indicators.n);
    expect(found.mean).toBeCloseTo(own.indicators.mean, 9);
    for (const when of ['before', 'after'] as const) {
      near(found[when].r, own.indicators[when].R_adj!, own.indicators[when].R_se!);
      near(found[when].cv, own.indicators[when].CV_adj!, own.indicators[when].CV_se!);
    }
    variables.forEach((name, v) => {
      const [mine, theirs] = [found.partial[v]!, own.indicators.partial[name]!];
      near(mine.unconditional, theirs.unconditional!, theirs.unconditional_se!);
      near(mine.conditional, theirs.conditional!, theirs.conditional_se!);
      expect(mine.categories.map(({ code, n }) => [code, n])).toEqual(
        theirs.categories.map(({ code, n }) => [code, n]),
      );
      mine.categories.forEach((category, k) => {
        const other = theirs.categories[k]!;
        near(category.unconditional, other.unconditional!, other.unconditional_se!);
        near(category.conditional, other.conditional!, other.conditional_se!);
      });
    });
  });

  const cell = (code: string, invited: number, answered: number, rate = 0.5): ResponseCell => ({
    codes: [code],
    invited,
    answered,
    weight: 2,
    rate,
  });

  test('is 1 where every class answered alike, and weighting by the very classes leaves nothing', () => {
    const alike = representativity([cell('a', 1000, 500), cell('b', 1000, 500)], 1)!;
    expect(alike.before.r.estimate).toBe(1);
    const apart = [cell('a', 1000, 200, 0.2), cell('b', 1000, 800, 0.8)];
    const found = representativity(apart, 1)!;
    // rho is 0.2 and 0.8, half of each: S is 0.3.
    expect(found.before.r.estimate).toBeCloseTo(0.4, 2);
    expect(found.after.r.estimate).toBeCloseTo(1, 3);
  });

  test('takes classes that all or nobody answered in, and variables that others add up to', () => {
    const cells: ResponseCell[] = [
      { codes: ['a', 'x'], invited: 20, answered: 20, weight: 1, rate: 0.5 },
      { codes: ['b', 'x'], invited: 30, answered: 12, weight: 1, rate: 0.5 },
      { codes: ['c', 'y'], invited: 10, answered: 0, weight: 1, rate: 0.5 },
      { codes: ['d', 'y'], invited: 40, answered: 18, weight: 1, rate: 0.5 },
    ];
    const found = representativity(cells, 2)!;
    expect(found.mean).toBeCloseTo(0.5, 6);
    expect(Number.isFinite(found.before.r.estimate) && Number.isFinite(found.before.r.se!)).toBe(true);
    expect(found.partial[1]!.conditional.estimate).toBeCloseTo(0, 12);
  });

  test('is nothing where all or nobody answered', () => {
    expect(representativity([cell('a', 10, 10)], 1)).toBeNull();
    expect(representativity([cell('a', 10, 0)], 1)).toBeNull();
  });
});
