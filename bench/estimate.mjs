// Speed of the estimates: one item beside survey::svyby where Rscript is found (and the two agree, or this fails),
// 60 items at once, and growth to 5 million rows. Each measurement is a process of its own, so that its peak memory is
// its own; processor time is given beside wall time, as it is what can be compared on a machine with other work.
// Run after `npm run build`: node bench/estimate.mjs [part of a section's name]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindDesign, resolveDesign } from '../dist/design/index.js';
import { estimate } from '../dist/estimate/index.js';
import { Warehouse } from '../dist/warehouse/index.js';
import { hasR } from './measure.mjs';

const script = fileURLToPath(import.meta.url);
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const fay = (n) => ({
  type: 'replicate',
  method: 'fay',
  rho: 0.5,
  weight: 'w',
  replicates: `r1-r${n}`,
  df: n - 1,
});
const clusters = { type: 'cluster', weight: 'w', cluster: 'school' };

/** Made answers: 48 countries, 2 000 schools, uneven weights, and replicates that halve or raise half of them. */
async function make(file, rows, items, replicates) {
  const warehouse = await Warehouse.open(file);
  const names = Array.from({ length: replicates }, (_, r) => `r${r + 1}`);
  const weights = names.map((r, k) => `w * (0.5 + hash(i, ${k}) % 2) as ${r}`);
  const answers = Array.from({ length: items }, (_, k) => `(1 + hash(i, ${1000 + k}) % 4)::double as y${k}`);
  await warehouse.run(`create table t as select i % 48 as country, hash(i, 999) % 2000 as school,
    ${['w', ...weights, ...answers].join(', ')}
    from (select i, 1 + (hash(i, 998) % 1000000) / 1e6 as w from range(${rows}) r(i))`);
  warehouse.close();
}

/** What a process of its own does: binds the design, then asks for each list of items in turn. */
async function measured({ file, design, calls, statistics }) {
  const warehouse = await Warehouse.open(file, { readOnly: true });
  const time = async (work) => {
    const wall = performance.now();
    const cpu = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    return { result, cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000 };
  };
  const columns = (await warehouse.describe('t')).map((c) => c.name);
  const binding = await time(() => bindDesign(warehouse, 't', resolveDesign(design, columns)));
  const estimates = [];
  let last = [];
  for (const items of calls) {
    const requests = items.flatMap((variable) =>
      statistics.map((statistic) => ({ statistic, variable, by: ['country'] })),
    );
    const { result, ...took } = await time(() => estimate(binding.result, requests));
    estimates.push(took);
    last = result;
  }
  warehouse.close();
  return {
    bind: { cpu: binding.cpu, wall: binding.wall },
    estimates,
    rows: last.map((row) => [row.estimate, row.se]),
    gigabytes: process.resourceUsage().maxRSS / 1024 / 1024,
  };
}

const run = (task) =>
  JSON.parse(
    execFileSync(process.execPath, [script, '--measured', JSON.stringify(task)], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    }),
  );
const s = (x) => `${x.toFixed(3)} s`;

async function sideBySide(folder) {
  const [rows, replicates] = [150_000, 100];
  const file = join(folder, 'items.duckdb');
  await make(file, rows, 60, replicates);
  const items = Array.from({ length: 60 }, (_, k) => `y${k}`);

  const all = Array.from({ length: 3 }, () =>
    run({ file, design: fay(replicates), calls: [items], statistics: ['mean', 'proportion'] }),
  );
  console.log('60 items x 48 countries x 101 weights, 150 000 rows: means, shares and standard errors');
  for (const key of ['cpu', 'wall']) {
    const [bind, work] = [median(all.map((x) => x.bind[key])), median(all.map((x) => x.estimates[0][key]))];
    console.log(
      `  ${key}: binding ${s(bind)} + estimates ${s(work)} = ${s(bind + work)}; ${s(work / 60)} an item`,
    );
  }
  console.log(`  peak memory ${median(all.map((x) => x.gigabytes)).toFixed(2)} GB`);

  console.log('one item alone on a bound design, and survey::svyby on the same data:');
  const ours = () =>
    Object.fromEntries(
      ['mean', 'proportion'].map((statistic) => {
        // Another item each time, as an item's answers are fetched once; the last is the one that R gets.
        const calls = [...items.slice(1, 12), 'y0'].map((item) => [item]);
        return [statistic, run({ file, design: fay(replicates), calls, statistics: [statistic] })];
      }),
    );
  const before = ours();
  if (!hasR) {
    for (const [name, { estimates }] of Object.entries(before))
      console.log(
        `  ${name}: ${s(median(estimates.slice(1).map((x) => x.cpu)))} of processor (no Rscript beside)`,
      );
    return;
  }
  const warehouse = await Warehouse.open(file, { readOnly: true });
  const names = Array.from({ length: replicates }, (_, r) => `r${r + 1}`);
  const columns = await warehouse.columns(`select country::double, y0, w, ${names.join(', ')} from t`);
  warehouse.close();
  const data = join(folder, 'items.bin');
  writeFileSync(data, '');
  for (const column of columns) writeFileSync(data, new Uint8Array(column.buffer), { flag: 'a' });
  const r = JSON.parse(
    execFileSync('Rscript', [join(script, '..', 'estimate-survey.R'), data, rows, replicates, 5], {
      encoding: 'utf8',
    }),
  );
  const after = ours();
  for (const statistic of ['mean', 'proportion']) {
    const theirs = r[statistic];
    let apart = 0;
    for (const [i, [value, se]] of after[statistic].rows.entries()) {
      apart = Math.max(apart, Math.abs(value / theirs.estimates[i] - 1), Math.abs(se / theirs.ses[i] - 1));
    }
    if (!(apart < 1e-8) || after[statistic].rows.length !== theirs.estimates.length)
      throw new Error(`${statistic}: estimates are ${apart} (relative) from survey's`);
    for (const key of ['cpu', 'wall']) {
      const own = median(
        [before, after].flatMap((x) => x[statistic].estimates.slice(1).map((took) => took[key])),
      );
      const survey = median(theirs[key]);
      console.log(
        `  ${statistic}, ${key}: ${s(own)}, svyby ${s(survey)}: ${(survey / own).toFixed(0)} times as fast`,
      );
    }
    console.log(
      `  ${statistic}: ${theirs.estimates.length} estimates and standard errors agree to ${apart.toExponential(1)}`,
    );
  }
}

async function growth(folder) {
  const sections = [
    ['4 items x 48 countries, 11 weights', 4, 10, fay(10)],
    ['4 items x 48 countries, 2 000 clusters, linearised', 4, 0, clusters],
    ['1 item x 48 countries, 101 weights', 1, 100, fay(100)],
  ];
  for (const [name, items, replicates, design] of sections) {
    console.log(`${name}: means and shares, processor seconds (binding + estimates), a million rows`);
    for (const rows of [150_000, 500_000, 1_500_000, 5_000_000]) {
      const file = join(folder, 'growth.duckdb');
      await make(file, rows, items, replicates);
      const calls = [Array.from({ length: items }, (_, k) => `y${k}`)];
      const runs = Array.from({ length: 3 }, () =>
        run({ file, design, calls, statistics: ['mean', 'proportion'] }),
      );
      rmSync(file);
      const bind = median(runs.map((x) => x.bind.cpu));
      const work = median(runs.map((x) => x.estimates[0].cpu));
      console.log(
        `  ${String(rows).padStart(7)} rows: ${s(bind)} + ${s(work)}; ${s((bind + work) / (rows / 1e6))} a million rows;`,
        `${median(runs.map((x) => x.gigabytes)).toFixed(2)} GB`,
      );
    }
  }
}

if (process.argv[2] === '--measured') {
  console.log(JSON.stringify(await measured(JSON.parse(process.argv[3]))));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-bench-'));
  try {
    for (const section of [sideBySide, growth])
      if (section.name.includes(process.argv[2] ?? '')) await section(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
