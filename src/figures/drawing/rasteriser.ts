import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { pngFile } from './raster.js';

type Answer = { png: Uint8Array } | { error: string };

/** An SVG that waits for its pixels. */
interface Waiting {
  svg: string;
  resolve: (png: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** Threads at most: each holds the pixels of a figure, and takes some 100 MB. */
const mostThreads = 3;

/**
 * Makes PNG files in threads beside the one that draws, which is half of the work of a report. The bytes are those of
 * `pngFile`. Threads start when there is something for them, and end with `close`.
 */
export class Rasteriser {
  private readonly program = fileURLToPath(new URL('./raster-worker.js', import.meta.url));
  // The thread that draws has a processor of its own. Under a TypeScript loader there is no compiled worker.
  private readonly most = existsSync(this.program) ? Math.min(availableParallelism() - 1, mostThreads) : 0;
  private readonly waiting: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private readonly all: Worker[] = [];
  private closing = false;

  png({ svg }: { svg: string }): Promise<Uint8Array> {
    if (this.most === 0) return Promise.resolve(pngFile({ svg }));
    const made = new Promise<Uint8Array>((resolve, reject) => this.waiting.push({ svg, resolve, reject }));
    this.give();
    return made;
  }

  /** No more is asked for: the threads end when what was asked for is made. */
  close(): void {
    this.closing = true;
    this.give();
  }

  private give(): void {
    while (this.waiting.length > 0 && (this.idle.length > 0 || this.all.length < this.most)) {
      const worker = this.idle.pop() ?? this.start();
      this.work(worker, this.waiting.shift()!);
    }
    if (this.closing && this.waiting.length === 0)
      for (const worker of this.idle.splice(0)) worker.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.program);
    this.all.push(worker);
    return worker;
  }

  private work(worker: Worker, { svg, resolve, reject }: Waiting): void {
    const died = (error: Error) => {
      reject(error);
      this.all.splice(this.all.indexOf(worker), 1);
      this.give();
    };
    worker.once('error', died);
    worker.once('message', (answer: Answer) => {
      worker.off('error', died);
      if ('png' in answer) resolve(answer.png);
      else reject(new Error(answer.error));
      this.idle.push(worker);
      this.give();
    });
    worker.postMessage(svg);
  }
}
