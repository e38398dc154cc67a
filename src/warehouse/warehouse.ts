import { type DuckDBConnection, DuckDBInstance, type DuckDBValue, type DuckDBVector } from '@duckdb/node-api';
import { fault } from '../errors/index.js';

/** Values that go into a query as parameters, and come out of it. */
export type SqlValue = DuckDBValue;

/** Quotes a name for SQL: `a"b` becomes `"a""b"`. `schema.table` names go through `relationName`. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes `table` or `schema.table`. */
export function relationName(relation: string): string {
  const dot = relation.indexOf('.');
  if (dot < 0) return sqlName(relation);
  return `${sqlName(relation.slice(0, dot))}.${sqlName(relation.slice(dot + 1))}`;
}

/** Quotes a text for SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A number or text as an SQL literal. */
export function sqlLiteral(value: number | string): string {
  return typeof value === 'number' ? String(value) : sqlText(value);
}

/**
 * A DuckDB database: a file, or ':memory:'. Threads and memory are bounded so that a run fits the small
 * machines it is used on; the order of rows is kept, so that the same data give the same bytes.
 */
export class Warehouse {
  private constructor(
    readonly path: string,
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  /** Opens or makes the database. Throws LV-WAREHOUSE-OPEN when the file can't be opened or isn't DuckDB. */
  static async open(path = ':memory:', options: { readOnly?: boolean } = {}): Promise<Warehouse> {
    try {
      const instance = await DuckDBInstance.create(path, {
        threads: '2',
        memory_limit: '1GB',
        preserve_insertion_order: 'true',
        ...(options.readOnly ? { access_mode: 'READ_ONLY' } : {}),
      });
      const connection = await instance.connect();
      return new Warehouse(path, instance, connection);
    } catch (cause) {
      fault(
        {
          code: 'LV-WAREHOUSE-OPEN',
          place: { file: path },
          what: 'the DuckDB file could not be opened',
          found: cause instanceof Error ? cause.message.split('\n')[0] : String(cause),
          remedy: 'check that the file is a DuckDB database and that no other program has it open',
        },
        { cause },
      );
    }
  }

  /** Runs a statement whose rows are not wanted. */
  async run(sql: string, params: SqlValue[] = []): Promise<void> {
    await this.connection.run(sql, params);
  }

  /** Rows as objects; integers and decimals as numbers where a double holds them. For small results. */
  async all<Row extends Record<string, unknown> = Record<string, unknown>>(
    sql: string,
    params: SqlValue[] = [],
  ): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql, params);
    return reader.getRowObjectsJS().map((row) => {
      for (const [key, value] of Object.entries(row)) {
        if (typeof value === 'bigint') row[key] = Number(value);
      }
      return row as Row;
    });
  }

  /**
   * Numeric columns of a query as typed arrays, null as NaN, in the order of the result. Columns of doubles are
   * copied vector by vector; others value by value.
   * @returns one Float64Array a column, each as long as the result
   */
  async columns(sql: string, params: SqlValue[] = []): Promise<Float64Array[]> {
    const result = await this.connection.run(sql, params);
    const parts: Float64Array[][] = Array.from({ length: result.columnCount }, () => []);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      parts.forEach((column, k) => {
        column.push(vectorValues(chunk.getColumnVector(k), chunk.rowCount));
      });
    }
    return parts.map(joined);
  }

  /** Names and SQL types of a relation's columns, in order; empty when there is no such relation. */
  async describe(relation: string): Promise<{ name: string; type: string }[]> {
    const dot = relation.indexOf('.');
    const schema = dot < 0 ? 'main' : relation.slice(0, dot);
    const table = dot < 0 ? relation : relation.slice(dot + 1);
    return this.all<{ name: string; type: string }>(
      `select column_name as name, data_type as type from duckdb_columns()
       where schema_name = $1 and table_name = $2 order by column_index`,
      [schema, table],
    );
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** The inside of a vector of doubles: reading it value by value asks the validity mask in big integers each time. */
interface DoubleVector {
  items?: unknown;
  validity?: { data: BigUint64Array | null; offset?: number };
}

function vectorValues(vector: DuckDBVector, rows: number): Float64Array {
  const { items, validity } = vector as unknown as DoubleVector;
  if (!(items instanceof Float64Array)) {
    return Float64Array.from({ length: rows }, (_, i) => {
      const value = vector.getItem(i);
      return value === null || value === undefined ? Number.NaN : Number(value);
    });
  }
  const out = items.slice(0, rows);
  const mask = validity?.data;
  if (mask) {
    const words = new Uint32Array(mask.buffer, mask.byteOffset, mask.length * 2);
    const from = validity?.offset ?? 0;
    for (let i = 0; i < rows; i++) {
      const bit = from + i;
      if (((words[bit >> 5]! >>> (bit & 31)) & 1) === 0) out[i] = Number.NaN;
    }
  }
  return out;
}

function joined(parts: Float64Array[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
