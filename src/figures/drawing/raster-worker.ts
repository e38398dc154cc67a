import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { pngFile } from './raster.js';

// A figure's pixels, some 15 MB, lie outside the heap and hang on a small object in it: the collector, which sees that
// alone, would leave the pixels of all figures there. The object is young: to look through the young ones is enough.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (of: { type: 'minor' }) => void;

// A thread that makes pixels: SVGs in, a PNG file out for each, in the order asked; it ends after null.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (svg: string | null) => {
  last = last.then(() => (svg === null ? parentPort?.close() : make(svg)));
});

async function make(svg: string): Promise<void> {
  parentPort?.postMessage(made(svg));
  collect({ type: 'minor' });
  // What is collected is given back in the next rounds of the loop.
  await setImmediate();
  await setImmediate();
}

function made(svg: string): { png: Uint8Array } | { error: string } {
  try {
    return { png: pngFile({ svg }) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
