import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Spec } from '../figure.js';
import { type DrawnFigure, drawSvg, pngFile, withFooter } from './draw.js';

/** What is to be drawn of one figure. */
export interface DrawJob {
  id: string;
  wide: Spec;
  /** Null where only the wide one is wanted. */
  narrow: Spec | null;
  /** Lines of the caption under the wide one. */
  footer: readonly string[];
  /** As it stands in the report and in files; false where only `bare` is wanted. */
  whole: boolean;
  png: boolean;
  /** Without title and caption, for documents that have them as text. */
  bare: 'svg' | 'png' | null;
}

export interface DrawResult {
  wide: DrawnFigure | null;
  narrow: DrawnFigure | null;
  png: Uint8Array | null;
  bare: (DrawnFigure & { png: Uint8Array | null }) | null;
}

/** From this many figures on, threads repay the half second and 100 MB that each takes to start. */
const worthThreads = 60;

export async function drawJob(job: DrawJob): Promise<DrawResult> {
  const wide = job.whole ? withFooter(await drawSvg(job.wide), job.footer) : null;
  const narrow = job.whole && job.narrow !== null ? await drawSvg(job.narrow) : null;
  return { wide, narrow, png: job.png && wide !== null ? pngFile(wide) : null, bare: await bareOf(job) };
}

async function bareOf({ wide, bare }: DrawJob): Promise<DrawResult['bare']> {
  if (bare === null) return null;
  const { title: _title, ...rest } = wide;
  const drawn = await drawSvg(rest);
  return { ...drawn, png: bare === 'png' ? pngFile(drawn) : null };
}

/**
 * Draws many figures, in the order given; hundreds are shared among threads, with the same bytes.
 *
 * @param part - told after each what part of them is drawn, 0 to 1
 * @throws DrawError naming the figure that could not be drawn
 */
export async function drawAll(
  jobs: readonly DrawJob[],
  part: (done: number) => void = () => {},
): Promise<DrawResult[]> {
  const program = fileURLToPath(new URL('./draw-worker.js', import.meta.url));
  // Under a TypeScript loader there is no compiled worker; then this thread draws.
  if (jobs.length >= worthThreads && availableParallelism() > 1 && existsSync(program)) {
    return inThreads(jobs, program, part);
  }
  const results: DrawResult[] = [];
  for (const job of jobs) {
    try {
      results.push(await drawJob(job));
      part(results.length / jobs.length);
    } catch (error) {
      throw new DrawError(job.id, error instanceof Error ? error.message : String(error));
    }
  }
  return results;
}

/** A figure that could not be drawn. */
export class DrawError extends Error {
  override readonly name = 'DrawError';

  constructor(
    readonly id: string,
    message: string,
  ) {
    super(message);
  }
}

function inThreads(
  jobs: readonly DrawJob[],
  program: string,
  part: (done: number) => void,
): Promise<DrawResult[]> {
  const workers = Array.from({ length: Math.min(availableParallelism(), 4) }, () => new Worker(program));
  return new Promise<DrawResult[]>((resolve, reject) => {
    const results: DrawResult[] = new Array(jobs.length);
    let [next, done] = [0, 0];
    const give = (worker: Worker) => {
      if (next < jobs.length) worker.postMessage({ index: next, job: jobs[next++] });
    };
    for (const worker of workers) {
      worker.on('error', reject);
      worker.on(
        'message',
        (message: { index: number; result: DrawResult } | { index: number; error: string }) => {
          if ('error' in message) {
            reject(new DrawError(jobs[message.index]!.id, message.error));
            return;
          }
          results[message.index] = message.result;
          part(++done / jobs.length);
          if (done === jobs.length) resolve(results);
          else give(worker);
        },
      );
      give(worker);
    }
  }).finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}
