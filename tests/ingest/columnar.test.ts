import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSource } from '../../src/ingest/index.js';
import { cellsOf, faultCode } from './cells.js';

const folder = 'tests/data/columnar';
// What pyarrow and pandas read (tests/golden/columnar/make-files.py).
const values = JSON.parse(readFileSync('tests/golden/columnar/values.json', 'utf8')) as Record<
  string,
  unknown[]
>;
const files = readdirSync(folder).filter((name) => !name.startsWith('nested'));

test.each(files)('%s of every usual type is read as pandas reads it', async (name) => {
  const table = await openSource(join(folder, name));
  const cells = await cellsOf(table);
  expect(Object.keys(cells)).toEqual(Object.keys(values));
  for (const [column, expected] of Object.entries(values)) {
    const { type } = table.variables.find((v) => v.name === column)!;
    // Nulls only: a column of no type is text here.
    const got =
      type === 'boolean' ? cells[column]!.map((v) => (v === null ? null : Boolean(v))) : cells[column];
    expect(got, column).toEqual(expected);
  }
  // Rows in are rows out: the header's count, and the rows of the batches.
  expect(table.rowCount).toBe(120);
});

test('all variants are there', () => {
  expect(files).toEqual([
    'brotli.parquet',
    'delta.parquet',
    'file.arrow',
    'gzip.parquet',
    'lz4.arrow',
    'lz4.parquet',
    'plain.parquet',
    'snappy.parquet',
    'stream.arrow',
    'views.arrow',
    'zstd.arrow',
    'zstd.parquet',
  ]);
});

test('times of a zone are given in UTC, and a note says so', async () => {
  for (const name of ['snappy.parquet', 'file.arrow']) {
    const table = await openSource(join(folder, name));
    expect(table.notes.map((n) => [n.code, n.variable])).toEqual([
      [`LV-${name.endsWith('arrow') ? 'ARROW' : 'PARQUET'}-UTC`, 'zoned'],
    ]);
  }
});

test('nested columns are refused by name', async () => {
  expect(await faultCode(() => openSource(join(folder, 'nested.parquet')))).toBe('LV-PARQUET-TYPE');
  expect(await faultCode(() => openSource(join(folder, 'nested.arrow')))).toBe('LV-ARROW-TYPE');
});
