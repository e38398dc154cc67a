// Fuzzes the readers: node tests/fuzz/run.mjs <spss|stata|xlsx|parquet|arrow|csv> [cases] [first seed] [large]
// Ends with 1 when a case broke the promise (more than 5 s is one way), or when nothing moves for 30 s.

import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  const [format = 'spss', cases = '100000', seed = '1', size = 'small'] = process.argv.slice(2);
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { format, cases: Number(cases), seed: Number(seed), large: size === 'large' },
  });
  let last = { seed: 0, at: Date.now() };
  const watch = setInterval(() => {
    if (Date.now() - last.at < 30_000) return;
    console.error(`no progress since case ${last.seed}: a hang`);
    process.exit(1);
  }, 1000);
  worker.on('message', (message) => {
    if (typeof message === 'number') last = { seed: message, at: Date.now() };
    else {
      console.log(JSON.stringify(message, null, 1));
      clearInterval(watch);
      process.exitCode = message.broken.length > 0 ? 1 : 0;
    }
  });
  worker.on('error', (error) => {
    console.error(`case ${last.seed} ended the reader:`, error);
    process.exit(1);
  });
} else {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL('./fuzz.ts', import.meta.url)), {
    logLevel: 'error',
  });
  const { format, cases, seed, large } = workerData;
  const onCase = (now) => {
    parentPort.postMessage(now);
  };
  const result = await module.fuzz(format, cases, seed, onCase, large);
  parentPort.postMessage(result);
}
