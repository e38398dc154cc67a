import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  type SchemaElement,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { labelKey, labelsFromJson } from '../label-metadata.js';
import { plainVariable, type SourceTable, type SourceType } from '../source-table.js';

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
  if (value instanceof Date) return value.getTime();
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

/**
 * Opens a Parquet file of plain columns, a row group at a time; labels come from the file's own metadata
 * where this program wrote it. Throws LV-PARQUET-UNREADABLE, LV-PARQUET-TYPE, LV-PARQUET-INTEGER.
 */
export async function readParquet(path: string): Promise<SourceTable> {
  const unreadable = (cause: unknown): never =>
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
  const file = await asyncBufferFromFile(path);
  const metadata: FileMetaData = await parquetMetadataAsync(file).catch(unreadable);
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
    return known?.find((v) => v.name === element.name) ?? plainVariable(element.name, type);
  });
  const rowCount = Number(metadata.num_rows);
  async function* batches() {
    const builder = new BatchBuilder(variables);
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      let rows: unknown[][] = [];
      await parquetRead({
        file,
        metadata,
        rowStart,
        rowEnd,
        compressors,
        onComplete: (read) => (rows = read),
      }).catch(unreadable);
      for (const row of rows) {
        for (const [k, element] of elements.entries()) {
          const value = row[k];
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
