import { gunzipSync } from 'node:zlib';
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  type SchemaElement,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { FaultError, fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { labelKey, labelledVariable, labelsFromJson } from '../label-metadata.js';
import type { SourceTable, SourceType } from '../source-table.js';

function typeOf(element: SchemaElement): SourceType | undefined {
  if ((element.num_children ?? 0) > 0 || element.repetition_type === 'REPEATED') return undefined;
  const logical = element.logical_type?.type;
  const converted = element.converted_type;
  if (logical === 'DATE' || converted === 'DATE') return 'date';
  if (logical === 'TIMESTAMP' || converted?.startsWith('TIMESTAMP') || element.type === 'INT96')
    return 'datetime';
  if (logical === 'TIME' || converted?.startsWith('TIME_')) return 'time';
  if (element.type === 'BOOLEAN') return 'boolean';
  if (logical === 'DECIMAL' || converted === 'DECIMAL' || logical === 'FLOAT16') return 'number';
  if (element.type === 'BYTE_ARRAY' || element.type === 'FIXED_LEN_BYTE_ARRAY') return 'text';
  return 'number';
}

/** Parts of a second in a TIME column. */
function timeUnit(element: SchemaElement): number {
  if (element.converted_type === 'TIME_MILLIS') return 1e3;
  if (element.converted_type === 'TIME_MICROS') return 1e6;
  const unit = element.logical_type?.type === 'TIME' ? element.logical_type.unit : 'MICROS';
  return unit === 'MILLIS' ? 1e3 : unit === 'NANOS' ? 1e9 : 1e6;
}

function toNumber(value: unknown, element: SchemaElement, type: SourceType, file: string): number {
  if (value instanceof Date) {
    if (!Number.isNaN(value.getTime())) return value.getTime();
    fault({
      code: 'LV-PARQUET-UNREADABLE',
      place: { file, variable: element.name },
      what: 'a date lies outside the calendar',
      remedy: 'the file may be damaged: write it again',
    });
  }
  const number = Number(value);
  if (typeof value === 'bigint' && !Number.isSafeInteger(number)) {
    fault({
      code: 'LV-PARQUET-INTEGER',
      place: { file, variable: element.name },
      what: 'an integer is too large to be held exactly',
      expected: 'integers up to 9007199254740991',
      remedy: 'write the column as text',
    });
  }
  return type === 'time' ? number / timeUnit(element) : number;
}

/** The most rows of a group that is read at once; makers write a million at the most. */
const mostRowsOfGroup = 1 << 24;
const mostBytesOfPage = 1 << 27;

/**
 * The decompressors, which refuse a page whose header says that it is larger than any maker's. Gzip is Node's
 * own: that of hyparquet-compressors calls itself without end on some damaged pages.
 */
const bounded: Compressors = Object.fromEntries(
  Object.entries({
    ...compressors,
    GZIP: (input: Uint8Array, length: number) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  }).map(([codec, decompress]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (!(length >= 0 && length <= mostBytesOfPage)) throw new Error(`a page of ${length} bytes`);
      return decompress(input, length);
    },
  ]),
);

/** Throws when the parts of a file's metadata contradict one another, or the file, as damaged ones may. */
function assertConsistent(metadata: FileMetaData, fileBytes: number): void {
  const columns = metadata.schema.length - 1;
  let rows = 0;
  for (const group of metadata.row_groups) {
    const groupRows = Number(group.num_rows);
    if (!(groupRows >= 0 && groupRows <= mostRowsOfGroup))
      throw new Error(`a row group of ${groupRows} rows`);
    if (group.columns.length !== columns)
      throw new Error(`a row group of ${group.columns.length} columns in a file of ${columns}`);
    for (const { meta_data: column } of group.columns) {
      const bytes = Number(column?.total_compressed_size ?? -1);
      if (Number(column?.num_values ?? -1) !== groupRows || !(bytes >= 0 && bytes <= fileBytes))
        throw new Error(
          `a column of ${column?.num_values} values in ${bytes} bytes, in a group of ${groupRows} rows`,
        );
    }
    rows += groupRows;
  }
  if (rows !== Number(metadata.num_rows))
    throw new Error(`row groups of ${rows} rows in a file of ${metadata.num_rows}`);
}

/**
 * Opens a Parquet file of plain columns, a row group at a time; labels come from the file's own metadata
 * where this program wrote it. Throws LV-PARQUET-UNREADABLE, LV-PARQUET-TYPE, LV-PARQUET-INTEGER.
 */
export async function readParquet(path: string): Promise<SourceTable> {
  const unreadable = (cause: unknown): never => {
    if (cause instanceof FaultError) throw cause;
    fault(
      {
        code: 'LV-PARQUET-UNREADABLE',
        place: { file: path },
        what: 'the Parquet file could not be read',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'the file may be cut off: write it again',
      },
      { cause },
    );
  };
  const file = await asyncBufferFromFile(path);
  const metadata: FileMetaData = await parquetMetadataAsync(file).catch(unreadable);
  try {
    assertConsistent(metadata, file.byteLength);
  } catch (cause) {
    unreadable(cause);
  }
  const elements = metadata.schema.slice(1);
  const known = labelsFromJson(metadata.key_value_metadata?.find((pair) => pair.key === labelKey)?.value);
  const variables = elements.map((element) => {
    const type = typeOf(element);
    if (type === undefined) {
      fault({
        code: 'LV-PARQUET-TYPE',
        place: { file: path, variable: element.name },
        what: 'nested columns are not read',
        expected: 'plain columns',
        remedy: 'spread the column into plain columns',
      });
    }
    return labelledVariable(element.name, type, known);
  });
  const rowCount = Number(metadata.num_rows);
  async function* batches() {
    const builder = new BatchBuilder(variables);
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const cells: unknown[][] = [];
      // Column by column: hyparquet leaves the second of two failing columns as an unhandled rejection.
      for (const { name } of elements) {
        let column: unknown[] = [];
        await parquetRead({
          file,
          metadata,
          columns: [name],
          rowStart,
          rowEnd,
          compressors: bounded,
          onComplete: (rows: unknown[][]) => {
            column = rows.map((row) => row[0]);
          },
        }).catch(unreadable);
        if (column.length !== rowEnd - rowStart) {
          unreadable(new Error(`a row group of ${rowEnd - rowStart} rows holds ${column.length}`));
        }
        cells.push(column);
      }
      for (let row = 0; row < rowEnd - rowStart; row++) {
        for (const [k, element] of elements.entries()) {
          const value = cells[k]![row];
          const column = builder.columns[k]!;
          if (value === null || value === undefined) column.setNull(builder.row);
          else if (column.type === 'text') column.setText(builder.row, String(value));
          else column.setNumber(builder.row, toNumber(value, element, column.type, path));
        }
        builder.next();
        yield* builder.take();
      }
      rowStart = rowEnd;
    }
    yield* builder.take(true);
  }
  return { format: 'parquet', files: [path], variables, rowCount, notes: [], batches };
}
