import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
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
   * Numeric columns of a query as typed arrays, null as NaN, in the order of the result.
   * @returns one Float64Array a column, each as long as the result
   */
  async columns(sql: string, params: SqlValue[] = []): Promise<Float64Array[]> {
    const reader = await this.connection.runAndReadAll(sql, params);
    return reader.getColumnsJS().map((column) => {
      const out = new Float64Array(column.length);
      for (let i = 0; i < column.length; i++) {
        const value = column[i];
        out[i] = value === null || value === undefined ? Number.NaN : Number(value);
      }
      return out;
    });
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
