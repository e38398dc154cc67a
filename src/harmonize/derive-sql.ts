import type { Derived, PlaceRule, Scale } from '../codebook/index.js';
import { sqlLiteral, sqlName } from '../warehouse/index.js';
import { conditionSql } from './condition-sql.js';
import { joinPlace } from './geography/place-table.js';
import { scoreSql } from './score-sql.js';
import { cleanType } from './values-sql.js';

const codes = (list: readonly (string | number)[]) => list.map(sqlLiteral).join(', ');

/**
 * The query with its derived variables as further columns, in order. Places are joined from the table that
 * `preparePlaces` makes; the others are expressions, which may use the ones before them.
 * @param scales whose scores may be cut into classes
 */
export function withDerived(
  query: string,
  derived: readonly Derived[],
  scales: readonly Scale[] = [],
): string {
  let sql = query;
  let expressions: string[] = [];
  const close = () => {
    if (expressions.length > 0) sql = `select *, ${expressions.join(', ')} from (${sql})`;
    expressions = [];
  };
  for (const d of derived) {
    if ('place' in d.rule) {
      close();
      sql = joinPlace(sql, d.name, d.rule);
    } else expressions.push(`cast(${ruleSql(d.rule, scales)} as ${derivedType(d)}) as ${sqlName(d.name)}`);
  }
  close();
  return sql;
}

/** SQL type of a derived variable. */
function derivedType(derived: Derived): string {
  if (derived.type === 'number') return 'DOUBLE';
  return derived.type === 'boolean' && derived.values.length === 0
    ? 'BOOLEAN'
    : cleanType(derived.values, derived.type);
}

/** A rule as an SQL expression over clean columns. */
function ruleSql(rule: Exclude<Derived['rule'], PlaceRule>, scales: readonly Scale[]): string {
  if ('cases' in rule) {
    const cases = rule.cases.map((c) => `when ${conditionSql(c.when, sqlName)} then ${sqlLiteral(c.value)}`);
    const otherwise = rule.otherwise === undefined ? '' : ` else ${sqlLiteral(rule.otherwise)}`;
    return `case ${cases.join(' ')}${otherwise} end`;
  }
  if ('cut' in rule) {
    const scale = scales.find(({ name }) => name === rule.cut);
    const x = scale === undefined ? sqlName(rule.cut) : `(${scoreSql(scale)})`;
    const cases = rule.classes.map((c) => {
      const tests = [
        `${x} is not null`,
        ...(c.from === undefined ? [] : [`${x} >= ${c.from}`]),
        ...(c.below === undefined ? [] : [`${x} < ${c.below}`]),
      ];
      return `when ${tests.join(' and ')} then ${sqlLiteral(c.value)}`;
    });
    return `case ${cases.join(' ')} end`;
  }
  if ('recode' in rule) {
    const x = sqlName(rule.recode);
    return `case ${rule.map.map((m) => `when ${x} in (${codes(m.from)}) then ${sqlLiteral(m.to)}`).join(' ')} end`;
  }
  if ('first_of' in rule) return `coalesce(${rule.first_of.map(sqlName).join(', ')})`;
  const names = rule.count_of.map(sqlName);
  const hits = names.map((x) => `coalesce(cast(${x} in (${codes(rule.equal_to)}) as integer), 0)`);
  return `case when ${names.map((x) => `${x} is not null`).join(' or ')} then ${hits.join(' + ')} end`;
}
