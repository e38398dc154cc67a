import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** Rows with a value in all of some columns, in at least one of others where there are some, and with a weight above 0. */
export interface RowSet {
  all: readonly string[];
  any: readonly string[];
  /** Null: whatever they weigh. */
  weight: string | null;
}

const present = (name: string) => `${sqlName(name)} is not null`;

/** SQL that is true of the set's rows; of all rows where nothing is asked of them. */
function inSet({ all, any, weight }: RowSet): string {
  const parts = [
    ...all.map(present),
    ...(any.length === 0 ? [] : [`(${any.map(present).join(' or ')})`]),
    ...(weight === null ? [] : [`${sqlName(weight)} > 0`]),
  ];
  return parts.length === 0 ? 'true' : parts.join(' and ');
}

/**
 * How many rows are in one only of two sets, for each pair of them, by group.
 * @param by the grouping; null for all rows at once, as the group ''. Rows without a group count nowhere
 * @returns groups in order, each with `n` in the order of the pairs
 */
export async function countInOneOnly(
  warehouse: Warehouse,
  relation: string,
  pairs: readonly { first: RowSet; second: RowSet }[],
  by: string | null,
): Promise<{ group: string; n: number[] }[]> {
  const counts = pairs.map(
    ({ first, second }, i) =>
      `count(*) filter (coalesce(${inSet(first)}, false) <> coalesce(${inSet(second)}, false))::double as d${i}`,
  );
  const group = by === null ? `''` : `cast(${sqlName(by)} as varchar)`;
  const rows = await warehouse.all<Record<string, number | string>>(
    `select ${group} as g, ${counts.join(', ')} from ${relationName(relation)}
     ${by === null ? '' : `where ${present(by)}`} group by all order by g`,
  );
  return rows.map((row) => ({ group: String(row.g), n: pairs.map((_, i) => row[`d${i}`] as number) }));
}
