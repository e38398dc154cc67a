import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBValue,
  type DuckDBVector,
} from '@duckdb/node-api';
import { FaultError, fault, systemFault } from '../errors/index.js';

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

/** A number as an SQL double, to its last bit: DuckDB reads 0.1 without quotes as a decimal. */
export const sqlDouble = (value: number): string => `'${value}'::double`;

/** Settings under which a foreign database can do nothing but give its rows. */
const foreignConfig = {
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  lock_configuration: 'true',
};

/** The column that `numberedRows` adds. */
export const ROW_NUMBER = '_number_of_row_';

/**
 * The rows of a query with their numbers from 1, as SQL in brackets. DuckDB's threads share the rows of a plain sum, so
 * that its last bit differs from run to run; numbering takes one thread through all rows in order. That holds only
 * where the numbers are asked for, as `max(_number_of_row_)`: a column that nobody asks for is left out of the plan.
 */
export function numberedRows(sql: string): string {
  return `(select *, row_number() over () as ${ROW_NUMBER} from (${sql}))`;
}

/**
 * A DuckDB database: a file, or ':memory:'. Threads and memory are bounded so that a run fits the small
 * machines it is used on; the order of rows is kept, so that the same data give the same bytes.
 */
export class Warehouse {
  private turn: Promise<unknown> = Promise.resolve();
  /** Columns of the relations that were asked for: the same until a statement is run. */
  private readonly known = new Map<string, Promise<{ name: string; type: string }[]>>();

  private constructor(
    readonly path: string,
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
    private readonly shared = false,
  ) {}

  /**
   * Opens or makes the database.
   * @param options.foreign a file that others may have made: it is data, and nothing in it (a view, a macro, a default)
   *   reads other files, fetches or loads extensions, or changes how the program works
   * Throws LV-WAREHOUSE-OPEN when the file can't be opened or isn't DuckDB.
   */
  static async open(
    path = ':memory:',
    options: { readOnly?: boolean; foreign?: boolean } = {},
  ): Promise<Warehouse> {
    try {
      const instance = await DuckDBInstance.create(path, {
        threads: '2',
        memory_limit: '1GB',
        preserve_insertion_order: 'true',
        // It reads once what two passes over the same rows share, and so takes their order from them.
        disabled_optimizers: 'common_subplan',
        ...(options.readOnly ? { access_mode: 'READ_ONLY' } : {}),
        ...(options.foreign ? foreignConfig : {}),
      });
      const connection = await instance.connect();
      return new Warehouse(path, instance, connection);
    } catch (cause) {
      const full = systemFault(cause, path);
      if (full?.code === 'LV-DISK-FULL') throw full;
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

  /** One statement after the other: a result that is still being read is lost when its connection runs another. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Runs a statement whose rows are not wanted. */
  async run(sql: string, params?: SqlValue[]): Promise<void> {
    this.known.clear();
    await this.inTurn(() => this.connection.run(sql, params));
  }

  /**
   * Writes all that was changed into the file. A database that can't (a full disk) would be closed without a word, and
   * what was changed would lie beside the file, or nowhere. Throws LV-DISK-FULL, LV-WAREHOUSE-WRITE.
   */
  async checkpoint(): Promise<void> {
    try {
      await this.run('checkpoint');
    } catch (cause) {
      throw (
        systemFault(cause, this.path) ??
        new FaultError(
          {
            code: 'LV-WAREHOUSE-WRITE',
            place: { file: this.path },
            what: 'the warehouse could not be written to its file',
            found: cause instanceof Error ? cause.message.split('\n')[0]! : String(cause),
            remedy: 'see that there is room on the disk, and run again',
          },
          { cause },
        )
      );
    }
  }

  /** Rows as objects; integers and decimals as numbers where a double holds them. For small results. */
  async all<Row extends Record<string, unknown> = Record<string, unknown>>(
    sql: string,
    params?: SqlValue[],
  ): Promise<Row[]> {
    const reader = await this.inTurn(() => this.connection.runAndReadAll(sql, params));
    return reader.getRowObjectsJS().map((row) => {
      for (const [key, value] of Object.entries(row)) {
        if (typeof value === 'bigint') row[key] = Number(value);
      }
      return row as Row;
    });
  }

  /**
   * Hands over the result of a query chunk by chunk (2 048 rows at most), in order, never whole in memory.
   * @param take must be done with the chunk when it returns
   * @returns the number of columns
   */
  read(sql: string, take: (chunk: DuckDBDataChunk) => void, params: SqlValue[] = []): Promise<number> {
    return this.inTurn(async () => {
      const result = await this.connection.stream(sql, params);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return result.columnCount;
        take(chunk);
      }
    });
  }

  /**
   * Numeric columns of a query as typed arrays, null as NaN, in the order of the result. Columns of doubles are
   * copied vector by vector; others value by value.
   * @returns one Float64Array a column, each as long as the result
   */
  async columns(sql: string, params: SqlValue[] = []): Promise<Float64Array[]> {
    const chunks: Float64Array[][] = [];
    const count = await this.read(
      sql,
      (chunk) => {
        chunks.push(
          Array.from({ length: chunk.columnCount }, (_, k) =>
            vectorValues(chunk.getColumnVector(k), chunk.rowCount),
          ),
        );
      },
      params,
    );
    return Array.from({ length: count }, (_, k) => joined(chunks.map((columns) => columns[k]!)));
  }

  /** Names and SQL types of a table's or view's columns, in order; empty when there is none of that name. */
  describe(relation: string): Promise<{ name: string; type: string }[]> {
    // Like duckdb_columns(), but of this relation alone: that one binds every view that the database has.
    const found =
      this.known.get(relation) ??
      this.all<{ name: string; type: string }>(
        `select name, type from pragma_table_info(${sqlText(relationName(relation))})`,
      ).catch((error: unknown) => {
        if (error instanceof Error && error.message.startsWith('Catalog Error')) return [];
        throw error;
      });
    this.known.set(relation, found);
    return found;
  }

  /** The same database by a connection of its own, with temporary tables and views of its own; closed before this one. */
  async again(): Promise<Warehouse> {
    return new Warehouse(this.path, this.instance, await this.instance.connect(), true);
  }

  close(): void {
    this.connection.closeSync();
    if (!this.shared) this.instance.closeSync();
  }
}

/** The inside of a vector of doubles: reading it value by value asks the validity mask in big integers each time. */
interface DoubleVector {
  items?: unknown;
  validity?: { data: BigUint64Array | null; offset?: number };
}

/** Numbers of a vector of doubles as they lie in memory, those that are null with any value; null for other types. */
export function doublesOf(vector: DuckDBVector): Float64Array | null {
  const { items } = vector as unknown as DoubleVector;
  return items instanceof Float64Array ? items : null;
}

/** Places of a vector's nulls, ascending. */
export function nullsOf(vector: DuckDBVector, rows: number): number[] {
  const { validity } = vector as unknown as DoubleVector;
  const mask = validity?.data;
  if (!mask) return [];
  const words = new Uint32Array(mask.buffer, mask.byteOffset, mask.length * 2);
  const from = validity?.offset ?? 0;
  const nulls: number[] = [];
  for (let i = 0; i < rows; i++) {
    const bit = from + i;
    if (((words[bit >> 5]! >>> (bit & 31)) & 1) === 0) nulls.push(i);
  }
  return nulls;
}

function vectorValues(vector: DuckDBVector, rows: number): Float64Array {
  const items = doublesOf(vector);
  if (items === null) {
    return Float64Array.from({ length: rows }, (_, i) => {
      const value = vector.getItem(i);
      return value === null || value === undefined ? Number.NaN : Number(value);
    });
  }
  const out = items.slice(0, rows);
  for (const i of nullsOf(vector, rows)) out[i] = Number.NaN;
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
