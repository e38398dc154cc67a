import { FaultError } from './fault.js';

/** What the system says no to, in words for the person at the keyboard. */
const words: Record<string, { code: string; what: string; remedy: string }> = {
  ENOSPC: {
    code: 'LV-DISK-FULL',
    what: 'there is no room left on the disk',
    remedy: 'make room and run again: the last good result is whole',
  },
  EDQUOT: {
    code: 'LV-DISK-FULL',
    what: 'your share of the disk is used up',
    remedy: 'make room and run again: the last good result is whole',
  },
  EFBIG: {
    code: 'LV-DISK-FULL',
    what: 'a file would be larger than may be written here',
    remedy: 'write to another disk',
  },
  EROFS: { code: 'LV-DISK-READ-ONLY', what: 'this disk may only be read', remedy: 'write to another disk' },
  EACCES: {
    code: 'LV-DISK-DENIED',
    what: 'you may not read or write this',
    remedy: 'see who may, or use a folder of your own',
  },
  EPERM: {
    code: 'LV-DISK-DENIED',
    what: 'you may not read or write this',
    remedy: 'see who may, or use a folder of your own',
  },
  EIO: {
    code: 'LV-DISK-FAILED',
    what: 'the disk can not be read or written',
    remedy: 'copy the data to another disk',
  },
  EMFILE: {
    code: 'LV-DISK-FILES',
    what: 'too many files are open',
    remedy: 'close other programs and run again',
  },
  ENAMETOOLONG: { code: 'LV-DISK-NAME', what: 'the path is too long', remedy: 'give a shorter path' },
  ELOOP: {
    code: 'LV-DISK-NAME',
    what: 'links lead in a ring here',
    remedy: 'give the path of the file itself',
  },
  ENOTDIR: {
    code: 'LV-DISK-NAME',
    what: 'a part of the path is a file, not a folder',
    remedy: 'check the path',
  },
  ENOENT: {
    code: 'LV-DISK-NAME',
    what: 'this can not be found here, nor made',
    remedy: 'check the path, or give another folder',
  },
  ENOMEM: {
    code: 'LV-MEMORY',
    what: 'there is not enough memory',
    remedy: 'close other programs and run again',
  },
};

/** DuckDB tells by text alone. */
const duckdbFull =
  /no space left|disk quota|could not write (?:all )?(?:bytes )?to file|failed to write|could not write file|file too large|max_temp_directory_size/i;

const duckdbNoFile = /^IO Error: Cannot open file "([^"]+)"/i;

/** What DuckDB tells of a warehouse, by the words it uses. */
const ofWarehouse: { told: RegExp; code: string; what: string; remedy: string }[] = [
  {
    told: /operations are disabled by configuration|external extensions is disabled|Cannot change configuration option/i,
    code: 'LV-WAREHOUSE-REACHES-OUT',
    what: 'the table is no table of its own: it would read another file or load an extension, which a warehouse may not',
    remedy: 'put the rows into a table of the warehouse',
  },
  {
    told: /corrupt|checksum|failed to deserialize|serialization error/i,
    code: 'LV-WAREHOUSE-DAMAGED',
    what: 'the warehouse is damaged',
    remedy: 'make it again from the export, or fetch it again',
  },
];

/**
 * An error of the system or the machine as a fault for people: disk full, no leave, out of memory, nested too deep.
 * @param path where, when the error does not say
 * @returns undefined when the error is none of these
 */
export function systemFault(error: unknown, path?: string): FaultError | undefined {
  if (!(error instanceof Error) || error instanceof FaultError) return undefined;
  const { code, path: own } = error as NodeJS.ErrnoException;
  const file = own ?? path;
  const place = file === undefined ? {} : { place: { file } };
  const known = words[code ?? ''] ?? (duckdbFull.test(error.message) ? words.ENOSPC : undefined);
  if (known !== undefined) return new FaultError({ ...known, ...place }, { cause: error });
  const named = duckdbNoFile.exec(error.message)?.[1];
  if (named !== undefined) {
    return new FaultError(
      { ...words.ENOENT!, place: { file: named.replace(/\.partial$/, '') } },
      { cause: error },
    );
  }
  const warehouse = ofWarehouse.find(({ told }) => told.test(error.message));
  if (warehouse !== undefined) {
    const { told: _told, ...fault } = warehouse;
    return new FaultError({ ...fault, ...place, found: error.message.split('\n')[0]! }, { cause: error });
  }
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new FaultError(
      {
        code: 'LV-TOO-DEEP',
        ...place,
        what: 'brackets or lists are nested too deep to be read',
        remedy: 'write it with fewer levels',
      },
      { cause: error },
    );
  }
  if (/out of memory|array buffer allocation failed|invalid (?:string|array) length/i.test(error.message)) {
    return new FaultError({ ...words.ENOMEM!, ...place }, { cause: error });
  }
  return undefined;
}
