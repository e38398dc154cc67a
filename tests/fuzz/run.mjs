// Fuzzes the readers: node tests/fuzz/run.mjs <spss|stata|xlsx|parquet|arrow|csv> [cases] [first seed] [large]
// The cases run in processes of their own, ten thousand each. Ends with 1 when a case broke the promise: a fault
// without code or remedy, a wrong table, more than 5 s or too much memory, or the end of the process.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const ofProcess = 10_000;
const standstill = 30_000;

/** Cases from `seed` on in one process: what they came to, and the case that ended it, if one did. */
function runBatch(format, cases, seed, size) {
  return new Promise((resolve) => {
    const child = fork(self, ['--child', format, String(cases), String(seed), size], { stdio: 'inherit' });
    // To come up may take a busy machine long.
    let last = { seed, at: Date.now() + 4 * standstill };
    let result;
    const watch = setInterval(() => {
      if (Date.now() - last.at > standstill) child.kill('SIGKILL');
    }, 1000);
    child.on('message', (message) => {
      if (typeof message === 'number') last = { seed: message, at: Date.now() };
      else result = message;
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve(result ?? { endedBy: last.seed, what: signal ?? `exit ${code}` });
    });
  });
}

if (process.argv[2] === '--child') {
  const [format, cases, seed, size] = process.argv.slice(3);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL('./fuzz.ts', import.meta.url)), {
    logLevel: 'error',
  });
  const onCase = (now) => process.send(now);
  process.send(await module.fuzz(format, Number(cases), Number(seed), onCase, size === 'large'));
  process.disconnect();
} else {
  const [format = 'spss', cases = '100000', first = '1', size = 'small'] = process.argv.slice(2);
  const end = Number(first) + Number(cases);
  const sum = { format, cases: 0, tables: 0, faults: {}, broken: [], slowest: null, largest: null };
  const began = Date.now();
  for (let seed = Number(first); seed < end; ) {
    const count = Math.min(ofProcess, end - seed);
    let result = await runBatch(format, count, seed, size);
    if ('endedBy' in result) {
      sum.broken.push({ seed: result.endedBy, what: `ended the process: ${result.what}` });
      sum.cases++;
      const before = result.endedBy - seed;
      seed = result.endedBy + 1;
      if (before === 0) continue;
      result = await runBatch(format, before, seed - 1 - before, size);
    } else seed += count;
    sum.cases += result.cases;
    sum.tables += result.tables;
    for (const [code, n] of Object.entries(result.faults)) sum.faults[code] = (sum.faults[code] ?? 0) + n;
    sum.broken.push(...result.broken);
    if (!(result.slowest.milliseconds <= sum.slowest?.milliseconds)) sum.slowest = result.slowest;
    if (!(result.largest.bytes <= sum.largest?.bytes)) sum.largest = result.largest;
    console.error(JSON.stringify({ ...sum, broken: sum.broken.length, next: seed }));
  }
  sum.minutes = (Date.now() - began) / 60_000;
  console.log(JSON.stringify(sum, null, 1));
  process.exitCode = sum.broken.length > 0 ? 1 : 0;
}
