import { momentsOfColumns } from '../../stats/index.js';
import { relationName, sqlName, type Warehouse } from '../../warehouse/index.js';
import { rawKind } from '../values-sql.js';
import type { ColumnFacts } from './facts.js';
import { personalFacts, withAlike } from './text-facts.js';

/** More values than this are no list of answers. */
const fewValues = 500;

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
  for (let start = 0; start < columns.length; start += 50) {
    const chunk = columns.slice(start, start + 50);
    const select = chunk.flatMap((c) => {
      const x = sqlName(c.name);
      const kind = rawKind(c.type);
      const text = `trim(cast(${x} as varchar))`;
      const filled = kind === 'text' ? `nullif(${text}, '')` : x;
      const share = (pattern: string) =>
        `avg(cast(regexp_full_match(${text}, '${pattern}') as integer)) filter (where ${filled} is not null)`;
      const numeric = kind === 'number';
      return [
        `count(${filled})`,
        `count(distinct ${filled})`,
        numeric ? `bool_and(${x} = floor(${x}))::integer` : '0',
        numeric ? `min(${x})` : 'null',
        numeric ? `max(${x})` : 'null',
        `avg(length(${text})) filter (where ${filled} is not null)`,
        `max(length(${text}))`,
        kind === 'text' ? share('[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}') : '0',
        kind === 'text' ? share('(\\+|00)?(47)? ?[2-9]\\d([ ]?\\d){6}') : '0',
        kind === 'text' ? share('\\d{6} ?\\d{5}') : '0',
      ];
    });
    const row = await warehouse.columns(`select ${select.join(', ')} from ${relationName(relation)}`);
    const few = chunk.filter((_, i) => row[i * 10 + 1]![0]! > 0 && row[i * 10 + 1]![0]! <= fewValues);
    const values = await valuesOf(warehouse, relation, few);
    for (const [i, c] of chunk.entries()) {
      const at = (k: number) => row[i * 10 + k]![0]!;
      const distinct = at(1);
      const listed = values.get(c.name) ?? [];
      const personal = await personalFacts(
        warehouse,
        relation,
        c,
        labels.get(c.name) ?? '',
        listed,
        distinct,
        at(4),
      );
      out.push({
        ...personal,
        name: c.name,
        kind: rawKind(c.type),
        filled: at(0),
        distinct,
        values: listed,
        whole: at(2) === 1,
        min: at(3),
        max: at(4),
        meanLength: at(5),
        maxLength: at(6),
        email: at(7) || 0,
        phone: at(8) || 0,
        identityNumber: at(9) || 0,
      });
    }
  }
  return withAlike(out);
}

/** The values of some columns with their counts, by one query for them all. */
async function valuesOf(
  warehouse: Warehouse,
  relation: string,
  columns: readonly { name: string; type: string }[],
): Promise<Map<string, ColumnFacts['values']>> {
  const values = new Map<string, ColumnFacts['values']>(columns.map((c) => [c.name, []]));
  if (columns.length === 0) return values;
  const selects = columns.map((c, i) => {
    const x = sqlName(c.name);
    const numeric = rawKind(c.type) === 'number';
    const value = numeric ? x : `nullif(trim(cast(${x} as varchar)), '')`;
    const typed = numeric
      ? `cast(${value} as double) as number, null as text`
      : `cast(null as double) as number, ${value} as text`;
    return `select ${i} as i, ${typed}, count(*) as n from ${relationName(relation)} where ${value} is not null group by 2, 3`;
  });
  const rows = await warehouse.all<{ i: number; number: number | null; text: string | null; n: number }>(
    `${selects.join(' union all ')} order by i, number, text`,
  );
  for (const r of rows) {
    values.get(columns[Number(r.i)]!.name)!.push({ value: r.text ?? Number(r.number), n: Number(r.n) });
  }
  return values;
}

/**
 * Correlations between numeric columns over the rows that have them all, codes listed as missing left out.
 * @returns k x k row-major and n; NaN where a column is constant
 */
export async function itemCorrelations(
  warehouse: Warehouse,
  relation: string,
  columns: readonly string[],
  missing: readonly number[],
): Promise<{ n: number; r: Float64Array }> {
  const x = columns.map((c) =>
    missing.length === 0
      ? sqlName(c)
      : `case when ${sqlName(c)} not in (${missing.join(', ')}) then ${sqlName(c)} end`,
  );
  const data = await warehouse.columns(`select ${x.join(', ')} from ${relationName(relation)}`);
  const m = momentsOfColumns([...columns], data);
  const k = columns.length;
  const r = Float64Array.from({ length: k * k }, (_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return m.cov[at]! / Math.sqrt(m.cov[i * k + i]! * m.cov[j * k + j]!);
  });
  return { n: m.n, r };
}
