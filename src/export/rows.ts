import type { Vector } from 'apache-arrow';
import type { SourceTable } from '../ingest/index.js';

/** A cell as text files and spreadsheets hold it; dates as ISO 8601 clock times. */
export type Cell = string | number | null;

/** The rows of a table, one after the other. */
export async function* rowsOf(table: SourceTable): AsyncGenerator<Cell[]> {
  const types = table.variables.map((v) => v.type);
  for await (const batch of table.batches()) {
    const vectors = types.map((_, k) => batch.getChildAt(k) as Vector);
    for (let row = 0; row < batch.numRows; row++) {
      yield vectors.map((vector, k): Cell => {
        const value: unknown = vector.get(row);
        if (value === null || value === undefined) return null;
        if (typeof value === 'string') return value;
        const type = types[k]!;
        if (type === 'boolean') return Number(value);
        if (type === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
        if (type === 'datetime') return new Date(Number(value)).toISOString().slice(0, 19);
        return Number(value);
      });
    }
  }
}
