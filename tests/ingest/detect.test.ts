import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  ['an old Excel workbook (.xls), or one with a password', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
  ['a compressed file (.gz, .rds)', Buffer.from('1f8b0800000000000003', 'hex')],
  ['an SPSS portable file (.por)', `${'0'.repeat(40)}ASCII SPSS PORT FILE  \n`],
])('%s is not taken for a table', async (found, content) => {
  expect(await faultOf(() => openSource(fileOf(content, 'export.csv')))).toMatchObject({
    code: 'LV-INGEST-UNKNOWN-FORMAT',
    found,
  });
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
