import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import { Warehouse } from '../../../src/warehouse/index.js';
import { sameGroups } from '../../../src/wave/describe/same-groups.js';
import { testedBy } from '../../../src/wave/describe/tested.js';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  await warehouse.run(`create table t as select * from (values
    (1, 'x', 'p', 1), (1, 'x', 'q', 1), (2, 'y', 'p', 3), (2, 'y', 'q', null), (3, 'z', 'p', 2)) v(a, b, c, d)`);
});
afterAll(() => warehouse.close());

it('groupings that part the respondents alike are told, whatever they are called', async () => {
  const found = await sameGroups(warehouse, 't', 'leder', ['a', 'b', 'c', 'd']);
  // d parts alike too where it is known, but lacks a respondent.
  expect(found).toEqual([{ respondentGroup: 'leder', grouping: 'b', same: 'a', n: 5 }]);
});

it('no test of what a grouping is made of, and none counted twice', () => {
  const codebook = {
    derived: [
      { name: 'classes', rule: { cut: 'years' } },
      { name: 'two', rule: { recode: 'classes' } },
    ],
    scales: [{ name: 'score', items: ['i1', 'i2'] }],
  } as unknown as Codebook;
  const names = ['years', 'classes', 'two', 'score', 'i1', 'place', 'place_too'];
  const twins = new Map([['place_too', 'place']]);
  const tested = (by: string, from = names) => from.filter(testedBy(codebook, by, new Set(from), twins));
  expect(tested('two')).toEqual(['two', 'score', 'i1', 'place']);
  expect(tested('classes')).toEqual(['classes', 'score', 'i1', 'place']);
  expect(tested('years')).toEqual(['years', 'score', 'i1', 'place']);
  expect(tested('i1')).toEqual(['years', 'classes', 'two', 'i1', 'place']);
  expect(tested('place_too')).toEqual([]);
  expect(tested('place')).not.toContain('place_too');
  // Where the earlier of the two is no question, the later one stands for both.
  expect(tested('years', ['place_too'])).toEqual(['place_too']);
});
