import { decompress } from '../binary/decompress.js';
import type { FlatTable } from './flatbuffer.js';
import type { ArrowField, ReadFixed } from './schema.js';

/** A cell of a column by its row: text as bytes, null where missing. Throws an Error where the buffers contradict it. */
type Cells = (row: number) => number | bigint | Buffer | null;

/** A dictionary's entries; parts that came later follow the first. */
export type Dictionary = { length: number; cells: Cells }[];

/** The buffers of a batch, one after another, unpacked where they are packed. */
class Buffers {
  private readonly at: { start: number; count: number };
  private next = 0;
  private unpacked = 0;

  constructor(
    private readonly table: FlatTable,
    private readonly body: Buffer,
    private readonly limit: number,
  ) {
    this.at = table.vector(2, 16);
  }

  take(): Buffer {
    if (this.next >= this.at.count) throw new Error('a batch has fewer buffers than its columns need');
    const place = this.at.start + 16 * this.next++;
    const offset = Number(this.table.bytes.readBigInt64LE(place));
    const length = Number(this.table.bytes.readBigInt64LE(place + 8));
    if (!(offset >= 0 && length >= 0 && offset + length <= this.body.length))
      throw new Error(`a buffer of ${length} bytes at ${offset} in a body of ${this.body.length}`);
    const buffer = this.body.subarray(offset, offset + length);
    const packing = this.table.table(3);
    return packing === undefined || length === 0 ? buffer : this.unpack(buffer, packing.int8(0));
  }

  /** Eight bytes of unpacked length (-1: not packed), then the packed bytes. */
  private unpack(buffer: Buffer, codec: number): Buffer {
    const size = Number(buffer.readBigInt64LE(0));
    const packed = buffer.subarray(8);
    if (size === -1) return packed;
    if (size === 0) return packed.subarray(0, 0);
    this.unpacked += size;
    if (!(size > 0 && this.unpacked <= this.limit))
      throw new Error(`a batch that unpacks to more than ${this.limit} bytes`);
    if (codec !== 0 && codec !== 1) throw new Error('buffers packed in a way that is not known');
    const bytes = decompress(codec === 0 ? 'LZ4_FRAME' : 'ZSTD', packed, size);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

function need(buffer: Buffer, bytes: number, what: string): Buffer {
  if (buffer.length < bytes) throw new Error(`${what} of ${bytes} bytes has ${buffer.length}`);
  return buffer;
}

const bit = (bits: Buffer, row: number): number => (bits[row >> 3]! >> (row & 7)) & 1;

function part(data: Buffer, start: number, end: number): Buffer {
  if (!(start >= 0 && start <= end && end <= data.length))
    throw new Error(`a text from ${start} to ${end} in ${data.length} bytes`);
  return data.subarray(start, end);
}

/** Cells of 16 bytes each: a text of up to 12 bytes in place, a longer one as number and offset of a buffer. */
function viewedTexts(views: Buffer, data: Buffer[]): Cells {
  return (row) => {
    const length = views.readInt32LE(16 * row);
    if (length <= 12) return part(views, 16 * row + 4, 16 * row + 4 + length);
    const start = views.readInt32LE(16 * row + 12);
    return part(data[views.readInt32LE(16 * row + 8)] ?? Buffer.alloc(0), start, start + length);
  };
}

function fixed(buffer: Buffer, rows: number, width: number, read: ReadFixed): Cells {
  const data = need(buffer, rows * width, 'a column');
  return (row) => read(data, row * width);
}

function entriesOf(numbers: Cells, dictionary: Dictionary | undefined): Cells {
  if (dictionary === undefined) throw new Error('a column of dictionary numbers comes before its dictionary');
  return (row) => {
    let index = Number(numbers(row));
    if (index >= 0) {
      for (const { length, cells } of dictionary) {
        if (index < length) return cells(index);
        index -= length;
      }
    }
    throw new Error('a column holds a number that its dictionary has not');
  };
}

/**
 * The columns of a record batch or a dictionary batch. Nothing is allocated from a count: every length is checked
 * against the buffers first, and cells are read when they are asked for.
 * @param limit bytes that the batch may unpack to
 */
export function columnsOf(
  table: FlatTable,
  body: Buffer,
  fields: readonly ArrowField[],
  limit: number,
  dictionaryOf: (id: number) => Dictionary | undefined,
): Cells[] {
  const rows = rowsOf(table, fields);
  const nodes = table.vector(1, 16);
  const buffers = new Buffers(table, body, limit);
  const views = table.vector(4, 8);
  let nextView = 0;
  return fields.map((field, k) => {
    if (k >= nodes.count) throw new Error('a batch has fewer columns than the schema');
    const length = Number(table.bytes.readBigInt64LE(nodes.start + 16 * k));
    if (length !== rows) throw new Error(`a batch of ${rows} rows has a column of ${length} values`);
    if (field.layout === 'null' && field.dictionary === undefined) return () => null;
    const valid = buffers.take();
    if (valid.length > 0) need(valid, Math.ceil(rows / 8), 'a validity bitmap');
    const layout = field.dictionary === undefined ? field.layout : 'dictionary';
    const cells = ((): Cells => {
      switch (layout) {
        case 'dictionary': {
          const { width, read, id } = field.dictionary!;
          return entriesOf(fixed(buffers.take(), rows, width, read), dictionaryOf(id));
        }
        case 'null':
          return () => null;
        case 'bits': {
          const bits = need(buffers.take(), Math.ceil(rows / 8), 'a column');
          return (row) => bit(bits, row);
        }
        case 'fixed':
          return fixed(buffers.take(), rows, field.width, field.read);
        case 'text': {
          const offsets = need(buffers.take(), rows === 0 ? 0 : 4 * (rows + 1), 'a column');
          const data = buffers.take();
          return (row) => part(data, offsets.readInt32LE(4 * row), offsets.readInt32LE(4 * row + 4));
        }
        case 'large text': {
          const offsets = need(buffers.take(), rows === 0 ? 0 : 8 * (rows + 1), 'a column');
          const data = buffers.take();
          const at = (row: number) => Number(offsets.readBigInt64LE(8 * row));
          return (row) => part(data, at(row), at(row + 1));
        }
        case 'text view': {
          const inPlace = need(buffers.take(), 16 * rows, 'a column');
          if (nextView >= views.count) throw new Error('a column of texts without its buffers');
          const count = Number(table.bytes.readBigInt64LE(views.start + 8 * nextView++));
          const data: Buffer[] = [];
          for (let n = 0; n < count; n++) data.push(buffers.take());
          return viewedTexts(inPlace, data);
        }
      }
    })();
    return valid.length === 0 ? cells : (row) => (bit(valid, row) === 0 ? null : cells(row));
  });
}

/** Rows of a batch. Columns of nothing but nulls have no buffers that could belie a count, so these are bounded here. */
export function rowsOf(table: FlatTable, fields: readonly ArrowField[]): number {
  const rows = table.int64(0);
  const most = fields.every((field) => field.layout === 'null') ? 1 << 24 : Number.MAX_SAFE_INTEGER;
  if (!(rows >= 0 && rows <= most)) throw new Error(`a batch of ${rows} rows`);
  return rows;
}
