import { lstatSync, type Stats, statSync } from 'node:fs';
import { fault } from './fault.js';

/**
 * What stands at a path where a plain file or folder should, in words: a link, a named pipe, a device. A pipe without a
 * writer or a device without an end would keep the program waiting for ever, and a link leads where nobody looked.
 * @returns undefined for a file or folder, and where there is nothing
 */
export function oddFile(path: string): string | undefined {
  let info: Stats | undefined;
  try {
    info = lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
  if (info === undefined || info.isFile() || info.isDirectory()) return undefined;
  if (info.isSymbolicLink()) {
    const target = statSync(path, { throwIfNoEntry: false });
    return target === undefined ? 'a link to something that is not there' : 'a link';
  }
  if (info.isFIFO()) return 'a named pipe';
  if (info.isSocket()) return 'a socket';
  return 'a device';
}

/** What to do about an odd file. */
export const oddFileRemedy = 'give the path of the file itself';

/** Throws a fault (exit code 2) where a link, pipe or device stands in place of a file or folder. */
export function assertPlainFile(path: string, code: string): void {
  const odd = oddFile(path);
  if (odd === undefined) return;
  fault(
    {
      code,
      place: { file: path },
      what: `this is ${odd}, which is not read`,
      expected: 'a file',
      remedy: oddFileRemedy,
    },
    { exitCode: 2 },
  );
}

/** Whether a path is what a shell puts in a pipe's place, as in `--design <(...)`: its writer is there. */
export const isShellPipe = (path: string): boolean =>
  /^\/(dev\/(fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/.test(path);
