import type { BatchBuilder } from '../batch-builder.js';
import { ColumnarFile } from '../binary/columnar-file.js';
import { decompressorsReady } from '../binary/decompress.js';
import { readAt } from '../binary/read-at.js';
import { labelKey, labelledVariable, labelsFromJson } from '../label-metadata.js';
import type { SourceTable } from '../source-table.js';
import { columnsOf, type Dictionary, rowsOf } from './columns.js';
import type { FlatTable } from './flatbuffer.js';
import { extentOf, messages } from './messages.js';
import { type ArrowField, fieldOf } from './schema.js';

interface Opened {
  fields: ArrowField[];
  labels: string | undefined;
  rows: number;
}

function fieldsOf(schema: FlatTable, file: ColumnarFile): ArrowField[] {
  if (schema.int16(0) !== 0) throw new Error('the file is big-endian');
  return schema.tables(1).map((table) => {
    const field = fieldOf(table);
    return 'type' in field ? field : file.unknownType(field.name);
  });
}

/** Reads the messages' headers once: the columns, and how many rows the batches have together. */
function open(fd: number, size: number, file: ColumnarFile): Opened {
  const { start, end, footer } = extentOf(fd, size);
  // A file's schema stands in its footer; the one among the messages some makers leave out.
  let schema = footer?.schema;
  let fields = schema && fieldsOf(schema, file);
  let rows = 0;
  let batches = 0;
  for (const { kind, table } of messages(fd, start, end)) {
    if (kind === 'schema') {
      if (fields !== undefined && footer === null) throw new Error('a second schema');
      schema ??= table;
      fields ??= fieldsOf(schema, file);
    } else if (fields === undefined) throw new Error('a batch comes before the schema');
    else if (kind === 'batch') {
      rows += rowsOf(table, fields);
      batches++;
    }
  }
  if (schema === undefined || fields === undefined) throw new Error('there is no schema');
  if (fields.length === 0 && rows > 0) throw new Error(`${rows} rows without columns`);
  if (footer !== null && footer.batches !== batches)
    throw new Error(`${batches} batches where the footer tells of ${footer.batches}`);
  const labels = schema
    .tables(2)
    .find((pair) => pair.text(0) === labelKey)
    ?.text(1);
  return { fields, labels, rows };
}

/** Batches of cells in the order of the file; dictionaries are kept as they come. */
function* batchesOf(fd: number, size: number, fields: readonly ArrowField[]) {
  const { start, end } = extentOf(fd, size);
  const limit = (1 << 27) + 32 * size;
  const dictionaries = new Map<number, Dictionary>();
  const get = (id: number) => dictionaries.get(id);
  for (const { kind, table, bodyStart, bodyLength } of messages(fd, start, end)) {
    if (kind === 'schema') continue;
    const body = readAt(fd, bodyStart, bodyLength);
    if (kind === 'batch') {
      yield { rows: rowsOf(table, fields), cells: columnsOf(table, body, fields, limit, get) };
      continue;
    }
    const id = table.int64(0);
    const data = table.table(1);
    const field = fields.find((f) => f.dictionary?.id === id);
    if (field === undefined || data === undefined) throw new Error('a dictionary that no column has');
    const { dictionary: _, ...entries } = field;
    const part = {
      length: rowsOf(data, [entries]),
      cells: columnsOf(data, body, [entries], limit, get)[0]!,
    };
    dictionaries.set(id, table.int8(2) !== 0 ? [...(dictionaries.get(id) ?? []), part] : [part]);
  }
}

/**
 * Opens an Arrow IPC file or stream, packed (LZ4, Zstandard) or not, batch by batch. No count that the file claims
 * is allocated; what a batch unpacks to is bounded by the file's size.
 * Throws LV-ARROW-UNREADABLE, LV-ARROW-TYPE, LV-ARROW-INTEGER.
 */
export async function readArrow(path: string): Promise<SourceTable> {
  const file = new ColumnarFile(path, 'Arrow');
  await decompressorsReady();
  const { fields, labels, rows } = file.read((fd, size) => open(fd, size, file));
  const known = labelsFromJson(labels);
  const variables = fields.map((field) => labelledVariable(field.name, field.type, known));

  function* write(builder: BatchBuilder, fd: number, size: number) {
    for (const { rows, cells } of batchesOf(fd, size, fields)) {
      for (let row = 0; row < rows; row++) {
        for (const [k, column] of cells.entries())
          file.setCell(builder.columns[k]!, builder.row, column(row), fields[k]!.name);
        builder.next();
        yield* builder.take();
      }
    }
  }
  return {
    format: 'arrow',
    files: [path],
    variables,
    rowCount: rows,
    notes: fields.filter((field) => field.utc).map(({ name }) => file.utcNote(name)),
    batches: () => file.batches(variables, rows, write),
  };
}
