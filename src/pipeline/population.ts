import { readFileSync } from 'node:fs';
import { openSource } from '../ingest/index.js';
import type { Population } from '../simulate/index.js';
import { allRows, ingestSource, Warehouse } from '../warehouse/index.js';

/** Reads a register's file for made-up answers. Throws what the readers throw. */
export async function readPopulation(path: string): Promise<Population> {
  const warehouse = await Warehouse.open();
  try {
    await ingestSource(warehouse, 'raw.population', await openSource(path));
    const columns = (await warehouse.describe('raw.population')).map((c) => c.name);
    const rows = await allRows(warehouse, 'raw.population');
    return {
      file: readFileSync(path),
      columns,
      rows: rows.map((row) => columns.map((name) => row[name] ?? null)),
    };
  } finally {
    warehouse.close();
  }
}
