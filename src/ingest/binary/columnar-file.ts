import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync } from 'node:fs';
import type { RecordBatch } from 'apache-arrow';
import { FaultError, fault } from '../../errors/index.js';
import { BatchBuilder, type ColumnBuilder } from '../batch-builder.js';
import type { SourceNote, SourceVariable } from '../source-table.js';
import { damageOf } from './damage.js';
import { mostOfDate } from './numbers.js';

/** What files of typed columns have alike: how their damage is told of, and how their cells come into batches. */
export class ColumnarFile {
  constructor(
    readonly path: string,
    readonly format: 'Arrow' | 'Parquet',
  ) {}

  #code(what: string): string {
    return `LV-${this.format.toUpperCase()}-${what}`;
  }

  /** Reads of the open file, and closes it. Throws LV-ARROW-UNREADABLE, LV-PARQUET-UNREADABLE for a damaged one. */
  read<T>(use: (fd: number, size: number) => T): T {
    const fd = openSync(this.path, 'r');
    try {
      return use(fd, fstatSync(fd).size);
    } catch (cause) {
      return this.#unreadable(cause);
    } finally {
      closeSync(fd);
    }
  }

  /** Batches of the rows that are written into the builder; `write` gives those that are full. Throws as `read`. */
  async *batches(
    variables: readonly SourceVariable[],
    rows: number,
    write: (builder: BatchBuilder, fd: number, size: number) => Iterable<RecordBatch>,
  ): AsyncGenerator<RecordBatch> {
    const builder = new BatchBuilder(variables, rows);
    const fd = openSync(this.path, 'r');
    try {
      yield* write(builder, fd, fstatSync(fd).size);
    } catch (cause) {
      this.#unreadable(cause);
    } finally {
      closeSync(fd);
    }
    yield* builder.take(true);
  }

  /** Throws an Error for what no cell can be; LV-ARROW-INTEGER, LV-PARQUET-INTEGER. */
  setCell(
    target: ColumnBuilder,
    row: number,
    value: number | bigint | Uint8Array | null,
    variable: string,
  ): void {
    if (value === null) target.setNull(row);
    else if (typeof value === 'object') {
      if (!isUtf8(value)) throw new Error(`${variable} holds bytes that are no text`);
      target.setBytes(row, value, 0, value.length);
    } else if (typeof value === 'bigint') {
      fault({
        code: this.#code('INTEGER'),
        place: { file: this.path, variable },
        what: 'an integer is too large to be held exactly',
        found: String(value),
        expected: 'integers up to 9007199254740991',
        remedy: 'write the column as text',
      });
    } else {
      const dated = target.type === 'date' || target.type === 'datetime';
      if (dated && !(Math.abs(value) <= mostOfDate))
        throw new Error(`a date of ${variable} lies outside the calendar`);
      target.setNumber(row, value);
    }
  }

  /** Throws LV-ARROW-TYPE, LV-PARQUET-TYPE. */
  unknownType(variable: string): never {
    fault({
      code: this.#code('TYPE'),
      place: { file: this.path, variable },
      what: 'nested columns, intervals and bytes are not read',
      expected: 'numbers, text, dates, times or booleans',
      remedy: 'spread the column into plain columns, write it as text, or leave it out',
    });
  }

  utcNote(variable: string): SourceNote {
    return { code: this.#code('UTC'), text: 'clock times are UTC, as the file has them', variable };
  }

  #unreadable(cause: unknown): never {
    if (cause instanceof FaultError) throw cause;
    fault(
      {
        code: this.#code('UNREADABLE'),
        place: { file: this.path },
        what: `the ${this.format} file could not be read`,
        found: damageOf(cause),
        remedy: 'the file may be cut off or damaged: write it again',
      },
      { cause },
    );
  }
}
