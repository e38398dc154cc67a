import { BatchBuilder, type SourceTable, type SourceVariable } from '../ingest/index.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** A relation as it stands, as a source table. @param variables one for each of its columns, in order */
export const relationTable = (
  warehouse: Warehouse,
  relation: string,
  variables: readonly SourceVariable[],
): SourceTable => queryTable(warehouse, `select * from ${relationName(relation)}`, variables);

/**
 * A query's rows as a source table, so that whatever writes such tables can write them: numbers as doubles, dates as
 * milliseconds, in the order of the query. Its batches hold the whole result in memory once.
 * @param variables one for each column of the query, in order
 */
export function queryTable(
  warehouse: Warehouse,
  sql: string,
  variables: readonly SourceVariable[],
): SourceTable {
  const columns = variables.map(({ name, type }) => {
    const column = sqlName(name);
    if (type === 'text') return `cast(${column} as varchar)`;
    if (type === 'date' || type === 'datetime')
      return `cast(epoch_ms(cast(${column} as timestamp)) as double)`;
    if (type === 'time') return `coalesce(try_cast(${column} as double), epoch(try_cast(${column} as time)))`;
    return `cast(${column} as double)`;
  });
  return {
    format: 'warehouse',
    files: [warehouse.path],
    variables: [...variables],
    rowCount: null,
    notes: [],
    async *batches() {
      const builder = new BatchBuilder(variables);
      await warehouse.read(`select ${columns.join(', ')} from (${sql})`, (chunk) => {
        const vectors = variables.map((_, k) => chunk.getColumnVector(k));
        for (let row = 0; row < chunk.rowCount; row++) {
          vectors.forEach((vector, k) => {
            const value = vector.getItem(row);
            const column = builder.columns[k]!;
            if (value === null) column.setNull(builder.row);
            else if (typeof value === 'string') column.setText(builder.row, value);
            else column.setNumber(builder.row, Number(value));
          });
          builder.next();
        }
      });
      yield* builder.take(true);
    },
  };
}
