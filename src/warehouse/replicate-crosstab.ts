import type { DuckDBVector } from '@duckdb/node-api';
import type { MissingCode } from '../ingest/index.js';
import { relationName, sqlLiteral, sqlName, type Warehouse } from './warehouse.js';

/** A code as it stands in the data: numbers stay numbers, everything else is text. */
export type Code = number | string;

/** A column whose values make the cells of a crosstab, with its declared missing codes. */
export interface KeyColumn {
  name: string;
  missing?: readonly MissingCode[];
}

export interface CrosstabRequest {
  /** Grouping columns first, then the columns of the variable; cells come sorted by them in this order. */
  keys: readonly KeyColumn[];
  /** Full weight and replicate weights; null counts every row as 1. */
  weight: string | null;
  replicates: readonly string[];
  /** True when the replicate columns are factors of the full weight. */
  replicatesAreFactors?: boolean;
  /** Columns that split a cell's total by sampling unit, for linearised variances. */
  units: readonly string[];
  /** Sums these powers (0, 1, 2) of the last key, less `centre`, in place of splitting cells by it. */
  moments?: { centre: number };
}

/** A crosstab of all weights at once, by cell and sampling unit; every array has one entry a row. */
export interface WeightedCrosstab {
  /** Codes of each key column (not of the last one when moments were asked for). */
  keys: Code[][];
  units: Code[][];
  /** Rows of data with a positive full weight. */
  n: Float64Array;
  /** Sums of the full weight and of each replicate weight; of products with the powers for moments: [power][weight]. */
  sums: Float64Array[][];
  /** Sum of the squared full weight. */
  squares: Float64Array;
}

/** Rows that DuckDB gives to one thread at a time. */
const ROW_GROUP = 122_880;

const numericTypes = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT|FLOAT|DOUBLE|DECIMAL.*)$/;

/** True for SQL types that hold numbers. */
export function isNumericType(type: string): boolean {
  return numericTypes.test(type);
}

/** A column as number or text, null where its code is declared missing. */
function keyExpression(key: KeyColumn, type: string): string {
  const numeric = isNumericType(type);
  const value = `${sqlName(key.name)}::${numeric ? 'double' : 'varchar'}`;
  const tests = (key.missing ?? []).flatMap((code) => {
    if ('value' in code) {
      if (numeric !== (typeof code.value === 'number')) return [];
      return [`${value} = ${sqlLiteral(code.value)}`];
    }
    return numeric ? [`${value} between ${sqlBound(code.from)} and ${sqlBound(code.to)}`] : [];
  });
  // Grouped by the column as it stands (whole numbers hash faster than doubles), and cast when all is summed.
  return tests.length === 0
    ? sqlName(key.name)
    : `case when ${tests.join(' or ')} then null else ${value} end`;
}

function sqlBound(x: number): string {
  return Number.isFinite(x) ? String(x) : `'${x > 0 ? 'inf' : '-inf'}'::double`;
}

/**
 * One GROUP BY with the sums of all weights: the crosstab from which shares, means, quantiles and their
 * replicates are derived. Rows where any key is missing are left out; rows come sorted by keys, then units.
 * A sum that two threads share depends on who came first, so big tables are summed by row group (each read
 * by one thread) and those sums are added here in order: the same data give the same last bit.
 */
export async function weightedCrosstab(
  warehouse: Warehouse,
  relation: string,
  request: CrosstabRequest,
): Promise<WeightedCrosstab> {
  const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
  const type = (name: string) => types.get(name) ?? 'VARCHAR';
  const byRowGroup = await hasManyRowGroups(warehouse, relation);

  const keys = request.keys.map((key, i) => `${keyExpression(key, type(key.name))} as k${i}`);
  const units = request.units.map((name, i) => `${sqlName(name)} as u${i}`);
  const code = (name: string, alias: string) =>
    `${alias}::${isNumericType(type(name)) ? 'double' : 'varchar'}`;
  const columns = [request.weight, ...request.replicates];
  const weights = columns.map((name, r) => {
    const factor = r > 0 && request.replicatesAreFactors ? `${sqlName(request.weight!)}::double * ` : '';
    return `${factor}${name === null ? '1' : sqlName(name)}::double as w${r}`;
  });
  const split = request.moments === undefined ? request.keys.length : request.keys.length - 1;
  const last = `(k${request.keys.length - 1} - ${request.moments?.centre ?? 0})`;
  const powers = request.moments === undefined ? [''] : ['', ` * ${last}`, ` * ${last} * ${last}`];
  const by = [
    ...request.keys.slice(0, split).map((_, i) => `k${i}`),
    ...request.units.map((_, i) => `u${i}`),
    ...(byRowGroup ? ['part'] : []),
  ];
  const codes = [
    ...request.keys.slice(0, split).map((key, i) => code(key.name, `k${i}`)),
    ...request.units.map((name, i) => code(name, `u${i}`)),
    ...(byRowGroup ? ['part'] : []),
  ];
  const sums = ['w0 * w0', ...powers.flatMap((p) => columns.map((_, r) => `w${r}${p}`))];
  const numbers = sums.map((x) => `coalesce(sum(${x}), 0)::double`);
  // Groups with a missing key are dropped after the sums: filtering rows would copy all columns of weights.
  const known = request.keys.slice(0, split).map((_, i) => `k${i} is not null`);
  const having = known.length === 0 ? '' : `having ${known.join(' and ')}`;
  const order = by.length === 0 ? '' : `order by ${codes.join(', ')}`;
  const groupBy = by.length === 0 ? '' : `group by ${by.join(', ')} ${having} ${order}`;
  const where = request.moments === undefined ? 'true' : `k${split} is not null`;
  const sql = `select ${[...codes, 'count(*) filter (w0 > 0)::double', ...numbers].join(', ')}
    from (select ${[...keys, ...units, ...weights, ...(byRowGroup ? [`rowid // ${ROW_GROUP} as part`] : [])].join(', ')}
          from ${relationName(relation)})
    where ${where} ${groupBy}`;
  return collect(warehouse, sql, split, request.units.length, byRowGroup, powers.length, columns.length);
}

/**
 * A vector's own typed array: reading value by value asks the validity mask in big integers, ten times as slow.
 * The sums of a group are never null, as weights are checked before.
 */
function doubles(vector: DuckDBVector): Float64Array {
  return (vector as unknown as { items: Float64Array }).items;
}

async function collect(
  warehouse: Warehouse,
  sql: string,
  keyCount: number,
  unitCount: number,
  byRowGroup: boolean,
  powerCount: number,
  weightCount: number,
): Promise<WeightedCrosstab> {
  const result = await warehouse.connection.run(sql);
  const named = keyCount + unitCount;
  const codes: Code[][] = Array.from({ length: named }, () => []);
  const first = named + (byRowGroup ? 1 : 0);
  const numbers: Float64Array[] = Array.from(
    { length: 2 + powerCount * weightCount },
    () => new Float64Array(1024),
  );
  let rows = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const vectors = Array.from({ length: chunk.columnCount }, (_, k) => chunk.getColumnVector(k));
    // A row with the codes of the row before it is the same cell in the next row group.
    const target = new Int32Array(chunk.rowCount);
    for (let i = 0; i < chunk.rowCount; i++) {
      let same = byRowGroup && rows > 0;
      const row = vectors.slice(0, named).map((v) => v.getItem(i) as Code);
      for (let k = 0; same && k < named; k++) same = codes[k]![rows - 1] === row[k];
      if (!same) {
        for (let k = 0; k < named; k++) codes[k]!.push(row[k]!);
        rows++;
      }
      target[i] = rows - 1;
    }
    for (let k = 0; k < numbers.length; k++) {
      if (numbers[k]!.length < rows) {
        const grown = new Float64Array(Math.max(rows, 2 * numbers[k]!.length));
        grown.set(numbers[k]!);
        numbers[k] = grown;
      }
      const out = numbers[k]!;
      const vector = vectors[first + k]!;
      const items = doubles(vector);
      for (let i = 0; i < chunk.rowCount; i++) out[target[i]!]! += items[i]!;
    }
  }
  const trimmed = numbers.map((a) => a.subarray(0, rows));
  return {
    keys: codes.slice(0, keyCount),
    units: codes.slice(keyCount),
    n: trimmed[0]!,
    squares: trimmed[1]!,
    sums: Array.from({ length: powerCount }, (_, p) =>
      trimmed.slice(2 + p * weightCount, 2 + (p + 1) * weightCount),
    ),
  };
}

/** True for a stored table of more than one row group (a view has no row ids to part it by). */
async function hasManyRowGroups(warehouse: Warehouse, relation: string): Promise<boolean> {
  const dot = relation.indexOf('.');
  const [row] = await warehouse.all<{ size: number }>(
    'select estimated_size as size from duckdb_tables() where schema_name = $1 and table_name = $2',
    [dot < 0 ? 'main' : relation.slice(0, dot), dot < 0 ? relation : relation.slice(dot + 1)],
  );
  return row !== undefined && row.size > ROW_GROUP;
}

/** Number of distinct combinations of the keys among rows where none is missing. */
export async function countCells(
  warehouse: Warehouse,
  relation: string,
  keys: readonly KeyColumn[],
): Promise<number> {
  const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
  const columns = keys.map((key, i) => `${keyExpression(key, types.get(key.name) ?? 'VARCHAR')} as k${i}`);
  const [row] = await warehouse.all<{ n: number }>(
    `select count(*) as n from (select distinct * from (select ${columns.join(', ')}
     from ${relationName(relation)}) where ${keys.map((_, i) => `k${i} is not null`).join(' and ')})`,
  );
  return row!.n;
}
