import type { Codebook } from '../../codebook/index.js';
import type { Fault } from '../../errors/index.js';
import { distinctIds, type Warehouse } from '../../warehouse/index.js';
import { keyedId } from './stack.js';

/** Answers as they were read, before anything is made of them: where ids lie under their export's column. */
export interface RawWave {
  codebook: Codebook;
  warehouse: Warehouse;
  relation: string;
}

/** The export's column of a wave's keyed ids; undefined where it keeps none. */
export function keyedColumn(codebook: Codebook): string | undefined {
  const name = keyedId(codebook);
  return codebook.variables.find((v) => v.name === name)?.column;
}

/** What is wrong with two waves whose keyed ids have nothing in common. */
export function noneInBoth(older: Codebook, newer: Codebook): Fault {
  const id = keyedId(newer);
  return {
    code: 'LV-WAVES-KEYS',
    place: { file: newer.file, ...(id === undefined ? {} : { variable: id }) },
    what: `no keyed id of ${older.wave} is among those of ${newer.wave}`,
    found: 'ids that were hashed with different keys, or waves that nobody is in both of',
    expected: 'ids hashed with the same key in every wave, so that respondents in both are known again',
    remedy:
      'read the exports anew with one key; where nobody is in both waves, accept it: accept: [LV-WAVES-KEYS] under the newer wave',
  };
}

/** The fault of two waves that both carry ids and share none, by the answers as they were read; null where they share some. */
export async function keyFault(older: RawWave, newer: RawWave): Promise<Fault | null> {
  const [before, now] = [await idsOf(older), await idsOf(newer)];
  if (before === null || now === null || before.size === 0 || now.size === 0) return null;
  for (const id of now) if (before.has(id)) return null;
  return noneInBoth(older.codebook, newer.codebook);
}

/** Null where the codebook keeps no ids, or the export has no such column. */
async function idsOf({ codebook, warehouse, relation }: RawWave): Promise<Set<string> | null> {
  const column = keyedColumn(codebook);
  if (column === undefined || !(await warehouse.describe(relation)).some(({ name }) => name === column))
    return null;
  return distinctIds(warehouse, relation, column);
}
