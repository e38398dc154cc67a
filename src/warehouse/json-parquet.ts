import { sqlName, sqlText, Warehouse } from './warehouse.js';

/** Column types that rows of a table of results can have. */
type JsonColumnType = 'VARCHAR' | 'DOUBLE' | 'BIGINT' | 'BOOLEAN';

/**
 * Writes a file with one JSON object a line as Parquet.
 * @param columns names and types, in the order of the Parquet file; fields that are absent become null
 */
export async function jsonLinesToParquet(
  jsonFile: string,
  parquetFile: string,
  columns: Record<string, JsonColumnType>,
): Promise<void> {
  const warehouse = await Warehouse.open();
  try {
    const types = Object.entries(columns).map(([name, type]) => `${sqlName(name)}: ${sqlText(type)}`);
    await warehouse.run(
      `copy (select ${Object.keys(columns).map(sqlName).join(', ')}
        from read_json(${sqlText(jsonFile)}, format = 'newline_delimited', columns = {${types.join(', ')}}))
       to ${sqlText(parquetFile)} (format parquet, compression zstd)`,
    );
  } finally {
    warehouse.close();
  }
}
