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
  const keys = facts.map((f) => JSON.stringify(textsOf(f)));
  // Thousands of columns share a few lists: lists are compared, not columns.
  const lists = new Map<string, { texts: string[]; columns: number }>();
  facts.forEach((f, i) => {
    const list = lists.get(keys[i]!) ?? { texts: textsOf(f), columns: 0 };
    lists.set(keys[i]!, list);
    list.columns++;
  });
  const listsOf = new Map<string, string[]>();
  for (const [key, { texts }] of lists) {
    for (const text of texts) {
      const known = listsOf.get(text);
      if (known === undefined) listsOf.set(text, [key]);
      else known.push(key);
    }
  }
  const alikeOf = new Map<string, number>();
  for (const [key, { texts }] of lists) {
    const shared = new Map<string, number>();
    for (const other of texts.flatMap((text) => listsOf.get(text)!))
      shared.set(other, (shared.get(other) ?? 0) + 1);
    let alike = 0;
    for (const [other, n] of shared)
      if (n >= 2 && n * 2 >= texts.length) alike += lists.get(other)!.columns - Number(other === key);
    alikeOf.set(key, alike);
  }
  return facts.map((f, i) => ({ ...f, alike: alikeOf.get(keys[i]!)! }));
}
