import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindDesign, parseDesign, resolveDesign } from '../../src/design/index.js';
import { FaultError } from '../../src/errors/index.js';
import { estimate } from '../../src/estimate/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

let warehouse: Warehouse;
const columns = [
  'id',
  'w',
  'neg',
  'nan',
  'gap',
  's',
  'p',
  'n',
  'small',
  'y',
  't',
  'r1',
  'r2',
  'name',
  'zero',
  'few',
];
beforeAll(async () => {
  warehouse = await Warehouse.open();
  await warehouse.run(`create table t as
    select i as id, 1.5 as w, case when i = 4 then -1 else 1 end::double as neg,
      case when i = 5 then 'nan'::double else 1 end as nan, case when i in (6, 8) then null else 1 end::double as gap,
      case when i = 0 then 'L' when i < 200 then 'A' else 'B' end as s, i % 10 as p, 4000 as n, 12 as small,
      (i % 5)::double as y, 'tekst' as t, 1.0 as r1, 2.0 as r2, 'id' || i as name,
      0.0 as zero, case when i = 7 then 'Inf' else '1' end as few
    from range(300) r(i)`);
});
afterAll(() => warehouse.close());

const bind = (spec: Record<string, unknown>) => bindDesign(warehouse, 't', resolveDesign(spec, columns));

async function codes(action: () => Promise<unknown>): Promise<string[]> {
  try {
    await action();
  } catch (error) {
    if (error instanceof FaultError) return error.faults.map((f) => f.code);
    throw error;
  }
  return [];
}

describe('a design that does not fit its data', () => {
  it.each([
    ['negative', 'neg', 'negative in 1 of 300 rows; found: first in row 5'],
    ['not finite', 'nan', 'not a finite number in 1 of 300 rows; found: first in row 6'],
    ['missing', 'gap', 'missing in 2 of 300 rows; found: first in row 7'],
  ])('a weight that is %s', async (_what, weight, words) => {
    await expect(bind({ type: 'srs', weight })).rejects.toThrow(words);
    expect(await codes(() => bind({ type: 'srs', weight }))).toEqual(['LV-DESIGN-WEIGHT']);
  });
  it('a row that lacks all replicate weights does not fill the screen', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i + 1}`);
    await warehouse.run(
      `create or replace table gaps as select 1.0 as w, ${names.map((r) => `nullif(i, 3)::double as ${r}`).join(', ')} from range(20) r(i)`,
    );
    const design = resolveDesign({ type: 'replicate', method: 'brr', weight: 'w', replicates: names }, [
      'w',
      ...names,
    ]);
    try {
      await bindDesign(warehouse, 'gaps', design);
      expect.unreachable();
    } catch (error) {
      expect((error as FaultError).faults.length).toBe(10);
      expect((error as FaultError).message).toContain('of 20 rows (and 20 more like this)');
    }
  });
  it('a weight of 0 in every row', async () => {
    await expect(bind({ type: 'srs', weight: 'zero' })).rejects.toThrow('the weight is 0 in all 300 rows');
  });
  it('a weight of text, or with a value that made it text', async () => {
    await expect(bind({ type: 'srs', weight: 'few' })).rejects.toThrow("found: 'Inf' in row 8");
    expect(await codes(() => bind({ type: 'srs', weight: 't' }))).toEqual(['LV-DESIGN-WEIGHT-TYPE']);
  });
  it('a stratum with one unit', async () => {
    await expect(bind({ type: 'stratified', strata: 's' })).rejects.toThrow(
      "stratum 'L' has a single sampling unit",
    );
    const bound = await bind({ type: 'stratified', strata: 's', lonely_psu: 'certainty' });
    expect(bound.df).toBe(297);
  });
  it('clusters that stand in several strata', async () => {
    expect((await codes(() => bind({ type: 'stratified', strata: 's', cluster: 'p' })))[0]).toBe(
      'LV-DESIGN-NEST',
    );
  });
  it('a population smaller than the sample', async () => {
    await expect(bind({ type: 'srs', fpc: 'small' })).rejects.toThrow('population 12, sampled 300');
    await expect(bind({ type: 'srs', fpc: 'id' })).rejects.toThrow('the population size varies');
  });
  it('columns that are not there, with the nearest name', () => {
    expect(() => resolveDesign({ type: 'stratified', weight: 'ww', strata: 'strat' }, columns)).toThrow(
      /did you mean 'w'/,
    );
  });
  it('replicate weights that are not there', () => {
    expect(() =>
      resolveDesign({ type: 'replicate', method: 'brr', weight: 'w', replicates: 'r1-r4' }, columns),
    ).toThrow(/2 of 4 columns of replicate weights are not in the data; found: no r3, r4/);
    expect(() => resolveDesign('talis-teacher', columns)).toThrow(/LV-DESIGN-COLUMN/);
    expect(() => resolveDesign('talis-teachers', columns)).toThrow(/did you mean 'talis-teacher'/);
  });
});

describe('a design file', () => {
  it('reports all that is wrong with it', () => {
    try {
      parseDesign({ type: 'stratified', weights: 'w' });
      expect.unreachable();
    } catch (error) {
      expect((error as FaultError).faults.length).toBe(2);
      expect((error as FaultError).message).toContain("did you mean 'weight'");
    }
  });
  it('names what it lacks', () => {
    expect(() => parseDesign({ weight: 'w' })).toThrow(
      "the survey design lacks 'type'; expected: srs, stratified, cluster, replicate [",
    );
    expect(() => parseDesign({ type: 'stratified' })).toThrow("the survey design lacks 'strata' [");
  });
  it('nest without clusters has no effect, and is refused', () => {
    const strata = { type: 'stratified', strata: 's', nest: true };
    expect(() => parseDesign(strata)).toThrow(/nest has no effect without clusters.*LV-DESIGN-NEST/);
    expect(parseDesign({ ...strata, cluster: 'c' })).toMatchObject({ nest: true });
    expect(parseDesign({ ...strata, nest: false })).toMatchObject({ nest: false });
    // Keys of another type of design are no keys of this one.
    for (const [key, value] of Object.entries({ nest: true, lonely_psu: 'adjust', strata: 's' }))
      expect(() => parseDesign({ type: 'cluster', cluster: 'c', [key]: value })).toThrow(/LV-DESIGN-INVALID/);
    for (const [key, value] of Object.entries({ fpc: 100, cluster: 'c', strata: 's', nest: true }))
      expect(() =>
        parseDesign({ type: 'replicate', method: 'brr', weight: 'w', replicates: 'r1-r4', [key]: value }),
      ).toThrow(/LV-DESIGN-INVALID/);
  });

  it('needs what its method needs', () => {
    const base = { type: 'replicate', weight: 'w', replicates: ['r1', 'r2'] };
    expect(() => parseDesign({ ...base, method: 'fay' })).toThrow(/LV-DESIGN-RHO/);
    expect(() => parseDesign({ ...base, method: 'brr', rho: 0.5 })).toThrow(/LV-DESIGN-RHO/);
    expect(() => parseDesign({ ...base, method: 'jkn' })).toThrow(/LV-DESIGN-RSCALES/);
    expect(() => parseDesign({ ...base, method: 'bbr' })).toThrow(/did you mean 'brr'/);
  });
});

describe('a request that the data cannot answer', () => {
  it('a group variable with 300 values', async () => {
    const bound = await bind({ type: 'srs' });
    await expect(estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['name'] }])).rejects.toThrow(
      'the grouping has 300 different values; expected: at most 200',
    );
    const rows = await estimate(bound, [{ statistic: 'mean', variable: 'y', by: ['name'] }], {
      maxGroups: 300,
    });
    expect(rows.length).toBe(300);
    expect(rows[0]!.reason).toBe('one respondent: the spread is not known');
  });
  it('a mean of text, and a variable that is not there', async () => {
    const bound = await bind({ type: 'srs' });
    expect(await codes(() => estimate(bound, [{ statistic: 'mean', variable: 't' }]))).toEqual([
      'LV-ESTIMATE-NOT-NUMERIC',
    ]);
    expect(await codes(() => estimate(bound, [{ statistic: 'mean', variable: 'yy', by: ['ss'] }]))).toEqual([
      'LV-ESTIMATE-COLUMN',
      'LV-ESTIMATE-COLUMN',
    ]);
  });
  it('a group that a replicate weight leaves empty has no standard error, and says why', async () => {
    await warehouse.run(`create or replace table r as select i % 3 as g, i % 7 as y, 1.0 as w,
      case when i % 3 = 0 then 0 else 2 end as r1, 1.0 + i % 2 as r2, 2.0 - i % 2 as r3 from range(30) r(i)`);
    const design = { type: 'replicate', method: 'jk1', weight: 'w', replicates: 'r1-r3' };
    const bound = await bindDesign(warehouse, 'r', resolveDesign(design, ['g', 'y', 'w', 'r1', 'r2', 'r3']));
    const rows = await estimate(bound, [
      { statistic: 'mean', variable: 'y', by: ['g'] },
      { statistic: 'quantile', variable: 'y', probs: [0.5], by: ['g'] },
    ]);
    for (const row of rows.filter((r) => r.group.g === 0)) {
      expect(row).toMatchObject({ se: null, ci_lower: null, ci_upper: null });
      expect(row.reason).toContain('leaves nobody to estimate from');
    }
    expect(rows.filter((r) => r.group.g === 1).map((r) => r.reason)).toEqual(['', '']);
    expect(rows.find((r) => r.group.g === 1)!.se).toBeGreaterThan(0);
  });
  it('the share in the top two of a scale that labels its ends and middle only', async () => {
    const bound = await bind({ type: 'srs' });
    const ask = { statistic: 'top_two', variable: 'y' } as const;
    // Answers 0 to 4, a fifth each.
    const [labelled, wider] = await estimate(bound, [
      { ...ask, categories: [0, 2, 4] },
      { ...ask, categories: [0, 2, 5] },
    ]);
    expect(labelled!.estimate).toBeCloseTo(0.4, 12);
    expect(wider!.estimate).toBeCloseTo(0.2, 12);
  });
  it('a probability of 25', async () => {
    const bound = await bind({ type: 'srs' });
    expect(
      await codes(() => estimate(bound, [{ statistic: 'quantile', variable: 'y', probs: [25] }])),
    ).toEqual(['LV-ESTIMATE-REQUEST']);
  });
});
