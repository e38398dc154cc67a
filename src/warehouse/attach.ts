import { relationName, sqlName, sqlText, type Warehouse } from './warehouse.js';

/** A relation of another warehouse's file, which is attached under the name `database`. */
export interface AttachedRelation {
  database: string;
  relation: string;
}

/** Lets a warehouse read another's file under a name of its own. */
export async function attachReadOnly(warehouse: Warehouse, file: string, database: string): Promise<void> {
  await warehouse.run(`attach ${sqlText(file)} as ${sqlName(database)} (read_only)`);
}

/** Quotes an attached relation for SQL. */
export const attachedName = ({ database, relation }: AttachedRelation): string =>
  `${sqlName(database)}.${relationName(relation)}`;

/** Names of an attached relation's columns, in order. */
export async function attachedColumns(warehouse: Warehouse, of: AttachedRelation): Promise<string[]> {
  const columns = await warehouse.all<{ column_name: string }>(`describe ${attachedName(of)}`);
  return columns.map((column) => column.column_name);
}
