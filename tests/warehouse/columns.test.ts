import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sqlDouble, Warehouse } from '../../src/warehouse/index.js';

describe('columns of a query', () => {
  it('come in order with null as NaN, over several vectors and all numeric types', async () => {
    const warehouse = await Warehouse.open();
    const [i, x, d] = await warehouse.columns(
      `select i::integer as i, case when i % 7 = 0 then null else i / 2 end as x, (i / 4)::decimal(9, 2) as d
       from range(5000) r(i) order by i`,
    );
    expect(i).toHaveLength(5000);
    expect(i![4999]).toBe(4999);
    expect([x![0], x![1], x![7], x![4900]]).toEqual([Number.NaN, 0.5, Number.NaN, Number.NaN]);
    expect(x![4999]).toBe(2499.5);
    expect(d![3]).toBe(0.75);
    warehouse.close();
  });

  it('are what was put in', async () => {
    const warehouse = await Warehouse.open();
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 300 }), async (values) => {
        const list = values.map((v) => (v === null ? 'null' : sqlDouble(v))).join(', ');
        const [column] = await warehouse.columns(`select unnest([${list}]) as x`);
        expect([...column!]).toEqual(values.map((v) => (v === null ? Number.NaN : v)));
      }),
      { seed: 4, numRuns: 40 },
    );
    warehouse.close();
  });
});
