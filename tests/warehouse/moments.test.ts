import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentsOfColumns } from '../../src/stats/index.js';
import { moments, ranges, Warehouse } from '../../src/warehouse/index.js';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  // Made by a fixed hash: correlated columns with holes, and a weight.
  await warehouse.run(`create table t as select
    case when hash(i, 1) % 9 > 0 then (hash(i, 2) % 1000) / 100.0 end::double as a,
    case when hash(i, 3) % 7 > 0 then (hash(i, 2) % 1000) / 200.0 + (hash(i, 4) % 1000) / 300.0 end::double as b,
    case when hash(i, 5) % 5 > 0 then (hash(i, 6) % 6)::integer end as c,
    (hash(i, 7) % 40) / 10.0 as w from range(500) t(i)`);
});
afterAll(() => warehouse.close());

const names = ['a', 'b', 'c'];
const near = (found: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) =>
  Array.from(expected).forEach((x, i) => {
    expect(Math.abs(found[i]! - x)).toBeLessThan(tolerance * Math.max(1, Math.abs(x)));
  });

describe('moments in DuckDB', () => {
  // 1e-12: the two orders of summing.
  test.each([
    ['listwise', undefined],
    ['pairwise', undefined],
    ['listwise', 'w'],
    ['pairwise', 'w'],
  ] as const)('equal those of the columns: %s, weight %s', async (missing, weight) => {
    const found = await moments(warehouse, 't', names, { missing, weight });
    const [w, ...columns] = await warehouse.columns('select w, a, b, c from t');
    const expected = momentsOfColumns(names, columns, { missing, weight: weight ? w : undefined });
    expect([found.n, [...found.pairs]]).toEqual([expected.n, [...expected.pairs]]);
    near([found.sumWeights], [expected.sumWeights], 1e-12);
    near(found.means, expected.means, 1e-12);
    near(found.cov, expected.cov, 1e-12);
    near(found.cor, expected.cor, 1e-12);
  });
  test('equal covar_samp of DuckDB over complete rows', async () => {
    const found = await moments(warehouse, 't', ['a', 'b']);
    const [row] = await warehouse.all<{ c: number; r: number }>(
      'select covar_samp(a, b) as c, corr(a, b) as r from t',
    );
    near([found.cov[1]!, found.cor[1]!], [row!.c, row!.r], 1e-12);
  });
  test('a mean of 1e8 costs no digits of the variance', async () => {
    await warehouse.run(
      'create table far as select i % 5 + 1e8 as x, (i * 7) % 5 + 1e8 as y from range(1000) t(i)',
    );
    const m = await moments(warehouse, 'far', ['x', 'y']);
    // Whole numbers: exact sums; variance of 0..4 equally often is 2 (n).
    near([m.means[0]!, m.cov[0]!], [1e8 + 2, (2 * 1000) / 999], 1e-14);
  });
  test('also when the first rows mislead', async () => {
    await warehouse.run(
      'create table turn as select case when i < 1000 then null else 1e8 + i % 5 end as x, i % 3 as y from range(6000) t(i)',
    );
    const m = await moments(warehouse, 'turn', ['x', 'y']);
    near([m.cov[0]!], [(2 * 5000) / 4999], 1e-12);
  });
  test('rows of weight 0 count as not there; where limits rows', async () => {
    const zero = await moments(warehouse, 't', names, { weight: 'w' });
    const [row] = await warehouse.all<{ n: number }>(
      'select count(*) as n from t where a is not null and b is not null and c is not null and w > 0',
    );
    expect(zero.n).toBe(row!.n);
    expect((await moments(warehouse, 't', ['c'], { where: 'c < 3' })).means[0]).toBeLessThan(3);
  });
  test('infinite values are a fault', async () => {
    await warehouse.run(
      `create table inf as select case when i = 3 then 'inf'::double else i end as x, i as y from range(9) t(i)`,
    );
    await expect(moments(warehouse, 'inf', ['x', 'y'])).rejects.toMatchObject({
      code: 'LV-WAREHOUSE-NOT-FINITE',
    });
  });
  test('ranges', async () => {
    await warehouse.run('create table r as select * from (values (1, null), (4, 2.5), (null, null)) t(p, q)');
    expect(await ranges(warehouse, 'r', ['p', 'q'])).toEqual([
      { name: 'p', n: 2, missing: 1, min: 1, max: 4 },
      { name: 'q', n: 1, missing: 2, min: 2.5, max: 2.5 },
    ]);
  });
  test('are the same to the last bit in every run, and those of the rows added up in order', async () => {
    // More rows than two of DuckDB's row groups (122 880), which its threads share; values with no exact sums.
    await warehouse.run(
      `create table long as select i, sqrt(hash(i, 1) % 1000) as p, ln(1 + hash(i, 2) % 1000) as q,
       case when hash(i, 3) % 9 > 0 then (hash(i, 4) % 100) / 7.0 end as r, (hash(i, 5) % 99) / 9.0 as w
       from range(400000) t(i)`,
    );
    await warehouse.run('create view filtered as select * from long where i % 100 > 0');
    for (const relation of ['long', 'filtered']) {
      for (const options of [{}, { weight: 'w' }, { missing: 'pairwise', weight: 'w' }] as const) {
        const first = await moments(warehouse, relation, ['p', 'q', 'r'], options);
        for (let run = 0; run < 4; run++)
          expect(await moments(warehouse, relation, ['p', 'q', 'r'], options)).toEqual(first);
      }
    }
    const [p, w] = await warehouse.columns('select p, w from long where w > 0 order by i');
    const found = await moments(warehouse, 'long', ['p'], { weight: 'w' });
    expect(found.sumWeights).toBe(w!.reduce((sum, x) => sum + x, 0));
    const centre = Math.round(p!.subarray(0, 1000).reduce((sum, x) => sum + x, 0) / 1000);
    const sum = p!.reduce((total, x, i) => total + w![i]! * (x - centre), 0);
    expect(found.means[0]).toBe(centre + sum / found.sumWeights);
  });
});
