import { isUtf8 } from 'node:buffer';
import { unfinished } from '../binary/decoder.js';
import type { SystemFile } from './records.js';

/** Encodings with one byte a letter, whose texts are UTF-8 by chance next to never. */
const singleByte = /^(?:windows|cp|iso-8859|ibm|koi8|macintosh|x-mac|us-ascii)/;

/**
 * Whether a file that names this encoding is UTF-8 instead: each of its names and labels that has other letters than
 * ASCII's is UTF-8. A text may be cut in the middle of a letter.
 */
export function isUtf8Instead(system: SystemFile, encoding: string): boolean {
  if (!singleByte.test(encoding)) return false;
  const texts = [
    ...system.variables.flatMap((v) =>
      v.width === -1 ? [] : [v.name, ...(v.label === null ? [] : [v.label])],
    ),
    ...system.labels.flatMap((record) => record.labels.map(({ label }) => label)),
  ].filter((bytes) => bytes.some((byte) => byte >= 0x80));
  return (
    texts.length > 0 && texts.every((bytes) => isUtf8(bytes.subarray(0, bytes.length - unfinished(bytes))))
  );
}
