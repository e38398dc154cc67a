import type { FileCursor } from '../binary/file-cursor.js';
import { field, type LabelSet, readLabelSet, type StataLayout, stataFault } from './layout.js';
import { checkRows, type DecoderFor, fields, noVariables, variablesOf } from './parts.js';

/** Releases 113 to 115: fixed fields one after another. */
export function readOld(file: string, cursor: FileCursor, decoderFor: DecoderFor): StataLayout {
  cursor.position = 0;
  const release = cursor.uint8();
  cursor.littleEndian = cursor.uint8() === 2;
  cursor.skip(2);
  const decode = decoderFor(release);
  const count = cursor.uint16();
  const rows = cursor.int32();
  cursor.skip(81 + 18);
  if (count === 0) noVariables(file);
  if (rows < 0) stataFault(file, 'HEADER', 'the number of rows is negative', { found: String(rows) });
  const codes = [...cursor.bytes(count)];
  const names = fields(cursor, count, 33, decode);
  cursor.skip(2 * (count + 1));
  const formats = fields(cursor, count, release === 113 ? 12 : 49, decode);
  const labelNames = fields(cursor, count, 33, decode);
  const labels = fields(cursor, count, 81, decode);
  for (;;) {
    // Expansion fields (notes, characteristics) up to one of type 0 and length 0.
    const type = cursor.uint8();
    const length = cursor.int32();
    if (type === 0 && length === 0) break;
    cursor.skip(length);
  }
  const { variables, rowBytes } = variablesOf(file, release, codes, { names, formats, labelNames, labels });
  const dataOffset = cursor.position;
  checkRows(file, cursor.size, dataOffset, rows, rowBytes);
  cursor.position = dataOffset + rows * rowBytes;
  const sets = new Map<string, LabelSet>();
  while (cursor.remaining > 0) {
    const length = cursor.int32();
    const name = field(cursor.bytes(33), decode);
    cursor.skip(3);
    sets.set(name, readLabelSet(file, cursor, length, decode));
  }
  return {
    release,
    littleEndian: cursor.littleEndian,
    variables,
    rows,
    rowBytes,
    dataOffset,
    longTextOffset: -1,
    labels: sets,
  };
}
