import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coding, cohenKappa, type Kappa, themeAgreement } from '../../src/reliability/index.js';

const golden = JSON.parse(readFileSync('tests/golden/kappa/kappa.json', 'utf8')) as (Kappa & {
  counts: number[][];
})[];

describe('kappa of two coders', () => {
  it.each(golden)('is the formula of 1969 in matrices, table $counts', ({ counts, ...expected }) => {
    const found = cohenKappa(counts);
    // Two forms of one formula in doubles.
    for (const key of ['n', 'agreement', 'kappa', 'se', 'ci_lower', 'ci_upper'] as const)
      expect(found[key]).toBeCloseTo(expected[key]!, 12);
  });

  it('is the example of Fleiss, Cohen and Everitt: three categories, kappa .429, error .054', () => {
    const { kappa, se } = cohenKappa([
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ]);
    expect(kappa).toBeCloseTo(0.429, 3);
    expect(se).toBeCloseTo(0.054, 3);
  });

  it('is at most 1, 1 where all agree, and null where nothing could differ', () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 3],
      ]),
    ).toMatchObject({ kappa: 1, se: 0, ci_upper: 1 });
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ agreement: 1, kappa: null, se: null });
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        (counts) => {
          fc.pre(counts.flat().some((x) => x > 0));
          const { kappa, se } = cohenKappa(counts);
          const turned = cohenKappa(counts[0]!.map((_, j) => counts.map((row) => row[j]!)));
          expect(kappa === null || kappa <= 1).toBe(true);
          expect(se === null || se >= 0).toBe(true);
          // Neither coder is the first.
          if (kappa !== null) expect(turned.kappa).toBeCloseTo(kappa, 10);
          if (se !== null) expect(turned.se).toBeCloseTo(se, 8);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

it('compares the two coders of a frame theme by theme over the texts that both have coded', () => {
  const of = (coder: string, rows: Record<string, (string | null)[]>): Coding[] =>
    Object.entries(rows).flatMap(([row, themes]) => themes.map((theme) => ({ row, theme, coder })));
  const frame = [
    ...of('A', {
      1: ['trygghet', 'refleksjon'],
      2: [null],
      3: ['refleksjon'],
      4: ['trygghet'],
      5: ['trygghet'],
    }),
    ...of('B', { 1: ['trygghet'], 2: [null], 3: ['refleksjon'], 4: [null], 6: ['refleksjon'] }),
  ];
  const { coders, both, themes } = themeAgreement(frame);
  expect([coders, both]).toEqual([['A', 'B'], 4]);
  expect(themes.map(({ theme, n, agreement }) => [theme, n, agreement])).toEqual([
    ['refleksjon', 4, 0.75],
    ['trygghet', 4, 0.75],
  ]);
  // By hand: po 3/4, pe (2*1 + 2*3)/16 = 1/2.
  expect(themes[0]!.kappa).toBeCloseTo(0.5, 12);
  expect(() => themeAgreement(frame.filter(({ coder }) => coder === 'A'))).toThrow(/two coders/);
});
