import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync } from 'node:fs';
import type { FileMetaData } from 'hyparquet';
import { FaultError, fault } from '../../errors/index.js';
import { BatchBuilder, type ColumnBuilder } from '../batch-builder.js';
import { damageOf } from '../binary/damage.js';
import { decompressorsReady } from '../binary/decompress.js';
import { mostOfDate } from '../binary/numbers.js';
import { labelKey, labelledVariable, labelsFromJson } from '../label-metadata.js';
import type { SourceNote, SourceTable } from '../source-table.js';
import { columnsOf, readFooter } from './footer.js';
import { type Meaning, meaningOf } from './meaning.js';
import { ColumnPages, type PageBudget } from './pages.js';
import type { Stored } from './values.js';

/** Bytes of pages held at once, over all columns: for small files what a page may have, for large ones many times the file. */
const budgetOf = (fileBytes: number): PageBudget => ({ held: 0, limit: (1 << 27) + 32 * fileBytes });

function setCell(
  target: ColumnBuilder,
  row: number,
  value: Stored,
  meaning: Meaning,
  place: { file: string; variable: string },
): void {
  if (meaning.type === 'text') {
    const text = meaning.toText(value as Buffer);
    if (!isUtf8(text)) throw new Error(`${place.variable} holds bytes that are no text`);
    target.setBytes(row, text, 0, text.length);
    return;
  }
  const number = meaning.toNumber(value);
  if (typeof number === 'bigint') {
    fault({
      code: 'LV-PARQUET-INTEGER',
      place,
      what: 'an integer is too large to be held exactly',
      found: String(number),
      expected: 'integers up to 9007199254740991',
      remedy: 'write the column as text',
    });
  }
  if ((meaning.type === 'date' || meaning.type === 'datetime') && !(Math.abs(number) <= mostOfDate))
    throw new Error(`a date of ${place.variable} lies outside the calendar`);
  target.setNumber(row, number);
}

/**
 * Opens a Parquet file of plain columns, page by page; labels come from the file's own metadata where this
 * program wrote it. No count that the file claims is allocated; pages are unpacked within a bound tied to the
 * file's size. Throws LV-PARQUET-UNREADABLE, LV-PARQUET-TYPE, LV-PARQUET-INTEGER.
 */
export async function readParquet(path: string): Promise<SourceTable> {
  const unreadable = (cause: unknown): never => {
    if (cause instanceof FaultError) throw cause;
    fault(
      {
        code: 'LV-PARQUET-UNREADABLE',
        place: { file: path },
        what: 'the Parquet file could not be read',
        found: damageOf(cause),
        remedy: 'the file may be cut off or damaged: write it again',
      },
      { cause },
    );
  };
  await decompressorsReady();
  let metadata: FileMetaData;
  const fd = openSync(path, 'r');
  const bytes = fstatSync(fd).size;
  try {
    metadata = readFooter(fd, bytes);
  } catch (cause) {
    return unreadable(cause);
  } finally {
    closeSync(fd);
  }
  const elements = metadata.schema.slice(1);
  const known = labelsFromJson(metadata.key_value_metadata?.find((pair) => pair.key === labelKey)?.value);
  const places = elements.map(({ name }) => ({ file: path, variable: name }));
  const notes: SourceNote[] = [];
  const meanings: Meaning[] = [];
  const variables = elements.map((element) => {
    const meaning = meaningOf(element);
    if (meaning === undefined) {
      fault({
        code: 'LV-PARQUET-TYPE',
        place: { file: path, variable: element.name },
        what: 'nested columns, intervals and bytes are not read',
        expected: 'numbers, text, dates, times or booleans',
        remedy: 'spread the column into plain columns, write it as text, or leave it out',
      });
    }
    if (meaning.utc) {
      notes.push({
        code: 'LV-PARQUET-UTC',
        text: 'clock times are UTC, as the file has them',
        variable: element.name,
      });
    }
    meanings.push(meaning);
    return labelledVariable(element.name, meaning.type, known);
  });
  async function* batches() {
    const builder = new BatchBuilder(variables, Number(metadata.num_rows));
    const budget = budgetOf(bytes);
    const fd = openSync(path, 'r');
    try {
      for (const group of metadata.row_groups) {
        const rows = Number(group.num_rows);
        const columns = columnsOf(group).map(
          (column, k) => new ColumnPages(fd, column, elements[k]!, rows, budget),
        );
        for (let row = 0; row < rows; row++) {
          for (const [k, column] of columns.entries()) {
            const target = builder.columns[k]!;
            const value = column.next();
            if (value === null) target.setNull(builder.row);
            else setCell(target, builder.row, value, meanings[k]!, places[k]!);
          }
          builder.next();
          yield* builder.take();
        }
        for (const column of columns) column.close();
      }
    } catch (cause) {
      unreadable(cause);
    } finally {
      closeSync(fd);
    }
    yield* builder.take(true);
  }
  return {
    format: 'parquet',
    files: [path],
    variables,
    rowCount: Number(metadata.num_rows),
    notes,
    batches,
  };
}
