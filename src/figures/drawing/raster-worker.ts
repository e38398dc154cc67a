import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { pngFile } from './raster.js';

// A figure's pixels, some 15 MB, lie outside the heap and hang on a small object in it: the collector, which sees that
// alone, would leave the pixels of all figures there.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

// A thread that makes pixels: one SVG in, one PNG file out.
parentPort?.on('message', async (svg: string) => {
  const answer = made(svg);
  collect();
  // What is collected is given back in the next rounds of the loop, and not while there are messages.
  await setImmediate();
  await setImmediate();
  parentPort?.postMessage(answer);
});

function made(svg: string): { png: Uint8Array } | { error: string } {
  try {
    return { png: pngFile({ svg }) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
