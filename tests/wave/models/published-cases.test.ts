import { describe, expect, it } from 'vitest';
import { publishedCases } from '../../../src/wave/models/published-cases.js';

const cases = (...counts: number[]) => ({
  read: 100,
  used: 100 - counts.reduce((a, b) => a + b, 0),
  left_out: counts.map((n, i) => ({ reason: `reason ${i}`, n })),
});
const counts = (...of: number[]) => publishedCases(cases(...of), 5).left_out.map(({ n }) => n);

describe('the cases of a published model', () => {
  it('have no count of fewer than the least number published', () => {
    expect(counts(4, 5, 12, 1)).toEqual([null, 5, 12, null]);
    expect(counts(5, 12)).toEqual([5, 12]);
  });

  it('do not give a withheld count back by subtraction', () => {
    expect(publishedCases(cases(4, 12), 5)).toMatchObject({ read: null, used: 84 });
    expect(publishedCases(cases(1, 2), 5).read).toBeNull();
    expect(publishedCases(cases(4, 3), 5).read).toBe(100);
    expect(publishedCases(cases(), 5).read).toBe(100);
  });
});
