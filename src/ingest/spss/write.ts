import { type FileHandle, open } from 'node:fs/promises';
import type { Vector } from 'apache-arrow';
import type { SourceNote, SourceTable } from '../source-table.js';
import { CaseSink } from './case-sink.js';
import { type OutColumn, outColumns, outNumber } from './out-columns.js';
import { systemMissing } from './records-out.js';
import { headerOf } from './write-header.js';

/** How to write. */
interface SpssWriteOptions {
  /** Bytecode makes survey data five to eight times smaller; SPSS and every reader know both. */
  compression?: 'bytecode' | 'none';
}

/** What was written, and what could not be kept whole. */
interface SpssWritten {
  rows: number;
  notes: SourceNote[];
}

/**
 * Writes a table as an SPSS system file in UTF-8: names, labels, value labels, missing codes, formats and
 * measurement levels as the variables hold them; texts longer than 255 bytes in segments; timestamps as seconds
 * since 1582 with a date format; booleans as 0 and 1. The table is read twice, first for the texts' widths.
 * A value label over 255 bytes and a variable label over 65 535 bytes are cut, and named in the notes.
 *
 * Source: «System File Format», PSPP developers' guide (Free Software Foundation).
 * @throws LV-SPSS-WRITE-NAME, LV-SPSS-WRITE-MISSING, LV-SPSS-WRITE-TEXT, all at once
 */
export async function writeSpss(
  path: string,
  table: SourceTable,
  options: SpssWriteOptions = {},
): Promise<SpssWritten> {
  const notes: SourceNote[] = [];
  const widths = await textWidths(table);
  const columns = outColumns(path, table.variables, widths);
  const compressed = options.compression !== 'none';
  const out = await open(path, 'w');
  try {
    await out.write(headerOf(columns, compressed, notes));
    const rows = await writeCases(out, table, columns, compressed);
    // The number of cases is known only now; -1 stood in its place.
    const count = Buffer.alloc(4);
    count.writeInt32LE(rows <= 0x7fffffff ? rows : -1);
    await out.write(count, 0, 4, 80);
    return { rows, notes };
  } finally {
    await out.close();
  }
}

/** Bytes of the longest text of each text variable. */
async function textWidths(table: SourceTable): Promise<Map<string, number>> {
  const widths = new Map<string, number>();
  const texts = table.variables.flatMap((variable, i) => (variable.type === 'text' ? [{ variable, i }] : []));
  if (texts.length === 0) return widths;
  for await (const batch of table.batches()) {
    for (const { variable, i } of texts) {
      const vector = batch.getChildAt(i) as Vector;
      let width = widths.get(variable.name) ?? 0;
      for (let row = 0; row < batch.numRows; row++) {
        const text = vector.get(row) as string | null;
        // A text of n UTF-16 units takes at most 3n bytes: most need not be measured.
        if (text !== null && text.length * 3 > width) width = Math.max(width, Buffer.byteLength(text));
      }
      widths.set(variable.name, width);
    }
  }
  return widths;
}

/** Writes the cases; gives their number. */
async function writeCases(
  out: FileHandle,
  table: SourceTable,
  columns: OutColumn[],
  compressed: boolean,
): Promise<number> {
  const sink = new CaseSink(compressed);
  let rows = 0;
  for await (const batch of table.batches()) {
    const vectors = columns.map((_, i) => batch.getChildAt(i) as Vector);
    for (let row = 0; row < batch.numRows; row++) {
      columns.forEach((column, i) => {
        const value: unknown = vectors[i]!.get(row);
        if (column.width > 0) sink.text(value === null ? '' : String(value), column.width);
        else sink.number(value === null ? systemMissing : outNumber(Number(value), column.variable));
      });
      if (sink.length > 1 << 22) await out.write(sink.take());
    }
    rows += batch.numRows;
  }
  sink.end();
  await out.write(sink.take());
  return rows;
}
