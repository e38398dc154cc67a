import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RecordBatch, RecordBatchFileWriter, Schema } from 'apache-arrow';
import { arrowSchema } from '../batch-builder.js';
import { labelKey, labelsToJson } from '../label-metadata.js';
import type { SourceTable } from '../source-table.js';

/** Writes a source table as an Arrow IPC file with its labels in the schema's metadata; aside first, then in place. */
export async function writeArrow(source: SourceTable, path: string): Promise<void> {
  const plain = arrowSchema(source.variables);
  const schema = new Schema(plain.fields, new Map([[labelKey, labelsToJson(source.variables)]]));
  async function* labelled() {
    for await (const batch of source.batches()) yield new RecordBatch(schema, batch.data);
  }
  const writer = new RecordBatchFileWriter();
  const aside = `${path}.partial`;
  try {
    const sink = pipeline(Readable.from(writer), createWriteStream(aside));
    writer.reset(undefined, schema);
    for await (const batch of labelled()) writer.write(batch);
    writer.finish();
    await sink;
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
