import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crosstab, scoreDistribution, Warehouse } from '../../src/warehouse/index.js';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  await warehouse.run(`create table t as select * from (values
    (1, 'x', 10.0::double, 2.0::double), (2, 'x', 2.0, 1.0), (2, 'y', null, 0.5), (null, 'y', 2.0, 4.0)) t(a, g, b, w)`);
});
afterAll(() => warehouse.close());

describe('crosstab', () => {
  test('many variables, unweighted: numbers by size, missing last', async () => {
    const cells = await crosstab(warehouse, 't', ['b', 'a']);
    expect(cells.map((c) => [c.variable, c.category, c.n, c.weighted_n])).toEqual([
      ['b', '2', 2, 2],
      ['b', '10', 1, 1],
      ['b', null, 1, 1],
      ['a', '1', 1, 1],
      ['a', '2', 2, 2],
      ['a', null, 1, 1],
    ]);
  });
  test('by group with weights', async () => {
    const cells = await crosstab(warehouse, 't', ['a'], { by: ['g'], weight: 'w' });
    expect(cells.map((c) => [...c.group, c.category, c.n, c.weighted_n])).toEqual([
      ['x', '1', 1, 2],
      ['x', '2', 1, 1],
      ['y', '2', 1, 0.5],
      ['y', null, 1, 4],
    ]);
  });
  test('weights are added up in the order of the rows, so that every run gives the same bits', async () => {
    // More rows than DuckDB gives one thread at a time (122 880), and weights with no exact sums.
    await warehouse.run(
      'create table long as select i % 2 as a, (hash(i) % 999) / 7.0 as w from range(400000) r(i)',
    );
    const [w] = await warehouse.columns('select w from long');
    const sums = [0, 0];
    for (const [i, x] of w!.entries()) sums[i % 2]! += x;
    for (let run = 0; run < 4; run++) {
      const cells = await crosstab(warehouse, 'long', ['a'], { weight: 'w' });
      expect(cells.map((c) => c.weighted_n)).toEqual(sums);
      const bins = await scoreDistribution(warehouse, 'long', 'a', [0, 1], 2, { weight: 'w' });
      expect(bins.map((b) => b.weighted_n)).toEqual(sums);
    }
  });
  test('faults', async () => {
    await expect(crosstab(warehouse, 't', ['aa', 'h'])).rejects.toMatchObject({
      faults: [{ code: 'LV-WAREHOUSE-UNKNOWN-COLUMN' }, { code: 'LV-WAREHOUSE-UNKNOWN-COLUMN' }],
    });
    await expect(crosstab(warehouse, 't', ['a'], { weight: 'g' })).rejects.toMatchObject({
      code: 'LV-WAREHOUSE-NOT-NUMERIC',
    });
  });
});

test('score distribution: equal bins, the last with both ends, rounding errors kept in their bin', async () => {
  await warehouse.run(
    `create table s as select unnest([1.0, 1.5, 2.9999999999999996, 3, 7, null])::double as score`,
  );
  const bins = await scoreDistribution(warehouse, 's', 'score', [1, 7], 6);
  expect(bins.map((b) => b.n)).toEqual([2, 0, 2, 0, 0, 1]);
  expect([bins[0]!.lower, bins[5]!.upper]).toEqual([1, 7]);
});
