import { type Code, isNumericType } from './replicate-crosstab-codes.js';
import { numberedRows, ROW_NUMBER, relationName, sqlLiteral, sqlName, type Warehouse } from './warehouse.js';

/**
 * A temporary view of a relation, its rows in order, with columns added: a weight times the factor of the row's cell.
 * @param options.codes one array a key column, with the cells' codes; `factors` one array a weight
 * @returns lowest and highest first weight, before and after
 */
export async function attachFactors(
  warehouse: Warehouse,
  relation: string,
  options: {
    view: string;
    keys: readonly string[];
    codes: readonly (readonly Code[])[];
    factors: readonly Float64Array[];
    weights: readonly (string | null)[];
    columns: readonly string[];
  },
): Promise<{ before: [number, number]; after: [number, number] }> {
  const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
  const cells = options.factors[0]!.length;
  const rows = Array.from({ length: cells }, (_, c) =>
    [
      ...options.codes.map((codes) => sqlLiteral(codes[c]!)),
      ...options.factors.map((f) => `${f[c]!}::double`),
    ].join(', '),
  );
  const named = [...options.keys.map((_, k) => `k${k}`), ...options.factors.map((_, w) => `f${w}`)];
  const factors = `${options.view}_factors`;
  await warehouse.run(
    `create or replace temp table ${sqlName(factors)} as select * from (values (${rows.join('), (')})) as v(${named.join(', ')})`,
  );
  const on = options.keys.map((name, k) => {
    const cast = isNumericType(types.get(name) ?? '') ? 'double' : 'varchar';
    return `d.${sqlName(name)}::${cast} = f.k${k}`;
  });
  const added = options.columns.map((column, w) => {
    const weight = options.weights[w];
    return `${weight == null ? '1.0' : `d.${sqlName(weight)}`} * f.f${w} as ${sqlName(column)}`;
  });
  // A join keeps no order of rows, and a crosstab takes it that every query of a relation has the same.
  const weights = `${options.view}_weights`;
  await warehouse.run(
    `create or replace temp table ${sqlName(weights)} as select ${added.join(', ')}
     from ${numberedRows(`from ${relationName(relation)}`)} d
     left join ${sqlName(factors)} f on ${on.join(' and ')} order by ${ROW_NUMBER}`,
  );
  await warehouse.run(
    `create or replace temp view ${sqlName(options.view)} as
     select * from ${relationName(relation)} positional join ${sqlName(weights)}`,
  );
  const before = options.weights[0] == null ? '1.0' : sqlName(options.weights[0]!);
  const after = sqlName(options.columns[0]!);
  const [lo, hi, lo2, hi2] = await warehouse.columns(
    `select min(${before}), max(${before}), min(${after}), max(${after}) from ${sqlName(options.view)}`,
  );
  return { before: [lo![0]!, hi![0]!], after: [lo2![0]!, hi2![0]!] };
}
