import { bindDesign } from '../../design/index.js';
import { crossing } from '../../disclosure/index.js';
import { type EstimateRequest, type EstimateRow, estimate } from '../../estimate/index.js';
import type { ResultRow } from '../../results/index.js';
import { stackColumns, takeStackRows } from '../../warehouse/index.js';
import { describedVariables } from '../describe/variables.js';
import { linkKey } from './linked-error.js';
import type { FiledWave, Stack } from './stack.js';

/** Numbers of a respondent group that errors are sought of. */
interface Part {
  group: string;
  rows: readonly ResultRow[];
}

export function partsOf(stack: Stack, rows: readonly ResultRow[]): Part[] {
  const wanted = rows.filter(
    (row) =>
      !row.suppressed &&
      row.se !== null &&
      ['proportion', 'top_two', 'mean'].includes(row.statistic) &&
      stack.columns.has(row.variable) &&
      (row.group_variable === '' || stack.columns.has(row.group_variable)) &&
      !row.group_variable.includes(crossing),
  );
  return [...new Set(wanted.map((row) => row.respondent_group))].map((group) => ({
    group,
    rows: wanted.filter((row) => row.respondent_group === group),
  }));
}

/** Calls back with every number of a part, and its estimates in each wave with their differences. */
export async function eachEstimate(
  stack: Stack,
  newer: FiledWave,
  { group, rows }: Part,
  tell: (of: { variable: string; by: string; estimates: () => Promise<EstimateRow[]> }) => Promise<void>,
): Promise<void> {
  const { warehouse } = stack;
  const relation = await takeStackRows(warehouse, stack.relation, { respondentGroup: group });
  const bound = await bindDesign(warehouse, relation, stack.design);
  const categories = new Map(describedVariables(newer.wave).map((d) => [d.name, d.categories]));
  const asked = new Map<string, ResultRow>();
  for (const row of rows) asked.set(JSON.stringify([row.variable, row.statistic, row.group_variable]), row);
  for (const { variable, statistic, group_variable: by } of asked.values()) {
    const request: EstimateRequest = {
      statistic: statistic as 'mean',
      variable,
      ...(statistic === 'mean' ? {} : { categories: categories.get(variable) ?? [] }),
      by: by === '' ? [stackColumns.wave] : [by, stackColumns.wave],
      compare: 'pairs',
      ...(by === '' ? {} : { within: [by] }),
    };
    await tell({
      variable,
      by,
      estimates: () => estimate(bound, [request], { maxGroups: 1000 }),
    });
  }
}

/** The key of an estimate's row; see `linkKey`. */
export const keyOf = (statistic: string, category: unknown, of: Partial<ResultRow>): string =>
  linkKey({
    ...of,
    statistic,
    category: statistic === 'proportion' ? String(category ?? '') : '',
  } as ResultRow);
