import type { BatchBuilder } from '../batch-builder.js';
import { ColumnarFile } from '../binary/columnar-file.js';
import { decompressorsReady } from '../binary/decompress.js';
import { labelKey, labelledVariable, labelsFromJson } from '../label-metadata.js';
import type { SourceTable } from '../source-table.js';
import { columnsOf, readFooter } from './footer.js';
import { type Meaning, meaningOf } from './meaning.js';
import { ColumnPages, type PageBudget } from './pages.js';
import type { Stored } from './values.js';

/** Bytes of pages held at once, over all columns: for small files what a page may have, for large ones many times the file. */
const budgetOf = (fileBytes: number): PageBudget => ({ held: 0, limit: (1 << 27) + 32 * fileBytes });

/** What a stored value is in the table. */
function cellOf(value: Stored | null, meaning: Meaning): number | bigint | Buffer | null {
  if (value === null) return null;
  return meaning.type === 'text' ? meaning.toText(value as Buffer) : meaning.toNumber(value);
}

/**
 * Opens a Parquet file of plain columns, page by page; labels come from the file's own metadata where this
 * program wrote it. No count that the file claims is allocated; pages are unpacked within a bound tied to the
 * file's size. Throws LV-PARQUET-UNREADABLE, LV-PARQUET-TYPE, LV-PARQUET-INTEGER.
 */
export async function readParquet(path: string): Promise<SourceTable> {
  const file = new ColumnarFile(path, 'Parquet');
  await decompressorsReady();
  const metadata = file.read(readFooter);
  const elements = metadata.schema.slice(1);
  const known = labelsFromJson(metadata.key_value_metadata?.find((pair) => pair.key === labelKey)?.value);
  const meanings = elements.map((element) => meaningOf(element) ?? file.unknownType(element.name));
  const variables = elements.map(({ name }, k) => labelledVariable(name, meanings[k]!.type, known));
  const rowCount = Number(metadata.num_rows);

  function* write(builder: BatchBuilder, fd: number, size: number) {
    const budget = budgetOf(size);
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows);
      const columns = columnsOf(group).map(
        (column, k) => new ColumnPages(fd, column, elements[k]!, rows, budget),
      );
      for (let row = 0; row < rows; row++) {
        for (const [k, column] of columns.entries()) {
          const cell = cellOf(column.next(), meanings[k]!);
          file.setCell(builder.columns[k]!, builder.row, cell, elements[k]!.name);
        }
        builder.next();
        yield* builder.take();
      }
      for (const column of columns) column.close();
    }
  }
  return {
    format: 'parquet',
    files: [path],
    variables,
    rowCount,
    notes: elements.filter((_, k) => meanings[k]!.utc).map(({ name }) => file.utcNote(name)),
    batches: () => file.batches(variables, rowCount, write),
  };
}
