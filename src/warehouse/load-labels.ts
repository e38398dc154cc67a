import { basename } from 'node:path';
import type { MissingCode, SourceTable, SourceVariable } from '../ingest/index.js';
import { makeSchemas } from './tables.js';
import { type SqlValue, sqlText, type Warehouse } from './warehouse.js';

const tables = [
  `create table if not exists meta.tables (relation varchar, content varchar, format varchar, files varchar, row_count double)`,
  `create table if not exists meta.variables (relation varchar, position integer, name varchar, type varchar,
     label varchar, format varchar, question varchar, element varchar, measure varchar)`,
  `create table if not exists meta.value_labels (relation varchar, variable varchar, position integer,
     code double, text_code varchar, label varchar)`,
  `create table if not exists meta.missing (relation varchar, variable varchar, position integer,
     code double, text_code varchar, from_code double, to_code double, label varchar)`,
];

const numberOrNull = (value: number | string) => (typeof value === 'number' ? value : null);
const textOrNull = (value: number | string) => (typeof value === 'string' ? value : null);

/** Range ends may be infinite (SPSS LOWEST, HIGHEST); SQL takes those as text. */
function literal(value: SqlValue): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'number') return sqlText(String(value));
  return Number.isFinite(value) ? String(value) : `'${value > 0 ? '' : '-'}infinity'::double`;
}

async function insert(warehouse: Warehouse, table: string, rows: SqlValue[][]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const values = rows.slice(from, from + 500).map((row) => `(${row.map(literal).join(', ')})`);
    await warehouse.run(`insert into meta.${table} values ${values.join(', ')}`);
  }
}

function missingRow(relation: string, variable: string, position: number, m: MissingCode): SqlValue[] {
  const label = m.label ?? null;
  if ('value' in m) {
    return [relation, variable, position, numberOrNull(m.value), textOrNull(m.value), null, null, label];
  }
  return [relation, variable, position, null, null, m.from, m.to, label];
}

/** Writes what a source says of its variables into the meta tables, in place of what stood there of the relation. */
export async function saveLabels(
  warehouse: Warehouse,
  relation: string,
  source: SourceTable,
  rows: number,
  content: string,
): Promise<void> {
  await makeSchemas(warehouse, 'meta');
  for (const table of tables) await warehouse.run(table);
  for (const table of ['tables', 'variables', 'value_labels', 'missing']) {
    await warehouse.run(`delete from meta.${table} where relation = $1`, [relation]);
  }
  const files = source.files.map((file) => basename(file)).join(', ');
  await insert(warehouse, 'tables', [[relation, content, source.format, files, rows]]);
  const variables = source.variables;
  await insert(
    warehouse,
    'variables',
    variables.map((v, k) => [
      relation,
      k + 1,
      v.name,
      v.type,
      v.label,
      v.format,
      v.question,
      v.element,
      v.measure,
    ]),
  );
  await insert(
    warehouse,
    'value_labels',
    variables.flatMap((v) =>
      v.valueLabels.map((l, k) => [
        relation,
        v.name,
        k + 1,
        numberOrNull(l.value),
        textOrNull(l.value),
        l.label,
      ]),
    ),
  );
  await insert(
    warehouse,
    'missing',
    variables.flatMap((v) => v.missing.map((m, k) => missingRow(relation, v.name, k + 1, m))),
  );
}

const measures = ['nominal', 'ordinal', 'scale'];

/** The SourceType that a DuckDB column type stands for. */
function sourceType(sql: string): SourceVariable['type'] {
  if (/^(BOOLEAN)$/.test(sql)) return 'boolean';
  if (/^DATE$/.test(sql)) return 'date';
  if (/^TIMESTAMP/.test(sql)) return 'datetime';
  return /INT|DOUBLE|FLOAT|DECIMAL|REAL/.test(sql) ? 'number' : 'text';
}

type Row = Record<string, string | number | null>;

/** Rows of a meta table by the variable that they tell of, in their order. */
function byVariable(rows: readonly Row[]): Map<Row[string], Row[]> {
  const out = new Map<Row[string], Row[]>();
  for (const row of rows) {
    const known = out.get(row.variable!);
    if (known === undefined) out.set(row.variable!, [row]);
    else known.push(row);
  }
  return out;
}

/**
 * What the warehouse knows of a relation's variables, in the order of its columns: from the meta tables
 * where `loadSourceTable` wrote them, else name and type only. Empty when there is no such relation.
 */
export async function loadLabels(warehouse: Warehouse, relation: string): Promise<SourceVariable[]> {
  const columns = await warehouse.describe(relation);
  const known = (await warehouse.describe('meta.variables')).length > 0;
  const of = async (table: string) =>
    known
      ? warehouse.all<Row>(`select * from meta.${table} where relation = $1 order by position`, [relation])
      : [];
  const rows = new Map((await of('variables')).map((row) => [row.name, row]));
  const labels = byVariable(await of('value_labels'));
  const missing = byVariable(await of('missing'));
  return columns.map(({ name, type }) => {
    const row = rows.get(name);
    const text = (key: string) => String(row?.[key] ?? '');
    return {
      name,
      type: (row?.type as SourceVariable['type'] | undefined) ?? sourceType(type),
      label: text('label'),
      valueLabels: (labels.get(name) ?? []).map((l) => ({
        value: l.code ?? l.text_code ?? '',
        label: String(l.label ?? ''),
      })),
      missing: (missing.get(name) ?? []).map((m): MissingCode => {
        const label = m.label === null ? {} : { label: String(m.label) };
        if (m.from_code !== null) return { from: Number(m.from_code), to: Number(m.to_code), ...label };
        return { value: m.code ?? m.text_code ?? '', ...label };
      }),
      format: text('format'),
      question: text('question'),
      element: (row?.element as SourceVariable['element'] | undefined) ?? 'unknown',
      measure: measures.includes(text('measure'))
        ? (text('measure') as SourceVariable['measure'])
        : 'unknown',
    };
  });
}
