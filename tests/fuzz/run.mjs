// Fuzzes the binary readers: node tests/fuzz/run.mjs <spss|stata> [cases] [first seed]
// Ends with 1 when a case broke the promise (more than 5 s is one way), or when nothing moves for 30 s.

import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  const [format = 'spss', cases = '100000', seed = '1'] = process.argv.slice(2);
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { format, cases: Number(cases), seed: Number(seed) },
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
    console.error(`case ${last.seed} or one of the 20 after it ended the reader:`, error);
    process.exit(1);
  });
} else {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL('./fuzz.ts', import.meta.url)), {
    logLevel: 'error',
  });
  const { format, cases, seed } = workerData;
  const result = await module.fuzz(format, cases, seed, (now) => {
    if (now % 20 === 0) parentPort.postMessage(now);
  });
  parentPort.postMessage(result);
}
