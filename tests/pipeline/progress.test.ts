import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { streamProgress, waiting } from '../../src/pipeline/progress.js';

/** A stream that keeps what is written to it. */
function kept(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  let all = '';
  const stream = new Writable({
    write(part, _encoding, done) {
      all += part;
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream, text: () => all };
}

describe('the time that is left', () => {
  it('is judged by the last run at first, and by what is done in the end', () => {
    expect(waiting(5000, 0, 20_000)).toBe('[######..................] 25 %, about 15 s left');
    // A quarter is done in 10 s: by that 40 s in all, by the last run 20: a quarter and three quarters of them, 25.
    expect(waiting(10_000, 0.25, 20_000)).toBe('[##########..............] 40 %, about 15 s left');
    expect(waiting(30_000, 0.75, undefined)).toBe('[##################......] 75 %, about 10 s left');
  });

  it('is never over before the step is, and is not guessed where nothing tells', () => {
    expect(waiting(60_000, 0, 20_000)).toBe('[########################] 99 %, soon done');
    expect(waiting(4200, 0, undefined)).toBe('4 s');
  });
});

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // A test run may ask for colours itself.
    vi.stubEnv('FORCE_COLOR', undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('has a line a step and a note, and no bar or colour where nobody looks', () => {
    const { stream, text } = kept(false);
    const progress = streamProgress(stream);
    progress.start('sem');
    progress.expect(20_000);
    vi.advanceTimersByTime(5000);
    progress.part(0.5);
    progress.note('two answers are odd');
    progress.done('sem', 'first run', 5000, 12, false);
    expect(text()).toBe('  note: two answers are odd\n  sem            5.0 s  first run  12 rows\n');
  });

  it('moves a bar on a terminal after two seconds, and takes it away', () => {
    const { stream, text } = kept(true);
    const progress = streamProgress(stream);
    progress.start('report');
    progress.expect(undefined);
    vi.advanceTimersByTime(1900);
    progress.part(0.1);
    expect(text()).toBe('');
    vi.advanceTimersByTime(600);
    expect(text()).toContain('report       [##......................] 10 %, about ');
    progress.done('report', 'first run', 3000, null, false);
    expect(text().endsWith('\r\u001b[K  report         3.0 s  first run\n')).toBe(true);
    vi.advanceTimersByTime(5000);
    expect(text().endsWith('first run\n')).toBe(true);
  });

  it('takes the bar away where a fault ends the step', () => {
    const { stream, text } = kept(true);
    const progress = streamProgress(stream);
    progress.start('sem');
    progress.expect(20_000);
    vi.advanceTimersByTime(3000);
    progress.stop();
    expect(text().endsWith('\r\u001b[K')).toBe(true);
    const before = text();
    vi.advanceTimersByTime(3000);
    expect(text()).toBe(before);
  });
});
