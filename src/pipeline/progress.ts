import { styleText } from 'node:util';

/** How a run tells the person waiting what it does: one line a step, and a bar on those that take their time. */
export interface Progress {
  /** A step begins. */
  start(step: string): void;
  /** How many milliseconds the step took the last time that it ran; undefined where it never has. */
  expect(milliseconds: number | undefined): void;
  /** Part of the running step that is done, 0 to 1. */
  part(done: number): void;
  /** A step is done: how, in how many milliseconds, over how many rows; `reused` where nothing had to be done. */
  done(step: string, how: string, milliseconds: number, rows: number | null, reused: boolean): void;
  /** Something that the person should know of the step. */
  note(text: string): void;
  /** A line of its own. */
  say(text: string): void;
  /** The run is over, also where a fault ended it: the bar goes. */
  stop(): void;
}

/** No word at all (`--quiet`, and callers from code). */
export const silent: Progress = {
  start() {},
  expect() {},
  part() {},
  done() {},
  note() {},
  say() {},
  stop() {},
};

/** Shorter steps come and go without a bar. */
const worthABar = 2000;
const barWidth = 24;

/**
 * Progress on a stream: lines everywhere, and where the stream is a terminal colours and, on steps of over two seconds,
 * a bar with the time that is left. The time is judged by the part that is done, or by the step's last run. A step that
 * computes without a pause can't move its bar; it says at its start how long it took the last time.
 */
export function streamProgress(stream: NodeJS.WriteStream): Progress {
  return new StreamProgress(stream);
}

class StreamProgress implements Progress {
  #step = '';
  #began = 0;
  #usual: number | undefined;
  #part = 0;
  /** The bar that stands on the terminal. */
  #shown = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(readonly stream: NodeJS.WriteStream) {}

  start(step: string): void {
    this.stop();
    [this.#step, this.#began, this.#usual, this.#part] = [step, Date.now(), undefined, 0];
  }

  expect(milliseconds: number | undefined): void {
    this.#usual = milliseconds;
    if (!this.stream.isTTY) return;
    if ((milliseconds ?? 0) > worthABar) this.#draw();
    this.#timer = setInterval(() => this.#drawLong(), 250);
    this.#timer.unref();
  }

  part(done: number): void {
    this.#part = Math.min(Math.max(done, 0), 1);
    if (this.stream.isTTY) this.#drawLong();
  }

  done(step: string, how: string, milliseconds: number, rows: number | null, reused: boolean): void {
    this.stop();
    const time = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
    const count = rows === null ? '' : `  ${rows} rows`;
    const line = `  ${step.padEnd(12)}${time}  ${how}${count}`;
    this.stream.write(`${reused ? this.#paint('dim', line) : line}\n`);
  }

  note(text: string): void {
    this.#clear();
    this.stream.write(`  ${this.#paint('yellow', 'note:')} ${text}\n`);
  }

  say(text: string): void {
    this.#clear();
    this.stream.write(`${text}\n`);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#clear();
  }

  #paint(style: 'dim' | 'yellow', text: string): string {
    return styleText(style, text, { stream: this.stream });
  }

  #clear(): void {
    if (this.#shown !== '') this.stream.write('\r\u001b[K');
    this.#shown = '';
  }

  #drawLong(): void {
    if (Date.now() - this.#began > worthABar) this.#draw();
  }

  #draw(): void {
    const line = `  ${this.#step.padEnd(12)} ${waiting(Date.now() - this.#began, this.#part, this.#usual)}`;
    if (line === this.#shown) return;
    this.#shown = line;
    this.stream.write(`\r\u001b[K${line}`);
  }
}

/**
 * A bar and the time that is left, or the seconds gone where nothing tells how long it takes.
 *
 * @param gone - milliseconds since the step began
 * @param part - what is done of it, 0 to 1; 0 where the step does not tell
 * @param usual - milliseconds that it took the last time
 */
export function waiting(gone: number, part: number, usual: number | undefined): string {
  const byPart = part > 0 ? gone / part : undefined;
  // At first the last run tells more, in the end what is done.
  const total =
    byPart === undefined ? usual : usual === undefined ? byPart : part * byPart + (1 - part) * usual;
  if (total === undefined || total === 0) return `${Math.round(gone / 1000)} s`;
  // What is foretold by the last run may be passed; it is not done before it is done.
  const share = Math.min(gone / total, 0.99);
  const filled = Math.round(barWidth * share);
  const left = Math.round(Math.max(total - gone, 0) / 1000);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
  return `${bar} ${Math.floor(share * 100)} %, ${left === 0 ? 'soon done' : `about ${left} s left`}`;
}
