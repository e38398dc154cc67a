// Speed of the estimates: `node bench/estimate.mjs` after `npm run build`; `--rows` adds growth to 5 million rows.
// With R and survey installed, `Rscript bench/estimate-survey.R` times svyby on one item of the same shape.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindDesign, resolveDesign } from '../dist/design/index.js';
import { estimate } from '../dist/estimate/index.js';
import { Warehouse } from '../dist/warehouse/index.js';

const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2);
const memory = () => `${(process.resourceUsage().maxRSS / 1024 / 1024).toFixed(2)} GB at most`;

async function survey(rows, items, replicates) {
  const file = join(tmpdir(), `ledervilkar-bench-${process.pid}.duckdb`);
  const warehouse = await Warehouse.open(file);
  await warehouse.run('select setseed(0.5)');
  const weights = Array.from(
    { length: replicates },
    (_, r) => `(case when random() < 0.5 then 0.5 else 1.5 end)::double as r${r + 1}`,
  );
  const answers = Array.from({ length: items }, (_, i) => `(1 + floor(random() * 4))::double as y${i}`);
  await warehouse.run(`create table t as select i % 48 as country, i % 2000 as school, (1 + random())::double as w,
    ${[...weights, ...answers].join(', ')} from range(${rows}) r(i)`);
  return { warehouse, file };
}

async function time(warehouse, spec, items, by) {
  const columns = (await warehouse.describe('t')).map((c) => c.name);
  const from = performance.now();
  const cpu = process.cpuUsage();
  const bound = await bindDesign(warehouse, 't', resolveDesign(spec, columns));
  const bindTime = seconds(from);
  const requests = Array.from({ length: items }, (_, i) => [
    { statistic: 'mean', variable: `y${i}`, by },
    { statistic: 'proportion', variable: `y${i}`, by },
  ]).flat();
  const rows = await estimate(bound, requests);
  // On a machine that others use too, processor time is what can be compared.
  const { user, system } = process.cpuUsage(cpu);
  const used = ((user + system) / 1e6).toFixed(2);
  return `${seconds(from)} s (binding ${bindTime} s; ${used} s of processor), ${rows.length} estimates`;
}

const combined = (n) => ({ type: 'replicate', method: 'fay', rho: 0.5, weight: 'w', replicates: `r1-r${n}` });
{
  const { warehouse, file } = await survey(150_000, 60, 100);
  console.log(
    '60 items x 48 countries x 101 weights, 150 000 rows:',
    await time(warehouse, combined(100), 60, ['country']),
    memory(),
  );
  console.log('one item of them:', await time(warehouse, { ...combined(100), df: 99 }, 1, ['country']));
  warehouse.close();
  rmSync(file);
}
if (process.argv.includes('--rows')) {
  for (const rows of [500_000, 1_000_000, 2_000_000, 5_000_000]) {
    const { warehouse, file } = await survey(rows, 4, 10);
    console.log(
      `${rows} rows, 4 items x 48 countries, 11 weights:`,
      await time(warehouse, combined(10), 4, ['country']),
    );
    console.log(
      `${rows} rows, clusters:`,
      await time(warehouse, { type: 'cluster', weight: 'w', cluster: 'school' }, 4, ['country']),
      memory(),
    );
    warehouse.close();
    rmSync(file);
  }
}
