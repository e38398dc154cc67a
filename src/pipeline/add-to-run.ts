import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFiles } from './cues.js';
import { manifestName, ownList } from './folder/owned.js';
import type { Manifest } from './manifest.js';
import { RunFolder } from './run-folder.js';

/**
 * Adds files to a finished run's folder, all or none, and tells its manifest of them. What stood in their place is gone
 * where the manifest listed it, and else kept in the working folder.
 * @param write fills a folder, and gives the names of its files
 * @param entries files and folders at the top of that folder that go to the run's; those not written are left out. Null for
 *   a part of what lies in the run's folders: each file goes to its place, and those beside it stay
 * @returns the files' names, and what was found in the run's folder that no run wrote, in words
 * Throws FaultError LV-RUN-OUT, LV-RUN-BUSY, LV-RUN-OPEN, and what `write` throws.
 */
export async function addToRun(
  folder: string,
  entries: readonly string[] | null,
  write: (aside: string) => Promise<{ files: string[] }>,
): Promise<{ files: string[]; told: string[] }> {
  // The working folder lies beside the run itself, not beside a link to it.
  const run = new RunFolder(
    realpathSync(folder),
    undefined,
    'copy the run to a folder that you may write beside, and give that',
  );
  try {
    const aside = run.newAside('report');
    try {
      const { files } = await write(aside);
      const made = (entries ?? files).filter((entry) => existsSync(join(aside, entry)));
      const manifest = ownList(folder) === undefined ? undefined : await updated(folder, aside, made);
      if (manifest !== undefined)
        writeFileSync(join(aside, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
      const told = run.put(aside, [...made, ...(manifest === undefined ? [] : [manifestName])]);
      return { files, told };
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  } finally {
    run.unlock();
    run.removeUnused();
  }
}

/** The run's manifest with the files of `aside` in it: those of the run itself anew, others among its reports. */
async function updated(folder: string, aside: string, entries: readonly string[]): Promise<Manifest> {
  const manifest = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Manifest;
  const isReplaced = (name: string) => entries.some((e) => name === e || name.startsWith(`${e}/`));
  const fresh = describeFiles(aside);
  const ofRun = new Set(manifest.outputs.filter((f) => isReplaced(f.name)).map((f) => f.name));
  const byName = new Map(fresh.map((f) => [f.name, f]));
  return {
    ...manifest,
    outputs: manifest.outputs.flatMap((f) => (ofRun.has(f.name) ? (byName.get(f.name) ?? []) : f)),
    reports: [
      ...(manifest.reports ?? []).filter((f) => !isReplaced(f.name)),
      ...fresh.filter((f) => isReplaced(f.name) && !ofRun.has(f.name)),
    ],
  };
}
