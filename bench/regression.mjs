// Speed of regressions with replicate weights beside survey::svyglm on the same data, where Rscript is found (and the
// two agree, or this fails): 150 000 rows, 12 predictors, 101 weights.
// Run after `npm run build`: node bench/regression.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindDesign, resolveDesign } from '../dist/design/index.js';
import { regression } from '../dist/regression/index.js';
import { Warehouse } from '../dist/warehouse/index.js';
import { hasR } from './measure.mjs';

const here = fileURLToPath(import.meta.url);
const [rows, replicates, predictors] = [150_000, 100, 12];
const on = Array.from({ length: predictors }, (_, k) => `x${k}`);
const design = { type: 'replicate', method: 'fay', rho: 0.5, weight: 'w', replicates: `r1-r${replicates}` };
const seconds = (x) => `${x.toFixed(2)} s`;

/** Made answers: half of the predictors are codes of four, half real numbers; replicates halve or raise each row. */
async function make(warehouse) {
  const names = Array.from({ length: replicates }, (_, r) => `r${r + 1}`);
  const weights = names.map((r, k) => `w * (0.5 + hash(i * 1000 + ${k}) % 2) as ${r}`);
  const x = on.map((name, k) =>
    k % 2 === 0
      ? `(1 + hash(i * 1000 + ${500 + k}) % 4)::double as ${name}`
      : `(hash(i * 1000 + ${500 + k}) % 1000000) / 1e6 as ${name}`,
  );
  const sum = on.map((name, k) => `${((k % 5) - 2) / 10} * ${name}`).join(' + ');
  await warehouse.run(`create table t as select *, ${sum} + e as y,
    (1 / (1 + exp(-(${sum}))) > u)::double as z
    from (select ${['w', ...weights, ...x].join(', ')}, (hash(i * 1000 + 901) % 1000000) / 1e6 as u,
      (hash(i * 1000 + 902) % 1000000) / 1e6 as e
      from (select i, 1 + (hash(i * 1000 + 998) % 1000000) / 1e6 as w from range(${rows}) r(i)))`);
}

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-regression-'));
try {
  const warehouse = await Warehouse.open();
  await make(warehouse);
  const columns = (await warehouse.describe('t')).map((c) => c.name);
  const bound = await bindDesign(warehouse, 't', resolveDesign(design, columns));
  const own = {};
  for (const [family, outcome] of [
    ['linear', 'y'],
    ['logistic', 'z'],
    ['poisson', 'z'],
  ]) {
    const times = [];
    for (let k = 0; k < 3; k++) {
      const wall = performance.now();
      const cpu = process.cpuUsage();
      const result = await regression(bound, { outcome, on, family });
      const { user, system } = process.cpuUsage(cpu);
      times.push([(performance.now() - wall) / 1000, (user + system) / 1e6]);
      own[family] = {
        result,
        wall: Math.min(...times.map(([t]) => t)),
        cpu: Math.min(...times.map(([, t]) => t)),
      };
    }
    console.log(
      `${family}: ${seconds(own[family].wall)} (processor ${seconds(own[family].cpu)}), first ${seconds(times[0][0])}`,
    );
  }
  if (hasR && process.argv[2] !== '--alone') {
    const names = Array.from({ length: replicates }, (_, r) => `r${r + 1}`);
    const data = join(folder, 'rows.bin');
    writeFileSync(data, '');
    for (const column of await warehouse.columns(
      `select ${[...on, 'y', 'z', 'w', ...names].join(', ')} from t`,
    ))
      writeFileSync(data, new Uint8Array(column.buffer), { flag: 'a' });
    const theirs = JSON.parse(
      execFileSync('Rscript', [join(here, '..', 'regression-survey.R'), data, rows, predictors, replicates], {
        encoding: 'utf8',
      }),
    );
    for (const family of ['linear', 'logistic']) {
      let apart = 0;
      for (const [k, row] of own[family].result.coefficients.entries()) {
        apart = Math.max(
          apart,
          Math.abs(row.est / theirs[family].est[k] - 1),
          Math.abs(row.se / theirs[family].se[k] - 1),
        );
      }
      const times = theirs[family].wall / own[family].wall;
      console.log(
        `${family}: svyglm ${seconds(theirs[family].wall)}, ${times.toFixed(0)} times; they agree to ${apart.toExponential(1)}`,
      );
      if (!(apart < 1e-6)) throw new Error(`${family}: ${apart} (relative) from survey's`);
    }
  }
  warehouse.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
