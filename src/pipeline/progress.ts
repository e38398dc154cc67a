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
  const bar = barOn(stream);
  let began = 0;
  let running = '';
  let usual: number | undefined;
  let partDone = 0;
  let timer: NodeJS.Timeout | undefined;

  const draw = () => bar.draw(`  ${running.padEnd(12)} ${waiting(Date.now() - began, partDone, usual)}`);
  const drawLong = () => {
    if (Date.now() - began > worthABar) draw();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    bar.clear();
  };
  const paint = (style: 'dim' | 'yellow', text: string) => styleText(style, text, { stream });

  return {
    start(step) {
      stop();
      [running, began, usual, partDone] = [step, Date.now(), undefined, 0];
    },
    expect(milliseconds) {
      usual = milliseconds;
      if (!stream.isTTY) return;
      if ((usual ?? 0) > worthABar) draw();
      timer = setInterval(drawLong, 250);
      timer.unref();
    },
    part(done) {
      partDone = Math.min(Math.max(done, 0), 1);
      if (stream.isTTY) drawLong();
    },
    done(step, how, milliseconds, rows, reused) {
      stop();
      const time = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
      const count = rows === null ? '' : `  ${rows} rows`;
      const line = `  ${step.padEnd(12)}${time}  ${how}${count}`;
      stream.write(`${reused ? paint('dim', line) : line}\n`);
    },
    note(text) {
      bar.clear();
      stream.write(`  ${paint('yellow', 'note:')} ${text}\n`);
    },
    say(text) {
      bar.clear();
      stream.write(`${text}\n`);
    },
    stop,
  };
}

/** A line of a terminal that is written over, and goes. */
function barOn(stream: NodeJS.WriteStream): { draw(line: string): void; clear(): void } {
  let shown = '';
  return {
    draw(line) {
      if (line === shown) return;
      shown = line;
      stream.write(`\r\u001b[K${line}`);
    },
    clear() {
      if (shown !== '') stream.write('\r\u001b[K');
      shown = '';
    },
  };
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
