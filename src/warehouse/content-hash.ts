import { relationName, sqlName, type Warehouse } from './warehouse.js';

/**
 * What tells whether a database holds the same as another: its tables with their rows in order, and the text of its views.
 * The bytes of its file differ from run to run.
 * @param without schemas whose tables are not looked at
 */
export async function contentHash(warehouse: Warehouse, without: readonly string[] = []): Promise<string> {
  const tables = await warehouse.all<{ relation: string; columns: string[]; types: string }>(
    `select schema_name || '.' || table_name as relation, list(column_name order by column_index) as columns,
       string_agg(column_name || ' ' || data_type, ', ' order by column_index) as types
     from duckdb_columns() join duckdb_tables() using (database_name, schema_name, table_name)
     where database_name = current_database() and not duckdb_tables.temporary
     group by all order by relation`,
  );
  const found: unknown[] = await warehouse.all(
    `select schema_name, view_name, sql from duckdb_views()
     where database_name = current_database() and not internal and not temporary order by all`,
  );
  for (const { relation, columns, types } of tables) {
    if (without.some((schema) => relation.startsWith(`${schema}.`))) continue;
    const [row] = await warehouse.all(
      `select count(*)::varchar as n, sum(h)::varchar as s, bit_xor(h)::varchar as x
       from (select hash(rowid, ${columns.map(sqlName).join(', ')}) as h from ${relationName(relation)})`,
    );
    found.push(relation, types, row);
  }
  return JSON.stringify(found);
}
