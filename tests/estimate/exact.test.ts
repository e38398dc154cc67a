import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import { estimate, groupTests } from '../../src/estimate/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-exact-'));
const opened: Warehouse[] = [];
afterAll(() => {
  for (const warehouse of opened) warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bind(design: Record<string, unknown>, columns: string, rows: string) {
  const path = join(folder, `${opened.length}.csv`);
  writeFileSync(path, `${columns}\n${rows.replaceAll(' ', '\n')}\n`);
  const warehouse = await Warehouse.open();
  opened.push(warehouse);
  await warehouse.run(`create table t as select * from read_csv('${path}')`);
  return bindDesign(warehouse, 't', resolveDesign(design, columns.split(',')));
}

it('a quantile whose share is hit exactly is the value that hits it', async () => {
  const bound = await bind({ type: 'srs', weight: 'w' }, 'y,w', '1,0.1 2,0.2 3,0.3 4,0.6');
  // Cumulative shares 1/12, 3/12, 6/12, 1; 0.1 + 0.2 + 0.3 is above 0.6 in doubles by rounding.
  const rows = await estimate(bound, [{ statistic: 'quantile', variable: 'y', probs: [0.25, 0.5, 1] }]);
  expect(rows.map((row) => row.estimate)).toEqual([2, 3, 4]);
});

it('a lonely unit under adjust keeps the correction for a finite population', async () => {
  const rows = 'a,2,4 b,3,8 b,5,8 b,4,8';
  const design = { type: 'stratified', strata: 's', fpc: 'size', lonely_psu: 'adjust' };
  const bound = await bind(design, 's,y,size', rows);
  const [total] = await estimate(bound, [{ statistic: 'total', variable: 'y' }]);
  // Stratum a: 1 of 4, total 8, (1 - 1/4) 8^2 = 48. Stratum b: 8^2 (1 - 3/8) 1 / 3 = 13 1/3.
  expect(total!.se! ** 2).toBeCloseTo(48 + 40 / 3, 9);
});

it('the centre of replicates leaves out those whose factor is 0', async () => {
  const design = {
    type: 'replicate',
    method: 'jkn',
    weight: 'w',
    replicates: ['r1', 'r2', 'r3'],
    rscales: [0.5, 0.5, 0],
    mse: false,
  };
  const bound = await bind(design, 'y,w,r1,r2,r3', '1,1,2,0,9 5,1,0,2,1');
  const [mean] = await estimate(bound, [{ statistic: 'mean', variable: 'y' }]);
  // Replicates 1 and 5, centre 3: 0.5 (4 + 4); with the third (1.4) in the centre it would be more.
  expect(mean!.se).toBeCloseTo(2, 12);
});

it('trend scores are the places 1, 2, 3 of the groups, or those given', async () => {
  const rows = '1,2 1,3 2,4 2,6 5,5 5,9';
  const bound = await bind({ type: 'srs' }, 'g,y', rows);
  const test = async (scores?: Map<number, number>) =>
    (
      await groupTests(bound, [
        { variable: 'y', by: ['g'], method: 'linear-trend', ...(scores === undefined ? {} : { scores }) },
      ])
    )[0]!;
  // Places: slope 2.25. Linearised variance 6/5 sum (d (y - fit) / 4)^2 with d = -1, -1, 0, 0, 1, 1.
  const slope = 2.25;
  const residuals = [2, 3, 5, 9].map((y, i) => (y - 29 / 6 - (i < 2 ? -slope : slope)) / 4);
  const z = residuals.map((e, i) => (i < 2 ? -e : e));
  const se = Math.sqrt((6 / 5) * z.reduce((sum, x) => sum + x * x, 0));
  expect((await test()).statistic).toBeCloseTo(slope / se, 9);
  const own = await test(
    new Map([
      [1, 1],
      [2, 2],
      [5, 5],
    ]),
  );
  expect(Math.abs(own.statistic! - slope / se)).toBeGreaterThan(0.01);
});
