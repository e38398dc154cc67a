import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readmeMark } from '../texts/working-folder.js';
import { recordName } from './step-record.js';

/** The names in a working folder that the program gives; `kept` holds what it found and did not write. */
const workNames = [
  'README.md',
  'lock',
  'steps',
  'journal.json',
  'manifest.json',
  'next',
  'last',
  'kept',
] as const;

/** The hidden folder beside a run's, with what the next run can use again. */
export const workingFolder = (run: string): string => join(dirname(run), `.${basename(run)}.work`);

/** Folders and files that are of use to the run that made them alone: half-written steps, and locks under way. */
export const isLeftover = (name: string): boolean =>
  name === 'next' ||
  /^aside-[a-z]+-[A-Za-z0-9]{6}$/.test(name) ||
  /^lock\.(?:dead\.)?\d+$/.test(name) ||
  name === 'journal.json.part';

/**
 * Whether a folder is a working folder of ours: by its README, or, where that was removed or not yet written, by holding nothing but
 * finished steps and what stands beside these.
 */
export function isOwnWork(work: string): boolean {
  if (!lstatSync(work).isDirectory()) return false;
  try {
    if (readFileSync(join(work, 'README.md'), 'utf8').startsWith(readmeMark)) return true;
  } catch {
    // Removed, or not yet written by a run that was killed.
  }
  const names = readdirSync(work);
  const steps = join(work, 'steps');
  const made = existsSync(steps) ? readdirSync(steps) : [];
  if (!made.every((step) => existsSync(join(steps, step, recordName)))) return false;
  // A run writes its README before these, and who else has such names would lose what is in them.
  const known = (name: string) => (workNames as readonly string[]).includes(name) || isLeftover(name);
  const common = new Set(['next', 'last', 'kept', 'manifest.json']);
  return names.every(known) && (made.length > 0 || !names.some((name) => common.has(name)));
}
