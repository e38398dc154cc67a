import type { Codebook, Condition } from '../codebook/index.js';
import { sqlName, type Warehouse } from '../warehouse/index.js';
import { conditionSql } from './condition-sql.js';

/** Which rows of an export are taken. */
export interface WantedRows {
  /** Rows with one id: the first or the last of them, in the export's order; all when left out. */
  duplicates?: 'first' | 'last';
  /** Rows for which this holds. */
  where?: Condition;
}

/** Takes rows out of the answers before anything is counted: first repeated ids, then those outside. */
export async function leaveOut(
  warehouse: Warehouse,
  codebook: Codebook,
  { duplicates, where }: WantedRows,
): Promise<{ duplicates: number; outside: number } | undefined> {
  if (duplicates === undefined && where === undefined) return undefined;
  const rows = async () =>
    Number((await warehouse.all<{ n: number }>('select count(*) as n from answers'))[0]!.n);
  const all = await rows();
  const ids = codebook.variables.filter((v) => v.role === 'id').map((v) => sqlName(v.name));
  if (duplicates !== undefined && ids.length > 0) {
    await warehouse.run(
      `delete from answers where row_id in (select row_id from
         (select row_id, row_number() over (partition by ${ids.join(', ')} order by row_id ${duplicates === 'last' ? 'desc' : 'asc'}) as place
          from answers where ${ids.map((id) => `${id} is not null`).join(' and ')})
         where place > 1)`,
    );
  }
  const once = await rows();
  if (where !== undefined)
    await warehouse.run(`delete from answers where not ${conditionSql(where, sqlName)}`);
  return { duplicates: all - once, outside: once - (await rows()) };
}
