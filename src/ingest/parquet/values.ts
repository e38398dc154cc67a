import type { ParquetType } from 'hyparquet';
import { bitsAt, runs } from './runs.js';

/** A value as it is stored: INT64 and INT96 (nanoseconds from 1970) as bigint, texts and fixed bytes as views. */
export type Stored = number | bigint | Buffer;

/** Values of a page, one after another; each throws where the page ends too soon. */
export type Values = () => Stored;

const pastEnd = (): never => {
  throw new Error('values go past the end of the page');
};

function slice(page: Buffer, start: number, length: number): Buffer {
  return length < 0 || start + length > page.length ? pastEnd() : page.subarray(start, start + length);
}

const julianDayOf1970 = 2_440_588n;

/** The value of a fixed width that stands at an offset. */
function storedAt(type: ParquetType, page: Buffer, width: number): (at: number) => Stored {
  switch (type) {
    case 'INT32':
      return (at) => page.readInt32LE(at);
    case 'INT64':
      return (at) => page.readBigInt64LE(at);
    case 'INT96':
      return (at) =>
        (BigInt(page.readInt32LE(at + 8)) - julianDayOf1970) * 86_400_000_000_000n + page.readBigInt64LE(at);
    case 'FLOAT':
      return (at) => page.readFloatLE(at);
    case 'DOUBLE':
      return (at) => page.readDoubleLE(at);
    default:
      return (at) => slice(page, at, width);
  }
}

/** Bytes of a value; 0 where it varies. */
function widthOf(type: ParquetType, typeLength: number | undefined): number {
  const width = { BOOLEAN: 0, INT32: 4, INT64: 8, INT96: 12, FLOAT: 4, DOUBLE: 8, BYTE_ARRAY: 0 };
  if (type !== 'FIXED_LEN_BYTE_ARRAY') return width[type];
  if (!(typeLength !== undefined && typeLength > 0)) throw new Error('fixed values without a length');
  return typeLength;
}

function plain(type: ParquetType, page: Buffer, typeLength: number | undefined): Values {
  let at = 0;
  if (type === 'BOOLEAN') return () => bitsAt(page, at++, 1);
  if (type === 'BYTE_ARRAY') {
    return () => {
      const value = slice(page, at + 4, page.readUInt32LE(at));
      at += 4 + value.length;
      return value;
    };
  }
  const width = widthOf(type, typeLength);
  const read = storedAt(type, page, width);
  return () => {
    const value = read(at);
    at += width;
    return value;
  };
}

/** A dictionary page's values by their number. Offsets alone are held, and only as many as the page has bytes for. */
export function dictionary(
  type: ParquetType,
  page: Buffer,
  count: number,
  typeLength: number | undefined,
): (index: number) => Stored {
  const width = widthOf(type, typeLength);
  if (type === 'BOOLEAN') throw new Error('a dictionary of booleans');
  if (!(count >= 0 && count * (width || 4) <= page.length))
    throw new Error(`a dictionary of ${count} values in ${page.length} bytes`);
  const absent = (index: number): never => {
    throw new Error(`value ${index} of a dictionary of ${count}`);
  };
  if (width > 0) {
    const read = storedAt(type, page, width);
    return (index) => (index < count ? read(index * width) : absent(index));
  }
  const starts = new Int32Array(count + 1);
  for (let k = 0, at = 0; k < count; k++) {
    starts[k] = at + 4;
    at += 4 + slice(page, at + 4, page.readUInt32LE(at)).length;
    starts[k + 1] = at + 4;
  }
  return (index) => (index < count ? page.subarray(starts[index]!, starts[index + 1]! - 4) : absent(index));
}

function varint(page: Buffer, at: { byte: number }): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = page[at.byte++];
    if (byte === undefined) pastEnd();
    value |= BigInt(byte! & 127) << shift;
    if (byte! < 128) return value;
  }
  throw new Error('a number of more than 64 bits');
}

const unzigzag = (value: bigint): bigint => (value >> 1n) ^ -(value & 1n);

/**
 * Numbers stored as differences (Encodings.md, DELTA_BINARY_PACKED): block size, miniblocks in a block, count and
 * first value, then blocks of a least difference, widths, and packed rests.
 */
function deltas(page: Buffer, at: { byte: number }, bits: 32 | 64) {
  const block = Number(varint(page, at));
  const minis = Number(varint(page, at));
  const count = Number(varint(page, at));
  const perMini = block / minis;
  if (!(block <= 1 << 20 && minis <= 1 << 12 && perMini > 0 && perMini % 8 === 0))
    throw new Error(`blocks of ${block} differences in ${minis} parts`);
  let value = BigInt.asIntN(bits, unzigzag(varint(page, at)));
  let read = 0;
  let least = 0n;
  let widths: Buffer = Buffer.alloc(0);
  let mini = 0;
  let inMini = perMini;
  let bit = 0;
  const next = (): bigint => {
    if (read++ >= count) throw new Error(`more values than the ${count} that the page tells of`);
    if (read === 1) return value;
    if (inMini === perMini) {
      if (mini === widths.length) {
        least = unzigzag(varint(page, at));
        widths = slice(page, at.byte, minis);
        at.byte += minis;
        mini = 0;
      }
      bit = at.byte * 8;
      if (widths[mini]! > 64) throw new Error(`differences of ${widths[mini]} bits`);
      at.byte += (perMini / 8) * widths[mini++]!;
      inMini = 0;
    }
    const width = widths[mini - 1]!;
    const low = bitsAt(page, bit, Math.min(32, width));
    const rest = width > 32 ? BigInt(bitsAt(page, bit + 32, width - 32)) << 32n : 0n;
    bit += width;
    inMini++;
    value = BigInt.asIntN(bits, value + least + (rest | BigInt(low)));
    return value;
  };
  return { count, next };
}

/** Lengths, and where the bytes behind them begin: the lengths are passed over once to find that. */
function lengths(page: Buffer, at: { byte: number }): () => number {
  const start = { byte: at.byte };
  const pass = deltas(page, at, 32);
  for (let k = 0; k < pass.count; k++) pass.next();
  const again = deltas(page, start, 32);
  return () => Number(again.next());
}

function deltaTexts(page: Buffer, withPrefix: boolean): Values {
  const at = { byte: 0 };
  const prefixOf = withPrefix ? lengths(page, at) : () => 0;
  const lengthOf = lengths(page, at);
  let last: Buffer = Buffer.alloc(0);
  return () => {
    const prefix = prefixOf();
    const suffix = slice(page, at.byte, lengthOf());
    at.byte += suffix.length;
    if (prefix < 0 || prefix > last.length) throw new Error('a text begins with more than the one before it');
    last = prefix === 0 ? suffix : Buffer.concat([last.subarray(0, prefix), suffix]);
    return last;
  };
}

function byteStreams(type: ParquetType, page: Buffer, typeLength: number | undefined): Values {
  const width = widthOf(type, typeLength);
  if (width === 0 || page.length % width !== 0) throw new Error(`byte streams of ${type}`);
  const count = page.length / width;
  let row = 0;
  return () => {
    if (row >= count) pastEnd();
    const value = Buffer.alloc(width);
    for (let k = 0; k < width; k++) value[k] = page[k * count + row]!;
    row++;
    return storedAt(type, value, width)(0);
  };
}

/** The values of a data page behind its levels. Throws an Error for an encoding that is none of Parquet's for the type. */
export function valuesOf(
  encoding: string,
  type: ParquetType,
  page: Buffer,
  typeLength: number | undefined,
  entries: ((index: number) => Stored) | undefined,
): Values {
  switch (encoding) {
    case 'PLAIN':
      return plain(type, page, typeLength);
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY': {
      if (entries === undefined) throw new Error('a page of dictionary numbers without a dictionary');
      // A page of nothing but nulls may hold no numbers, and not their width either.
      const index = runs(page.subarray(1), page[0] ?? 0);
      return () => entries(index());
    }
    case 'RLE':
      if (type !== 'BOOLEAN') break;
      return runs(slice(page, 4, page.length < 4 ? -1 : page.readUInt32LE(0)), 1);
    case 'DELTA_BINARY_PACKED': {
      if (type !== 'INT32' && type !== 'INT64') break;
      const { next } = deltas(page, { byte: 0 }, type === 'INT32' ? 32 : 64);
      return type === 'INT32' ? () => Number(next()) : next;
    }
    case 'DELTA_LENGTH_BYTE_ARRAY':
    case 'DELTA_BYTE_ARRAY':
      if (type !== 'BYTE_ARRAY' && type !== 'FIXED_LEN_BYTE_ARRAY') break;
      return deltaTexts(page, encoding === 'DELTA_BYTE_ARRAY');
    case 'BYTE_STREAM_SPLIT':
      return byteStreams(type, page, typeLength);
  }
  throw new Error(`values of ${type} in encoding ${encoding}`);
}
