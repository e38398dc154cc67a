import {
  type Data,
  Float64,
  makeData,
  RecordBatch,
  type Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow';

/** Range of a timestamp that JavaScript dates, Arrow and DuckDB all hold, in milliseconds from 1970. */
export const timestampLimit = 8.64e15;

/** Which rows of a column are null: Arrow's validity bitmap, made only when there is one. */
class Nulls {
  private bitmap: Uint8Array | null = null;
  private count = 0;

  constructor(private readonly rows: number) {}

  /** What Arrow is told of a column's length and nulls. */
  get parts() {
    return { length: this.rows, nullCount: this.count, nullBitmap: this.bitmap };
  }

  set(row: number): void {
    if (this.bitmap === null) this.bitmap = new Uint8Array(((this.rows + 63) >> 6) << 3).fill(0xff);
    this.bitmap[row >> 3]! &= ~(1 << (row & 7));
    this.count++;
  }
}

/** A column of doubles under construction; the values are handed to Arrow without a copy. */
export class NumberColumn {
  readonly values: Float64Array;
  private readonly nulls: Nulls;

  constructor(rows: number) {
    this.values = new Float64Array(rows);
    this.nulls = new Nulls(rows);
  }

  setNull(row: number): void {
    this.values[row] = 0;
    this.nulls.set(row);
  }

  finish(): Data<Float64> {
    return makeData({ type: new Float64(), ...this.nulls.parts, data: this.values });
  }
}

/** A column of timestamps under construction: milliseconds from 1970, written as two 32-bit halves. */
export class TimestampColumn {
  private readonly values: BigInt64Array;
  private readonly halves: Int32Array;
  private readonly nulls: Nulls;

  constructor(rows: number) {
    this.values = new BigInt64Array(rows);
    this.halves = new Int32Array(this.values.buffer);
    this.nulls = new Nulls(rows);
  }

  /** Sets whole milliseconds within `timestampLimit`; faster than a BigInt a cell. */
  set(row: number, milliseconds: number): void {
    const high = Math.floor(milliseconds / 4294967296);
    this.halves[2 * row] = milliseconds - high * 4294967296;
    this.halves[2 * row + 1] = high;
  }

  setNull(row: number): void {
    this.nulls.set(row);
  }

  finish(): Data<TimestampMillisecond> {
    return makeData({ type: new TimestampMillisecond(), ...this.nulls.parts, data: this.values });
  }
}

/** A column of texts under construction, from bytes in the file's encoding. Empty texts are null. */
export class TextColumn {
  private readonly offsets: Int32Array;
  private data: Uint8Array;
  private length = 0;
  private readonly nulls: Nulls;

  constructor(rows: number, expectedBytes: number) {
    this.offsets = new Int32Array(rows + 1);
    this.data = new Uint8Array(Math.max(64, expectedBytes));
    this.nulls = new Nulls(rows);
  }

  /** Bytes are ASCII in every encoding that is read here unless the high bit is set; those are copied. */
  append(
    row: number,
    source: Uint8Array,
    from: number,
    to: number,
    decode: (bytes: Uint8Array) => string,
  ): void {
    if (to === from) {
      this.nulls.set(row);
      this.offsets[row + 1] = this.length;
      return;
    }
    this.reserve(to - from);
    const data = this.data;
    let at = this.length;
    let high = 0;
    for (let i = from; i < to; i++) {
      const byte = source[i]!;
      high |= byte;
      data[at++] = byte;
    }
    if (high < 0x80) this.length = at;
    else this.appendText(decode(source.subarray(from, to)));
    this.offsets[row + 1] = this.length;
  }

  private appendText(text: string): void {
    this.reserve(text.length * 3);
    this.length += encoder.encodeInto(text, this.data.subarray(this.length)).written;
  }

  private reserve(bytes: number): void {
    if (this.length + bytes <= this.data.length) return;
    const grown = new Uint8Array(Math.max(this.length + bytes, this.data.length * 2));
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
  }

  finish(): Data<Utf8> {
    return makeData({
      type: new Utf8(),
      ...this.nulls.parts,
      valueOffsets: this.offsets,
      data: this.data.subarray(0, this.length),
    });
  }
}

const encoder = new TextEncoder();

/** A record batch of finished columns. */
export function recordBatch(schema: Schema, rows: number, columns: Data[]): RecordBatch {
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children: columns }),
  );
}

/**
 * Rows that make a chunk: whole DuckDB vectors (2 048) where rows are narrow enough, about `chunkBytes` of
 * file, at least one row.
 */
export function rowsPerChunk(rowBytes: number, chunkBytes = 1 << 23): number {
  const rows = Math.min(65_536, Math.floor(chunkBytes / Math.max(1, rowBytes)));
  return rows >= 2048 ? rows - (rows % 2048) : Math.max(1, rows);
}
