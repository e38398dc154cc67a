import { requireColumns, requireWeights } from './moments.js';
import { numberedRows, ROW_NUMBER, relationName, sqlName, type Warehouse } from './warehouse.js';

/** One cell: how many respondents of the group gave this answer. */
interface CrosstabCell {
  variable: string;
  /** The answer's code as text; null for a missing answer. */
  category: string | null;
  /** Values of the `by` variables as text, in their order; null for missing. */
  group: (string | null)[];
  n: number;
  /** Sum of the weights; n when unweighted. */
  weighted_n: number;
}

interface CrosstabOptions {
  by?: readonly string[];
  /** Column of weights, finite and at least 0. */
  weight?: string;
  /** SQL condition on the rows. */
  where?: string;
}

/**
 * Counts and weighted sums by answer for many variables in one query: answers are unpivoted and grouped.
 * Cells come by variable as given, then group, then category: numbers by size, texts by code point, missing last.
 * @throws LV-WAREHOUSE-UNKNOWN-RELATION, LV-WAREHOUSE-UNKNOWN-COLUMN, LV-WAREHOUSE-NOT-NUMERIC or -WEIGHT for the weight
 */
export async function crosstab(
  warehouse: Warehouse,
  relation: string,
  variables: readonly string[],
  options: CrosstabOptions = {},
): Promise<CrosstabCell[]> {
  const { by = [], weight, where = 'true' } = options;
  if (variables.length === 0) return [];
  const types = await requireColumns(warehouse, relation, [...variables, ...by]);
  if (weight !== undefined) await requireWeights(warehouse, relation, weight, where);
  const groups = by.map((_, g) => `g${g}`);
  const { rows: from, sum, last } = weightSum(relation, where, weight);
  const keys = by.map((name, g) => `${codeText(sqlName(name), types.get(name)!)} as g${g}`);
  const cells = answerKinds(variables, types).map(({ places, answers, code }) => {
    const unpivoted = [
      ...keys,
      ...(weight === undefined ? [] : [sqlName(weight), ROW_NUMBER]),
      `unnest([${places.join(', ')}]) as v`,
      `unnest([${answers.join(', ')}]) as x`,
    ];
    const grouped = ['v', ...groups, 'x'].join(', ');
    return `select ${['v', ...groups, `${code} as c`, 'n', 'w', 'last'].join(', ')}
       from (select ${grouped}, count(*) as n, ${sum} as w, ${last} as last
         from (select ${unpivoted.join(', ')} from ${from}) group by ${grouped})`;
  });
  const numeric = (column: string) => `try_cast(${column} as double) nulls last, ${column} nulls last`;
  const rows = await warehouse.all<Record<string, string | number | null>>(
    `select * from (${cells.join(' union all ')}) order by ${['v', ...groups.map(numeric), numeric('c')].join(', ')}`,
  );
  return rows.map((row) => ({
    variable: variables[row.v as number]!,
    category: row.c as string | null,
    group: groups.map((g) => row[g] as string | null),
    n: row.n as number,
    weighted_n: row.w as number,
  }));
}

/** Types whose values a double holds, and which are quicker to group as such than as text. */
const asDouble = /^(TINYINT|SMALLINT|INTEGER|DOUBLE)$/;

/** Variables that can be unpivoted together: their places among those asked for, SQL of their answers, and of an answer's code. */
function answerKinds(
  variables: readonly string[],
  types: ReadonlyMap<string, string>,
): { places: number[]; answers: string[]; code: string }[] {
  const places = { numbers: [] as number[], texts: [] as number[] };
  variables.forEach((name, v) => {
    places[asDouble.test(types.get(name)!) ? 'numbers' : 'texts'].push(v);
  });
  const named = (place: number) => variables[place]!;
  return [
    {
      places: places.numbers,
      answers: places.numbers.map((v) => `${sqlName(named(v))}::double`),
      code: codeText('x', 'DOUBLE'),
    },
    {
      places: places.texts,
      answers: places.texts.map((v) => codeText(sqlName(named(v)), types.get(named(v))!)),
      code: 'x',
    },
  ].filter((kind) => kind.places.length > 0);
}

/** SQL of a sum of weights (of rows, without one), the rows to take it of, and what must be asked for beside it. */
function weightSum(
  relation: string,
  where: string,
  weight: string | undefined,
): { rows: string; sum: string; last: string } {
  const rows = `from ${relationName(relation)} where ${where}`;
  // Counts are exact in whatever order; weights are added up in the order of the rows.
  return weight === undefined
    ? { rows: `(${rows})`, sum: 'count(*)::double', last: 'null' }
    : { rows: numberedRows(rows), sum: `sum(${sqlName(weight)}::double)`, last: `max(${ROW_NUMBER})` };
}

/** SQL of a column's codes as text: whole numbers held as doubles read '5', not '5.0'. */
const codeText = (x: string, type: string): string =>
  /^(DOUBLE|FLOAT|DECIMAL)/.test(type)
    ? `case when ${x} = trunc(${x}) and abs(${x}) < 1e15 then (${x}::bigint)::varchar else ${x}::varchar end`
    : `${x}::varchar`;

/**
 * How many different units (schools) the valid answers of each group come from, by variable; `units` are the columns
 * that together identify one. Respondents without a unit or a group count nowhere.
 * @throws LV-WAREHOUSE-UNKNOWN-RELATION, LV-WAREHOUSE-UNKNOWN-COLUMN
 */
export async function unitsBehind(
  warehouse: Warehouse,
  relation: string,
  variables: readonly string[],
  by: readonly string[],
  units: readonly string[],
): Promise<{ variable: string; group: string[]; units: number }[]> {
  if (variables.length === 0) return [];
  const types = await requireColumns(warehouse, relation, [...variables, ...by, ...units]);
  const keys = by.map((name, g) => `${codeText(sqlName(name), types.get(name)!)} as g${g}`);
  const parts = variables.map((name, v) => {
    const known = [name, ...by, ...units].map((x) => `${sqlName(x)} is not null`).join(' and ');
    const unit = `count(distinct (${units.map(sqlName).join(', ')}))`;
    return `select ${[`${v} as v`, ...keys, `${unit} as u`].join(', ')} from ${relationName(relation)} where ${known} group by all`;
  });
  const rows = await warehouse.all<Record<string, string | number>>(
    `select * from (${parts.join(' union all ')}) order by all`,
  );
  return rows.map((row) => ({
    variable: variables[row.v as number]!,
    group: by.map((_, g) => row[`g${g}`] as string),
    units: row.u as number,
  }));
}

/** One bar of a score's histogram: from `lower` up to, but not with, `upper`; the last bar has both ends. */
interface ScoreBin {
  lower: number;
  upper: number;
  n: number;
  weighted_n: number;
}

/**
 * Distribution of a scale score in bins of equal width over the scale's range.
 * @param range smallest and largest possible score; scores outside are counted in the nearest bin
 */
export async function scoreDistribution(
  warehouse: Warehouse,
  relation: string,
  scoreColumn: string,
  range: readonly [number, number],
  bins: number,
  options: { weight?: string; where?: string } = {},
): Promise<ScoreBin[]> {
  const { weight, where = 'true' } = options;
  await requireColumns(warehouse, relation, [scoreColumn]);
  if (weight !== undefined) await requireWeights(warehouse, relation, weight, where);
  const [low, high] = range;
  const width = (high - low) / bins;
  const x = sqlName(scoreColumn);
  const { rows: from, sum, last } = weightSum(relation, `(${where}) and ${x} is not null`, weight);
  // The small addition keeps a mean such as 2.9999999999999996 in the bin that starts at 3.
  const rows = await warehouse.all<{ bin: number; n: number; w: number }>(
    `select least(greatest(floor((${x} - (${low})) / ${width} + 1e-9), 0), ${bins - 1})::integer as bin, count(*) as n,
       ${sum} as w, ${last} as last
     from ${from} group by bin order by bin`,
  );
  return Array.from({ length: bins }, (_, b) => {
    const row = rows.find((r) => r.bin === b);
    return { lower: low + b * width, upper: low + (b + 1) * width, n: row?.n ?? 0, weighted_n: row?.w ?? 0 };
  });
}
