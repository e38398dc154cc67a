import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FaultError } from '../../src/errors/index.js';
import { openSource } from '../../src/ingest/index.js';
import { changeAside, type Warehouse } from '../../src/warehouse/index.js';
import { fileOf } from './cells.js';

const faultOf = async (call: () => Promise<unknown>) =>
  ((await call().catch((e: unknown) => e)) as FaultError).faults[0];

const folderOf = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

test.each([
  ['a web page', '<!DOCTYPE html><html><body>Logg inn</body></html>'],
  ['a JSON file', '[{"elementType": "RADIO"}]'],
  ['a PDF document', '%PDF-1.4 text'],
  ['a picture (PNG, JPEG, GIF)', Buffer.from('89504e470d0a1a0a78787878', 'hex')],
  ['an old Excel workbook (.xls), or one with a password', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
  ['a compressed file (.gz, .rds)', Buffer.from('1f8b0800000000000003', 'hex')],
  ['an SPSS portable file (.por)', `${'0'.repeat(40)}ASCII SPSS PORT FILE  \n`],
])('%s is not taken for a table', async (found, content) => {
  expect(await faultOf(() => openSource(fileOf(content, 'export.csv')))).toMatchObject({
    code: 'LV-INGEST-UNKNOWN-FORMAT',
    found,
  });
});

test('an archive that holds no workbook is called what it is', async () => {
  const word = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document/>') }));
  expect(await faultOf(() => openSource(fileOf(word, 'rapport.xlsx')))).toMatchObject({
    code: 'LV-XLSX-UNREADABLE',
    what: 'this is a Word document, no workbook',
  });
});

test('a table whose rows are the questions: equal names are told together, and that it lies on its side', async () => {
  const turned = `Rolle;${'Rektor;Lærer;'.repeat(5)}\nTrives;${'ja;nei;'.repeat(5)}\n`.replaceAll(
    ';\n',
    '\n',
  );
  const faults = ((await openSource(fileOf(turned)).catch((e: unknown) => e)) as FaultError).faults;
  expect(faults.map((f) => f.what)).toEqual([
    "columns 2, 4, 6, 8 and 10 have the same name 'Rektor'",
    "columns 3, 5, 7, 9 and 11 have the same name 'Lærer'",
  ]);
  expect(faults[0]!.remedy).toMatch(/turn the table/);
});

test('the format is told by the content, whatever the ending', async () => {
  const sav = fileOf(readFileSync('tests/data/spss/haven-iris.sav'), 'iris.csv');
  expect((await openSource(sav)).format).toBe('spss');
  expect((await openSource(fileOf('a;b\n1;2\n', 'a.sav'))).format).toBe('csv');
});

test('a file that is not there: the nearest name in its folder, or the folder that is lacking', async () => {
  const path = fileOf('a;b\n1;2\n', 'svar-2022.csv');
  expect(await faultOf(() => openSource(path.replace('2022', '2021')))).toMatchObject({
    code: 'LV-DATA-NOT-FOUND',
    remedy: `did you mean '${path}'?`,
  });
  expect((await faultOf(() => openSource('no-such-folder/svar.csv')))?.remedy).toBe(
    "there is no folder 'no-such-folder' either: check the path",
  );
});

test('folders: a part of a SurveyXact export, and several exports side by side, are not guessed at', async () => {
  expect(await faultOf(() => openSource(folderOf({ 'Dataset.csv': 'a;b\n1;2\n' })))).toMatchObject({
    code: 'LV-INGEST-FOLDER',
    what: 'the SurveyXact export lacks structure and labels',
  });
  expect(await faultOf(() => openSource(folderOf({ 'a.csv': 'a;b\n1;2\n', 'b.sav': '' })))).toMatchObject({
    code: 'LV-INGEST-FOLDER',
    found: 'a.csv, b.sav',
  });
  expect(await faultOf(() => openSource(folderOf({})))).toMatchObject({ found: 'an empty folder' });
});

test('a Stata file that ends within its header is cut off', async () => {
  const whole = readFileSync('tests/data/stata/haven-iris.dta');
  const fault = await faultOf(() => openSource(fileOf(whole.subarray(0, 2000), 'iris.dta')));
  expect(fault).toMatchObject({ code: 'LV-STATA-TRUNCATED', remedy: 'the file is cut off: fetch it anew' });
});

test('a warehouse that is none is told of under its own name', async () => {
  const path = fileOf('no database at all', 'w.duckdb');
  const change = () => changeAside(path, (w: Warehouse) => w.run('create table t(a int)'));
  expect(await faultOf(change)).toMatchObject({ code: 'LV-WAREHOUSE-OPEN', place: { file: path } });
  expect(readFileSync(path, 'utf8')).toBe('no database at all');
  const folder = join(folderOf({}), 'w.duckdb');
  mkdirSync(folder);
  expect(await faultOf(() => changeAside(folder, async () => undefined))).toMatchObject({
    code: 'LV-WAREHOUSE-OPEN',
    place: { file: folder },
  });
});
