import type { Codebook } from '../codebook/index.js';
import { attachReadOnly, makeSchemas, relationName, Warehouse } from '../warehouse/index.js';
import { makeRespondentGroups } from './harmonize.js';
import { waveRelations } from './relations.js';

/** A wave's harmonised answers, from a warehouse's file, in a warehouse of their own where columns can be added. Close it when done. */
export async function copyAnswers(file: string, codebook: Codebook): Promise<Warehouse> {
  const warehouse = await Warehouse.open();
  try {
    await attachReadOnly(warehouse, file, 'answers_file');
    await makeSchemas(warehouse, 'clean', 'missing');
    const { clean, missing } = waveRelations(codebook);
    for (const relation of [clean, missing].map(relationName))
      await warehouse.run(
        `create table ${relation} as select * from answers_file.${relation} order by row_id`,
      );
    await makeRespondentGroups(warehouse, codebook);
    return warehouse;
  } catch (error) {
    warehouse.close();
    throw error;
  }
}
