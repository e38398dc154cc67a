import { bindDesign } from '../../design/index.js';
import { crossing } from '../../disclosure/index.js';
import { FaultError } from '../../errors/index.js';
import { type EstimateRequest, estimate } from '../../estimate/index.js';
import type { ResultRow } from '../../results/index.js';
import { relationName, sqlName, sqlText } from '../../warehouse/index.js';
import { describedVariables } from '../describe/variables.js';
import { noneInBoth } from './keys.js';
import { type FiledWave, keyedId, type Stack, stackWaves, unitColumn, waveColumn } from './stack.js';

/** The sampling error of a change among respondents of whom some are in both waves. */
export interface LinkedError {
  se: number;
  df: number;
  /** Respondents in both. */
  linked: number;
}

/** Errors of changes by what they are of: see `linkKey`. */
export type LinkedErrors = ReadonlyMap<string, LinkedError>;

/** What a change is of: the row of either wave under the newest's names. */
export const linkKey = (row: ResultRow): string =>
  JSON.stringify([
    row.respondent_group,
    row.variable,
    row.statistic,
    row.category,
    row.group_variable,
    row.group_value,
  ]);

/**
 * Standard errors of the changes between two waves that carry the same keyed ids: of the difference of two domains of
 * the stacked waves, respondents as sampling units, so that the covariance comes from those in both. Empty where no
 * one is in both, or the designs can't be stacked. Of fewer linked respondents than may be published nothing is told.
 * @param rows the newest wave's, as published: only of them errors are sought
 * @param leastLinked fewest respondents in both waves
 * @throws LV-WAVES-KEYS where both waves carry keyed ids and have none in common; not where that is accepted
 */
export async function linkedErrors(
  older: FiledWave,
  newer: FiledWave,
  rows: readonly ResultRow[],
  leastLinked: number,
  accept: readonly string[] = [],
): Promise<LinkedErrors> {
  const found = new Map<string, LinkedError>();
  if (keyedId(older.wave.codebook) === undefined || keyedId(newer.wave.codebook) === undefined) return found;
  const stack = await stackWaves([older, newer]);
  if (stack === null) return found;
  try {
    if ((await inBoth(stack, 'true', [])).size === 0) {
      if (!accept.includes('LV-WAVES-KEYS'))
        throw new FaultError([noneInBoth(older.wave.codebook, newer.wave.codebook)]);
      return found;
    }
    const wanted = rows.filter(
      (row) =>
        !row.suppressed &&
        row.se !== null &&
        ['proportion', 'top_two', 'mean'].includes(row.statistic) &&
        stack.columns.has(row.variable) &&
        (row.group_variable === '' || stack.columns.has(row.group_variable)) &&
        !row.group_variable.includes(crossing),
    );
    for (const group of new Set(wanted.map((row) => row.respondent_group)))
      await ofGroup(stack, newer, wanted, group, leastLinked, found);
    return found;
  } finally {
    stack.warehouse.close();
  }
}

async function ofGroup(
  stack: Stack,
  newer: FiledWave,
  all: readonly ResultRow[],
  group: string,
  leastLinked: number,
  found: Map<string, LinkedError>,
): Promise<void> {
  const { warehouse } = stack;
  const where = group === '' ? 'true' : `respondent_group = ${sqlText(group)}`;
  await warehouse.run(
    `create or replace table stacked_part as select * from ${relationName(stack.relation)} where ${where}`,
  );
  const bound = await bindDesign(warehouse, 'stacked_part', stack.design);
  const categories = new Map(describedVariables(newer.wave).map((d) => [d.name, d.categories]));
  const rows = all.filter((row) => row.respondent_group === group);
  const asked = new Map<string, ResultRow>();
  for (const row of rows) asked.set(JSON.stringify([row.variable, row.statistic, row.group_variable]), row);
  for (const { variable, statistic, group_variable: by } of asked.values()) {
    const both = await inBoth(stack, `${where} and ${sqlName(variable)} is not null`, by === '' ? [] : [by]);
    if (![...both.values()].some((n) => n >= Math.max(1, leastLinked))) continue;
    const request: EstimateRequest = {
      statistic: statistic as 'mean',
      variable,
      ...(statistic === 'mean' ? {} : { categories: categories.get(variable) ?? [] }),
      by: by === '' ? [waveColumn] : [by, waveColumn],
      compare: 'pairs',
      ...(by === '' ? {} : { within: [by] }),
    };
    for (const row of await estimate(bound, [request], { maxGroups: 1000 })) {
      if (row.statistic !== 'difference' || row.se === null || !(row.se > 0) || row.df === null) continue;
      const value = by === '' ? '' : String(row.group[by]);
      const linked = both.get(value) ?? 0;
      if (linked < Math.max(1, leastLinked)) continue;
      const key = linkKey({
        respondent_group: group,
        variable,
        statistic,
        category: statistic === 'proportion' ? String(row.category ?? '') : '',
        group_variable: by,
        group_value: value,
      } as ResultRow);
      found.set(key, { se: row.se, df: row.df, linked });
    }
  }
}

/** Respondents with rows in both waves that fulfil a condition, by group; '' without one. */
async function inBoth(stack: Stack, where: string, by: readonly string[]): Promise<Map<string, number>> {
  const group = by.length === 0 ? `''` : `cast(${sqlName(by[0]!)} as varchar)`;
  const rows = await stack.warehouse.all<{ g: string | null; n: number | bigint }>(
    `select g, count(*) as n from (select ${group} as g, ${unitColumn} from ${relationName(stack.relation)} where ${where}
       group by all having count(distinct ${waveColumn}) = 2) group by g`,
  );
  return new Map(rows.flatMap(({ g, n }) => (g === null ? [] : [[g, Number(n)] as const])));
}
