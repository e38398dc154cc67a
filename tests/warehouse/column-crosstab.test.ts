import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ColumnStore, Warehouse, weightedCrosstab } from '../../src/warehouse/index.js';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  await warehouse.run(`create table t as select
    case when i % 7 = 0 then null else i % 4 end as g,
    case when i % 11 = 0 then null else chr(97 + (i * 5 % 3)::integer) || 'ø' end as s,
    case when i % 13 = 0 then 99 else i % 5 end as x,
    (i % 6)::varchar as stratum, 1 + (i * 37 % 100) / 100 as w, 0.5 + (i * 17 % 100) / 100 as r1, 1.5 - (i * 7 % 100) / 100 as r2
    from range(500) a(i)`);
});
afterAll(() => warehouse.close());

describe('a crosstab of columns in memory', () => {
  const x = { name: 'x', missing: [{ value: 99 }] };
  const requests = {
    'counts of one variable': { keys: [x], weight: null, replicates: [], units: [] },
    'two groups, weights, replicates and units': {
      keys: [{ name: 'g' }, { name: 's' }, x],
      weight: 'w',
      replicates: ['r1', 'r2'],
      units: ['stratum'],
    },
    'replicates that are factors': {
      keys: [{ name: 's' }, x],
      weight: 'w',
      replicates: ['r1'],
      replicatesAreFactors: true,
      units: [],
    },
    moments: { keys: [{ name: 'g' }, x], weight: 'w', replicates: ['r1'], units: [], moments: { centre: 2 } },
  };
  for (const [name, request] of Object.entries(requests)) {
    it(`is the query's: ${name}`, async () => {
      const store = await ColumnStore.of(warehouse, 't', 500);
      const [own, query] = [await store!.crosstab(request), await weightedCrosstab(warehouse, 't', request)];
      expect(own.keys).toEqual(query.keys);
      expect(own.units).toEqual(query.units);
      expect(own.n).toEqual(query.n);
      // Sums are added in another order: the last bits may differ.
      const pairs = [[own.squares, query.squares] as const].concat(
        own.sums.flatMap((list, p) => list.map((sum, r) => [sum, query.sums[p]![r]!] as const)),
      );
      for (const [a, b] of pairs) {
        expect(a.length).toBe(b.length);
        expect(a.every((value, i) => Math.abs(value - b[i]!) <= 1e-12 * (1 + Math.abs(value)))).toBe(true);
      }
    });
  }
  it('is not kept of a large table', async () => {
    expect(await ColumnStore.of(warehouse, 't', 10_000_000)).toBeNull();
  });
});
