import { closeSync, fstatSync, openSync } from 'node:fs';
import { fault } from '../../errors/index.js';

/** What is made of an open file; it is closed after. Throws a fault of the code given where it can't be opened. */
export function withFile<T>(path: string, code: string, use: (fd: number, size: number) => T): T {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (cause) {
    fault(
      {
        code,
        place: { file: path },
        what: 'the file could not be opened',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'check the name and your rights to the file',
      },
      { cause },
    );
  }
  try {
    return use(fd, fstatSync(fd).size);
  } finally {
    closeSync(fd);
  }
}
