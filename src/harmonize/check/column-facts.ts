import type { ItemSet } from '../../codebook/index.js';
import { momentsOfColumns } from '../../stats/index.js';
import { relationName, sqlName, type Warehouse } from '../../warehouse/index.js';
import { isValueSql, rawKind } from '../values-sql.js';
import type { ColumnFacts } from './facts.js';
import { personalFacts, withAlike } from './text-facts.js';

/** More values than this are no list of answers. */
const fewValues = 500;
/** One query counts so many cells, in so many columns: each costs the more the wider the relation is, and each cell memory. */
const cellsAtOnce = 1 << 20;
const columnsAtOnce = { least: 100, most: 500 };

/** How many columns are asked about at once. */
async function columnsOfQuery(warehouse: Warehouse, relation: string): Promise<number> {
  const [{ rows } = { rows: 0 }] = await warehouse.all<{ rows: number }>(
    `select count(*) as rows from ${relationName(relation)}`,
  );
  const { least, most } = columnsAtOnce;
  return Math.max(least, Math.min(most, Math.floor(cellsAtOnce / Math.max(1, rows))));
}

type Column = { name: string; type: string };
type Counted = Omit<ColumnFacts, 'name' | 'kind' | 'personal' | 'identifies' | 'alike'>;

/**
 * Facts of every column of a relation, in its order; two queries for a chunk of columns.
 * @param labels the columns' labels by name: a label may say that its column holds identifiers
 */
export async function columnFacts(
  warehouse: Warehouse,
  relation: string,
  labels: ReadonlyMap<string, string> = new Map(),
): Promise<ColumnFacts[]> {
  const columns = await warehouse.describe(relation);
  const out: Omit<ColumnFacts, 'alike'>[] = [];
  const atOnce = await columnsOfQuery(warehouse, relation);
  for (let start = 0; start < columns.length; start += atOnce) {
    const chunk = columns.slice(start, start + atOnce);
    const isNumber = (c: Column) => rawKind(c.type) === 'number';
    const counted = new Map([
      ...(await countsOf(warehouse, relation, chunk.filter(isNumber), true)),
      ...(await countsOf(
        warehouse,
        relation,
        chunk.filter((c) => !isNumber(c)),
        false,
      )),
    ]);
    for (const c of chunk) {
      const facts = counted.get(c.name)!;
      const label = labels.get(c.name) ?? '';
      const personal = await personalFacts(
        warehouse,
        relation,
        c,
        label,
        facts.values,
        facts.distinct,
        facts.max,
      );
      out.push({ ...facts, ...personal, name: c.name, kind: rawKind(c.type) });
    }
  }
  return withAlike(out);
}

const nothing: Counted = {
  filled: 0,
  distinct: 0,
  values: [],
  whole: false,
  min: Number.NaN,
  max: Number.NaN,
  meanLength: Number.NaN,
  maxLength: Number.NaN,
  email: 0,
  phone: 0,
  identityNumber: 0,
};

const numberFacts = 'bool_and(value = floor(value)) as whole, min(value) as least, max(value) as greatest';
const share = (pattern: string) =>
  `coalesce(sum(n) filter (where regexp_full_match(value, '${pattern}')), 0) / sum(n)`;
const textFacts = `sum(n * length(value)) / sum(n) as "meanLength", max(length(value)) as "maxLength",
  ${share('[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}')} as email, ${share('(\\+|00)?(47)? ?[2-9]\\d([ ]?\\d){6}')} as phone,
  ${share('\\d{6} ?\\d{5}')} as "identityNumber"`;

/** The values of some columns, all numbers or all texts, with their counts and what they tell, by one query for them all. */
async function countsOf(
  warehouse: Warehouse,
  relation: string,
  columns: readonly Column[],
  numeric: boolean,
): Promise<Map<string, Counted>> {
  const out = new Map<string, Counted>(columns.map((c) => [c.name, { ...nothing, values: [] }]));
  if (columns.length === 0) return out;
  const cells = columns.map(({ name }) =>
    numeric ? `cast(${sqlName(name)} as double)` : `nullif(trim(cast(${sqlName(name)} as varchar)), '')`,
  );
  // The cells one under the other: counting each column's different values by itself takes a table for each.
  const rows = await warehouse.all<{ i: number; different: number; [fact: string]: unknown }>(
    `with cells as (select unnest(range(${columns.length})) as i, unnest([${cells.join(', ')}]) as value from ${relationName(relation)}),
     counted as materialized (select i, value, count(*) as n from cells where value is not null group by i, value),
     summed as (select i, sum(n)::bigint as filled, count(*) as different, ${numeric ? numberFacts : textFacts} from counted group by i)
     select summed.*, counted.value, counted.n
     from summed left join counted on counted.i = summed.i and summed.different <= ${fewValues}
     order by summed.i, counted.value`,
  );
  for (const { i, filled, different, value, n, whole, least, greatest, ...texts } of rows) {
    const facts = out.get(columns[i]!.name)!;
    if (facts.filled === 0)
      Object.assign(facts, texts, {
        filled,
        distinct: different,
        ...(numeric ? { whole, min: least, max: greatest } : {}),
      });
    if (n !== null) facts.values.push({ value: value as number | string, n: Number(n) });
  }
  return out;
}

/**
 * Correlations between the columns of each set, numbers or words that stand for numbers, over the rows that have them all,
 * codes listed as missing left out.
 * @returns of each set k x k row-major and n; NaN where a column is constant
 */
export async function itemCorrelations(
  warehouse: Warehouse,
  relation: string,
  sets: readonly ItemSet[],
): Promise<{ n: number; r: Float64Array }[]> {
  const out: { n: number; r: Float64Array }[] = [];
  const atOnce = await columnsOfQuery(warehouse, relation);
  for (let from = 0; from < sets.length; ) {
    let to = from;
    for (let columns = 0; to < sets.length && (to === from || columns < atOnce); to++)
      columns += sets[to]!.columns.length;
    const asked = sets.slice(from, to);
    const data = await warehouse.columns(
      `select ${asked.flatMap(validNumbers).join(', ')} from ${relationName(relation)}`,
    );
    let at = 0;
    for (const { columns } of asked) {
      out.push(correlationsOf(columns, data.slice(at, at + columns.length)));
      at += columns.length;
    }
    from = to;
  }
  return out;
}

const validNumbers = ({ columns, missing, words }: ItemSet) =>
  columns.map((column) => {
    if (words !== undefined) {
      const values = words.map(({ code, label }) => ({ code, label: { nb: label } }));
      const cases = values.map((v) => `when ${isValueSql({ column, values }, 'text', v)} then ${v.code}`);
      return `case ${cases.join(' ')} end`;
    }
    return missing.length === 0
      ? sqlName(column)
      : `case when ${sqlName(column)} not in (${missing.join(', ')}) then ${sqlName(column)} end`;
  });

function correlationsOf(columns: readonly string[], data: Float64Array[]): { n: number; r: Float64Array } {
  const m = momentsOfColumns([...columns], data);
  const k = columns.length;
  const r = Float64Array.from({ length: k * k }, (_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return m.cov[at]! / Math.sqrt(m.cov[i * k + i]! * m.cov[j * k + j]!);
  });
  return { n: m.n, r };
}
