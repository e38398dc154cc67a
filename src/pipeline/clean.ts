import { existsSync, lstatSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fault } from '../errors/index.js';
import { everythingBelow, ownList } from './folder/owned.js';
import { isStepFile } from './folder/step-record.js';
import { isOwnWork, workingFolder } from './folder/working-folder.js';
import { RunFolder } from './run-folder.js';
import { stepKinds } from './steps/index.js';

/** What `cleanRun` did. */
interface Cleaned {
  /** The working folder. */
  folder: string;
  /** Bytes that were removed. */
  bytes: number;
  /** What the program did not write, left where it is. */
  left: string[];
}

/**
 * Removes the working folder beside a run: answers and unprotected numbers kept for the next run. The run's folder stays
 * as it is, and so does whatever the program did not write.
 * Throws LV-CLEAN-NO-RUN (exit code 2) where there is neither a run nor a working folder, LV-RUN-BUSY.
 */
export function cleanRun(run: string): Cleaned {
  const path = existsSync(run) ? realpathSync(run) : resolve(run);
  const work = workingFolder(path);
  if (!existsSync(work) || !isOwnWork(work)) {
    if (!existsSync(work) && ownList(path) !== undefined) return { folder: work, bytes: 0, left: [] };
    fault(
      {
        code: 'LV-CLEAN-NO-RUN',
        place: { file: run },
        what: existsSync(work)
          ? 'the folder beside it was not made by a run'
          : 'this is no folder of a run, and has no working folder beside it',
        expected: "a run's folder, as out/led-skole-2022",
        remedy: 'check the path',
      },
      { exitCode: 2 },
    );
  }
  // Completes what a killed run was doing, and sees that none is going on.
  const folder = new RunFolder(path);
  const before = bytesBelow(work);
  try {
    const steps = join(work, 'steps');
    for (const name of existsSync(steps) ? readdirSync(steps) : []) {
      const step = folder.stepFolder(name);
      // A folder of a step holds its record, or what was half written of it.
      if (!lstatSync(step).isDirectory() || !isStep(name)) continue;
      for (const entry of readdirSync(step))
        if (isStepFile(entry)) rmSync(join(step, entry), { recursive: true, force: true });
      if (readdirSync(step).length === 0) rmdirSync(step);
    }
    rmSync(join(work, 'manifest.json'), { force: true });
  } finally {
    folder.unlock();
  }
  folder.removeUnused();
  const left = existsSync(work) ? [...everythingBelow(work)].filter((name) => name !== 'README.md') : [];
  return { folder: work, bytes: before - (existsSync(work) ? bytesBelow(work) : 0), left };
}

/** Whether a folder is named as a step is, or as one of an earlier wave. */
const isStep = (name: string): boolean =>
  stepKinds.some((kind) => name === kind || name.startsWith(`${kind}-`));

function bytesBelow(folder: string): number {
  return [...everythingBelow(folder)]
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile())
    .reduce((sum, file) => sum + statSync(file).size, 0);
}
