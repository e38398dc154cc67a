import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** A weight that was calibrated: the column that it started from (null: 1), the calibrated one, and the name that it gets. */
interface KeptWeight {
  from: string | null;
  to: string;
  name: string;
}

/**
 * Puts calibrated weights in the table itself, each under its name; what it started from stands beside it as `<name>_uncalibrated`.
 * @param view the table with the calibrated weights as columns beside the others
 */
export async function keepCalibrated(
  warehouse: Warehouse,
  table: string,
  view: string,
  weights: readonly KeptWeight[],
): Promise<void> {
  const gone = weights.flatMap(({ from, to }) => [...(from === null ? [] : [from]), to]).map(sqlName);
  const kept = weights.flatMap(({ from, to, name }) => [
    `${sqlName(to)} as ${sqlName(name)}`,
    ...(from === null ? [] : [`${sqlName(from)} as ${sqlName(`${from}_uncalibrated`)}`]),
  ]);
  const made = relationName(`${table}__calibrated`);
  // The view reads the table that is to be replaced.
  await warehouse.run(
    `create or replace table ${made} as select * exclude (${gone.join(', ')}), ${kept.join(', ')} from ${sqlName(view)} order by row_id`,
  );
  await warehouse.run(
    `create or replace table ${relationName(table)} as select * from ${made} order by row_id`,
  );
  await warehouse.run(`drop table ${made}`);
}
