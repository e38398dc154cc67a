import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FaultError, fault, makeFolders, systemFault, unwritableFolder } from '../errors/index.js';
import { takeLock } from './folder/lock.js';
import { isThere, type Move, moveAll, type Rename, resumeMoves } from './folder/moves.js';
import { manifestName } from './folder/owned.js';
import { isStepFile, readRecord, type StoredStep, writeRecord } from './folder/step-record.js';
import { heldOpen, sweep } from './folder/sweep.js';
import { isLeftover, isOwnWork, workingFolder } from './folder/working-folder.js';
import { workingFolderReadme } from './texts/working-folder.js';

/**
 * The folder of a run, and beside it a hidden working folder with a result a step. A step's folder
 * appears under its name only when it is whole, and the run's folder is swapped when all steps are done;
 * a run that is killed leaves the last good run and its own finished steps as they are. What the program
 * did not write is deleted nowhere.
 */
export class RunFolder {
  readonly work: string;
  private readonly unlockFile: () => void;

  constructor(
    readonly path: string,
    private readonly rename: Rename = renameSync,
    /** What to do where it can't be written. */
    private readonly instead = 'give another folder with --out',
  ) {
    this.work = workingFolder(path);
    this.refuseForeignWork();
    try {
      makeFolders(join(this.work, 'steps'));
      // It holds answers: for its owner alone.
      chmodSync(this.work, 0o700);
      this.unlockFile = takeLock(join(this.work, 'lock'), path);
    } catch (cause) {
      this.unwritable(dirname(path), cause);
    }
    try {
      writeFileSync(join(this.work, 'README.md'), workingFolderReadme(basename(path)));
      this.recover();
      this.clearLeftovers();
    } catch (cause) {
      this.unlock();
      this.unwritable(dirname(path), cause);
    }
  }

  /** A finished step's result, proved by its files' hashes; or what is damaged of it, in words. */
  stored(step: string): { step?: StoredStep; damage?: string } {
    return readRecord(this.stepFolder(step));
  }

  /** The folder with a finished step's files. */
  stepFolder(step: string): string {
    return join(this.work, 'steps', step);
  }

  /** Runs `write` in a new folder and puts the folder in the step's place when it has succeeded. */
  async store(
    step: string,
    write: (folder: string) => Promise<Parameters<typeof writeRecord>[1]>,
  ): Promise<StoredStep> {
    const aside = this.newAside(step);
    try {
      const result = await writeRecord(aside, await write(aside));
      this.clearStep(step);
      renameSync(aside, this.stepFolder(step));
      return result;
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      throw error instanceof FaultError ? error : (systemFault(error, this.work) ?? error);
    }
  }

  /** Makes room for a step's folder; what a person has put there goes to `kept`. */
  private clearStep(step: string): void {
    const folder = this.stepFolder(step);
    const foreign = isThere(folder) ? readdirSync(folder).filter((name) => !isStepFile(name)) : [];
    if (foreign.length > 0) {
      mkdirSync(join(this.work, 'kept'), { recursive: true });
      const kept = mkdtempSync(join(this.work, 'kept', `${step}-`));
      for (const name of foreign) renameSync(join(folder, name), join(kept, name));
    }
    rmSync(folder, { recursive: true, force: true });
  }

  /** A new folder in the working folder; one that is left over is removed by the next start. */
  newAside(name: string): string {
    try {
      return mkdtempSync(join(this.work, `aside-${name}-`));
    } catch (cause) {
      return this.unwritable(this.work, cause);
    }
  }

  /**
   * Fills a new folder and swaps it with the run's folder: all of the new run, or the old one untouched. What the old
   * folder's manifest does not list goes over to the new one.
   * @returns what was found there that no run wrote, in words
   */
  publish(fill: (folder: string) => void): string[] {
    const next = join(this.work, 'next');
    const last = join(this.work, 'last');
    try {
      rmSync(next, { recursive: true, force: true });
      mkdirSync(next);
      fill(next);
    } catch (cause) {
      rmSync(next, { recursive: true, force: true });
      this.unwritable(this.path, cause);
    }
    this.move([
      ...(isThere(this.path) ? [{ from: this.path, to: last }] : []),
      { from: next, to: this.path },
    ]);
    const told = sweep(last, this.path, join(this.work, 'kept'));
    this.copyManifest();
    return told;
  }

  /** The manifest's copy tells what the program wrote even where the manifest is damaged. */
  private copyManifest(): void {
    const manifest = join(this.path, manifestName);
    if (existsSync(manifest)) writeFileSync(join(this.work, manifestName), readFileSync(manifest));
  }

  /**
   * Moves files and folders into the run's folder, all or none; what the manifest there listed is gone when all are.
   * @param entries their names, in `from` and in the run's folder
   * @returns what was found there that no run wrote, in words
   */
  put(from: string, entries: readonly string[]): string[] {
    const last = join(this.work, 'last');
    this.move(
      entries.flatMap((name) => [
        ...(isThere(join(this.path, name)) ? [{ from: join(this.path, name), to: join(last, name) }] : []),
        { from: join(from, name), to: join(this.path, name) },
      ]),
    );
    const told = sweep(last, this.path, join(this.work, 'kept'));
    this.copyManifest();
    return told;
  }

  private move(moves: readonly Move[]): void {
    try {
      moveAll(join(this.work, 'journal.json'), moves, this.rename);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      // Windows lets no one move what another program has open.
      if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') this.unwritable(this.path, cause);
      const file = heldOpen(this.path, this.rename) ?? this.path;
      fault(
        {
          code: 'LV-RUN-OPEN',
          place: { file },
          what: 'the file can not be replaced: another program holds it open, or you may not change it',
          found: code,
          remedy:
            'close it (Excel, a browser) and run again: the last good run is whole, and what is done is kept',
        },
        { cause },
      );
    }
  }

  /** A run that was killed while it published is completed, or gets its last good folder back. */
  private recover(): void {
    const last = join(this.work, 'last');
    const journal = join(this.work, 'journal.json');
    const completed = !existsSync(journal) || resumeMoves(journal, [this.work, this.path]);
    if (!isThere(last)) return;
    if (isEmptyFolder(this.path)) rmdirSync(this.path);
    if (!isThere(this.path)) renameSync(last, this.path);
    else if (completed) sweep(last, this.path, join(this.work, 'kept'));
    // Someone has made the run's folder anew meanwhile: neither is deleted.
    else {
      mkdirSync(join(this.work, 'kept'), { recursive: true });
      renameSync(last, mkdtempSync(join(this.work, 'kept', 'run-')));
    }
  }

  /** Half-written folders of runs that were killed. */
  private clearLeftovers(): void {
    for (const name of readdirSync(this.work)) {
      if (isLeftover(name)) rmSync(join(this.work, name), { recursive: true, force: true });
    }
  }

  unlock(): void {
    this.unlockFile();
  }

  /** Removes the working folder when there is nothing in it that a later run has use for. */
  removeUnused(): void {
    const steps = join(this.work, 'steps');
    if (!existsSync(steps) || readdirSync(steps).length > 0) return;
    rmdirSync(steps);
    const own = new Set(['README.md', 'manifest.json']);
    if (readdirSync(this.work).some((name) => !own.has(name))) return;
    for (const name of own) rmSync(join(this.work, name), { force: true });
    rmdirSync(this.work);
  }

  /** A folder of the working folder's name that is someone's own is left alone. */
  private refuseForeignWork(): void {
    const info = lstatSync(this.work, { throwIfNoEntry: false });
    if (info === undefined || isOwnWork(this.work)) return;
    fault(
      {
        code: 'LV-OUT-REFUSED',
        place: { file: this.work },
        what: "the run's working folder would lie here, where there is something that the program did not write",
        expected: 'no such folder, or the working folder of an earlier run',
        remedy: this.instead,
      },
      { exitCode: 2 },
    );
  }

  private unwritable(path: string, cause: unknown): never {
    if (cause instanceof FaultError) throw cause;
    const system = systemFault(cause, path);
    if (system?.code === 'LV-DISK-FULL') throw system;
    const found = cause instanceof Error ? cause.message : String(cause);
    fault(unwritableFolder(path, found, this.instead), { exitCode: 2, cause });
  }
}

function isEmptyFolder(path: string): boolean {
  const info = lstatSync(path, { throwIfNoEntry: false });
  return info?.isDirectory() === true && readdirSync(path).length === 0;
}

/** Copies a file or folder, sharing the blocks where the file system can. */
export function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
