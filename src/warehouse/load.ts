import {
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  type DuckDBType,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import type { Data, RecordBatch, Vector } from 'apache-arrow';
import { type Fault, FaultError, fault } from '../errors/index.js';
import type { SourceTable, SourceType } from '../ingest/index.js';
import { saveLabels } from './load-labels.js';
import { makeSchemaOf } from './tables.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

const duckTypes: Record<SourceType, { type: DuckDBType; sql: string }> = {
  number: { type: DOUBLE, sql: 'DOUBLE' },
  text: { type: VARCHAR, sql: 'VARCHAR' },
  date: { type: DATE, sql: 'DATE' },
  datetime: { type: TIMESTAMP, sql: 'TIMESTAMP' },
  time: { type: DOUBLE, sql: 'DOUBLE' },
  boolean: { type: BOOLEAN, sql: 'BOOLEAN' },
};

/** Rows of a DuckDB data chunk. */
const chunkRows = 2048;

/** The inside of a DuckDB vector of fixed-width values, which its typed declaration keeps to itself. */
interface FixedVector {
  items: Float64Array | BigInt64Array | Int32Array;
  validity: { data: BigUint64Array | null };
  flush(): void;
}

/** The validity words of rows [from, from + rows) of an Arrow column, or null when none is missing. */
function validityWords(data: Data, from: number, rows: number): BigUint64Array | null {
  if (data.nullCount === 0 || !data.nullBitmap || data.nullBitmap.length === 0) return null;
  const bytes = new Uint8Array(Math.ceil(rows / 64) * 8);
  const at = data.offset + from;
  if (at % 8 === 0) bytes.set(data.nullBitmap.subarray(at / 8, Math.ceil((at + rows) / 8)));
  else {
    for (let i = 0; i < rows; i++) {
      if ((data.nullBitmap[(at + i) >> 3]! >> ((at + i) & 7)) & 1) bytes[i >> 3]! |= 1 << (i & 7);
    }
  }
  return new BigUint64Array(bytes.buffer);
}

const dayMilliseconds = 86_400_000n;

function copyFixed(target: FixedVector, data: Data, from: number, rows: number, type: SourceType): void {
  if (type === 'date' || type === 'datetime') {
    // Arrow's timestamps may come as pairs of 32-bit words; either way their buffer holds 64-bit values.
    const raw = data.values as unknown as BigInt64Array | Int32Array;
    const values =
      raw instanceof BigInt64Array ? raw : new BigInt64Array(raw.buffer, raw.byteOffset, raw.length / 2);
    if (type === 'datetime') {
      const out = target.items as BigInt64Array;
      for (let i = 0; i < rows; i++) out[i] = values[from + i]! * 1000n;
    } else {
      const out = target.items as Int32Array;
      for (let i = 0; i < rows; i++) {
        const value = values[from + i]!;
        const day = value / dayMilliseconds;
        out[i] = Number(value < 0n && value % dayMilliseconds !== 0n ? day - 1n : day);
      }
    }
  } else (target.items as Float64Array).set((data.values as Float64Array).subarray(from, from + rows));
  target.validity.data = validityWords(data, from, rows);
  target.flush();
}

/** Fills `chunk` with rows of a batch, in place of what it held. */
function copyRows(
  chunk: DuckDBDataChunk,
  batch: RecordBatch,
  columns: readonly LoadColumn[],
  from: number,
  rows: number,
): DuckDBDataChunk {
  chunk.reset();
  chunk.rowCount = rows;
  for (const [k, column] of columns.entries()) {
    const vector = batch.getChildAt(column.index) as Vector;
    const data = vector.data[0]!;
    if (column.type === 'text' || column.type === 'boolean') {
      const target = chunk.getColumnVector(k);
      for (let i = 0; i < rows; i++) target.setItem(i, vector.get(from + i) as never);
      target.flush();
    } else {
      copyFixed(chunk.getColumnVector(k) as unknown as FixedVector, data, from, rows, column.type);
    }
  }
  return chunk;
}

interface LoadColumn {
  name: string;
  type: SourceType;
  /** Position in the source's batches. */
  index: number;
}

interface LoadOptions {
  /** Only these columns, in this order; all when left out. */
  columns?: readonly string[];
  /** Replace a relation of the same name; without it, such a relation is a fault. */
  replace?: boolean;
  /** What the table holds; 'free text' marks a table of respondents' own words. */
  content?: 'answers' | 'free text';
  /** Called after each batch with the rows loaded so far. */
  progress?: (rows: number) => void;
}

/** Throws LV-LOAD-COLUMNS for names that SQL can't tell apart. */
function assertColumns(source: SourceTable, columns: readonly LoadColumn[]): void {
  const seen = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { name } of columns) {
    const before = seen.get(name.toLowerCase());
    if (before !== undefined) {
      faults.push({
        code: 'LV-LOAD-COLUMNS',
        place: { file: source.files[0] },
        what: `columns '${before}' and '${name}' are the same name in SQL`,
        remedy: 'give every column a name of its own (capital and small letters count as equal)',
      });
    }
    seen.set(name.toLowerCase(), name);
  }
  if (columns.length === 0) {
    faults.push({
      code: 'LV-LOAD-COLUMNS',
      place: { file: source.files[0] },
      what: 'there is no column to load',
    });
  }
  if (faults.length > 0) throw new FaultError(faults);
}

/**
 * Loads a source table into `relation` (`schema.table` or `table`), by column chunks, codes and all, in one
 * transaction; labels and missing codes go to meta.variables, meta.value_labels, meta.missing and
 * meta.tables under the relation's name. Numbers and times become DOUBLE, text VARCHAR, date DATE, datetime
 * TIMESTAMP, boolean BOOLEAN; names are kept to the letter.
 * @returns rows loaded
 * Throws LV-LOAD-COLUMNS; LV-LOAD-EXISTS when the relation is there and `replace` is not set; LV-LOAD-ROWS
 * when the file gives other rows than its header told. The warehouse is then as it was.
 */
export async function loadSourceTable(
  warehouse: Warehouse,
  relation: string,
  source: SourceTable,
  options: LoadOptions = {},
): Promise<number> {
  const wanted = options.columns ?? source.variables.map((v) => v.name);
  const places = new Map(source.variables.map((v, k) => [v.name, k]));
  const columns: LoadColumn[] = wanted.flatMap((name) => {
    const index = places.get(name) ?? -1;
    return index < 0 ? [] : [{ name, type: source.variables[index]!.type, index }];
  });
  assertColumns(source, columns);
  const dot = relation.indexOf('.');
  const [schema, table] = dot < 0 ? ['main', relation] : [relation.slice(0, dot), relation.slice(dot + 1)];
  await warehouse.run('begin transaction');
  try {
    await makeSchemaOf(warehouse, relation);
    if (options.replace) await warehouse.run(`drop table if exists ${relationName(relation)}`);
    else if ((await warehouse.describe(relation)).length > 0) {
      fault({
        code: 'LV-LOAD-EXISTS',
        place: { file: warehouse.path },
        what: `there is a table '${relation}' already`,
        remedy: 'choose another name',
      });
    }
    const definitions = columns.map((c) => `${sqlName(c.name)} ${duckTypes[c.type].sql}`);
    await warehouse.run(`create table ${relationName(relation)} (${definitions.join(', ')})`);
    const appender = await warehouse.connection.createAppender(table, schema);
    // One chunk for all: a new one each time would lie outside V8's heap until its collector comes by.
    const chunk = DuckDBDataChunk.create(columns.map((c) => duckTypes[c.type].type));
    let rows = 0;
    try {
      for await (const batch of source.batches()) {
        for (let from = 0; from < batch.numRows; from += chunkRows) {
          appender.appendDataChunk(
            copyRows(chunk, batch, columns, from, Math.min(chunkRows, batch.numRows - from)),
          );
        }
        rows += batch.numRows;
        options.progress?.(rows);
      }
    } finally {
      appender.closeSync();
    }
    if (source.rowCount !== null && rows !== source.rowCount) {
      fault({
        code: 'LV-LOAD-ROWS',
        place: { file: source.files[0] },
        what: 'the file does not hold the rows that it says',
        found: `${rows} rows`,
        expected: `${source.rowCount} rows`,
        remedy: 'the file may be cut off: export it again',
      });
    }
    const kept = columns.map((c) => source.variables[c.index]!);
    await saveLabels(warehouse, relation, { ...source, variables: kept }, rows, options.content ?? 'answers');
    await warehouse.run('commit');
    return rows;
  } catch (error) {
    await warehouse.run('rollback').catch(() => undefined);
    throw error;
  }
}
