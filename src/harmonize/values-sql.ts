import type { Value, Variable } from '../codebook/index.js';
import { sqlLiteral, sqlName, sqlText } from '../warehouse/index.js';

/** How a raw column is stored, as far as recoding must know. */
export type RawKind = 'number' | 'text' | 'boolean' | 'time';

/** The kind of a DuckDB column type. */
export function rawKind(sqlType: string): RawKind {
  if (/^(DOUBLE|FLOAT|DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)/.test(sqlType)) return 'number';
  if (sqlType === 'BOOLEAN') return 'boolean';
  if (/^(DATE|TIME)/.test(sqlType)) return 'time';
  return 'text';
}

/** Column type in the clean table: whole-numbered codes as INTEGER, so that their text is the code. */
export function cleanType(values: readonly { code: number | string }[], type: Variable['type']): string {
  if (values.length > 0) {
    if (values.every((v) => typeof v.code === 'number' && Number.isInteger(v.code))) return 'INTEGER';
    return values.every((v) => typeof v.code === 'number') ? 'DOUBLE' : 'VARCHAR';
  }
  return (
    { number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', datetime: 'TIMESTAMP' }[type as string] ?? 'VARCHAR'
  );
}

/** Everything an answer option may be written as: its code, and its text for forms without codes. */
function spellings(value: Value): string[] {
  const labels = [value.label.nb, value.label.nn, value.label.en].filter((t) => t !== undefined);
  return [...new Set([String(value.code), ...labels.map((t) => t.trim())])];
}

/** True where the raw cell is empty: null, or blanks only. */
export function emptySql(column: string, kind: RawKind): string {
  const name = sqlName(column);
  return kind === 'text' ? `(${name} is null or trim(${name}) = '')` : `${name} is null`;
}

/** True where the raw cell holds this answer option. */
export function isValueSql(column: string, kind: RawKind, value: Value): string {
  const name = sqlName(column);
  if (kind === 'number' && typeof value.code === 'number') return `${name} = ${sqlLiteral(value.code)}`;
  if (kind === 'boolean') return `${name} = ${Number(value.code) === 1}`;
  const list = spellings(value).map(sqlText).join(', ');
  const text = `trim(cast(${name} as varchar)) in (${list})`;
  // «1.0» and «01» are the number 1 as well.
  return typeof value.code === 'number' && kind === 'text'
    ? `(${text} or try_cast(${name} as double) = ${sqlLiteral(value.code)})`
    : text;
}

/**
 * The variable's valid answer as an SQL expression over the raw table: its code in the clean type, null
 * when the cell is empty, a declared missing answer, or none of the codes.
 */
export function validSql(variable: Variable, kind: RawKind): string {
  const name = sqlName(variable.column);
  const valid = variable.values.filter((v) => v.missing === undefined);
  // A number's whole missing codes don't make it whole: 12.7 stays 12.7 beside 999.
  const plainNumber = variable.type === 'number' && valid.length === 0;
  const type = cleanType(plainNumber ? [] : variable.values, variable.type);
  if (valid.length > 0) {
    const cases = valid.map((v) => `when ${isValueSql(variable.column, kind, v)} then ${sqlLiteral(v.code)}`);
    return `cast(case ${cases.join(' ')} end as ${type})`;
  }
  const missing = variable.values.map((v) => isValueSql(variable.column, kind, v));
  const plain =
    type === 'VARCHAR'
      ? `nullif(trim(cast(${name} as varchar)), '')`
      : kind === 'text' && type === 'DOUBLE'
        ? `try_cast(replace(${name}, ',', '.') as double)`
        : `try_cast(${name} as ${type})`;
  const inRange =
    variable.range === undefined
      ? []
      : [`not (${plain} between ${variable.range[0]} and ${variable.range[1]})`];
  const out = [...missing, ...inRange];
  return out.length === 0 ? plain : `case when ${out.join(' or ')} then null else ${plain} end`;
}

/** The reason of a declared missing answer, null where there is none. */
export function declaredMissingSql(variable: Variable, kind: RawKind): string {
  const missing = variable.values.filter((v) => v.missing !== undefined);
  if (missing.length === 0) return 'cast(null as varchar)';
  const cases = missing.map(
    (v) => `when ${isValueSql(variable.column, kind, v)} then ${sqlText(v.missing!)}`,
  );
  return `case ${cases.join(' ')} end`;
}
