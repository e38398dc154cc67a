import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import { averageOfGroups, type EstimateRequest, estimate, groupTests } from '../../src/estimate/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-spread-'));
const opened: Warehouse[] = [];
afterAll(() => {
  for (const warehouse of opened) warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A bound design over the rows of a table. */
async function bind(design: Record<string, unknown>, columns: string, rows: (string | number)[][]) {
  const path = join(folder, `${opened.length}.csv`);
  writeFileSync(path, `${columns}\n${rows.map((row) => row.join(',')).join('\n')}\n`);
  const warehouse = await Warehouse.open();
  opened.push(warehouse);
  await warehouse.run(`create table t as select * from read_csv('${path}')`);
  return bindDesign(warehouse, 't', resolveDesign(design, columns.split(',')));
}

const requests = (by: string[]): EstimateRequest[] =>
  [
    { statistic: 'mean' as const, variable: 'y' },
    { statistic: 'proportion' as const, variable: 'k' },
    { statistic: 'quantile' as const, variable: 'y', probs: [0.5] },
    { statistic: 'sd' as const, variable: 'y' },
    { statistic: 'correlation' as const, variable: 'y', with: 'k' },
  ].map((r) => ({ ...r, by }));

/** Schools 1-6: A has school 1 alone, B 2 and 3, C the rest; eight answers a school. */
const schools = Array.from({ length: 48 }, (_, i) => {
  const school = Math.trunc(i / 8) + 1;
  return [
    school,
    school === 1 ? 'A' : school <= 3 ? 'B' : 'C',
    ((i * i + school) % 5) + 1,
    (i * 5) % 3 > 0 ? 1 : 0,
  ];
});

describe('a group of one sampling unit', () => {
  it('has estimates, and neither standard error, df nor limits', async () => {
    const bound = await bind({ type: 'cluster', cluster: 'school' }, 'school,g,y,k', schools);
    const rows = await estimate(bound, requests(['g']));
    for (const row of rows) {
      expect(row.estimate).not.toBeNull();
      const what = `${row.statistic} ${row.category} ${row.group.g}`;
      if (row.group.g === 'A')
        expect(row, what).toMatchObject({
          se: null,
          df: null,
          ci_lower: null,
          ci_upper: null,
          reason: 'one cluster: the spread is not known',
        });
      else expect(row.se, what).toBeGreaterThan(0);
    }
  });

  it('has a total with its standard error, as those outside count as 0', async () => {
    // R: svyby(~y, ~g, svydesign(~psu, weights = ~w), svytotal) gives one cluster a standard error too.
    const bound = await bind({ type: 'cluster', cluster: 'school' }, 'school,g,y,k', schools);
    const [a] = await estimate(bound, [{ statistic: 'total', variable: 'y', by: ['g'] }]);
    // One of six clusters has the whole total t: variance 6/5 (t^2 - t^2/6) = t^2.
    expect(a!.se).toBeCloseTo(a!.estimate!, 10);
    expect(a!.reason).toBe('');
  });

  it('has no differences, from either side, and no test over the groups', async () => {
    const bound = await bind({ type: 'cluster', cluster: 'school' }, 'school,g,y,k', schools);
    for (const compare of ['pairs', 'rest', 'whole', 'first'] as const) {
      const rows = await estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['g'], compare }]);
      const differences = rows.filter((row) => row.statistic === 'difference');
      for (const row of differences) {
        const against = row.against as unknown;
        const sides = [row.group.g, typeof against === 'object' ? (against as { g: string }).g : against];
        const known = !sides.includes('A');
        expect(row.se !== null, `${compare} ${JSON.stringify(sides)}`).toBe(known);
        expect(row.p_value !== null).toBe(known);
        expect(row.reason).toBe(known ? '' : 'one cluster in group A: the spread is not known');
      }
    }
    for (const method of ['wald-f', 'rao-scott-f', 'pearson'] as const) {
      const [test] = await groupTests(bound, [{ variable: 'k', by: ['g'], method }]);
      expect(test).toMatchObject({ statistic: null, df1: null, df2: null, p_value: null });
      expect(test!.reason).toBe('one cluster in group A: the spread is not known');
    }
    const [trend] = await groupTests(bound, [{ variable: 'y', by: ['g'], method: 'linear-trend' }]);
    expect(trend!.p_value).toBeGreaterThan(0);
  });

  it('is one respondent where rows are drawn one by one, also in strata', async () => {
    const rows = [
      ['a', 'x', 1, 0],
      ['a', 'z', 4, 1],
      ['a', 'z', 2, 0],
      ['b', 'z', 5, 1],
      ['b', 'z', 3, 1],
    ];
    for (const design of [{ type: 'srs' }, { type: 'stratified', strata: 's' }]) {
      const bound = await bind(design, 's,g,y,k', rows);
      const [x, z] = await estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['g'] }]);
      expect(x).toMatchObject({ se: null, df: null, reason: 'one respondent: the spread is not known' });
      expect(z!.se).toBeGreaterThan(0.3);
    }
  });

  it('is known where the stratum was taken whole', async () => {
    const rows = [
      ['a', 'x', 1, 2],
      ['a', 'z', 4, 2],
      ['b', 'z', 5, 20],
      ['b', 'z', 3, 20],
    ];
    const bound = await bind({ type: 'stratified', strata: 's', fpc: 'size' }, 's,g,y,size', rows);
    const [x] = await estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['g'] }]);
    expect(x).toMatchObject({ estimate: 1, se: 0, ci_lower: 1, ci_upper: 1, reason: '' });
  });

  it('is not known of lonely units that the rule leaves out, and is of those it counts', async () => {
    const rows = [
      ['a', 1, 'x', 1],
      ['a', 1, 'x', 3],
      ['b', 2, 'x', 5],
      ['b', 2, 'x', 2],
      ['c', 3, 'z', 4],
      ['c', 4, 'z', 3],
    ];
    for (const lonely_psu of ['certainty', 'remove', 'average', 'adjust']) {
      const design = { type: 'stratified', strata: 's', cluster: 'c', lonely_psu };
      const bound = await bind(design, 's,c,g,y', rows);
      const [x, z] = await estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['g'] }]);
      if (lonely_psu === 'adjust') {
        // Two units with residuals +-0.75 of 2 respondents each: z = 2 (2 - 2.75) / 4, squared twice.
        expect(x!.se).toBeCloseTo(Math.sqrt(2 * 0.375 ** 2), 12);
      } else {
        expect(x!.se, lonely_psu).toBeNull();
        expect(x!.reason).toBe(
          'only units alone in their strata, which lonely_psu leaves out: the spread is not known',
        );
      }
      expect(z!.se).toBeGreaterThan(0.4);
    }
  });
});

describe('replicate weights', () => {
  const columns = 'school,g,y,k,w,r1,r2,r3,r4';
  /** Fay's method over four schools: A has one of them, with weights rounded as published files have them. */
  const signs = [
    [1, 1, 1, 1],
    [1, -1, 1, -1],
    [1, 1, -1, -1],
    [1, -1, -1, 1],
  ];
  const data = (answer: (school: number, i: number) => number) =>
    signs.flatMap((row, school) =>
      [1.37, 2.11, 1.93].map((w, i) => [
        school,
        school === 1 ? 'A' : 'B',
        answer(school, i),
        i % 2,
        w,
        ...row.map((sign) => (w * (1 + sign / 2)).toFixed(4)),
      ]),
    );
  const design = {
    type: 'replicate',
    method: 'fay',
    rho: 0.5,
    weight: 'w',
    replicates: ['r1', 'r2', 'r3', 'r4'],
  };

  it('tell nothing of a group in one of their units', async () => {
    const bound = await bind(
      design,
      columns,
      data((school, i) => school + i * i),
    );
    const rows = await estimate(bound, requests(['g']));
    for (const row of rows)
      if (row.group.g === 'A')
        expect(row).toMatchObject({
          se: null,
          df: null,
          ci_lower: null,
          reason: 'one sampling unit in the replicate weights: the spread is not known',
        });
    expect(rows.find((row) => row.group.g === 'B')!.se).toBeGreaterThan(0.1);
  });

  it('give 0 where many units answer the same, not rounding', async () => {
    const bound = await bind(
      design,
      columns,
      data(() => 0.1),
    );
    const [a, b] = await estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['g'] }]);
    expect(a!.se).toBeNull();
    expect(b!.se).toBe(0);
    const [all] = await estimate(bound, [{ statistic: 'sd', variable: 'y' }]);
    expect(all).toMatchObject({ estimate: 0, se: 0 });
  });
});

describe('rounding', () => {
  it('of answers that are all alike is 0', async () => {
    const rows = schools.map(([school, g, , k], i) => [school!, g!, 0.1, k!, (1 + (i % 7) / 3).toFixed(3)]);
    const bound = await bind({ type: 'cluster', cluster: 'school', weight: 'w' }, 'school,g,y,k,w', rows);
    for (const by of [[], ['g']]) {
      const found = await estimate(bound, [
        { statistic: 'mean', variable: 'y', by },
        { statistic: 'sd', variable: 'y', by },
      ]);
      for (const row of found) expect(row.se === null || row.se === 0).toBe(true);
      for (const row of found.filter((r) => r.statistic === 'sd')) expect(row.estimate).toBe(0);
    }
  });

  it('is not taken for a spread that is small beside the answers', async () => {
    const rows = schools.map(([school, g, y, k]) => [school!, g!, 1e8 + Number(y) / 1000, k!]);
    const bound = await bind({ type: 'cluster', cluster: 'school' }, 'school,g,y,k', rows);
    const plain = await bind({ type: 'cluster', cluster: 'school' }, 'school,g,y,k', schools);
    const request: EstimateRequest = { statistic: 'mean', variable: 'y' };
    const [shifted] = await estimate(bound, [request]);
    const [own] = await estimate(plain, [request]);
    // The answers themselves are rounded to 1e-8 there.
    expect(shifted!.se! * 1000).toBeCloseTo(own!.se!, 3);
  });
});

it('an average counts groups whose spread is not known, and has no standard error then', async () => {
  const bound = await bind({ type: 'cluster', cluster: 'school' }, 'school,g,y,k', schools);
  const rows = await estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['g'] }]);
  const average = averageOfGroups(rows)!;
  expect(average.estimate).toBeCloseTo(rows.reduce((sum, row) => sum + row.estimate!, 0) / 3, 12);
  expect(average).toMatchObject({
    se: null,
    df: null,
    ci_lower: null,
    reason: 'the standard error of 1 of the groups is not known',
  });
});
