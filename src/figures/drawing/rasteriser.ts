import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DrawnFigure } from './draw.js';
import { pngFile } from './raster.js';

type Answer = { png: Uint8Array } | { error: string };

/** A thread, with who waits for its answers: it gives them in the order it was asked. */
interface Thread {
  worker: Worker;
  waiting: { resolve: (png: Uint8Array) => void; reject: (error: Error) => void }[];
  /** All that it was asked for, in square pixels of the figures: what its work grows with. */
  asked: number;
}

/** Threads at most: each holds the pixels of a figure, and takes some 100 MB. */
const mostThreads = 3;

/**
 * Makes PNG files in threads beside the one that draws, which is half of the work of a report. The bytes are those of
 * `pngFile`. A thread has all that it is asked for at once, so that it goes on while the one that draws is busy. Threads start
 * when there is something for them, and end after `close`.
 */
export class Rasteriser {
  private readonly program = fileURLToPath(new URL('./raster-worker.js', import.meta.url));
  // The thread that draws has a processor of its own. Under a TypeScript loader there is no compiled worker.
  private readonly most = existsSync(this.program) ? Math.min(availableParallelism() - 1, mostThreads) : 0;
  private readonly threads: Thread[] = [];

  async png({ svg, width, height }: Pick<DrawnFigure, 'svg' | 'width' | 'height'>): Promise<Uint8Array> {
    if (this.most === 0) return pngFile({ svg });
    if (this.threads.length < this.most) this.threads.push(this.start());
    const thread = this.threads.reduce((a, b) => (b.asked < a.asked ? b : a));
    thread.asked += width * height;
    thread.worker.postMessage(svg);
    return new Promise((resolve, reject) => thread.waiting.push({ resolve, reject }));
  }

  /** No more is asked for: the threads end when what was asked for is made. */
  close(): void {
    for (const { worker } of this.threads) worker.postMessage(null);
  }

  private start(): Thread {
    const thread: Thread = { worker: new Worker(this.program), waiting: [], asked: 0 };
    thread.worker.on('message', (answer: Answer) => {
      const { resolve, reject } = thread.waiting.shift()!;
      if ('png' in answer) resolve(answer.png);
      else reject(new Error(answer.error));
    });
    // It has died, of what it was at: the rest of what it was asked for comes neither, and what is asked for later goes to another.
    thread.worker.on('error', (error) => {
      this.threads.splice(this.threads.indexOf(thread), 1);
      for (const { reject } of thread.waiting.splice(0)) reject(error);
    });
    return thread;
  }
}
