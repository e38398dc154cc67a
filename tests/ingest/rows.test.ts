import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { openSource, protect } from '../../src/ingest/index.js';
import { loadSourceTable, Warehouse } from '../../src/warehouse/index.js';
import { fileOf } from './cells.js';

const data = join(import.meta.dirname, '../data');

/** More rows than one batch holds, whatever its width. */
const many = 70_000;
const csv = `a;b\n${Array.from({ length: many }, (_, i) => `${i};x${i % 7}\n`).join('')}`;

function workbook(): string {
  const book = utils.book_new();
  // An empty row among the others is no respondent.
  utils.book_append_sheet(book, utils.aoa_to_sheet([['a', 'b'], [1, 'x'], [], [3, 'z'], ['', 'w']]), 'Ark1');
  return fileOf(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'rows.xlsx');
}

async function parquet(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'rows.parquet');
  const warehouse = await Warehouse.open();
  await warehouse.run(
    `copy (select i, i % 3 as j from range(${many}) r(i)) to '${path}' (format parquet, row_group_size 20480)`,
  );
  warehouse.close();
  return path;
}

// Rows in: counted by another program (haven, pandas), or as the file was made here. A reader drops none.
const exports: [string, string, () => string | Promise<string>, number][] = [
  ['csv', 'bfi.csv', () => join(data, 'classic/bfi.csv'), 2800],
  ['csv', 'more than a batch', () => fileOf(csv), many],
  ['surveyxact', 'folder', () => join(data, 'surveyxact/ex_survey2_semicolon_ansi'), 999],
  ['surveyxact', 'workbook', () => join(data, 'surveyxact/ex_survey2.xlsx'), 999],
  ['nettskjema', 'form-123823', () => join(data, 'nettskjema'), 3],
  ['spss', 'talis .sav', () => join(data, 'spss/talis2018-teachers-fra-ita-noisy.sav'), 397],
  ['spss', '.zsav', () => join(data, 'spss/traits-zlib.zsav'), 4],
  ['spss', 'no rows', () => join(data, 'spss/no-rows.sav'), 0],
  ['stata', 'haven-iris.dta', () => join(data, 'stata/haven-iris.dta'), 150],
  ['stata', 'no rows', () => join(data, 'stata/haven-118-no-rows.dta'), 0],
  ['xlsx', 'an empty row within', workbook, 3],
  ['parquet', 'several row groups', parquet, many],
  ['parquet', 'snappy.parquet', () => join(data, 'columnar/snappy.parquet'), 120],
  ['arrow', 'file.arrow', () => join(data, 'columnar/file.arrow'), 120],
  ['arrow', 'lz4.arrow', () => join(data, 'columnar/lz4.arrow'), 120],
];

test.each(exports)(
  '%s, %s: rows in are rows out, on every pass, and in the warehouse',
  async (format, _, path, rows) => {
    const table = await openSource(await path());
    expect(table.format).toBe(format);
    expect(table.rowCount).toBe(rows);
    for (let pass = 0; pass < 2; pass++) {
      let out = 0;
      for await (const batch of table.batches()) {
        out += batch.numRows;
        for (let k = 0; k < table.variables.length; k++)
          expect(batch.getChildAt(k)!.length).toBe(batch.numRows);
      }
      expect(out).toBe(rows);
    }
    const warehouse = await Warehouse.open();
    expect(await loadSourceTable(warehouse, 'raw.x', table)).toBe(rows);
    const [{ n }] = (await warehouse.all('select count(*) as n from raw.x')) as [{ n: bigint }];
    expect(Number(n)).toBe(rows);
    warehouse.close();
  },
);

test.each(exports)(
  '%s, %s: columns in are columns out and those dropped by name; no row goes with them',
  async (_, _name, path, rows) => {
    const table = await openSource(await path());
    const first = table.variables[0]!.name;
    // What the rest hold is not looked through here: only that what is left out is named, and no row is lost.
    const kept = table.variables.slice(0, 2).map((v) => v.name);
    const two = {
      ...table,
      variables: table.variables.slice(0, 2),
      async *batches() {
        for await (const batch of table.batches()) yield batch.select(kept);
      },
    };
    const safe = await protect(two, { drop: [first] });
    expect(safe.dropped.map((d) => d.column)).toEqual([first]);
    expect(safe.answers.variables.map((v) => v.name)).toEqual(kept.slice(1));
    let out = 0;
    for await (const batch of safe.answers.batches()) out += batch.numRows;
    expect(out).toBe(rows);
  },
);
