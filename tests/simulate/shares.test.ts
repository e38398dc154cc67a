import { expect, it } from 'vitest';
import type { Variable } from '../../src/codebook/index.js';
import { distributionOf } from '../../src/simulate/shares.js';

const variable = (type: Variable['type'], codes: number, more: Partial<Variable> = {}) =>
  ({
    name: 'x',
    type,
    values: [
      ...Array.from({ length: codes }, (_, i) => ({ code: i + 1, label: { nb: String(i + 1) } })),
      { code: 9, label: { nb: 'Vet ikke' }, missing: 'dont_know' },
    ],
    ...more,
  }) as Variable;
const shares = (v: Variable) => distributionOf(v, 'codebook.yaml').shares;

it('without shares in the codebook, ordered answers are binomial with p = 0.6 and others alike', () => {
  // dbinom(0:4, 4, .6) and dbinom(0:3, 3, .6) of R.
  [0.0256, 0.1536, 0.3456, 0.3456, 0.1296].forEach((share, i) => {
    expect(shares(variable('ordinal', 5))[i]).toBeCloseTo(share, 12);
  });
  [0.064, 0.288, 0.432, 0.216].forEach((share, i) => {
    expect(shares(variable('ordinal', 4))[i]).toBeCloseTo(share, 12);
  });
  expect(shares(variable('ordinal', 1))).toEqual([1]);
  expect(shares(variable('categorical', 4))).toEqual([0.25, 0.25, 0.25, 0.25]);
});

it('missing answers have no share but the one that the codebook gives', () => {
  const given = (list: number[]) => variable('ordinal', 2, { simulate: { shares: list } });
  expect(distributionOf(variable('ordinal', 2), 'codebook.yaml').options.map((o) => o.code)).toEqual([1, 2]);
  expect(distributionOf(given([1, 3]), 'codebook.yaml')).toMatchObject({ shares: [0.25, 0.75] });
  expect(shares(given([1, 3, 4]))).toEqual([0.125, 0.375, 0.5]);
  expect(() => shares(given([1]))).toThrow('the shares do not fit the answer options');
});
