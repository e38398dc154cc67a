import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attachFactors,
  type Code,
  type CrosstabRequest,
  CrosstabTable,
  Warehouse,
  type WeightColumns,
} from '../../src/warehouse/index.js';

const ROWS = 40_000;
const replicates = Array.from({ length: 9 }, (_, r) => `r${r + 1}`);
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  // Made by a fixed hash: groups of numbers and of text, answers with missing codes, uneven weights, some of them 0.
  const factors = replicates.map((name, r) => `(hash(i, ${r}) % 1000) / 700.0 as ${name}`);
  await warehouse.run(`create table t as select i as row,
    case when hash(i, 21) % 7 > 0 then hash(i, 22) % 4 end::integer as g,
    case when hash(i, 23) % 11 > 0 then chr(97 + (hash(i, 24) % 3)::integer) || 'ø' end as s,
    case when hash(i, 25) % 13 = 0 then 99 when hash(i, 25) % 17 = 0 then -1 else hash(i, 26) % 5 end::double as x,
    (hash(i, 27) % 6)::varchar as stratum, (hash(i, 30) % 3000) / 8.0 - 20 as income,
    case when hash(i, 31) % 9 > 0 then (hash(i, 32) % 3000) / 7.0 end as pay,
    (hash(i, 28) % 100) / 7.0 as w, ${factors.join(', ')} from range(${ROWS}) a(i)`);
});
afterAll(() => warehouse.close());

const x = { name: 'x', missing: [{ value: 99 }, { from: Number.NEGATIVE_INFINITY, to: -1 }] };

/** The crosstab by the definition: rows one by one, in order. */
async function byDefinition({ keys, units = [] }: CrosstabRequest, weights: WeightColumns) {
  const names = [...keys.map((key) => key.name), ...units];
  const rows = await warehouse.all<Record<string, Code | null>>('select * from t order by row');
  const cells = new Map<string, { codes: Code[]; n: number; squares: number; sums: number[] }>();
  for (const row of rows) {
    const codes = names.map((name) => row[name]!);
    if (codes.some((code) => code === null) || (names.includes('x') && (row.x === 99 || row.x === -1)))
      continue;
    const name = JSON.stringify(codes);
    const w = weights.weight === null ? 1 : Number(row[weights.weight]);
    const cell = cells.get(name) ?? {
      codes,
      n: 0,
      squares: 0,
      sums: Array(1 + weights.replicates.length).fill(0),
    };
    cells.set(name, cell);
    if (w > 0) cell.n++;
    cell.squares += w * w;
    cell.sums[0]! += w;
    for (const [r, column] of weights.replicates.entries())
      cell.sums[r + 1]! += (weights.replicatesAreFactors ? w : 1) * Number(row[column]);
  }
  const order = (a: Code, b: Code) => (typeof a === 'number' ? a - Number(b) : a < b ? -1 : a > b ? 1 : 0);
  return [...cells.values()].sort(
    (a, b) => a.codes.map((code, k) => order(code, b.codes[k]!)).find((sign) => sign !== 0) ?? 0,
  );
}

describe('a crosstab of all weights', () => {
  const cases: Record<string, [CrosstabRequest, WeightColumns]> = {
    'counts of one variable': [{ keys: [x] }, { weight: null, replicates: [] }],
    'two groups and combined replicates': [
      { keys: [{ name: 'g' }, { name: 's' }, x] },
      { weight: 'w', replicates },
    ],
    'replicates that are factors, by unit': [
      { keys: [{ name: 's' }, x], units: ['stratum'] },
      { weight: 'w', replicates: replicates.slice(0, 2), replicatesAreFactors: true },
    ],
    'more combinations than a table of them holds': [
      { keys: [{ name: 'row' }, { name: 'income' }, { name: 'g' }] },
      { weight: 'w', replicates: ['r1'] },
    ],
  };
  for (const [name, [request, weights]] of Object.entries(cases)) {
    // Not a tolerance but the same bits: the order of the additions is part of what is promised.
    it(`is the definition's to the last bit, weights in memory or read by block: ${name}`, async () => {
      const expected = await byDefinition(request, weights);
      for (const mostNumbers of [Number.POSITIVE_INFINITY, 0]) {
        const table = await CrosstabTable.open(warehouse, 't', weights, mostNumbers);
        const [found] = await table.crosstabs([request]);
        const codes = [...found!.keys, ...found!.units];
        expect(codes).toEqual(codes.map((_, k) => expected.map((cell) => cell.codes[k]!)));
        expect([...found!.n]).toEqual(expected.map((cell) => cell.n));
        expect([...found!.squares]).toEqual(expected.map((cell) => cell.squares));
        expect(found!.sums).toHaveLength(1);
        for (const [r, sum] of found!.sums[0]!.entries())
          expect([...sum]).toEqual(expected.map((cell) => cell.sums[r]!));
      }
    });
  }

  it('sums moments about the mean where cells would be too many', async () => {
    const keys = [{ name: 'g' }, { name: 'income' }];
    const weights = { weight: 'w', replicates: ['r1'] };
    const table = await CrosstabTable.open(warehouse, 't', weights);
    const [moments, cells] = await table.crosstabs([{ keys, momentsOver: 1000 }, { keys }]);
    const [mean] = await warehouse.columns('select avg(income) from t');
    // 1e-12: one sum of 40 000 rows against sums of sums.
    expect(Math.abs(moments!.centre! - mean![0]!)).toBeLessThan(1e-12 * mean![0]!);
    expect(moments!.keys).toEqual([[0, 1, 2, 3]]);
    expect(cells!.centre).toBeNull();
    for (const [p, power] of moments!.sums.entries()) {
      for (const [r, sums] of power.entries()) {
        for (const g of [0, 1, 2, 3]) {
          let expected = 0;
          for (let c = 0; c < cells!.n.length; c++) {
            if (cells!.keys[0]![c] !== g) continue;
            expected += cells!.sums[0]![r]![c]! * (Number(cells!.keys[1]![c]) - moments!.centre!) ** p;
          }
          // 1e-12 of the sum of the parts' sizes: no value is more than 200 from the mean.
          const size = moments!.sums[0]![r]![g]! * 200 ** p;
          expect(Math.abs(sums[g]! - expected)).toBeLessThan(1e-12 * size);
        }
      }
    }
  });

  it('sums the same moments of values as they are and of coded ones', async () => {
    const keys = [{ name: 'g' }, { name: 'pay', missing: [{ value: 0 }, { from: 400, to: 420 }] }];
    const table = await CrosstabTable.open(warehouse, 't', { weight: 'w', replicates: ['r1'] });
    // 3 000 values x 4 sums: just over the second limit, so that coding tells; twelve times the first.
    const [asTheyAre] = await table.crosstabs([{ keys, momentsOver: 1000 }]);
    const [coded, cells] = await table.crosstabs([{ keys, momentsOver: 11_000 }, { keys }]);
    expect(asTheyAre!.centre).not.toBeNull();
    // The same bits, as both are added up in the order of the rows.
    expect(asTheyAre).toEqual(coded);
    const answered = (n: Float64Array) => n.reduce((sum, x) => sum + x, 0);
    expect(answered(asTheyAre!.n)).toBe(answered(cells!.n));
  });

  it('tells an identifier before its values are coded, and not where few of them stand in a group', async () => {
    await warehouse.run(
      `create table ids as select i as id, 'no ' || i as name, case when i % 8000 = 7 then 0 end as rare
       from range(400000) r(i)`,
    );
    const table = await CrosstabTable.open(warehouse, 'ids', { weight: null, replicates: [] });
    expect(await table.combinations([{ name: 'id' }], 200)).toBeNull();
    expect(await table.combinations([{ name: 'rare' }, { name: 'name' }], 200)).toEqual([
      Array(50).fill(0),
      Array.from({ length: 50 }, (_, k) => `no ${7 + 8000 * k}`).sort(),
    ]);
  });

  it('gives as many of the first requests as fit together, each the same as alone', async () => {
    const table = await CrosstabTable.open(warehouse, 't', { weight: 'w', replicates: Array(99).fill('r1') });
    // 40 000 cells x 102 sums: four of them are below the limit of 20 million sums, five above.
    const big = { keys: [{ name: 'row' }] };
    const small = { keys: [{ name: 'g' }] };
    const together = await table.crosstabs([small, { keys: [x] }, big, big, big, big, big, small]);
    expect(together.length).toBe(6);
    expect(together[0]).toEqual((await table.crosstabs([small]))[0]);
    expect(together[5]!.n.length).toBe(ROWS);
  });

  it('keeps what is no number apart from what is missing', async () => {
    await warehouse.run(
      `create table odd as select unnest(['1', 'nan', null, 'inf', '-0.0', '0', '70000', '0.5']::double[]) as y`,
    );
    const table = await CrosstabTable.open(warehouse, 'odd', { weight: null, replicates: [] });
    const [found] = await table.crosstabs([{ keys: [{ name: 'y' }] }]);
    expect(found!.keys[0]).toEqual([0, 0.5, 1, 70000, Number.POSITIVE_INFINITY, Number.NaN]);
    expect([...found!.n]).toEqual([2, 1, 1, 1, 1, 1]);
    expect(await table.combinations([{ name: 'y', missing: [{ from: 0, to: 1 }] }])).toEqual([
      [70000, Number.POSITIVE_INFINITY, Number.NaN],
    ]);
  });

  it('answers while other queries are asked', async () => {
    const weights = { weight: 'w', replicates };
    const table = await CrosstabTable.open(warehouse, 't', weights, 0);
    const [alone] = await table.crosstabs([{ keys: [x] }]);
    const [[first], counted, [second]] = await Promise.all([
      table.crosstabs([{ keys: [x] }]),
      warehouse.all('select count(*) as n from t'),
      table.crosstabs([{ keys: [x] }]),
    ]);
    expect(first).toEqual(alone);
    expect(second).toEqual(alone);
    expect(counted).toEqual([{ n: ROWS }]);
  });
});

describe('a view with weights times factors', () => {
  // A left join gives the rows of these tables in other orders, and not the same for every set of columns.
  it.each([
    [1_000, 5_000],
    [300_000, 10],
  ])('keeps the order of %i rows in any query, with %i cells', async (rows, cells) => {
    await warehouse.run(
      `create or replace table many as select i as id, hash(i) % ${cells} as k, 2.0::double as w from range(${rows}) r(i)`,
    );
    const codes = [Array.from({ length: cells }, (_, c) => c)];
    await attachFactors(warehouse, 'many', {
      view: 'factored',
      keys: ['k'],
      codes,
      factors: [Float64Array.from(codes[0]!)],
      weights: ['w'],
      columns: ['w_new'],
    });
    const [keys] = await warehouse.columns('select k::double from many');
    const [id] = await warehouse.columns('select id::double from factored');
    const [weight] = await warehouse.columns('select w_new from factored');
    expect(id!.every((value, i) => value === i)).toBe(true);
    expect(weight!.length).toBe(rows);
    expect(weight!.every((value, i) => value === 2 * keys![i]!)).toBe(true);
  });
});
