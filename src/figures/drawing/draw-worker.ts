import { parentPort } from 'node:worker_threads';
import type { DrawJob } from './draw-all.js';
import { drawJob } from './draw-all.js';

// A thread that draws: one job in, one result out.
parentPort?.on('message', async ({ index, job }: { index: number; job: DrawJob }) => {
  try {
    parentPort?.postMessage({ index, result: await drawJob(job) });
  } catch (error) {
    parentPort?.postMessage({ index, error: error instanceof Error ? error.message : String(error) });
  }
});
