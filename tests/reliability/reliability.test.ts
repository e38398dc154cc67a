import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { minresOneFactor, reliabilityOf, reliabilityRows } from '../../src/reliability/index.js';
import { moments, Warehouse } from '../../src/warehouse/index.js';

interface Golden {
  items: string[];
  reversed: string[];
  missing: 'listwise' | 'pairwise';
  n: number;
  alpha: number;
  alpha_std: number;
  average_r: number;
  feldt: [number, number];
  mean: number[];
  sd: number[];
  item_n: number[];
  r_drop: number[];
  alpha_drop: number[];
  psych_omega: number;
  minres_omega: number;
  minres_loadings: number[];
}
const golden = JSON.parse(
  readFileSync(new URL('../golden/psych/reliability.json', import.meta.url), 'utf8'),
) as Record<string, Golden>;
const bfi = fileURLToPath(new URL('../data/classic/bfi.csv', import.meta.url));

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  await warehouse.run(`create table bfi as select * from read_csv('${bfi.replaceAll("'", "''")}')`);
});
afterAll(() => warehouse.close());

/** Largest absolute difference of two lists. */
const apart = (a: number[], b: number[]) => Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));
// The tolerance against psych; the arithmetic itself agrees to about 1e-13.
const tolerance = 1e-8;

describe.each(Object.entries(golden))('psych 2.2.9 on bfi: %s', (_, g) => {
  test('alpha, Feldt interval, item statistics', async () => {
    const r = await reliabilityOf(warehouse, 'bfi', {
      items: g.items,
      reversed: g.reversed,
      missing: g.missing,
    });
    expect(r.range).toEqual([1, 6]);
    expect(r.n).toBe(g.n);
    expect(
      apart(
        [r.alpha, r.alpha_std, r.mean_inter_item_correlation, ...r.alpha_ci],
        [g.alpha, g.alpha_std, g.average_r, ...g.feldt],
      ),
    ).toBeLessThan(tolerance);
    const item = r.items;
    expect(item.map((i) => i.n)).toEqual(g.item_n);
    expect(
      apart(
        item.map((i) => i.mean),
        g.mean,
      ),
    ).toBeLessThan(tolerance);
    expect(
      apart(
        item.map((i) => i.sd),
        g.sd,
      ),
    ).toBeLessThan(tolerance);
    expect(
      apart(
        item.map((i) => i.r_drop),
        g.r_drop,
      ),
    ).toBeLessThan(tolerance);
    expect(
      apart(
        item.map((i) => i.alpha_if_deleted!),
        g.alpha_drop,
      ),
    ).toBeLessThan(tolerance);
    expect(r.warnings).toEqual([]);
  });
  test('omega total and the minres loadings', async () => {
    const r = await reliabilityOf(warehouse, 'bfi', {
      items: g.items,
      reversed: g.reversed,
      missing: g.missing,
    });
    // R's optim, run to a tight tolerance, against our own search.
    expect(Math.abs(r.omega_total! - g.minres_omega)).toBeLessThan(1e-8);
    // psych stops its search a little before the minimum.
    expect(Math.abs(r.omega_total! - g.psych_omega)).toBeLessThan(1e-6);
    const m = await moments(warehouse, 'bfi', g.items, { missing: g.missing });
    const sign = g.items.map((i) => (g.reversed.includes(i) ? -1 : 1));
    const k = g.items.length;
    const cor = m.cor.map((c, at) => c * sign[Math.floor(at / k)]! * sign[at % k]!);
    const factor = minresOneFactor(cor, k);
    // 1e-6: optim's own precision in the loadings, where the minimum is flat.
    expect(apart([...factor.loadings], g.minres_loadings)).toBeLessThan(1e-6);
  });
});

interface Few {
  items: string[];
  reversed: string[];
  worst: string;
  n: number;
  alpha: number;
  scored: number;
  scored3: number;
  pairwise_alpha: number;
  without_n: number;
  without_alpha: number;
  without_feldt: [number, number];
}
const fewGolden = JSON.parse(
  readFileSync(new URL('../golden/psych/few-complete.json', import.meta.url), 'utf8'),
) as Record<string, Few>;

describe('alpha from few complete answers', () => {
  beforeAll(() =>
    warehouse.run(`create table few as select * replace (case when i % 8 = 0 then A5 end as A5,
      case when i % 6 = 0 then C4 end as C4, case when i % 3 <> 1 then C1 end as C1)
      from (select *, row_number() over () as i from bfi)`),
  );
  test.each(Object.entries(fewGolden))(
    'psych 2.2.9: %s, pairwise and without the worst item',
    async (_, g) => {
      const request = { items: g.items, reversed: g.reversed };
      const r = await reliabilityOf(warehouse, 'few', request);
      expect([r.n, r.scored, r.alpha_pairwise!.n]).toEqual([g.n, g.scored, g.scored]);
      expect([r.alpha_without_worst!.item, r.alpha_without_worst!.n]).toEqual([g.worst, g.without_n]);
      expect(
        apart(
          [
            r.alpha,
            r.alpha_pairwise!.alpha!,
            r.alpha_without_worst!.alpha,
            ...r.alpha_without_worst!.alpha_ci,
          ],
          [g.alpha, g.pairwise_alpha, g.without_alpha, ...g.without_feldt],
        ),
      ).toBeLessThan(tolerance);
      expect(r.warnings.map((w) => [w.code, w.item])).toEqual([['LV-RELIABILITY-FEW-COMPLETE', g.worst]]);
      expect((await reliabilityOf(warehouse, 'few', { ...request, min_answered: 3 })).scored).toBe(g.scored3);
    },
  );
  test('as rows of the results table, with a note on alpha', async () => {
    const g = fewGolden.agreeableness!;
    const rows = reliabilityRows(await reliabilityOf(warehouse, 'few', g), { variable: 'a' });
    expect(rows.slice(0, 3).map((x) => [x.statistic, x.category, x.n, x.reason])).toEqual([
      ['alpha', '', g.n, `from ${g.n} of ${g.scored} scored`],
      ['alpha_pairwise', '', g.scored, ''],
      ['alpha_without_item', 'A5', g.without_n, ''],
    ]);
  });
  test('half or more complete: nothing beside it', async () => {
    const r = await reliabilityOf(warehouse, 'bfi', { items: ['N1', 'N2', 'N3'] });
    expect([r.alpha_pairwise, r.alpha_without_worst, r.warnings]).toEqual([null, null, []]);
    expect(r.scored).toBeGreaterThan(r.n);
  });
  test('pairwise when asked for is what it is', async () => {
    const g = fewGolden.agreeableness!;
    const r = await reliabilityOf(warehouse, 'few', {
      items: g.items,
      reversed: g.reversed,
      missing: 'pairwise',
    });
    expect(r.alpha).toBeCloseTo(g.pairwise_alpha, 10);
    expect(r.alpha_pairwise).toBeNull();
  });
});

describe('what the user must know', () => {
  test('an item running the wrong way is told of, not turned', async () => {
    const r = await reliabilityOf(warehouse, 'bfi', { items: ['A1', 'A2', 'A3', 'A4', 'A5'] });
    expect(r.warnings.map((w) => [w.code, w.item])).toEqual([['LV-RELIABILITY-NEGATIVE-ITEM', 'A1']]);
    expect(r.items[0]!.r_drop).toBeLessThan(0);
    expect(r.items[0]!.reversed).toBe(false);
  });
  test('a sum that is the same for everyone has no alpha, and says so', async () => {
    await warehouse.run(`create table ipsative as from (values (1, 2, 3), (2, 3, 1), (3, 1, 2)) t(a, b, c)`);
    const r = await reliabilityOf(warehouse, 'ipsative', { items: ['a', 'b', 'c'] });
    expect(r.alpha).toBe(Number.NEGATIVE_INFINITY);
    expect(r.warnings.map((w) => w.code)).toContain('LV-RELIABILITY-CONSTANT-SUM');
  });
  test('two items: omega is standardised alpha, nothing to delete', async () => {
    const r = await reliabilityOf(warehouse, 'bfi', { items: ['A2', 'A3'] });
    expect(r.omega_total).toBeCloseTo(r.alpha_std, 12);
    expect(r.items.map((i) => i.alpha_if_deleted)).toEqual([null, null]);
  });
  test('weights: a weight of 2 gives the covariances of a doubled row, apart from n', async () => {
    await warehouse.run(`create table w as select *, 1 + (age % 2) as wt from bfi`);
    await warehouse.run(`create table doubled as from w union all from w where wt = 2`);
    const items = ['N1', 'N2', 'N3', 'N4', 'N5'];
    const weighted = await reliabilityOf(warehouse, 'w', { items, weight: 'wt' });
    const doubled = await reliabilityOf(warehouse, 'doubled', { items });
    expect(weighted.alpha).toBeCloseTo(doubled.alpha, 12);
    expect(weighted.omega_total).toBeCloseTo(doubled.omega_total!, 12);
    expect(weighted.weighted_n).toBe(doubled.n);
    expect(weighted.n).toBeLessThan(doubled.n);
  });
  test('rows of the results table', async () => {
    const r = await reliabilityOf(warehouse, 'bfi', { items: ['N1', 'N2', 'N3'] });
    const rows = reliabilityRows(r, { survey: 's', variable: 'uro' });
    expect(rows).toHaveLength(4 + 3 * 5);
    expect(rows[0]).toMatchObject({
      statistic: 'alpha',
      variable: 'uro',
      estimate: r.alpha,
      ci_lower: r.alpha_ci[0],
      n: r.n,
    });
    expect(rows.find((x) => x.statistic === 'item_mean' && x.category === 'N2')!.estimate).toBe(
      r.items[1]!.mean,
    );
    expect(rows.find((x) => x.statistic === 'missing_share' && x.category === 'N1')!.estimate).toBeCloseTo(
      22 / 2800,
      12,
    );
  });
});

describe('faults', () => {
  const code = async (items: string[], more: object = {}, table = 'bad') =>
    reliabilityOf(warehouse, table, { items, ...more }).then(
      () => 'no fault',
      (e: unknown) => (e instanceof FaultError ? e.faults.map((f) => f.code).join(' ') : String(e)),
    );
  beforeAll(() =>
    warehouse.run(`create table bad as select i as a, i * i as b, 3 as same, 'x' as text, case when i < 2 then i end as few,
      case when i = 4 then -1 else 1 end as neg from range(8) t(i)`),
  );
  test.each([
    [['a'], {}, 'LV-RELIABILITY-TOO-FEW-ITEMS'],
    [['a', 'a'], {}, 'LV-RELIABILITY-TWICE LV-RELIABILITY-TOO-FEW-ITEMS'],
    [['a', 'b'], { reversed: ['c'] }, 'LV-RELIABILITY-UNKNOWN-ITEM'],
    [['a', 'bb'], {}, 'LV-WAREHOUSE-UNKNOWN-COLUMN'],
    [['a', 'text'], {}, 'LV-WAREHOUSE-NOT-NUMERIC'],
    [['a', 'same'], {}, 'LV-RELIABILITY-CONSTANT-ITEM'],
    [['a', 'few'], {}, 'LV-RELIABILITY-TOO-FEW-ROWS'],
    [['a', 'b'], { weight: 'neg' }, 'LV-WAREHOUSE-WEIGHT'],
  ])('%j %j', async (items, more, expected) => {
    expect(await code(items, more)).toBe(expected);
  });
  test('unknown table, and the nearest name of an unknown item', async () => {
    expect(await code(['a', 'b'], {}, 'no_such')).toBe('LV-WAREHOUSE-UNKNOWN-RELATION');
    await expect(reliabilityOf(warehouse, 'bad', { items: ['a', 'txet'] })).rejects.toThrow(
      "did you mean 'text'?",
    );
  });
});
