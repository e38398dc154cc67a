import type { MissingReason, Value, Variable } from '../codebook/index.js';
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
  return [...new Set([String(value.code), ...labels.map((t) => t.trim()), ...(value.also ?? [])])];
}

/** A text as it is compared: one blank between words, soft hyphens and capitals of no account. */
export const folded = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
export const foldedSql = (text: string) =>
  `lower(trim(regexp_replace(replace(${text}, chr(173), ''), '[\\s\\x{A0}]+', ' ', 'g')))`;

/** Whether the options are told apart when capitals and blanks are of no account. */
function foldable(values: readonly Value[]): boolean {
  const owner = new Map<string, Value>();
  return values.every((value) =>
    spellings(value).every((text) => {
      const other = owner.get(folded(text));
      owner.set(folded(text), value);
      return other === undefined || other === value;
    }),
  );
}

/** The cell as a text; a whole number without the point that a double has. */
const textSql = (name: string, kind: RawKind): string =>
  kind === 'number'
    ? `regexp_replace(cast(${name} as varchar), '\\.0$', '')`
    : `trim(cast(${name} as varchar))`;

/** True where the raw cell is empty: null, or blanks only. */
export function emptySql(column: string, kind: RawKind): string {
  const name = sqlName(column);
  return kind === 'text' ? `(${name} is null or trim(${name}) = '')` : `${name} is null`;
}

/** True where the raw cell holds this answer option of the variable. */
export function isValueSql(
  variable: Pick<Variable, 'column' | 'values'>,
  kind: RawKind,
  value: Value,
): string {
  const name = sqlName(variable.column);
  if (kind === 'number' && typeof value.code === 'number') return `${name} = ${sqlLiteral(value.code)}`;
  if (kind === 'boolean') return `${name} = ${Number(value.code) === 1}`;
  // Codes of a date are milliseconds since 1970, as readers give them.
  if (kind === 'time' && typeof value.code === 'number')
    return `epoch_ms(cast(${name} as timestamp)) = ${sqlLiteral(value.code)}`;
  const fold = kind === 'text' && foldable(variable.values);
  const list = (fold ? [...new Set(spellings(value).map(folded))] : spellings(value)).map(sqlText).join(', ');
  const text = `${fold ? foldedSql(name) : textSql(name, kind)} in (${list})`;
  // «1.0» and «01» are the number 1 as well.
  return typeof value.code === 'number' && kind === 'text'
    ? `(${text} or try_cast(${name} as double) = ${sqlLiteral(value.code)})`
    : text;
}

/** The cell as a number, null where it is none. */
function numberSql(column: string, kind: RawKind): string {
  const name = sqlName(column);
  if (kind === 'number') return name;
  if (kind === 'time') return `epoch_ms(cast(${name} as timestamp))`;
  return `try_cast(replace(cast(${name} as varchar), ',', '.') as double)`;
}

/** Tests for the variable's ranges of missing codes, each with its reason; a listed valid code is in none. */
function rangeTests(variable: Variable, kind: RawKind): { test: string; reason: MissingReason }[] {
  const x = numberSql(variable.column, kind);
  const exempt = variable.values
    .filter((v) => v.valid)
    .map((v) => ` and not ${isValueSql(variable, kind, v)}`)
    .join('');
  return (variable.missingRanges ?? []).map(({ from, to, missing }) => {
    const ends = [
      ...(from === undefined ? [] : [`${x} >= ${sqlLiteral(from)}`]),
      ...(to === undefined ? [] : [`${x} <= ${sqlLiteral(to)}`]),
    ];
    return { test: `coalesce(${ends.join(' and ')}${exempt}, false)`, reason: missing };
  });
}

/**
 * The variable's valid answer as an SQL expression over the raw table: its code in the clean type, null
 * when the cell is empty, a declared missing answer, or none of the codes.
 */
export function validSql(variable: Variable, kind: RawKind): string {
  const name = sqlName(variable.column);
  const valid = variable.values.filter((v) => v.missing === undefined);
  // Codes that only the data file declares missing don't change the type.
  const known = variable.values.filter((v) => !v.declared);
  // A number's whole missing codes don't make it whole: 12.7 stays 12.7 beside 999.
  const plainNumber = variable.type === 'number' && valid.length === 0;
  const byValues = cleanType(plainNumber ? [] : known, variable.type);
  // Ordered answers with a range and no list are numbers.
  const type =
    byValues === 'VARCHAR' && known.length === 0 && variable.range !== undefined ? 'DOUBLE' : byValues;
  const ranges = rangeTests(variable, kind).map(({ test }) => test);
  if (valid.length > 0) {
    const cases = [
      ...ranges.map((test) => `when ${test} then null`),
      ...valid.map((v) => `when ${isValueSql(variable, kind, v)} then ${sqlLiteral(v.code)}`),
    ];
    return `cast(case ${cases.join(' ')} end as ${type})`;
  }
  const missing = variable.values.map((v) => isValueSql(variable, kind, v));
  const plain =
    type === 'VARCHAR'
      ? `nullif(${textSql(name, kind)}, '')`
      : kind === 'text' && type === 'DOUBLE'
        ? `try_cast(replace(${name}, ',', '.') as double)`
        : `try_cast(${name} as ${type})`;
  const inRange =
    variable.range === undefined
      ? []
      : [`not (${plain} between ${variable.range[0]} and ${variable.range[1]})`];
  const out = [...missing, ...ranges, ...inRange];
  return out.length === 0 ? plain : `case when ${out.join(' or ')} then null else ${plain} end`;
}

/** The reason of a declared missing answer, null where there is none. */
export function declaredMissingSql(variable: Variable, kind: RawKind): string {
  const cases = [
    ...variable.values
      .filter((v) => v.missing !== undefined)
      .map((v) => `when ${isValueSql(variable, kind, v)} then ${sqlText(v.missing!)}`),
    ...rangeTests(variable, kind).map(({ test, reason }) => `when ${test} then ${sqlText(reason)}`),
  ];
  return cases.length === 0 ? 'cast(null as varchar)' : `case ${cases.join(' ')} end`;
}
