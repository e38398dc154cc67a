import { relationName, sqlDouble, sqlName, sqlText, type Warehouse } from '../warehouse.js';
import { stackColumns } from './stack.js';

const { wave, row, weight } = stackColumns;

/** Rows of a wave in a stack, and the sum of their weights; of one respondent group where these are told apart, else ''. */
export interface WaveTotal {
  wave: number;
  part: string;
  n: number;
  total: number;
}

/** The part that a row is in. @param by the column that tells parts apart; null where all rows are one */
const partSql = (by: string | null) => `coalesce(${by === null ? `''` : sqlName(by)}, '')`;

/** Counts and weighs the waves of a stack, by part and then from the oldest to the newest. */
export async function waveTotals(
  warehouse: Warehouse,
  stack: string,
  by: string | null,
): Promise<WaveTotal[]> {
  return warehouse.all<WaveTotal & Record<string, unknown>>(
    `select ${wave} as wave, ${partSql(by)} as part, count(*)::double as n, sum(${weight}) as total
     from ${relationName(stack)} group by all order by part, ${wave} desc`,
  );
}

/** What the weights of a wave's part are multiplied with, one factor after the other. */
interface PoolFactors {
  wave: number;
  part: string;
  factors: readonly [number, number];
}

/**
 * Makes a table of a stack's rows with their weights scaled, the oldest wave first, with numbers of their own (`row_id`) and
 * the wave's name.
 * @param waves the column that holds the names, and the names, newest first
 */
export async function poolRows(
  warehouse: Warehouse,
  stack: string,
  table: string,
  waves: { column: string; names: readonly string[] },
  by: string | null,
  scaled: readonly PoolFactors[],
): Promise<void> {
  const names = waves.names.map((name, k) => `when ${k} then ${sqlText(name)}`);
  const factors = scaled.map(
    ({ wave: k, part, factors: [first, second] }) =>
      `(${k}, ${sqlText(part)}, ${sqlDouble(first)}, ${sqlDouble(second)})`,
  );
  await warehouse.run(
    `create table ${relationName(table)} as
     select s.* exclude (${weight}), row_number() over () as row_id,
       case ${wave} ${names.join(' ')} end as ${sqlName(waves.column)}, ${weight} * p.first * p.second as ${weight}
     from ${relationName(stack)} s
     join (values ${factors.join(', ')}) p(k, part, first, second) on p.k = s.${wave} and p.part = ${partSql(by)}
     order by s.${wave} desc, s.${row}`,
  );
}
