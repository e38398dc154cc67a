import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fault, makeFolders } from '../errors/index.js';

/** A file that someone has worked on is not written over by a slip of the keyboard. */
export function refuseOver(file: string, force: boolean, option = '-o'): void {
  const refuse = (what: string, remedy: string): never =>
    fault(
      { code: 'LV-CLI-WRITE', place: { file: file === '' ? "''" : file }, what, remedy },
      { exitCode: 2 },
    );
  if (file.trim() === '') refuse('the name of the file to write is empty', `give a name after ${option}`);
  const folders: string[] = [];
  for (let at = dirname(resolve(file)); !folders.includes(at); at = dirname(at)) folders.push(at);
  // From the root on: what lies below a file can't be asked about.
  for (const folder of folders.reverse()) {
    const info = statSync(folder, { throwIfNoEntry: false });
    if (info === undefined) break;
    if (!info.isDirectory())
      refuse(
        `'${basename(folder)}' is a file, and no folder to write in`,
        `give another name after ${option}`,
      );
  }
  const info = lstatSync(file, { throwIfNoEntry: false });
  if (info === undefined) return;
  if (!info.isFile()) refuse('this is no file, and is not written over', `give another name after ${option}`);
  if (!force)
    refuse(
      'the file is there already, and is not written over',
      `give another name after ${option}, or --force`,
    );
}

/** Writes beside and moves into place, so that a reader never meets half a file; folders that are not there are made. */
export function writeAside(file: string, content: string): void {
  const aside = `${file}.${process.pid}.part`;
  try {
    makeFolders(dirname(resolve(file)));
    writeFileSync(aside, content, { flag: 'wx' });
    renameSync(aside, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(aside, { force: true });
    fault(
      {
        code: 'LV-CLI-WRITE',
        place: { file },
        what: 'the file could not be written',
        found: (cause as NodeJS.ErrnoException).code ?? String(cause),
        remedy: 'see that the folder may be written to',
      },
      { exitCode: 2, cause },
    );
  }
}
