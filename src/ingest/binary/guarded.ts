import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const megabyte = 1 << 20;

/**
 * Runs another maker's parser in a thread of its own, ended when it takes longer than any sound file does, or
 * more memory: on damaged files some of them never return, which nothing in the same thread can stop.
 * @param packageName the parser; `parser` in `program`
 * @param program body of an async function of `parser` and `path`; what it returns must be cloneable
 * @param bytes size of the file: 4 s for a small one, and four more for each megabyte
 * Throws what the parser throws, or an Error that says what ran out.
 */
export function guarded<Result>(
  packageName: string,
  program: string,
  path: string,
  bytes: number,
): Promise<Result> {
  const entry = createRequire(import.meta.url).resolve(packageName);
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    const run = async (parser, path) => { ${program} };
    run(require(workerData.entry), workerData.path).then(
      (result) => parentPort.postMessage({ result }),
      (error) => parentPort.postMessage({ message: error instanceof Error ? error.message : String(error) }));`;
  const seconds = 4 + (4 * bytes) / megabyte;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, {
      eval: true,
      workerData: { entry, path },
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(150 + (40 * bytes) / megabyte) },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(
      () => end(() => reject(new Error(`the parser had not come to an end after ${Math.round(seconds)} s`))),
      1000 * seconds,
    );
    worker.once('message', (told: { result: Result } | { message: string }) =>
      end(() => ('message' in told ? reject(new Error(told.message)) : resolve(told.result))),
    );
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', () => end(() => reject(new Error('the parser ended without a word'))));
  });
}
