import { describe, expect, it } from 'vitest';
import { type Area, answersIn } from '../../src/disclosure/areas.js';

const area = (code: string, county: string, joined: string, respondents: string, yes: number): Area => ({
  grouping: 'kommune',
  code,
  within: { respondent_group: respondents },
  values: { fylke: county, omrade: joined },
  answers: { trives: { n: 3, weights: { '0': 3 - yes, '1': yes } } },
});
const areas = [
  area('0301', '03', 'a', 'leder', 1),
  area('0301', '03', 'a', 'eier', 3),
  area('1103', '11', 'b', 'leder', 2),
  area('1106', '11', 'b', 'leder', 0),
];
const group = (...pairs: [string, string][]) => new Map(pairs);

describe('answers in areas', () => {
  const of = answersIn(areas)('trives');

  it('are those of a municipality, of one kind of respondents or of all', () => {
    expect(of(group(['kommune', '0301'], ['respondent_group', 'leder']))).toEqual({ '0': 2, '1': 1 });
    expect(of(group(['kommune', '0301']))).toEqual({ '0': 2, '1': 4 });
  });

  it('are those of areas that municipalities are told by, of which tables hold no share of each answer', () => {
    expect(of(group(['omrade', 'b'], ['respondent_group', 'leder']))).toEqual({ '0': 4, '1': 2 });
  });

  it('are counted once where two groupings divide the same respondents', () => {
    const schools = areas.map((one) => ({ ...one, grouping: 'skole' }));
    const both = answersIn([...areas, ...schools])('trives');
    expect(both(group(['omrade', 'b'], ['respondent_group', 'leder']))).toEqual({ '0': 4, '1': 2 });
  });

  it('are not known of a crossing with what areas do not tell', () => {
    expect(of(group(['omrade', 'b'], ['stilling', '1']))).toBeNull();
  });
});
