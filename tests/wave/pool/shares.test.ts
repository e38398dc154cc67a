import { expect, it } from 'vitest';
import { poolShares } from '../../../src/wave/pool/shares.js';

it('waves count by their respondents, each part by itself, whatever their weights add up to', () => {
  const totals = [
    { wave: 2, part: 'leder', n: 10, total: 100 },
    { wave: 1, part: 'leder', n: 30, total: 200 },
    { wave: 0, part: 'leder', n: 60, total: 600 },
    { wave: 0, part: 'eier', n: 7, total: 3 },
  ];
  const shares = poolShares(totals);
  expect(shares.map(({ share, balance }) => [share, balance])).toEqual([
    [0.1, 3],
    [0.3, 1.5],
    [0.6, 0.5],
    [1, 1],
  ]);
  // What the weights of each wave add up to afterwards: its share of the mean total.
  expect(shares.slice(0, 3).map(({ total, share, balance }) => total * share * balance)).toEqual([
    30, 90, 180,
  ]);
});
