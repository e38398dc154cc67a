import { expect, test } from 'vitest';
import { validValues, Warehouse } from '../../src/warehouse/index.js';

test('declared missing codes and ranges become null in a view; nothing declared gives the relation', async () => {
  const warehouse = await Warehouse.open();
  await warehouse.run(
    `create table t as select * from (values (1.0::double, 'a'), (9, 'x'), (97, 'b'), (-5, 'a')) v(q, s)`,
  );
  expect(await validValues(warehouse, 't', [{ name: 'q', missing: [] }])).toBe('t');
  const view = await validValues(warehouse, 't', [
    { name: 'q', missing: [{ value: 9 }, { from: 90, to: Number.POSITIVE_INFINITY }] },
    { name: 's', missing: [{ value: 'x' }] },
  ]);
  const rows = await warehouse.all(`select * from ${view}`);
  expect(rows.map((r) => [r.q, r.s])).toEqual([
    [1, 'a'],
    [null, null],
    [null, 'b'],
    [-5, 'a'],
  ]);
  warehouse.close();
});
