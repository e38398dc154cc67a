import { type Code, isNumericType } from './replicate-crosstab-codes.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** What is wrong with a column of weights (or of population sizes), if anything. */
export interface WeightColumnCheck {
  name: string;
  missing: number;
  negative: number;
  /** NaN or infinite. */
  notFinite: number;
  /** 1-based number of the first row with any of these; null when there is none. */
  firstBad: number | null;
  /** No row has more than 0. */
  allZero: boolean;
  total: number;
}

/** Checks columns of weights in one pass; the rows that are wrong are looked up only where there are any. */
export async function checkWeightColumns(
  warehouse: Warehouse,
  relation: string,
  names: readonly string[],
): Promise<WeightColumnCheck[]> {
  if (names.length === 0) return [];
  const table = relationName(relation);
  const aggregates = names.flatMap((name) => {
    const x = `${sqlName(name)}::double`;
    // NaN is the greatest double in DuckDB, so max() shows it.
    return [`count(${x})::double`, `min(${x})`, `max(${x})`];
  });
  const columns = await warehouse.columns(`select count(*)::double, ${aggregates.join(', ')} from ${table}`);
  const rows = columns[0]![0]!;
  const checks: WeightColumnCheck[] = [];
  for (const [i, name] of names.entries()) {
    const count = columns[1 + 3 * i]![0]!;
    const least = columns[2 + 3 * i]![0]!;
    const most = columns[3 + 3 * i]![0]!;
    const fine = count === rows && least >= 0 && Number.isFinite(most);
    checks.push(
      fine
        ? { name, missing: 0, negative: 0, notFinite: 0, firstBad: null, allZero: !(most > 0), total: rows }
        : await describeBadWeights(warehouse, table, name, rows),
    );
  }
  return checks;
}

async function describeBadWeights(
  warehouse: Warehouse,
  table: string,
  name: string,
  total: number,
): Promise<WeightColumnCheck> {
  const [row] = await warehouse.all<{
    missing: number;
    negative: number;
    wild: number;
    first: number | null;
  }>(
    `select count(*) filter (x is null) as missing,
            count(*) filter (x < 0 and not isinf(x)) as negative,
            count(*) filter (isnan(x) or isinf(x)) as wild,
            min(r) filter (x is null or x < 0 or isnan(x) or isinf(x)) as first
     from (select ${sqlName(name)}::double as x, row_number() over () as r from ${table})`,
  );
  return {
    name,
    missing: row!.missing,
    negative: row!.negative,
    notFinite: row!.wild,
    firstBad: row!.first,
    allZero: false,
    total,
  };
}

/** The first value of a text column that is no number, and its 1-based row; null when all are numbers. */
export async function firstText(
  warehouse: Warehouse,
  relation: string,
  name: string,
): Promise<{ value: string; row: number } | null> {
  const [row] = await warehouse.all<{ value: string; row: number }>(
    `select x as value, r as row from (select ${sqlName(name)}::varchar as x, row_number() over () as r
     from ${relationName(relation)}) where x is not null and coalesce(isinf(try_cast(x as double)), true)
     order by r limit 1`,
  );
  return row ?? null;
}

/** A primary sampling unit: its stratum, its name, its rows, and the population size that they state. */
export interface SamplingUnits {
  stratum: Code[];
  /** '' where every row is its own unit (then `rows` units stand behind the entry). */
  cluster: Code[];
  rows: Float64Array;
  /** Those of its rows with a positive weight. */
  weighted: Float64Array;
  /** Smallest and largest population size stated in the unit's rows; NaN where none is. */
  fpcMin: Float64Array;
  fpcMax: Float64Array;
  /** Rows without the population size. */
  fpcMissing: Float64Array;
}

/** Strata and clusters as they stand in the data, sorted; one entry a stratum where there are no clusters. */
export async function samplingUnits(
  warehouse: Warehouse,
  relation: string,
  columns: { stratum: string | null; cluster: string | null; fpc: string | null; weight: string | null },
): Promise<SamplingUnits> {
  const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
  const code = (name: string | null) =>
    name === null ? "''" : `${sqlName(name)}::${isNumericType(types.get(name) ?? '') ? 'double' : 'varchar'}`;
  const positive = columns.weight === null ? '' : ` filter (${sqlName(columns.weight)} > 0)`;
  const fpc = columns.fpc === null ? 'null::double' : `${sqlName(columns.fpc)}::double`;
  const units = await warehouse.all<{
    s: Code;
    c: Code;
    rows: number;
    weighted: number;
    lo: number;
    hi: number;
    none: number;
  }>(
    `select ${code(columns.stratum)} as s, ${code(columns.cluster)} as c, count(*) as rows,
            count(*)${positive} as weighted,
            min(${fpc}) as lo, max(${fpc}) as hi, count(*) - count(${fpc}) as none
     from ${relationName(relation)} group by 1, 2 order by 1, 2`,
  );
  return {
    stratum: units.map((unit) => unit.s),
    cluster: units.map((unit) => unit.c),
    rows: Float64Array.from(units, (unit) => unit.rows),
    weighted: Float64Array.from(units, (unit) => unit.weighted),
    fpcMin: Float64Array.from(units, (unit) => unit.lo ?? Number.NaN),
    fpcMax: Float64Array.from(units, (unit) => unit.hi ?? Number.NaN),
    fpcMissing: Float64Array.from(units, (unit) => unit.none),
  };
}

/** Rows where a column is null: how many, and the 1-based number of the first. */
export async function missingRows(
  warehouse: Warehouse,
  relation: string,
  name: string,
): Promise<{ count: number; first: number | null }> {
  const [row] = await warehouse.all<{ count: number; first: number | null }>(
    `select count(*) as count, min(r) as first
     from (select ${sqlName(name)} as x, row_number() over () as r from ${relationName(relation)}) where x is null`,
  );
  return row!;
}

/**
 * Rows of the columns as numbers, at most `most` of them, spread evenly over the relation.
 * For the rank of replicate weights, which needs rows but not all of a big file.
 */
export async function spreadRows(
  warehouse: Warehouse,
  relation: string,
  names: readonly string[],
  most: number,
): Promise<Float64Array[]> {
  const columns = names.map((name) => `${sqlName(name)}::double as ${sqlName(name)}`).join(', ');
  const table = relationName(relation);
  const [size] = await warehouse.all<{ n: number }>(`select count(*) as n from ${table}`);
  const step = Math.max(1, Math.ceil(size!.n / most));
  if (step === 1) return warehouse.columns(`select ${columns} from ${table}`);
  const picked = names.map((name) => sqlName(name)).join(', ');
  return warehouse.columns(
    `select ${picked} from (select ${columns}, row_number() over () as r from ${table}) where r % ${step} = 0`,
  );
}
