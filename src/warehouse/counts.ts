import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** Rows of a relation. */
export async function countRows(warehouse: Warehouse, relation: string): Promise<number> {
  const [row] = await warehouse.all<{ n: number }>(`select count(*) as n from ${relationName(relation)}`);
  return Number(row!.n);
}

/** Rows of a relation, and how many have a value in each column. */
export async function countFilled(
  warehouse: Warehouse,
  relation: string,
  columns: readonly string[],
): Promise<{ rows: number; filled: Map<string, number> }> {
  const counts = columns.map((name, i) => `count(${sqlName(name)}) as c${i}`);
  const [row] = await warehouse.all<Record<string, number>>(
    `select ${['count(*) as n', ...counts].join(', ')} from ${relationName(relation)}`,
  );
  return {
    rows: Number(row!.n),
    filled: new Map(columns.map((name, i) => [name, Number(row![`c${i}`])])),
  };
}

/** Of each grouping, the columns that some row has a value in which has one in the grouping too. */
export async function filledAmong(
  warehouse: Warehouse,
  relation: string,
  columns: readonly string[],
  groupings: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map(groupings.map((by) => [by, new Set<string>()]));
  if (columns.length === 0 || found.size === 0) return found;
  const known = (name: string) => `${sqlName(name)} is not null`;
  const names = [...found.keys()];
  const rows = await warehouse.all<Record<string, number | boolean>>(
    `select v, ${names.map((_, g) => `bool_or(g${g}) as g${g}`).join(', ')}
     from (select ${names.map((by, g) => `${known(by)} as g${g}`).join(', ')},
       unnest([${columns.map((_, v) => v).join(', ')}]) as v, unnest([${columns.map(known).join(', ')}]) as filled
       from ${relationName(relation)})
     where filled group by v`,
  );
  for (const row of rows)
    for (const [g, by] of names.entries())
      if (row[`g${g}`] === true) found.get(by)!.add(columns[Number(row.v)]!);
  return found;
}

/** How many rows have a value in a column, by the values of another as text. */
export async function countFilledBy(
  warehouse: Warehouse,
  relation: string,
  column: string,
  by: string,
): Promise<Map<string, number>> {
  const rows = await warehouse.all<{ value: string; n: number }>(
    `select cast(${sqlName(by)} as varchar) as value, count(${sqlName(column)}) as n from ${relationName(relation)} group by 1`,
  );
  return new Map(rows.map(({ value, n }) => [value, n]));
}

/** Rows that have a value in at least so many of the columns, and in all columns but each one. */
export async function countAnswered(
  warehouse: Warehouse,
  relation: string,
  columns: readonly string[],
  {
    least,
    weight,
    where = 'true',
  }: { least: number; weight?: string | undefined; where?: string | undefined },
): Promise<{ enough: number; without: number[] }> {
  const present = columns.map((name) => `${sqlName(name)} is not null`);
  const answered = present.map((test) => `(${test})::int`).join(' + ');
  const without = columns.map(
    (_, i) => `count(*) filter (where ${present.filter((_test, j) => j !== i).join(' and ')}) as c${i}`,
  );
  const [row] = await warehouse.all<Record<string, number>>(
    `select count(*) filter (where ${answered} >= ${least}) as enough, ${without.join(', ')}
     from ${relationName(relation)} where (${where})${weight === undefined ? '' : ` and ${sqlName(weight)} > 0`}`,
  );
  return { enough: Number(row!.enough), without: columns.map((_, i) => Number(row![`c${i}`])) };
}

/** How many rows have each value of a numeric column, by groups: their codes as text, in the order of `by`. */
export async function countValues(
  warehouse: Warehouse,
  relation: string,
  column: string,
  by: readonly string[],
): Promise<{ group: string[]; value: number; n: number }[]> {
  const groups = by.map((name, i) => `cast(${sqlName(name)} as varchar) as g${i}`);
  const x = sqlName(column);
  const rows = await warehouse.all<Record<string, string | number>>(
    `select ${[...groups, `cast(${x} as double) as value`].join(', ')}, count(*) as n
     from ${relationName(relation)} where ${x} is not null group by all`,
  );
  return rows.map((row) => ({
    group: by.map((_, i) => String(row[`g${i}`])),
    value: Number(row.value),
    n: Number(row.n),
  }));
}

/** A temporary view of a relation with differences of numeric columns beside its own. */
export async function differenceView(
  warehouse: Warehouse,
  relation: string,
  pairs: readonly { before: string; after: string; column: string }[],
  view: string,
): Promise<void> {
  const number = (name: string) => `cast(${sqlName(name)} as double)`;
  const columns = pairs.map(
    ({ before, after, column }) => `${number(after)} - ${number(before)} as ${sqlName(column)}`,
  );
  await warehouse.run(
    `create or replace temp view ${sqlName(view)} as select *, ${columns.join(', ')} from ${relationName(relation)}`,
  );
}

/** All rows of a small relation, by column. */
export const allRows = (
  warehouse: Warehouse,
  relation: string,
): Promise<Record<string, string | number | null>[]> =>
  warehouse.all(`select * from ${relationName(relation)}`);
