import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fault } from '../errors/index.js';
import type { Cues } from './cues.js';

/** A step's stored result: its cues when it was made, its output, and its files beside. */
interface StoredStep {
  cues: Cues;
  rows: number | null;
  output: unknown;
}

/**
 * The folder of a run, and beside it a hidden working folder with a result a step. A step's folder
 * appears under its name only when it is whole, and the run's folder is swapped in one rename when all
 * steps are done; a run that is killed leaves the last good run and its own finished steps as they are.
 */
export class RunFolder {
  private readonly work: string;

  constructor(readonly path: string) {
    this.work = join(dirname(path), `.${basename(path)}.work`);
    try {
      mkdirSync(join(this.work, 'steps'), { recursive: true });
    } catch (cause) {
      this.unwritable(dirname(path), cause);
    }
    this.recover();
    this.lock();
  }

  /** Files and output of a finished step. */
  stored(step: string): StoredStep | undefined {
    const file = join(this.stepFolder(step), 'step.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StoredStep) : undefined;
  }

  /** The folder with a finished step's files. */
  stepFolder(step: string): string {
    return join(this.work, 'steps', step);
  }

  /** Runs `write` in a new folder and puts the folder in the step's place when it has succeeded. */
  async store(step: string, write: (folder: string) => Promise<StoredStep>): Promise<StoredStep> {
    const aside = mkdtempSync(join(this.work, `${step}-`));
    try {
      const result = await write(aside);
      writeFileSync(join(aside, 'step.json'), JSON.stringify(result));
      rmSync(this.stepFolder(step), { recursive: true, force: true });
      renameSync(aside, this.stepFolder(step));
      return result;
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      throw error;
    }
  }

  /** Fills a new folder and swaps it with the run's folder: all of the new run, or the old one untouched. */
  publish(fill: (folder: string) => void): void {
    const next = `${this.work}/next`;
    const last = `${this.work}/last`;
    try {
      rmSync(next, { recursive: true, force: true });
      mkdirSync(next);
      fill(next);
      rmSync(last, { recursive: true, force: true });
      if (existsSync(this.path)) renameSync(this.path, last);
      renameSync(next, this.path);
      rmSync(last, { recursive: true, force: true });
    } catch (cause) {
      this.recover();
      this.unwritable(this.path, cause);
    }
  }

  /** A run that was killed between the two renames of `publish` gets its last good folder back. */
  private recover(): void {
    const last = `${this.work}/last`;
    if (!existsSync(this.path) && existsSync(last)) renameSync(last, this.path);
  }

  /** One run at a time; a lock left by a run that is no more is taken over. */
  private lock(): void {
    const file = join(this.work, 'lock');
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
    if (Number.isInteger(owner) && owner !== process.pid && isRunning(owner)) {
      fault({
        code: 'LV-RUN-BUSY',
        place: { file: this.path },
        what: 'another run is writing to this folder',
        found: `process ${owner}`,
        remedy: 'wait for it to end, or give another folder with --out',
      });
    }
    try {
      writeFileSync(file, String(process.pid));
    } catch (cause) {
      this.unwritable(this.work, cause);
    }
    for (const left of leftovers(this.work)) rmSync(left, { recursive: true, force: true });
  }

  unlock(): void {
    rmSync(join(this.work, 'lock'), { force: true });
  }

  private unwritable(path: string, cause: unknown): never {
    fault(
      {
        code: 'LV-RUN-OUT',
        place: { file: path },
        what: 'the output folder cannot be written',
        found: cause instanceof Error ? cause.message : String(cause),
        expected: 'a folder that you may write to, with room on the disk',
        remedy: 'give another folder with --out',
      },
      { exitCode: 2, cause },
    );
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Half-written folders of runs that were killed. */
function leftovers(work: string): string[] {
  return readdirSync(work)
    .filter((name) => !['steps', 'lock', 'last'].includes(name))
    .map((name) => join(work, name));
}

/** Copies a file or folder, sharing the blocks where the file system can. */
export function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
