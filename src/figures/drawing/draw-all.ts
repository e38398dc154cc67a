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
  /** Null where there is none. */
  narrow: Spec | null;
  /** Lines of the caption under the wide one. */
  footer: readonly string[];
  /** As it stands in the report and in files; false where only `bare` is wanted. */
  whole: boolean;
  png: boolean;
  /** Without title and caption, for documents that have them as text. */
  bare: 'svg' | 'png' | null;
  /** Bare drawings of a long figure in parts, for what pages and slides have room for; whole when left out. */
  parts?: Partial<Record<Cut, readonly Spec[]>>;
}

/** What a bare figure is cut for. */
export type Cut = 'page' | 'slide';

export type BareFigure = DrawnFigure & { png: Uint8Array | null };

export interface DrawResult {
  wide: DrawnFigure | null;
  narrow: DrawnFigure | null;
  png: Uint8Array | null;
  /** In parts where it is long, one part else. */
  bare: Partial<Record<Cut, BareFigure[]>>;
}

/** From this many figures on, threads repay the half second and 100 MB that each takes to start. */
const worthThreads = 60;

export async function drawJob(job: DrawJob): Promise<DrawResult> {
  const wide = job.whole ? withFooter(await drawSvg(job.wide), job.footer) : null;
  const narrow = job.whole && job.narrow !== null ? await drawSvg(job.narrow) : null;
  return { wide, narrow, png: job.png && wide !== null ? pngFile(wide) : null, bare: await bareOf(job) };
}

async function bareOf({ wide, narrow, bare, parts = {} }: DrawJob): Promise<DrawResult['bare']> {
  if (bare === null) return {};
  const one = async ({ title: _title, ...rest }: Spec): Promise<BareFigure> => {
    const drawn = await drawSvg(rest);
    return { ...drawn, png: bare === 'png' ? pngFile(drawn) : null };
  };
  let uncut: BareFigure | null = null;
  const all: DrawResult['bare'] = {};
  for (const [cut, specs] of Object.entries(parts) as [Cut, readonly Spec[]][]) {
    all[cut] = [];
    // Most figures are the same for pages and slides.
    if (specs.length === 1) {
      uncut ??= await one(wide);
      // On a slide, what is higher than wide is shown small; the narrow one has greater letters there.
      const small = cut === 'slide' && narrow !== null && uncut.height > uncut.width;
      all[cut].push(small ? await one(narrow) : uncut);
    } else for (const spec of specs) all[cut].push(await one(spec));
  }
  return all;
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
