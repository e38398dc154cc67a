import { isUtf8 } from 'node:buffer';
import { unfinished } from '../binary/decoder.js';
import type { FileCursor } from '../binary/file-cursor.js';
import type { StataLayout } from './layout.js';

/** What is known of texts that may be UTF-8: null while none has had another letter than ASCII's. */
export type Utf8 = boolean | null;

/** Takes one more text into account. It may be cut in the middle of a letter. */
export function withText(known: Utf8, bytes: Uint8Array): Utf8 {
  if (known === false || !bytes.some((byte) => byte >= 0x80)) return known;
  return isUtf8(bytes.subarray(0, bytes.length - unfinished(bytes)));
}

/** Whether the texts of the rows are UTF-8, in one pass over them; long strings are not looked at. */
export function rowsAreUtf8(cursor: FileCursor, layout: StataLayout, chunkRows: number, known: Utf8): Utf8 {
  const texts = layout.variables.filter(({ storage }) => storage === 'str');
  let found = known;
  if (texts.length === 0) return found;
  for (let from = 0; from < layout.rows && found !== false; from += chunkRows) {
    const rows = Math.min(chunkRows, layout.rows - from);
    const bytes = cursor.view(rows * layout.rowBytes);
    for (const { offset, bytes: width } of texts) {
      for (let row = 0, at = offset; row < rows; row++, at += layout.rowBytes) {
        const cell = bytes.subarray(at, at + width);
        const end = cell.indexOf(0);
        found = withText(found, end < 0 ? cell : cell.subarray(0, end));
        if (found === false) return false;
      }
    }
  }
  return found;
}
