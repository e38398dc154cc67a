import { ColumnScan, holdsPersonalData, leastTelling } from '../../ingest/index.js';
import { relationName, sqlName, type Warehouse } from '../../warehouse/index.js';
import { rawKind } from '../values-sql.js';
import type { ColumnFacts } from './facts.js';

/** Of a column with more different values so many are looked at. */
const sampled = 500;
/** Direct identifiers are in so many of a column's cells; fewer are a slip in a free text. */
const shareOfIdentifiers = 0.5;
/** More different texts than this are no list of options. */
const longestList = 15;

/** What a column's values tell of personal data, by the door's own rules. */
export async function personalFacts(
  warehouse: Warehouse,
  relation: string,
  column: { name: string; type: string },
  label: string,
  values: ColumnFacts['values'],
  distinct: number,
  max: number,
): Promise<Pick<ColumnFacts, 'personal' | 'identifies'>> {
  const kind = rawKind(column.type);
  const scan = new ColumnScan(column.name, label, 'all');
  const telling =
    kind === 'text' || (kind === 'number' && (max >= leastTelling || scan.heading === 'coordinate'));
  if (!telling || distinct === 0) return { personal: 0, identifies: false };
  const seen = values.length > 0 ? values : await sample(warehouse, relation, column.name, kind === 'number');
  let cells = 0;
  let personal = 0;
  for (const { value, n } of seen) {
    scan.see(value, 0, n);
    cells += n;
    if (typeof value === 'string' && holdsPersonalData(value)) personal += n;
  }
  const identifies = scan
    .found()
    .some((f) => kind === 'number' || f.kind === 'direct identifier' || f.count > shareOfIdentifiers * cells);
  return { personal, identifies };
}

/** Some of a column's different values, the same ones every time. */
async function sample(
  warehouse: Warehouse,
  relation: string,
  name: string,
  numeric: boolean,
): Promise<ColumnFacts['values']> {
  const x = sqlName(name);
  const value = numeric ? `cast(${x} as double)` : `nullif(trim(cast(${x} as varchar)), '')`;
  const rows = await warehouse.all<{ value: number | string }>(
    `select value from (select distinct ${value} as value from ${relationName(relation)})
     where value is not null order by hash(value), value limit ${sampled}`,
  );
  return rows.map((r) => ({ value: r.value, n: 1 }));
}

/** Counts for each column of few texts the others that have half of its texts, and two of them. */
export function withAlike(facts: readonly Omit<ColumnFacts, 'alike'>[]): ColumnFacts[] {
  const textsOf = (f: Omit<ColumnFacts, 'alike'>) =>
    f.kind === 'text' && f.values.length <= longestList ? f.values.map((v) => String(v.value)) : [];
  const columnsOf = new Map<string, number[]>();
  facts.forEach((f, i) => {
    for (const text of textsOf(f)) columnsOf.set(text, [...(columnsOf.get(text) ?? []), i]);
  });
  return facts.map((f, i) => {
    const texts = textsOf(f);
    const shared = new Map<number, number>();
    for (const text of texts) {
      for (const other of columnsOf.get(text)!)
        if (other !== i) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const alike = [...shared.values()].filter((n) => n >= 2 && n * 2 >= texts.length).length;
    return { ...f, alike };
  });
}
