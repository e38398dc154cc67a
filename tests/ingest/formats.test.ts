import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { openSource, type SourceTable, writeArrow } from '../../src/ingest/index.js';
import { loadSourceTable, Warehouse, writeLabelledParquet } from '../../src/warehouse/index.js';
import { cellsOf, faultCode, fileOf } from './cells.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-'));

async function labelled(): Promise<SourceTable> {
  const table = await openSource(fileOf('a;t;d;n\n1;ø;2023-06-01;1,5\n98;;2024-01-31;\n;x;;-3\n'));
  const variables = table.variables.map((v, k) =>
    k > 0
      ? v
      : {
          ...v,
          label: 'Spørsmål «a»',
          valueLabels: [
            { value: 1, label: 'Ja' },
            { value: 98, label: "Vet'ke" },
          ],
          missing: [{ value: 98 }, { from: 900, to: Number.POSITIVE_INFINITY }],
        },
  );
  return { ...table, variables };
}

test('Arrow comes back as it left, labels and missing codes too', async () => {
  const table = await labelled();
  const path = join(folder, 'x.bin');
  await writeArrow(table, path);
  const back = await openSource(path);
  expect(back.format).toBe('arrow');
  expect(back.variables).toEqual(table.variables);
  expect(await cellsOf(back)).toEqual(await cellsOf(table));
});

test('Parquet comes back as it left, labels and missing codes too', async () => {
  const table = await labelled();
  const warehouse = await Warehouse.open();
  await loadSourceTable(warehouse, 'raw.x', table);
  const path = join(folder, 'y.bin');
  await writeLabelledParquet(warehouse, 'raw.x', table.variables, path);
  warehouse.close();
  const back = await openSource(path);
  expect(back.format).toBe('parquet');
  expect(back.variables).toEqual(table.variables);
  expect(await cellsOf(back)).toEqual(await cellsOf(table));
});

test('a Parquet file of another maker: integers, decimals, booleans, times', async () => {
  const warehouse = await Warehouse.open();
  const path = join(folder, 'z.parquet');
  await warehouse.run(
    `copy (select 5::bigint as i, 1.25::decimal(9,2) as d, true as b, time '12:30:00' as t, timestamp '2023-06-01 20:57:15' as s, 'ø' as v)
     to '${path}' (format parquet, compression snappy)`,
  );
  warehouse.close();
  const table = await openSource(path);
  expect(table.variables.map((v) => v.type)).toEqual([
    'number',
    'number',
    'boolean',
    'time',
    'datetime',
    'text',
  ]);
  expect(await cellsOf(table)).toEqual({
    i: [5],
    d: [1.25],
    b: [true],
    t: [45000],
    s: [Date.UTC(2023, 5, 1, 20, 57, 15)],
    v: ['ø'],
  });
});

function workbook(sheets: Record<string, unknown[][]>): string {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return fileOf(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'book.bin');
}

test('Excel: numbers, texts, dates, clock times', async () => {
  const path = workbook({
    Svar: [
      ['a', 'b', 'd', 's'],
      [1, 'ø', { t: 'n', v: 45078, z: 'dd.mm.yyyy' }, { t: 'n', v: 45078.5, z: 'yyyy-mm-dd hh:mm' }],
      [2.5, '', null, null],
    ],
    Annet: [['x'], [1]],
  });
  const table = await openSource(path);
  expect(table.variables.map((v) => v.type)).toEqual(['number', 'text', 'date', 'datetime']);
  // Excel's day 45078 is 1 June 2023.
  expect(await cellsOf(table)).toEqual({
    a: [1, 2.5],
    b: ['ø', null],
    d: [Date.UTC(2023, 5, 1), null],
    s: [Date.UTC(2023, 5, 1, 12), null],
  });
  expect(table.notes.map((n) => n.code)).toEqual(['LV-XLSX-OTHER-SHEET']);
});

test('a SurveyXact dataset split over two sheets is one table', async () => {
  const structure = [
    ['questionName', 'variableName', 'questionType', 'subType', 'questionText', 'choiceValue', 'choiceText'],
    ['q', 'q', 'Closed', 'Single', 'Spørsmål ', '', ''],
    ['r', 'r', 'Open', 'String', 'Ord', '', ''],
  ];
  const path = workbook({
    'Dataset(1)': [['q'], [1], ['']],
    'Dataset(2)': [['r'], [12], ['x']],
    Structure: structure,
    Labels: [
      ['q', 1, 'Ja'],
      ['borte', 1, 'Ja'],
    ],
  });
  const table = await openSource(path);
  expect(await cellsOf(table)).toEqual({ q: [1, null], r: ['12', 'x'] });
  expect(table.variables[0]).toMatchObject({ label: 'Spørsmål', valueLabels: [{ value: 1, label: 'Ja' }] });
  expect(table.notes.map((n) => n.code)).toEqual(['LV-XLSX-SPLIT', 'LV-SURVEYXACT-LABELS']);
});

test('bad workbooks', async () => {
  const whole = readFileSync(workbook({ A: [['a'], [1]] }));
  expect(await faultCode(() => openSource(fileOf(whole.subarray(0, 900), 'cut.xlsx')))).toBe(
    'LV-XLSX-UNREADABLE',
  );
  expect(await faultCode(() => openSource(workbook({ A: [[]] })))).toBe('LV-XLSX-EMPTY');
  expect(await faultCode(() => openSource(workbook({ A: [['a'], [1, 2]] })))).toBe('LV-XLSX-NO-HEADER');
  expect(
    await faultCode(() =>
      openSource(
        workbook({
          A: [
            ['a', 'A'],
            [1, 2],
          ],
        }),
      ),
    ),
  ).toBe('LV-CSV-DUPLICATE-HEADER');
  expect(await faultCode(() => openSource(fileOf(Buffer.from('PAR1xxxxPAR1'), 'p')))).toBe(
    'LV-PARQUET-UNREADABLE',
  );
  expect(await faultCode(() => openSource(fileOf(Buffer.from('ARROW1\0\0cut'), 'p')))).toBe(
    'LV-ARROW-UNREADABLE',
  );
});
