import { readFile } from 'node:fs/promises';
import { DataType, RecordBatchReader, type Schema } from 'apache-arrow';
import { fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { labelKey, labelsFromJson } from '../label-metadata.js';
import { plainVariable, type SourceTable, type SourceType } from '../source-table.js';

function typeOf(type: DataType): SourceType | undefined {
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'number';
  if (DataType.isBool(type)) return 'boolean';
  if (DataType.isDate(type)) return 'date';
  if (DataType.isTimestamp(type)) return 'datetime';
  if (DataType.isTime(type)) return 'time';
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isNull(type)) return 'text';
  return DataType.isDictionary(type) ? typeOf(type.dictionary) : undefined;
}

const timeUnits = [1, 1e3, 1e6, 1e9];

function setCell(
  builder: BatchBuilder,
  column: number,
  value: unknown,
  type: DataType,
  name: string,
  file: string,
): void {
  const target = builder.columns[column]!;
  if (value === null || value === undefined) target.setNull(builder.row);
  else if (target.type === 'text') target.setText(builder.row, String(value));
  else if (DataType.isTime(type)) target.setNumber(builder.row, Number(value) / timeUnits[type.unit]!);
  else if (DataType.isDecimal(type)) {
    target.setNumber(builder.row, Number(String(value)) / 10 ** type.scale);
  } else {
    const number = Number(value);
    if (typeof value === 'bigint' && !Number.isSafeInteger(number)) {
      fault({
        code: 'LV-ARROW-INTEGER',
        place: { file, variable: name },
        what: 'an integer is too large to be held exactly',
        expected: 'integers up to 9007199254740991',
        remedy: 'write the column as text',
      });
    }
    target.setNumber(builder.row, number);
  }
}

/** Variables of an Arrow schema: from the file's own label metadata where it is there, else name and type. */
function variablesOf(file: string, schema: Schema) {
  const known = labelsFromJson(schema.metadata.get(labelKey));
  return schema.fields.map((field) => {
    const type = typeOf(field.type);
    if (type === undefined) {
      fault({
        code: 'LV-ARROW-TYPE',
        place: { file, variable: field.name },
        what: `columns of type ${field.type} are not read`,
        expected: 'numbers, text, dates, times or booleans',
        remedy: 'spread the column into plain columns',
      });
    }
    return known?.find((v) => v.name === field.name) ?? plainVariable(field.name, type);
  });
}

/**
 * Opens an Arrow IPC file or stream, batch by batch. Throws LV-ARROW-UNREADABLE, LV-ARROW-TYPE,
 * LV-ARROW-INTEGER. The bytes are held in memory; columns are views of them until they are copied.
 */
export async function readArrow(path: string): Promise<SourceTable> {
  const bytes = await readFile(path);
  const unreadable = (cause: unknown): never =>
    fault(
      {
        code: 'LV-ARROW-UNREADABLE',
        place: { file: path },
        what: 'the Arrow file could not be read',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'the file may be cut off: write it again',
      },
      { cause },
    );
  let schema: Schema;
  let rows = 0;
  try {
    const reader = RecordBatchReader.from(bytes);
    reader.open();
    schema = reader.schema;
    for (const batch of reader) rows += batch.numRows;
  } catch (cause) {
    return unreadable(cause);
  }
  const variables = variablesOf(path, schema);
  async function* batches() {
    const builder = new BatchBuilder(variables);
    for (const batch of RecordBatchReader.from(bytes)) {
      for (let row = 0; row < batch.numRows; row++) {
        for (const [k, field] of schema.fields.entries()) {
          setCell(builder, k, batch.getChildAt(k)!.get(row), field.type, field.name, path);
        }
        builder.next();
      }
      yield* builder.take();
    }
    yield* builder.take(true);
  }
  return { format: 'arrow', files: [path], variables, rowCount: rows, notes: [], batches };
}
