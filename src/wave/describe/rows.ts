import { averageOfGroups, type EstimateRow, type TestRow } from '../../estimate/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { averageGroup } from '../document/labels.js';

const text = (code: string | number | null) => (code === null ? '' : String(code));

/** An estimate as a row of the results table. */
export function estimateRow(row: EstimateRow, base: Partial<ResultRow>): ResultRow {
  const [group] = Object.entries(row.group);
  return resultRow({
    ...base,
    variable: row.variable,
    category: text(row.category),
    group_variable: group?.[0] ?? '',
    group_value: group === undefined ? '' : text(group[1]),
    statistic: row.statistic,
    estimate: row.estimate,
    se: row.se,
    df: row.df,
    ci_lower: row.ci_lower,
    ci_upper: row.ci_upper,
    n: row.n,
    weighted_n: row.weighted_n,
    method: row.method,
    reason: row.reason,
  });
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
