import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceTable } from '../../src/ingest/index.js';

/** Every cell of a table by column, as tests compare them. */
export async function cellsOf(table: SourceTable): Promise<Record<string, unknown[]>> {
  const out: Record<string, unknown[]> = Object.fromEntries(table.variables.map((v) => [v.name, []]));
  for await (const batch of table.batches()) {
    for (const [k, v] of table.variables.entries()) {
      const column = batch.getChildAt(k)!;
      for (let i = 0; i < batch.numRows; i++) out[v.name]!.push(column.get(i));
    }
  }
  return out;
}

/** A file of this content in a folder of its own. */
export function fileOf(content: string | Buffer, name = 'data.csv'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), name);
  writeFileSync(path, content);
  return path;
}

/** The code of the fault that a call ends in. */
export async function faultCode(call: () => Promise<unknown>): Promise<string> {
  return call().then(
    () => 'no fault',
    (error: { code?: string }) => error.code ?? String(error),
  );
}
