import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  attachedColumns,
  attachReadOnly,
  countInPairsOfWaves,
  countInSeveralWaves,
  poolRows,
  type StackPart,
  scaleVariances,
  stackParts,
  takeStackRows,
  Warehouse,
  waveTotals,
  weighScaleDeviations,
} from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'lv-stacked-'));
let warehouse: Warehouse;
const waves = [
  // Newest first: row, id, stratum, size of the population there, an answer, another, respondent group.
  `(1, 'a', 's', 4, 1, 2, 'leder'), (2, 'b', 's', 4, 2, 4, 'eier'), (3, null, 't', 10, 5, null, 'leder')`,
  `(1, 'b', 's', 1, 4, 1, 'eier'), (2, 'a', 's', 1, null, 2, 'leder'), (3, 'c', 'u', 6, 3, 3, 'leder')`,
];
const of = (wave: number) => ({ database: `w${wave}`, relation: 'clean.t' });
beforeAll(async () => {
  for (const [k, rows] of waves.entries()) {
    const made = await Warehouse.open(join(folder, `${k}.duckdb`));
    await made.run(`create schema clean; create table clean.t as select * from
      (values ${rows}) v(row_id, id, stratum, size, q${k}, r, respondent_group)`);
    made.close();
  }
  warehouse = await Warehouse.open();
  for (const k of waves.keys()) await attachReadOnly(warehouse, join(folder, `${k}.duckdb`), `w${k}`);
  const parts = [...waves.keys()].map(
    (wave): StackPart => ({
      ...of(wave),
      wave,
      id: 'id',
      columns: new Map([
        ['q', `q${wave}`],
        ['respondent_group', 'respondent_group'],
      ]),
      design: { strata: 'stratum', cluster: null, weight: null, fpc: 'size' },
    }),
  );
  expect(await stackParts(warehouse, parts)).toBe('stacked');
});
afterAll(() => {
  warehouse.close();
  rmSync(folder, { recursive: true });
});

it('stacks rows under the newest names: units by id, sizes of the newest wave, weights by population over drawn', async () => {
  expect(await attachedColumns(warehouse, of(1))).toContain('q1');
  const rows = await warehouse.all(
    `select q, stack_wave as w, stack_unit as u, stack_stratum as s, stack_size::double as n, stack_weight as x from stacked`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    [1, 0, 'a', 's', 4, 2],
    [2, 0, 'b', 's', 4, 2],
    [5, 0, '0 3', 't', 10, 10],
    [4, 1, 'b', 's', 4, 1],
    [null, 1, 'a', 's', 4, 1],
    [3, 1, 'c', 'u', 6, 6],
  ]);
});

it('counts units of several waves among those who answered, by group and in pairs of waves', async () => {
  const count = (respondentGroup: string, variable?: string, by?: string) =>
    countInSeveralWaves(
      warehouse,
      'stacked',
      variable === undefined ? { respondentGroup } : { respondentGroup, variable },
      by,
    );
  expect([...(await count(''))]).toEqual([['', 2]]);
  expect([...(await count('', 'q'))]).toEqual([['', 1]]);
  expect([...(await count('leder', 'q'))]).toEqual([]);
  expect([...(await count('', undefined, 'respondent_group'))].sort()).toEqual([
    ['eier', 1],
    ['leder', 1],
  ]);
  const pairs = await countInPairsOfWaves(warehouse, 'stacked', { respondentGroup: '', variable: 'q' });
  expect([...pairs]).toEqual([['0 1', 1]]);
  await takeStackRows(warehouse, 'stacked', { respondentGroup: 'eier' });
  expect(await takeStackRows(warehouse, 'stacked', { respondentGroup: 'leder' })).toBe('stacked_part');
  expect(await warehouse.all('select count(*) as n from stacked_part')).toEqual([{ n: 4 }]);
});

it('pools them with scaled weights and the names of the waves, the oldest first', async () => {
  const totals = await waveTotals(warehouse, 'stacked', 'respondent_group');
  expect(totals).toEqual([
    { part: 'eier', wave: 1, n: 1, total: 1 },
    { part: 'eier', wave: 0, n: 1, total: 2 },
    { part: 'leder', wave: 1, n: 2, total: 7 },
    { part: 'leder', wave: 0, n: 2, total: 12 },
  ]);
  const named = { column: 'round', names: ['new', 'old'] };
  const scaled = totals.map(({ wave, part }) => ({
    wave,
    part,
    factors: [part === 'eier' ? 10 : 1, wave === 0 ? 0.1 : 3] as const,
  }));
  await poolRows(warehouse, 'stacked', 'pooled', named, 'respondent_group', scaled);
  const rows = await warehouse.all('select round, stack_unit as u, stack_weight as x from pooled');
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['old', 'b', 30],
    ['old', 'a', 3],
    ['old', 'c', 18],
    ['new', 'a', 0.2],
    ['new', 'b', 2],
    ['new', '0 3', 1],
  ]);
});

it('weighs squared deviations of the cases that answered every item', async () => {
  const cases = {
    ...of(0),
    wave: 0,
    id: 'id',
    items: [
      { name: 'q0', reversed: false },
      { name: 'r', reversed: true },
    ],
  };
  // Answers (1, -2) and (2, -4): variances 1/4 and 1, sums -1 and -2 with 1/4.
  expect(await scaleVariances(warehouse, cases)).toEqual({ items: 1.25, sum: 0.25 });
  const weights = { factor: 2, sum: 8, items: 0.5 };
  const table = await weighScaleDeviations(warehouse, [{ ...cases, weights }]);
  const rows = await warehouse.all(`select stack_unit as u, influence as x from ${table}`);
  expect(rows).toEqual([
    { u: 'a', x: 2 * (8 * 0.25 - 1.25 / 0.5) },
    { u: 'b', x: 2 * (8 * 0.25 - 1.25 / 0.5) },
  ]);
});
