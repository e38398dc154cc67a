import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staleReason } from '../../src/pipeline/cues.js';
import { RunFolder } from '../../src/pipeline/run-folder.js';
import { scratch } from '../e2e/cli.js';

const cues = { program: 'p', definition: 'd', inputs: 'i', earlier: 'e' };
let folder: string;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fill = (text: string) => (next: string) => writeFileSync(join(next, 'a.txt'), text);

describe('RunFolder', () => {
  it('shows a step only when it is whole', async () => {
    const run = new RunFolder(join(folder, 'run'));
    const failing = run.store('ingest', async (aside) => {
      writeFileSync(join(aside, 'half.txt'), 'half');
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(run.stored('ingest')).toBeUndefined();
    await run.store('ingest', async (aside) => {
      writeFileSync(join(aside, 'whole.txt'), 'whole');
      return { cues, rows: 3, output: { x: 1 } };
    });
    expect(run.stored('ingest')).toEqual({ cues, rows: 3, output: { x: 1 } });
    expect(readFileSync(join(run.stepFolder('ingest'), 'whole.txt'), 'utf8')).toBe('whole');
    run.unlock();
  });

  it('leaves the last published folder when a new one cannot be filled', () => {
    const path = join(folder, 'run');
    const run = new RunFolder(path);
    run.publish(fill('first'));
    expect(() =>
      run.publish(() => {
        throw new Error('disk full');
      }),
    ).toThrow(/LV-RUN-OUT/);
    expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('first');
    run.publish(fill('second'));
    expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('second');
    run.unlock();
  });

  it('gives the last folder back after a kill between its two renames', () => {
    const path = join(folder, 'run');
    const run = new RunFolder(path);
    run.publish(fill('first'));
    run.unlock();
    // What a kill between the renames leaves: the old folder set aside, the new one not yet in place.
    renameSync(path, join(folder, '.run.work', 'last'));
    mkdirSync(join(folder, '.run.work', 'next'));
    new RunFolder(path).unlock();
    expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('first');
    expect(existsSync(join(folder, '.run.work', 'next'))).toBe(false);
  });

  it('clears what a killed run left half-written and takes over its lock', () => {
    const work = join(folder, '.run.work');
    mkdirSync(join(work, 'ingest-abc'), { recursive: true });
    // No process has this number: it is above the largest that Linux and macOS give.
    writeFileSync(join(work, 'lock'), '99999999');
    new RunFolder(join(folder, 'run')).unlock();
    expect(readdirSync(work)).toEqual(['steps']);
  });

  it('refuses while another run is at work', () => {
    mkdirSync(join(folder, '.run.work'), { recursive: true });
    writeFileSync(join(folder, '.run.work', 'lock'), String(process.ppid));
    expect(() => new RunFolder(join(folder, 'run'))).toThrow(/LV-RUN-BUSY/);
  });
});

describe('staleReason', () => {
  it('names the first cue that has changed, and nothing when none has', () => {
    expect(staleReason(undefined, cues)).toBe('first run');
    expect(staleReason(cues, { ...cues })).toBeUndefined();
    expect(staleReason(cues, { ...cues, definition: 'x' })).toBe('the pipeline or codebook has changed');
    expect(staleReason(cues, { ...cues, inputs: 'x', earlier: 'y' })).toBe('an input file has changed');
    expect(staleReason(cues, { ...cues, program: 'x' })).toBe('ledervilkar itself has changed');
  });
});
