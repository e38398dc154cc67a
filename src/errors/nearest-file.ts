import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { closest } from './closest.js';

/** A remedy for a path that isn't there: the nearest name in its folder, or the folder that is lacking. */
export function nearestFile(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder)) return `there is no folder '${folder}' either: check the path`;
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // A folder that may not be listed gives no name to propose.
  }
  const near = closest(basename(path), names);
  return near === undefined ? 'check the path' : `did you mean '${join(folder, near)}'?`;
}
