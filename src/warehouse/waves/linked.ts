import { relationName, sqlName, sqlText, type Warehouse } from '../warehouse.js';
import { stackColumns } from './stack.js';

const { wave, unit } = stackColumns;

/** Rows of stacked waves: of a respondent group ('' for all), and where a variable is named, those who answered it. */
interface StackRows {
  respondentGroup: string;
  variable?: string;
}

function rowsSql({ respondentGroup, variable }: StackRows): string {
  const group = respondentGroup === '' ? 'true' : `respondent_group = ${sqlText(respondentGroup)}`;
  return variable === undefined ? group : `${group} and ${sqlName(variable)} is not null`;
}

/** Copies rows of a stack into a table of their own, in place of those that were there. @returns the table */
export async function takeStackRows(warehouse: Warehouse, stack: string, rows: StackRows): Promise<string> {
  await warehouse.run(
    `create or replace table stacked_part as select * from ${relationName(stack)} where ${rowsSql(rows)}`,
  );
  return 'stacked_part';
}

/** How many units of a stack have such rows in more than one wave, by group; '' is the only one where `by` is left out. */
export async function countInSeveralWaves(
  warehouse: Warehouse,
  stack: string,
  rows: StackRows,
  by?: string,
): Promise<Map<string, number>> {
  const group = by === undefined ? `''` : `cast(${sqlName(by)} as varchar)`;
  const found = await warehouse.all<{ g: string | null; n: number | bigint }>(
    `select g, count(*) as n from (select ${group} as g, ${unit} from ${relationName(stack)} where ${rowsSql(rows)}
       group by all having count(distinct ${wave}) > 1) group by g`,
  );
  return new Map(found.flatMap(({ g, n }) => (g === null ? [] : [[g, Number(n)] as const])));
}

/** How many units of a stack have such rows in both of two waves, for every two, by «newer older» in how far back they lie. */
export async function countInPairsOfWaves(
  warehouse: Warehouse,
  stack: string,
  rows: StackRows,
): Promise<Map<string, number>> {
  const own = `(select distinct ${unit}, ${wave} from ${relationName(stack)} where ${rowsSql(rows)})`;
  const found = await warehouse.all<{ a: number; b: number; n: number | bigint }>(
    `select x.${wave} as a, y.${wave} as b, count(*) as n from ${own} x join ${own} y using (${unit})
       where x.${wave} < y.${wave} group by all`,
  );
  return new Map(found.map(({ a, b, n }) => [`${a} ${b}`, Number(n)]));
}
