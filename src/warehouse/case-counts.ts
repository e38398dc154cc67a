import type { KeyColumn } from './replicate-crosstab-codes.js';
import { missingTest } from './valid-values.js';
import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** What became of the rows of a relation: each is counted once, by the first reason that leaves it out. */
interface CaseCounts {
  read: number;
  zeroWeight: number;
  noGroup: number;
  /** Of each list of columns: rows left that have a value in all of them. */
  answered: number[];
  /** Rows left that have a value in all columns of at least one list. */
  used: number;
}

/** Counts rows by weight, groups and answers. @param answers columns that are wanted together, one list an estimate */
export async function countCases(
  warehouse: Warehouse,
  relation: string,
  columns: {
    weight: string | null;
    groups: readonly KeyColumn[];
    answers: readonly (readonly KeyColumn[])[];
  },
): Promise<CaseCounts> {
  const known = (keys: readonly KeyColumn[]) =>
    keys.length === 0
      ? 'true'
      : keys
          .map(({ name, missing }) => {
            const declared = missing === undefined || missing.length === 0;
            return `${sqlName(name)} is not null${declared ? '' : ` and not (${missingTest(name, missing)})`}`;
          })
          .join(' and ');
  const weighted = columns.weight === null ? 'true' : `${sqlName(columns.weight)} > 0`;
  const each = columns.answers.map((keys) => `(${known(keys)})`);
  const [row] = await warehouse.all<Record<string, number>>(
    `select count(*)::double as read,
       count(*) filter (not w)::double as zero,
       count(*) filter (w and not g)::double as nogroup,
       count(*) filter (w and g and (${each.map((_, i) => `a${i}`).join(' or ')}))::double as used
       ${each.map((_, i) => `, count(*) filter (w and g and a${i})::double as u${i}`).join('')}
     from (select ${weighted} as w, ${known(columns.groups)} as g
       ${each.map((test, i) => `, ${test} as a${i}`).join('')} from ${relationName(relation)})`,
  );
  return {
    read: row!.read!,
    zeroWeight: row!.zero!,
    noGroup: row!.nogroup!,
    answered: each.map((_, i) => row![`u${i}`]!),
    used: row!.used!,
  };
}
