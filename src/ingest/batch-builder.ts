import {
  Bool,
  type DataType,
  Field,
  Float64,
  makeData,
  RecordBatch,
  type Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow';
import { ColumnSchema } from './column-schema.js';
import type { SourceType, SourceVariable } from './source-table.js';

/** The Arrow type that a SourceTable's column of this kind has (see SourceTable). */
function arrowType(type: SourceType): DataType {
  switch (type) {
    case 'number':
    case 'time':
      return new Float64();
    case 'text':
      return new Utf8();
    case 'date':
    case 'datetime':
      return new TimestampMillisecond();
    case 'boolean':
      return new Bool();
  }
}

/** Arrow schema of a SourceTable's batches. */
export function arrowSchema(variables: readonly SourceVariable[]): Schema {
  return new ColumnSchema(variables.map((v) => new Field(v.name, arrowType(v.type), true)));
}

const eights = (bytes: number) => (bytes + 7) & ~7;

/** Memory of a batch's columns in one piece: thousands of small pieces cost more than what they hold. */
class Room {
  private readonly buffer: ArrayBuffer;
  private used = 0;

  constructor(types: readonly SourceType[], capacity: number) {
    const bits = eights(Math.ceil(capacity / 8));
    const values = (type: SourceType) =>
      type === 'boolean' ? bits : capacity * 8 + (type === 'text' ? eights(4 * capacity + 4) : 0);
    this.buffer = new ArrayBuffer(types.reduce((sum, type) => sum + bits + values(type), 0));
  }

  /** Where the next `bytes` lie. */
  take(bytes: number): [ArrayBuffer, number] {
    const at = this.used;
    this.used += eights(bytes);
    return [this.buffer, at];
  }
}

/** One column of a batch under way; rows that are never set are null. */
export class ColumnBuilder {
  private readonly valid: Uint8Array;
  private nulls = 0;
  private values: Float64Array | BigInt64Array | Uint8Array;
  private offsets: Int32Array | null = null;
  private used = 0;

  /** @param texts counts the bytes of the batch's texts, over all its columns */
  constructor(
    readonly type: SourceType,
    capacity: number,
    room: Room,
    private readonly texts: { bytes: number },
  ) {
    const bits = Math.ceil(capacity / 8);
    this.valid = new Uint8Array(...room.take(bits), bits);
    if (type === 'text') {
      this.values = new Uint8Array(...room.take(capacity * 8), capacity * 8);
      this.offsets = new Int32Array(...room.take(4 * capacity + 4), capacity + 1);
    } else if (type === 'boolean') this.values = new Uint8Array(...room.take(bits), bits);
    else if (type === 'date' || type === 'datetime')
      this.values = new BigInt64Array(...room.take(capacity * 8), capacity);
    else this.values = new Float64Array(...room.take(capacity * 8), capacity);
  }

  /** A number; seconds since midnight for time, milliseconds since 1970 for dates. */
  setNumber(row: number, value: number): void {
    this.valid[row >> 3]! |= 1 << (row & 7);
    if (this.values instanceof Float64Array) this.values[row] = value;
    else if (this.values instanceof BigInt64Array) this.values[row] = BigInt(Math.round(value));
    else if (value !== 0) this.values[row >> 3]! |= 1 << (row & 7);
  }

  /** UTF-8 bytes; doubled quotes become one where `doubled` says so. */
  setBytes(row: number, bytes: Uint8Array, start: number, end: number, doubled = false): void {
    this.valid[row >> 3]! |= 1 << (row & 7);
    this.reserve(end - start);
    const out = this.values as Uint8Array;
    let at = this.used;
    if (doubled) {
      for (let i = start; i < end; i++) {
        out[at++] = bytes[i]!;
        if (bytes[i] === 34) i++;
      }
    } else {
      for (let i = start; i < end; i++) out[at++] = bytes[i]!;
    }
    this.texts.bytes += at - this.used;
    this.used = at;
    this.offsets![row + 1] = at;
  }

  setText(row: number, text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.setBytes(row, bytes, 0, bytes.length);
  }

  setNull(row: number): void {
    this.nulls++;
    if (this.offsets) this.offsets[row + 1] = this.used;
  }

  private reserve(bytes: number): void {
    const now = this.values as Uint8Array;
    if (this.used + bytes <= now.length) return;
    const grown = new Uint8Array(Math.max(now.length * 2, this.used + bytes));
    grown.set(now);
    this.values = grown;
  }

  finish(rows: number) {
    const common = { length: rows, nullCount: this.nulls, nullBitmap: this.valid };
    const type = arrowType(this.type);
    if (this.offsets) {
      return makeData({
        type: type as Utf8,
        ...common,
        valueOffsets: this.offsets.subarray(0, rows + 1),
        data: (this.values as Uint8Array).subarray(0, this.used),
      });
    }
    return makeData({ type: type as Float64, ...common, data: this.values as Float64Array });
  }
}

/** Bytes of text at which a batch is full: a short code for a long text, many times over, must not grow in memory. */
const mostTextBytes = 1 << 24;

/** Rows a batch holds: about a million cells, and never so many that a column's texts grow large. */
function batchRows(columns: number): number {
  return Math.max(256, Math.min(1 << 15, Math.floor((1 << 20) / Math.max(1, columns))));
}

/** Builds record batches row by row: set each column's cell for `row`, then call `next()`. */
export class BatchBuilder {
  readonly schema: Schema;
  readonly capacity: number;
  row = 0;
  private underWay: ColumnBuilder[] | null = null;
  private texts = { bytes: 0 };
  private ready: RecordBatch[] = [];

  /** @param rows of the table, where they are known: a small table needs no room for a whole batch */
  constructor(
    private readonly variables: readonly SourceVariable[],
    rows = Number.POSITIVE_INFINITY,
  ) {
    this.schema = arrowSchema(variables);
    this.capacity = Math.max(64, Math.min(batchRows(variables.length), rows));
  }

  /** The columns of the batch under way, as long as it lasts. */
  get columns(): ColumnBuilder[] {
    this.underWay ??= this.fresh();
    return this.underWay;
  }

  private fresh(): ColumnBuilder[] {
    this.texts = { bytes: 0 };
    const types = this.variables.map((v) => v.type);
    const room = new Room(types, this.capacity);
    return types.map((type) => new ColumnBuilder(type, this.capacity, room, this.texts));
  }

  /** The row is done. */
  next(): void {
    this.row++;
    if (this.row === this.capacity || this.texts.bytes >= mostTextBytes) this.finish();
  }

  private finish(): void {
    const children = this.columns.map((c) => c.finish(this.row));
    const struct = makeData({
      type: new Struct(this.schema.fields),
      length: this.row,
      nullCount: 0,
      children,
    });
    this.ready.push(new RecordBatch(this.schema, struct));
    this.underWay = null;
    this.row = 0;
  }

  /** Batches that are full; with `last`, also the one under way. */
  take(last = false): RecordBatch[] {
    if (last && this.row > 0) this.finish();
    const out = this.ready;
    this.ready = [];
    return out;
  }
}
