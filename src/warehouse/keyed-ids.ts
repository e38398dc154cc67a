import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** The different ids of a column as texts; a number that a spreadsheet has written as 12.0 is 12. */
export async function distinctIds(
  warehouse: Warehouse,
  relation: string,
  column: string,
): Promise<Set<string>> {
  const rows = await warehouse.all<{ id: string }>(
    `select distinct regexp_replace(trim(cast(${sqlName(column)} as varchar)), '\\.0$', '') as id from ${relationName(relation)} where ${sqlName(column)} is not null`,
  );
  return new Set(rows.map(({ id }) => id));
}
