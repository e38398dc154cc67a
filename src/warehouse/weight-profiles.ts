import type { Code, KeyColumn } from './replicate-crosstab-codes.js';
import { missingTest } from './valid-values.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** Replicate weights that differ by less than this share move together: published weights are rounded. */
const TOGETHER = 1e-3;

/**
 * The groups of rows in which every replicate weight goes up and down together with the weight: all from one sampling
 * unit, so that the replicates tell nothing of what differs between units.
 * @param keys the rows' grouping columns, then any others that must not be missing
 * @param groups how many of the keys make the groups
 * @param combined the replicate weights hold the full weight too; else they are factors of it
 */
export async function groupsOfOneUnit(
  warehouse: Warehouse,
  relation: string,
  keys: readonly KeyColumn[],
  groups: number,
  weights: { weight: string; replicates: readonly string[]; combined: boolean },
): Promise<Code[][]> {
  const w = sqlName(weights.weight);
  const known = keys.map((key) => {
    const x = sqlName(key.name);
    const missing =
      (key.missing ?? []).length === 0 ? '' : ` and not (${missingTest(key.name, key.missing!)})`;
    return `${x} is not null${missing}`;
  });
  const apart = weights.replicates.map((name) => {
    const factor = weights.combined ? `${sqlName(name)}::double / ${w}` : `${sqlName(name)}::double`;
    return `max(${factor}) - min(${factor}) > ${TOGETHER} * max(${factor})`;
  });
  const by = keys.slice(0, groups).map((key) => sqlName(key.name));
  const rows = await warehouse.all<Record<string, Code>>(
    `select ${by.map((name, i) => `${name} as g${i}, `).join('')} 1 as one from ${relationName(relation)}
     where ${[...known, `${w} > 0`].join(' and ')}
     ${by.length === 0 ? '' : `group by ${by.join(', ')}`}
     having not (${apart.join(' or ')})`,
  );
  return rows.map((row) => by.map((_, i) => row[`g${i}`]!));
}
