import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindDesign, parseDesign, resolveDesign } from '../../src/design/index.js';
import { pairedChanges, signedRank } from '../../src/estimate/index.js';
import { noncentralTCdf } from '../../src/stats/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

interface Case {
  before: number[];
  after: number[];
  n: number;
  estimate: number;
  se: number;
  df: number;
  ci: [number, number];
  t: number;
  p: number;
  dz: number;
  dz_ci: [number, number];
  v: number;
  wilcox_p: number;
  rank_biserial: number;
  rank_biserial_ci: [number, number];
}
const golden = JSON.parse(readFileSync(new URL('../golden/survey/paired.json', import.meta.url), 'utf8')) as {
  cases: Record<string, Case>;
  weighted: { w: number[]; estimate: number; se: number; sd: number };
  nct: { t: number; df: number; ncp: number; p: number }[];
};

describe('paired change', () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await Warehouse.open(':memory:');
    const rows = Object.entries(golden.cases).flatMap(([name, { before, after }]) =>
      before.map(
        (b, i) => `('${name}', ${after[i]!} - ${b}, ${name === 'large' ? golden.weighted.w[i] : 'null'})`,
      ),
    );
    // Someone with one answer only is in no pair.
    await warehouse.run(
      `create table pairs as select * from (values ${rows.join(', ')}, ('down', null, null)) as t(g, x, w)`,
    );
    await warehouse.run(`create view large as select * from pairs where g = 'large'`);
  });
  afterAll(() => warehouse.close());

  it('is as in R: t, dz by the noncentral t, signed ranks, rank-biserial', async () => {
    const bound = await bindDesign(warehouse, 'pairs', resolveDesign(undefined, ['g', 'x', 'w']));
    const rows = await pairedChanges(bound, ['x'], ['g']);
    for (const row of rows) {
      const of = golden.cases[String(row.group.g)]!;
      const pairs: [number | null | undefined, number][] = [
        [row.n, of.n],
        [row.estimate, of.estimate],
        [row.dz, of.dz],
        [row.ranks!.v, of.v],
        [row.ranks!.p, of.wilcox_p],
        [row.ranks!.rankBiserial, of.rank_biserial],
        [row.ranks!.ci[0], of.rank_biserial_ci[0]],
        [row.ranks!.ci[1], of.rank_biserial_ci[1]],
      ];
      for (const [found, right] of pairs)
        expect((found! - right) / Math.max(1, Math.abs(right))).toBeCloseTo(0, 9);
    }
  });

  it('of one sample alone has the degrees of freedom of its pairs', async () => {
    for (const [name, of] of Object.entries(golden.cases)) {
      await warehouse.run(
        `create or replace view one as select * from pairs where g = '${name}' and x is not null`,
      );
      const bound = await bindDesign(warehouse, 'one', resolveDesign(undefined, ['g', 'x', 'w']));
      const [row] = await pairedChanges(bound, ['x'], []);
      const { se, df, t, p_value: p, ci_lower, ci_upper, dz_ci_lower, dz_ci_upper } = row!;
      const pairs: [number | null, number][] = [
        [se, of.se],
        [df, of.df],
        [t, of.t],
        [p, of.p],
        [ci_lower, of.ci[0]],
        [ci_upper, of.ci[1]],
        // R's pt is good to some 1e-10 here, and uniroot stops at as much.
        [dz_ci_lower, of.dz_ci[0]],
        [dz_ci_upper, of.dz_ci[1]],
      ];
      for (const [found, right] of pairs)
        expect((found! - right) / Math.max(1, Math.abs(right))).toBeCloseTo(0, 8);
    }
  });

  it('under weights has their error, and no ranks', async () => {
    const design = resolveDesign(parseDesign({ type: 'srs', weight: 'w' }), ['g', 'x', 'w']);
    const [row] = await pairedChanges(await bindDesign(warehouse, 'large', design), ['x'], []);
    const { estimate, se, sd } = golden.weighted;
    expect(row!.estimate! / estimate - 1).toBeCloseTo(0, 10);
    expect(row!.se! / se - 1).toBeCloseTo(0, 10);
    expect(row!.dz! / (estimate / sd) - 1).toBeCloseTo(0, 10);
    expect(row!.ranks).toBeNull();
  });
});

it('the noncentral t is that of R', () => {
  for (const { t, df, ncp, p } of golden.nct) expect(noncentralTCdf(t, df, ncp)).toBeCloseTo(p, 9);
});

it('nobody who changed gives no ranks, and all one way the full correlation', () => {
  expect(signedRank([{ value: 0, n: 7 }])).toBeNull();
  expect(signedRank([{ value: 2, n: 3 }])).toMatchObject({ rankBiserial: 1, ci: [1, 1], higher: 3 });
  // 0.1 + 0.2 and 0.3 are one difference.
  expect(
    signedRank([
      { value: 0.1 + 0.2, n: 1 },
      { value: -0.3, n: 1 },
    ]),
  ).toMatchObject({ v: 1.5, exact: false });
});
