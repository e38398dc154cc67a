import type { SourceVariable } from '../ingest/index.js';
import { relationName, sqlLiteral, sqlName, type Warehouse } from './warehouse.js';

/**
 * A temporary view of the relation where declared missing codes are null; the relation itself when no
 * variable declares any. Works on a warehouse opened for reading only.
 * @returns name of the view, for `relationName`
 */
export async function validValues(
  warehouse: Warehouse,
  relation: string,
  variables: readonly Pick<SourceVariable, 'name' | 'missing'>[],
): Promise<string> {
  const replaced = variables
    .filter((v) => v.missing.length > 0)
    .map(({ name, missing }) => {
      const x = sqlName(name);
      return `case when ${missingTest(name, missing)} then null else ${x} end as ${x}`;
    });
  if (replaced.length === 0) return relation;
  await warehouse.run(
    `create or replace temp view valid_values as select * replace (${replaced.join(', ')}) from ${relationName(relation)}`,
  );
  return 'valid_values';
}

/** SQL that is true where a column holds one of its declared missing codes. */
export function missingTest(name: string, missing: Readonly<SourceVariable['missing']>): string {
  const x = sqlName(name);
  return missing
    .map((m) =>
      'value' in m
        ? `${x} = ${sqlLiteral(m.value)}`
        : `(${x} >= ${bound(m.from)} and ${x} <= ${bound(m.to)})`,
    )
    .join(' or ');
}

/** An open range's end is infinite, which SQL writes as text. */
function bound(value: number): string {
  return Number.isFinite(value) ? String(value) : `'${value}'::double`;
}
