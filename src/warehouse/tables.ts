import { relationName, sqlLiteral, sqlName, type Warehouse } from './warehouse.js';

/** Makes the schemas that are not there yet. */
export async function makeSchemas(warehouse: Warehouse, ...names: readonly string[]): Promise<void> {
  for (const name of names) await warehouse.run(`create schema if not exists ${sqlName(name)}`);
}

/** Makes the schema that a relation is in, where its name has one. */
export async function makeSchemaOf(warehouse: Warehouse, relation: string): Promise<void> {
  const dot = relation.indexOf('.');
  if (dot >= 0) await makeSchemas(warehouse, relation.slice(0, dot));
}

/** Makes a table with the columns of a relation and no rows. */
export async function makeEmptyLike(warehouse: Warehouse, relation: string, table: string): Promise<void> {
  await warehouse.run(
    `create table ${relationName(table)} as select * from ${relationName(relation)} where false`,
  );
}

/**
 * Gives a table a column of text that is another column's codes recoded; null where a code is none of `codes`.
 * @param codes old code and new
 */
export async function addRecodedColumn(
  warehouse: Warehouse,
  table: string,
  { name, of, codes }: { name: string; of: string; codes: readonly (readonly [from: string, to: string])[] },
): Promise<void> {
  const [at, made] = [relationName(table), sqlName(name)];
  await warehouse.run(`alter table ${at} add column ${made} varchar`);
  const pairs = codes.map(([from, to]) => `(${sqlLiteral(from)}, ${sqlLiteral(to)})`);
  await warehouse.run(
    `update ${at} set ${made} = d.recoded from (values ${pairs.join(', ')}) d(code, recoded)
     where cast(${sqlName(of)} as varchar) = d.code`,
  );
}
