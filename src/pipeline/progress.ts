/** How a run tells the person waiting what it does: one line a step, a bar on the long ones. */
export interface Progress {
  /** A step begins. */
  start(step: string): void;
  /** Part of the running step that is done, 0 to 1. */
  part(done: number): void;
  /** A step is done: how, in how many milliseconds, over how many rows. */
  done(step: string, how: string, milliseconds: number, rows: number | null): void;
  /** A line of its own. */
  say(text: string): void;
}

/** No word at all (`--quiet`, and callers from code). */
export const silent: Progress = {
  start() {},
  part() {},
  done() {},
  say() {},
};

const barWidth = 24;

/** Progress on a stream: lines everywhere, and a moving bar where the stream is a terminal. */
export function streamProgress(stream: NodeJS.WriteStream): Progress {
  let running = '';
  let shown = -1;
  const clear = () => {
    if (stream.isTTY && shown >= 0) stream.write('\r\u001b[K');
    shown = -1;
  };
  return {
    start(step) {
      running = step;
      shown = -1;
    },
    part(done) {
      const percent = Math.floor(Math.min(Math.max(done, 0), 1) * 100);
      if (!stream.isTTY || percent === shown) return;
      shown = percent;
      const filled = Math.round((barWidth * percent) / 100);
      stream.write(
        `\r  ${running.padEnd(12)} [${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${percent} %`,
      );
    },
    done(step, how, milliseconds, rows) {
      clear();
      const time = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
      const count = rows === null ? '' : `  ${rows} rows`;
      stream.write(`  ${step.padEnd(12)}${time}  ${how}${count}\n`);
    },
    say(text) {
      clear();
      stream.write(`${text}\n`);
    },
  };
}
