import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { FaultError, fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { damageOf } from '../binary/damage.js';
import { decompressorsReady } from '../binary/decompress.js';
import { mostOfDate } from '../binary/numbers.js';
import { readAt } from '../binary/read-at.js';
import { labelKey, labelledVariable, labelsFromJson } from '../label-metadata.js';
import type { SourceNote, SourceTable } from '../source-table.js';
import { type Cells, columnsOf, type Dictionary, rowsOf } from './columns.js';
import type { FlatTable } from './flatbuffer.js';
import { extentOf, messages } from './messages.js';
import { type ArrowField, fieldOf } from './schema.js';

interface Opened {
  fields: ArrowField[];
  labels: string | undefined;
  rows: number;
}

function fieldsOf(schema: FlatTable, file: string): ArrowField[] {
  if (schema.int16(0) !== 0) throw new Error('the file is big-endian');
  return schema.tables(1).map((table) => {
    const field = fieldOf(table);
    if ('type' in field) return field;
    return fault({
      code: 'LV-ARROW-TYPE',
      place: { file, variable: field.name },
      what: 'nested columns, intervals and bytes are not read',
      expected: 'numbers, text, dates, times or booleans',
      remedy: 'spread the column into plain columns, write it as text, or leave it out',
    });
  });
}

/** Reads the messages' headers once: the columns, and how many rows the batches have together. */
function open(fd: number, size: number, file: string): Opened {
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
  const unreadable = (cause: unknown): never => {
    if (cause instanceof FaultError) throw cause;
    fault(
      {
        code: 'LV-ARROW-UNREADABLE',
        place: { file: path },
        what: 'the Arrow file could not be read',
        found: damageOf(cause),
        remedy: 'the file may be cut off or damaged: write it again',
      },
      { cause },
    );
  };
  await decompressorsReady();
  let opened: Opened;
  const fd = openSync(path, 'r');
  const size = fstatSync(fd).size;
  try {
    opened = open(fd, size, path);
  } catch (cause) {
    return unreadable(cause);
  } finally {
    closeSync(fd);
  }
  const { fields } = opened;
  const known = labelsFromJson(opened.labels);
  const variables = fields.map((field) => labelledVariable(field.name, field.type, known));
  const notes: SourceNote[] = fields
    .filter((field) => field.utc)
    .map(({ name }) => ({
      code: 'LV-ARROW-UTC',
      text: 'clock times are UTC, as the file has them',
      variable: name,
    }));

  function setCell(builder: BatchBuilder, k: number, cells: Cells, row: number): void {
    const target = builder.columns[k]!;
    const value = cells(row);
    if (value === null) target.setNull(builder.row);
    else if (typeof value === 'object') {
      if (!isUtf8(value)) throw new Error(`${fields[k]!.name} holds bytes that are no text`);
      target.setBytes(builder.row, value, 0, value.length);
    } else if (typeof value === 'bigint') {
      fault({
        code: 'LV-ARROW-INTEGER',
        place: { file: path, variable: fields[k]!.name },
        what: 'an integer is too large to be held exactly',
        found: String(value),
        expected: 'integers up to 9007199254740991',
        remedy: 'write the column as text',
      });
    } else {
      const { type } = fields[k]!;
      if ((type === 'date' || type === 'datetime') && !(Math.abs(value) <= mostOfDate))
        throw new Error(`a date of ${fields[k]!.name} lies outside the calendar`);
      target.setNumber(builder.row, value);
    }
  }

  async function* batches() {
    const builder = new BatchBuilder(variables, opened.rows);
    const fd = openSync(path, 'r');
    try {
      for (const { rows, cells } of batchesOf(fd, size, fields)) {
        for (let row = 0; row < rows; row++) {
          for (const [k, column] of cells.entries()) setCell(builder, k, column, row);
          builder.next();
          yield* builder.take();
        }
      }
    } catch (cause) {
      unreadable(cause);
    } finally {
      closeSync(fd);
    }
    yield* builder.take(true);
  }
  return { format: 'arrow', files: [path], variables, rowCount: opened.rows, notes, batches };
}
