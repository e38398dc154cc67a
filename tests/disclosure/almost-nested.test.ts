import { describe, expect, it } from 'vitest';
import { type Area, almostNested } from '../../src/disclosure/index.js';

/** Areas of two counties in two regions and a few more, with how many answered each of two questions. */
const area = (code: string, county: string, region: string, a: number, b = a): Area => ({
  grouping: 'municipality',
  code,
  within: {},
  values: { county, region },
  answers: { a: { n: a, weights: {} }, b: { n: b, weights: {} } },
});
const map = [
  area('m1', 'c1', 'r1', 30),
  area('m2', 'c1', 'r1', 20),
  area('m3', 'c1', 'r2', 1, 0),
  area('m4', 'c1', 'r2', 3, 6),
  area('m5', 'c2', 'r2', 25),
  area('m6', 'c3', 'r2', 25),
];

describe('groupings that almost nest', () => {
  it('are told with the areas that cross, the respondents there and the questions that few of them answered', () => {
    expect(almostNested(map, 5)).toEqual([
      {
        area: 'municipality',
        fine: 'county',
        coarse: 'region',
        crossings: [{ group: 'c1', main: 'r1', other: 'r2', areas: ['m3', 'm4'] }],
        respondents: 6,
        variables: ['a'],
      },
    ]);
    // Of three respondents' kinds each is a piece of its own.
    const apart = map.map((one, i) => ({ ...one, within: { respondent_group: String(i % 2) } }));
    expect(almostNested(apart, 5)[0]!.variables).toEqual(['a']);
    expect(almostNested(map, 4)[0]!.variables).toEqual([]);
  });

  it('are not told where all lie within, where nobody crosses, or where a tenth does', () => {
    const whole = map.filter(({ code }) => code !== 'm3' && code !== 'm4');
    expect(almostNested(whole, 5)).toEqual([]);
    expect(almostNested([...whole, area('m3', 'c1', 'r2', 0)], 5)).toEqual([]);
    expect(almostNested([...whole, area('m3', 'c1', 'r2', 12)], 5)).toEqual([]);
    expect(almostNested([...whole, area('m3', 'c1', 'r2', 11)], 5)).toHaveLength(1);
  });
});
