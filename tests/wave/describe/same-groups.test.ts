import { afterAll, beforeAll, expect, it } from 'vitest';
import { Warehouse } from '../../../src/warehouse/index.js';
import { sameGroups } from '../../../src/wave/describe/same-groups.js';

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
