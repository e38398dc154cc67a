import {
  type Derived,
  type Formula,
  formulaOf,
  isDate,
  type PlaceRule,
  type Scale,
} from '../codebook/index.js';
import { sqlLiteral, sqlName, sqlText } from '../warehouse/index.js';
import { conditionSql } from './condition-sql.js';
import { joinPlace } from './geography/place-table.js';
import { scoreSql } from './score-sql.js';
import { cleanType } from './values-sql.js';

const codes = (list: readonly (string | number)[]) => list.map(sqlLiteral).join(', ');

/**
 * The query with its derived variables as further columns, in order. Places are joined from the table that
 * `preparePlaces` makes; the others are expressions, which may use the ones before them, and scores of scales.
 */
export function withDerived(
  query: string,
  derived: readonly Derived[],
  scales: readonly Scale[] = [],
): string {
  const scores = new Map(scales.map((s) => [s.name, scoreSql(s)]));
  const column = (name: string) => {
    const score = scores.get(name);
    return score === undefined ? sqlName(name) : `(${score})`;
  };
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
    } else expressions.push(`cast(${ruleSql(d.rule, column)} as ${derivedType(d)}) as ${sqlName(d.name)}`);
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
function ruleSql(rule: Exclude<Derived['rule'], PlaceRule>, column: (name: string) => string): string {
  if ('cases' in rule) {
    const cases = rule.cases.map((c) => `when ${conditionSql(c.when, sqlName)} then ${sqlLiteral(c.value)}`);
    const otherwise = rule.otherwise === undefined ? '' : ` else ${sqlLiteral(rule.otherwise)}`;
    return `case ${cases.join(' ')}${otherwise} end`;
  }
  if ('cut' in rule) {
    const x = column(rule.cut);
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
    const rest =
      rule.otherwise === undefined ? '' : ` when ${x} is not null then ${sqlLiteral(rule.otherwise)}`;
    return `case ${rule.map.map((m) => `when ${x} in (${codes(m.from)}) then ${sqlLiteral(m.to)}`).join(' ')}${rest} end`;
  }
  if ('first_of' in rule) return `coalesce(${rule.first_of.map(sqlName).join(', ')})`;
  if ('count_of' in rule) return countSql(rule);
  if ('bands' in rule) {
    const x = column(rule.bands);
    const below = rule.at.map((limit, i) => `when ${x} < ${sqlLiteral(limit)} then ${i + 1}`);
    return `case when ${x} is null then null ${below.join(' ')} else ${rule.at.length + 1} end`;
  }
  if ('duration' in rule) return durationSql(rule.duration);
  return finite(numberSql(rule, column));
}

/** What is no number of a computer's size is missing, as is what is divided by nothing. */
const finite = (x: string) => `case when isfinite(${x}) then ${x} end`;

const double = (x: string) => `cast(${x} as double)`;

type NumberRule = Extract<
  Derived['rule'],
  { sum: string[] } | { mean: string[] } | { difference: [string, string] } | { formula: string }
>;

/** Arithmetic: missing where what it needs is. A sum of fewer than all is their mean times how many they are. */
function numberSql(rule: NumberRule, column: (name: string) => string): string {
  if ('formula' in rule) return formulaSql(formulaOf(rule.formula), column);
  if ('difference' in rule) {
    const [a, b] = rule.difference.map((name) => double(column(name)));
    return `(${a} - ${b})`;
  }
  const columns = ('sum' in rule ? rule.sum : rule.mean).map(column);
  const total = columns.map((x) => `coalesce(${double(x)}, 0)`).join(' + ');
  const answered = columns.map((x) => `cast(${x} is not null as integer)`).join(' + ');
  const least = rule.min_answered ?? columns.length;
  const mean = `(${total}) / (${answered})`;
  const whole = least === columns.length ? `(${total})` : `${mean} * ${columns.length}`;
  return `(case when (${answered}) >= ${least} then ${'sum' in rule ? whole : mean} end)`;
}

function formulaSql(formula: Formula, column: (name: string) => string): string {
  if ('number' in formula) return double(sqlLiteral(formula.number));
  if ('name' in formula) return double(column(formula.name));
  const [left, right] = [formulaSql(formula.left, column), formulaSql(formula.right, column)];
  return `(${left} ${formula.operator} ${formula.operator === '/' ? `nullif(${right}, 0)` : right})`;
}

/** Seconds in the units that all are as long. */
const seconds = { weeks: 604800, days: 86400, hours: 3600, minutes: 60 } as const;

/** From one date to another: completed years and months, as of an age; of the others the whole time. */
function durationSql({
  from,
  to,
  in: unit,
}: Extract<Derived['rule'], { duration: unknown }>['duration']): string {
  const end = (text: string) => `cast(${isDate(text) ? sqlText(text) : sqlName(text)} as timestamp)`;
  if (unit === 'years' || unit === 'months')
    return `datesub('${unit === 'years' ? 'year' : 'month'}', ${end(from)}, ${end(to)})`;
  return `(epoch_ms(${end(to)}) - epoch_ms(${end(from)})) / ${seconds[unit] * 1000}.0`;
}

function countSql(rule: Extract<Derived['rule'], { count_of: string[] }>): string {
  const names = rule.count_of.map(sqlName);
  const hits = names.map((x) => `coalesce(cast(${x} in (${codes(rule.equal_to)}) as integer), 0)`);
  return `case when ${names.map((x) => `${x} is not null`).join(' or ')} then ${hits.join(' + ')} end`;
}
