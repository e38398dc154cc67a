// Alpha of 1 000 000 x 11 answers on a loaded table, beside psych::alpha where Rscript finds it.
// Run after `npm run build`: node bench/alpha.mjs [rows]
import { spawnSync } from 'node:child_process';
import { reliabilityOf } from '../dist/reliability/index.js';
import { moments, Warehouse } from '../dist/warehouse/index.js';

const rows = Number(process.argv[2] ?? 1_000_000);
const k = 11;
const items = Array.from({ length: k }, (_, i) => `x${i + 1}`);
const warehouse = await Warehouse.open();
// Answers 1-6 with a common part; a fixed hash, so that every machine has the same.
const answer = (_, i) => `(1 + least(5, (hash(i) % 4 + hash(i * ${k} + ${i}, 7) % 3)))::double as x${i + 1}`;
await warehouse.run(
  `create table answers as select ${items.map(answer).join(', ')} from range(${rows}) t(i)`,
);

const times = [];
let result;
for (let run = 0; run < 5; run++) {
  const start = performance.now();
  result = await reliabilityOf(warehouse, 'answers', { items });
  times.push((performance.now() - start) / 1000);
}
const start = performance.now();
await moments(warehouse, 'answers', items);
const moment = (performance.now() - start) / 1000;
times.sort((a, b) => a - b);
const report = {
  rows,
  items: k,
  alpha: result.alpha,
  seconds: { first_to_last: times, median: times[2], moments_alone: moment },
  peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
};
const r = `suppressMessages(library(psych)); set.seed(1); n <- ${rows}; g <- sample(0:3, n, TRUE)
x <- as.data.frame(sapply(1:${k}, function(i) 1 + pmin(5, g + sample(0:2, n, TRUE))))
cat(system.time(alpha(x))[["elapsed"]])`;
const psych = spawnSync('Rscript', ['-e', r], { encoding: 'utf8' });
if (psych.status === 0) {
  report.psych_seconds = Number(psych.stdout.trim().split(/\s+/).pop());
  report.times_as_fast = report.psych_seconds / report.seconds.median;
}
console.log(JSON.stringify(report, null, 2));
warehouse.close();
