import { type AttachedRelation, attachedName } from '../attach.js';
import { sqlDouble, sqlName, type Warehouse } from '../warehouse.js';
import { stackColumns } from './stack.js';

/** Those of a wave who answered every item of a scale. */
export interface ScaleCases extends AttachedRelation {
  /** How far back the wave lies. */
  wave: number;
  /** The column of the keyed ids. */
  id: string;
  items: readonly { name: string; reversed: boolean }[];
}

/** Variances among all cases (divided by n): the items', summed, and their sum's. */
export interface ScaleVariances {
  items: number;
  sum: number;
}

/** By what squared deviations from the means are weighed: factor * (sum * (y - mean y)^2 - sum_j (x_j - mean x_j)^2 / items). */
export interface DeviationWeights {
  factor: number;
  sum: number;
  items: number;
}

/** Common tables x and y: the items as x0, x1 ... of complete cases, and with their sum y. A reversed item has its sign turned. */
function casesSql({ id, items, ...of }: ScaleCases): string {
  const answers = items.map(
    ({ name, reversed }, j) => `${reversed ? '-' : ''}cast(${sqlName(name)} as double) as x${j}`,
  );
  return `with x as (select ${sqlName(id)} as id, row_id, ${answers.join(', ')} from ${attachedName(of)}
      where ${items.map(({ name }) => `${sqlName(name)} is not null`).join(' and ')}),
    y as (select *, ${overItems(items, (x) => x)} as y from x)`;
}

const overItems = (items: readonly unknown[], say: (x: string) => string, sign = ' + ') =>
  items.map((_, j) => say(`x${j}`)).join(sign);

/** The variances of a scale's complete cases; NaN where there are none. */
export async function scaleVariances(warehouse: Warehouse, cases: ScaleCases): Promise<ScaleVariances> {
  const [found] = await warehouse.all<{ items: number | null; sum: number | null }>(
    `${casesSql(cases)} select ${overItems(cases.items, (x) => `var_pop(${x})`)} as items, var_pop(y) as sum from y`,
  );
  return { items: found!.items ?? Number.NaN, sum: found!.sum ?? Number.NaN };
}

/**
 * Makes a table of the complete cases of several waves, with the columns of the wave and the unit, `influence` (the
 * weighed squared deviations) and `one`, which is 1.
 * @returns the table
 */
export async function weighScaleDeviations(
  warehouse: Warehouse,
  waves: readonly (ScaleCases & { weights: DeviationWeights })[],
): Promise<string> {
  const parts = waves.map(({ weights: { factor, sum, items: by }, ...cases }) => {
    const { wave, items } = cases;
    return `(${casesSql(cases)},
      m as (select ${overItems(items, (x) => `avg(${x}) as mean_${x}`, ', ')}, avg(y) as mean_y from y)
      select ${wave} as ${stackColumns.wave}, 1.0 as one,
        case when id is null then '${wave} ' || cast(row_id as varchar) else id end as ${stackColumns.unit},
        ${sqlDouble(factor)} * (${sqlDouble(sum)} * (y - mean_y) * (y - mean_y)
          - (${overItems(items, (x) => `(${x} - mean_${x}) * (${x} - mean_${x})`)}) / ${sqlDouble(by)}) as influence
      from y, m order by row_id)`;
  });
  await warehouse.run(`create or replace table scale_deviations as ${parts.join(' union all ')}`);
  return 'scale_deviations';
}
