import { averageOfGroups, type EstimateRow, type TestRow } from '../../estimate/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { averageGroup } from '../document/labels.js';

const text = (code: string | number | null) => (code === null ? '' : String(code));

/** An estimate as a row of the results table. */
export function estimateRow(row: EstimateRow, base: Partial<ResultRow>): ResultRow {
  const made = resultRow(base);
  for (const name in row.group) {
    made.group_variable = name;
    made.group_value = text(row.group[name]!);
    break;
  }
  made.variable = row.variable;
  made.category = text(row.category);
  made.statistic = row.statistic;
  made.estimate = row.estimate;
  made.se = row.se;
  made.df = row.df;
  made.ci_lower = row.ci_lower;
  made.ci_upper = row.ci_upper;
  made.n = row.n;
  made.weighted_n = row.weighted_n;
  made.method = row.method;
  made.reason = row.reason;
  return made;
}

const codes = (group: Record<string, string | number>) => Object.values(group).join('*');

/** A test as a row of the results table. */
export function testRow(row: TestRow, base: Partial<ResultRow>): ResultRow {
  return resultRow({
    ...base,
    variable: row.variable,
    category: row.method,
    group_variable: row.by,
    statistic: 'test',
    estimate: row.statistic,
    p_value: row.p_value,
    df1: row.df1,
    df2: row.df2,
    contrast: row.against === undefined ? '' : `${codes(row.group!)}-${codes(row.against)}`,
    n: row.n,
    method: row.method,
    reason: row.reason,
  });
}

/** The mean of the groups' estimates, each counting once, as a group of its own. */
export function averages(rows: readonly EstimateRow[], by: string, base: Partial<ResultRow>): ResultRow[] {
  const kinds = new Map<string, EstimateRow[]>();
  for (const row of rows) {
    if (row.statistic === 'sd') continue;
    const key = JSON.stringify([row.variable, row.statistic, row.category]);
    kinds.set(key, [...(kinds.get(key) ?? []), row]);
  }
  return [...kinds.values()].flatMap((list) => {
    const average = averageOfGroups(list);
    return average === null ? [] : [estimateRow({ ...average, group: { [by]: averageGroup } }, base)];
  });
}
