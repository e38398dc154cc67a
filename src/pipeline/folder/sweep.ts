import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFile } from '../cues.js';
import { isThere, type Rename } from './moves.js';
import { everythingBelow, manifestName, ownLists } from './owned.js';

/**
 * Empties the folder of the run before: what its manifest lists is deleted; what it does not list goes to the same
 * place in the new folder; what a person has changed since, or has no room there, goes to `kept`.
 * @returns what was kept and where, and what is gone, in words
 */
export function sweep(last: string, folder: string, kept: string): string[] {
  if (!isThere(last)) return [];
  const own = new Map(
    ownLists(last, dirname(last))
      .reverse()
      .flatMap((list) => list.files.map((f) => [f.name, f.sha256] as const)),
  );
  const told: string[] = [];
  // Reports in other forms, owners' reports, figures of items that are no more.
  const gone: string[] = [];
  let keeping: string | undefined;
  const keep = (name: string) => {
    if (keeping === undefined) {
      mkdirSync(kept, { recursive: true });
      keeping = mkdtempSync(join(kept, 'run-'));
    }
    moveTo(join(last, name), join(keeping, name));
    return keeping;
  };
  for (const name of [...everythingBelow(last)]) {
    if (name.endsWith('/') || name === manifestName) continue;
    const file = join(last, name);
    const listed = own.get(name);
    if (listed !== undefined && lstatSync(file).isFile()) {
      if (hashFile(file) === listed) {
        rmSync(file);
        if (!isThere(join(folder, name))) gone.push(name);
      } else told.push(`${name} had been changed since the last run: what it was lies in ${keep(name)}`);
    } else if (!isThere(join(folder, name))) {
      moveTo(file, join(folder, name));
      told.push(`${name} is not of this run, and stays where it is`);
    } else told.push(`${name} is not of this run: it lies in ${keep(name)}`);
  }
  if (gone.length > 0) {
    const names = `${gone.slice(0, 3).join(', ')}${gone.length > 3 ? ', …' : ''}`;
    told.push(
      gone.length === 1
        ? `${names} is not made by this run, and is removed`
        : `${gone.length} files are not made by this run, and are removed: ${names}`,
    );
  }
  // The list goes last, so that a sweep that is killed can be done again.
  if (own.size > 0) rmSync(join(last, manifestName), { force: true });
  else if (isThere(join(last, manifestName))) keep(manifestName);
  removeEmpty(last);
  return told;
}

/** The file of a folder that can't be moved, as another program has it open (Windows); undefined when all can. */
export function heldOpen(folder: string, rename: Rename): string | undefined {
  if (!isThere(folder)) return undefined;
  return [...everythingBelow(folder)]
    .filter((name) => !name.endsWith('/'))
    .map((name) => join(folder, name))
    .find((file) => {
      try {
        rename(file, file);
        return false;
      } catch {
        return true;
      }
    });
}

function moveTo(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Removes a folder and those in it, so far as they are empty. */
function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
