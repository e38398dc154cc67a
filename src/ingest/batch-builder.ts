import {
  Bool,
  type DataType,
  Field,
  Float64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow';
import type { SourceType, SourceVariable } from './source-table.js';

/** The Arrow type that a SourceTable's column of this kind has (see SourceTable). */
export function arrowType(type: SourceType): DataType {
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
  return new Schema(variables.map((v) => new Field(v.name, arrowType(v.type), true)));
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
    private readonly texts: { bytes: number },
  ) {
    this.valid = new Uint8Array(Math.ceil(capacity / 8));
    if (type === 'text') {
      this.values = new Uint8Array(capacity * 8);
      this.offsets = new Int32Array(capacity + 1);
    } else if (type === 'boolean') this.values = new Uint8Array(Math.ceil(capacity / 8));
    else if (type === 'date' || type === 'datetime') this.values = new BigInt64Array(capacity);
    else this.values = new Float64Array(capacity);
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
export function batchRows(columns: number): number {
  return Math.max(64, Math.min(1 << 15, Math.floor((1 << 20) / Math.max(1, columns))));
}

/** Builds record batches row by row: set each column's cell for `row`, then call `next()`. */
export class BatchBuilder {
  readonly schema: Schema;
  readonly capacity: number;
  columns: ColumnBuilder[];
  row = 0;
  private texts = { bytes: 0 };
  private ready: RecordBatch[] = [];

  /** @param rows of the table, where they are known: a small table needs no room for a whole batch */
  constructor(
    private readonly variables: readonly SourceVariable[],
    rows = Number.POSITIVE_INFINITY,
  ) {
    this.schema = arrowSchema(variables);
    this.capacity = Math.max(64, Math.min(batchRows(variables.length), rows));
    this.columns = this.fresh();
  }

  private fresh(): ColumnBuilder[] {
    this.texts = { bytes: 0 };
    return this.variables.map((v) => new ColumnBuilder(v.type, this.capacity, this.texts));
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
    this.columns = this.fresh();
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
