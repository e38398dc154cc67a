import type { MissingCode, SourceVariable } from '../ingest/index.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** Columns of a relation for a model: numbers with every missing value as NaN, and codes as they stand. */
export interface ModelData {
  names: string[];
  columns: Float64Array[];
  /** Names of all columns that do not hold numbers. */
  textColumns: string[];
  /** By name: values of the columns asked for as codes (groups, clusters); null where missing. */
  codes: Map<string, (number | string | null)[]>;
}

const isMissing = (value: number | string, code: MissingCode): boolean =>
  'value' in code
    ? code.value === value
    : typeof value === 'number' && value >= code.from && value <= code.to;

/**
 * Reads columns into memory, declared missing codes as missing. Names that the relation lacks, or that hold
 * text, are left out: the caller knows best how to say so.
 * @param numeric names wanted as numbers; codes names wanted as codes
 */
export async function modelData(
  warehouse: Warehouse,
  relation: string,
  variables: readonly SourceVariable[],
  numeric: readonly string[],
  codes: readonly string[] = [],
): Promise<ModelData> {
  const byName = new Map(variables.map((v) => [v.name, v]));
  const holdsNumbers = (name: string) => ['number', 'boolean'].includes(byName.get(name)?.type ?? '');
  const names = [...new Set(numeric)].filter(holdsNumbers);
  const textColumns = variables.filter((v) => !holdsNumbers(v.name)).map((v) => v.name);
  const from = relationName(relation);
  const columns =
    names.length === 0
      ? []
      : await warehouse.columns(
          `select ${names.map((n) => `cast(${sqlName(n)} as double)`).join(', ')} from ${from}`,
        );
  names.forEach((name, j) => {
    const missing = byName.get(name)!.missing;
    if (missing.length === 0) return;
    const column = columns[j]!;
    for (let i = 0; i < column.length; i++) {
      if (missing.some((m) => isMissing(column[i]!, m))) column[i] = Number.NaN;
    }
  });
  const out: ModelData['codes'] = new Map();
  for (const name of new Set(codes)) {
    const variable = byName.get(name);
    if (!variable) continue;
    const rows = await warehouse.all<{ v: number | string | null }>(
      `select ${sqlName(name)} as v from ${from}`,
    );
    out.set(
      name,
      rows.map(({ v }) =>
        v === null || v === undefined || variable.missing.some((m) => isMissing(v, m)) ? null : v,
      ),
    );
  }
  return { names, columns, textColumns, codes: out };
}
