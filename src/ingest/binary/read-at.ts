import { readSync } from 'node:fs';

/** `length` bytes of a file from `start`; the caller has checked that against what there is. Throws where the file ends. */
export function readAt(fd: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let have = 0; have < length; ) {
    const got = readSync(fd, bytes, have, length - have, start + have);
    if (got === 0) throw new Error('the file ends too soon');
    have += got;
  }
  return bytes;
}
