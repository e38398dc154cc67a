// Alpha of 1 000 000 x 11 answers on a loaded table, beside psych::alpha where Rscript finds it.
// Processor time is given too, as it is what can be compared on a machine with other work; ours is of two threads.
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
const processor = [];
let result;
for (let run = 0; run < 5; run++) {
  const start = performance.now();
  const before = process.cpuUsage();
  result = await reliabilityOf(warehouse, 'answers', { items });
  times.push((performance.now() - start) / 1000);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1e6);
}
const start = performance.now();
await moments(warehouse, 'answers', items);
const moment = (performance.now() - start) / 1000;
times.sort((a, b) => a - b);
processor.sort((a, b) => a - b);
const report = {
  rows,
  items: k,
  alpha: result.alpha,
  seconds: { first_to_last: times, median: times[2], processor: processor[2], moments_alone: moment },
  peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
};
const r = `suppressMessages(library(psych)); set.seed(1); n <- ${rows}; g <- sample(0:3, n, TRUE)
x <- as.data.frame(sapply(1:${k}, function(i) 1 + pmin(5, g + sample(0:2, n, TRUE))))
t <- system.time(alpha(x)); cat(t[["elapsed"]], t[["user.self"]] + t[["sys.self"]])`;
const psych = spawnSync('Rscript', ['-e', r], { encoding: 'utf8' });
if (psych.status === 0) {
  const [elapsed, cpu] = psych.stdout.trim().split(/\s+/).slice(-2).map(Number);
  report.psych_seconds = { elapsed, processor: cpu };
  report.times_as_fast = {
    elapsed: elapsed / report.seconds.median,
    processor: cpu / report.seconds.processor,
  };
}
console.log(JSON.stringify(report, null, 2));
warehouse.close();
