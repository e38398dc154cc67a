import { readFile } from 'node:fs/promises';
import { DataType, type RecordBatch, RecordBatchReader, type Schema } from 'apache-arrow';
import { FaultError, fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { guarded } from '../binary/guarded.js';
import { labelKey, labelledVariable, labelsFromJson } from '../label-metadata.js';
import type { SourceTable, SourceType, SourceVariable } from '../source-table.js';

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
    return labelledVariable(field.name, type, known);
  });
}

/** A pass over every batch: Arrow's reader never comes to an end of some damaged files. */
const program = `
  for (const batch of parser.RecordBatchReader.from(require('node:fs').readFileSync(path))) batch.numRows;`;

/** Throws when a batch says that it has more rows than its columns hold, as a damaged header may. */
function assertHeld(batch: RecordBatch): void {
  if (batch.numCols === 0 && batch.numRows > 0)
    throw new Error(`a batch of ${batch.numRows} rows without columns`);
  for (const column of batch.data.children) {
    if (DataType.isNull(column.type)) continue;
    const held =
      DataType.isUtf8(column.type) || DataType.isLargeUtf8(column.type)
        ? (column.valueOffsets?.length ?? 0) - 1
        : DataType.isBool(column.type)
          ? 8 * (column.values?.length ?? 0)
          : (column.values?.length ?? 0);
    if (column.length !== batch.numRows || held < column.length)
      throw new Error(
        `a batch of ${batch.numRows} rows has a column of ${Math.min(held, column.length)} values`,
      );
  }
}

/**
 * Opens an Arrow IPC file or stream, batch by batch. Throws LV-ARROW-UNREADABLE, LV-ARROW-TYPE,
 * LV-ARROW-INTEGER. The bytes are held in memory; columns are views of them until they are copied.
 */
export async function readArrow(path: string): Promise<SourceTable> {
  const bytes = await readFile(path);
  const unreadable = (cause: unknown): never => {
    if (cause instanceof FaultError) throw cause;
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
  };
  let schema: Schema;
  let variables: SourceVariable[];
  let rows = 0;
  try {
    await guarded('apache-arrow', program, path, bytes.length);
    const reader = RecordBatchReader.from(bytes);
    reader.open();
    schema = reader.schema;
    variables = variablesOf(path, schema);
    for (const batch of reader) {
      assertHeld(batch);
      rows += batch.numRows;
    }
  } catch (cause) {
    return unreadable(cause);
  }
  async function* batches() {
    const builder = new BatchBuilder(variables);
    try {
      for (const batch of RecordBatchReader.from(bytes)) {
        for (let row = 0; row < batch.numRows; row++) {
          for (const [k, field] of schema.fields.entries()) {
            setCell(builder, k, batch.getChildAt(k)!.get(row), field.type, field.name, path);
          }
          builder.next();
        }
        yield* builder.take();
      }
    } catch (cause) {
      unreadable(cause);
    }
    yield* builder.take(true);
  }
  return { format: 'arrow', files: [path], variables, rowCount: rows, notes: [], batches };
}
