import { describe, expect, it } from 'vitest';
import { mergeStrata } from '../../src/harmonize/register-strata.js';

const cell = (path: string[], size: number, used: number) => ({ path, size, used });

describe('merging strata with too few respondents', () => {
  it('leaves good cells alone, and those taken whole', () => {
    const strata = mergeStrata([cell(['1', 'a'], 10, 2), cell(['1', 'b'], 1, 1), cell(['2', 'a'], 4, 4)]);
    expect(strata.map((s) => [s.name, s.size, s.used])).toEqual([
      ['1 / a', 10, 2],
      ['1 / b', 1, 1],
      ['2 / a', 4, 4],
    ]);
  });
  it('joins small cells with each other under the same coarser codes', () => {
    const strata = mergeStrata([
      cell(['1', 'a', 'x'], 10, 1),
      cell(['1', 'a', 'y'], 20, 1),
      cell(['1', 'a', 'z'], 30, 9),
      cell(['1', 'b', 'x'], 30, 5),
    ]);
    expect(strata.map((s) => [s.name, s.size, s.used])).toEqual([
      ['1 / a / x+y', 30, 2],
      ['1 / a / z', 30, 9],
      ['1 / b / x', 30, 5],
    ]);
  });
  it('takes the smallest good stratum where the small ones do not suffice, and goes a level up where none is', () => {
    const strata = mergeStrata([
      cell(['1', 'a', 'x'], 10, 0),
      cell(['1', 'a', 'y'], 20, 5),
      cell(['1', 'a', 'z'], 15, 5),
      cell(['1', 'b', 'x'], 8, 1),
    ]);
    expect(strata.map((s) => [s.size, s.used])).toContainEqual([25, 5]);
    // b's one cell has nobody to join under b: it joins the smallest stratum of the same first code.
    expect(strata.every((s) => s.used >= 2)).toBe(true);
    expect(strata.reduce((sum, s) => sum + s.size, 0)).toBe(53);
    expect(strata.reduce((sum, s) => sum + s.used, 0)).toBe(11);
  });
  it('makes one stratum of units taken one by one when some of them did not answer', () => {
    const cells = ['a', 'b', 'c'].map((county, i) => cell(['4', county], 1, i === 1 ? 0 : 1));
    expect(mergeStrata(cells).map((s) => [s.size, s.used])).toEqual([[3, 2]]);
  });
  it('never joins cells with different first codes', () => {
    const strata = mergeStrata([cell(['1', 'a'], 10, 1), cell(['2', 'a'], 10, 1)]);
    expect(strata.map((s) => s.name)).toEqual(['1 / a', '2 / a']);
  });
});
