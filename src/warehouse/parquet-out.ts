import { rename, rm } from 'node:fs/promises';
import { labelKey, labelsToJson, type SourceVariable } from '../ingest/index.js';
import { relationName, sqlName, sqlText, type Warehouse } from './warehouse.js';

/**
 * Writes a relation as Parquet (zstd), its labels, value labels and missing codes in the file's own metadata,
 * so that it is read back as it left. Rows keep their order. Written aside, then moved in place.
 */
export async function writeLabelledParquet(
  warehouse: Warehouse,
  relation: string,
  variables: readonly SourceVariable[],
  path: string,
): Promise<void> {
  const columns = variables.map((v) => sqlName(v.name)).join(', ');
  const aside = `${path}.partial`;
  try {
    await warehouse.run(
      `copy (select ${columns} from ${relationName(relation)}) to ${sqlText(aside)}
       (format parquet, compression zstd, kv_metadata {${labelKey}: ${sqlText(labelsToJson(variables))}})`,
    );
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
