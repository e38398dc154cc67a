import type { Condition } from '../codebook/index.js';
import { sqlLiteral } from '../warehouse/index.js';

/**
 * A codebook's condition as an SQL expression that is true or false, never null: a test of a missing
 * answer is false, and so `not` of it is true. Missing codes count as no answer when `column` gives an
 * expression where they are null, as the clean table's columns are.
 * @param column gives the SQL expression of a variable
 */
export function conditionSql(condition: Condition, column: (name: string) => string): string {
  const list = (conditions: Condition[], word: string) =>
    `(${conditions.map((c) => conditionSql(c, column)).join(` ${word} `)})`;
  if ('all' in condition) return list(condition.all, 'and');
  if ('any' in condition) return list(condition.any, 'or');
  if ('not' in condition) return `(not ${conditionSql(condition.not, column)})`;
  const x = column(condition.variable);
  if ('answered' in condition) return condition.answered ? `(${x} is not null)` : `(${x} is null)`;
  const test =
    'in' in condition
      ? `${x} in (${condition.in.map(sqlLiteral).join(', ')})`
      : 'equals' in condition
        ? `${x} = ${sqlLiteral(condition.equals)}`
        : 'at_least' in condition
          ? `${x} >= ${condition.at_least}`
          : `${x} <= ${condition.at_most}`;
  return `coalesce(${test}, false)`;
}
