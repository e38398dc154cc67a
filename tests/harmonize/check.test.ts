import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { checkData, type Finding } from '../../src/harmonize/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

// Three items that correlate (c is worded the other way), a routed one, ids, a date and a time used.
const yaml = `survey: proeve
wave: '2025'
title: Prøve
source: Prøve
value_lists:
  enig: [{ code: 1, label: a }, { code: 2, label: b }, { code: 3, label: c }, { code: 4, label: d }, { code: 9, label: Vet ikke, missing: dont_know }]
variables:
  - { name: nr, label: Nr, type: number, role: id }
  - { name: leder, label: Leder, type: categorical, role: background, values: [{ code: 1, label: ja }, { code: 2, label: nei }] }
  - { name: aar, label: År, type: number, role: background, range: [0, 50], asked_if: { variable: leder, equals: 1 } }
  - { name: dato, label: Dato, type: date, role: background }
  - { name: answer_time, label: Tid, type: number, role: metadata }
batteries:
  - { name: bat, label: B, wording: B, values: enig, items: [{ name: a, label: a }, { name: b, label: b }, { name: c, label: c }, { name: d, label: d }, { name: e, label: e }] }
scales:
  - { name: skala, label: S, items: [a, b, c], reversed: [c] }
`;

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  file = join(folder, 'data.duckdb');
  writeFileSync(join(folder, 'codebook.yaml'), yaml);
  writeFileSync(join(folder, 'turned.yaml'), yaml.replace(', reversed: [c]', ''));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Forty faultless rows, changed by an SQL statement, checked in a warehouse that is opened for reading only. */
async function findings(change = '', codebook = 'codebook.yaml'): Promise<Finding[]> {
  rmSync(file, { force: true });
  const writing = await Warehouse.open(file);
  await writing.run(`create schema raw; create table raw.data as select i as nr, 1 + i % 2 as leder,
    case when i % 2 = 0 then i end as aar, date '2025-03-01' as dato, 600 + i as answer_time,
    1 + i % 4 as a, 1 + i % 4 as b, 4 - i % 4 as c, 1 + (i // 2) % 4 as d, 1 + (i // 3) % 4 as e from range(40) t(i)`);
  if (change !== '') await writing.run(change);
  writing.close();
  const warehouse = await Warehouse.open(file, { readOnly: true });
  try {
    return await checkData(warehouse, 'raw.data', await loadCodebook(join(folder, codebook)));
  } finally {
    warehouse.close();
  }
}

it('faultless data have no findings', async () => {
  expect(await findings()).toEqual([]);
});

it.each<[code: string, severity: string, variable: string | undefined, n: number | null, change: string]>([
  ['LV-CHECK-COLUMN', 'error', 'aar', null, 'alter table raw.data rename aar to aarr'],
  ['LV-CHECK-UNKNOWN-COLUMN', 'note', 'ekstra', null, 'alter table raw.data add column ekstra integer'],
  ['LV-CHECK-CODE', 'error', 'd', 3, 'update raw.data set d = 7 where nr in (1, 2, 3)'],
  ['LV-CHECK-VALUE', 'error', 'aar', 2, 'update raw.data set aar = 90 where nr in (4, 6)'],
  ['LV-CHECK-ROUTING', 'error', 'aar', 4, 'update raw.data set aar = 5 where nr in (1, 3, 5, 7)'],
  ['LV-CHECK-DUPLICATE-ID', 'error', 'nr', 3, 'update raw.data set nr = 1 where nr in (2, 3)'],
  ['LV-CHECK-EMPTY-ID', 'note', 'nr', 1, 'update raw.data set nr = null where nr = 4'],
  ['LV-CHECK-SCALE-ITEM', 'error', 'skala', null, 'alter table raw.data drop column b'],
  ['LV-CHECK-SCALE-EMPTY', 'note', 'skala', 2, 'update raw.data set a = null where nr >= 2'],
  ['LV-CHECK-SCALE-CONSTANT', 'note', 'b', 40, 'update raw.data set b = 2'],
  ['LV-CHECK-DATE', 'note', 'dato', 2, "update raw.data set dato = date '1825-01-01' where nr < 2"],
  [
    'LV-CHECK-STRAIGHT-LINE',
    'note',
    'bat',
    3,
    'update raw.data set a = 3, b = 3, c = 3, d = 3, e = 3 where nr < 3',
  ],
  ['LV-CHECK-SPEED', 'note', 'answer_time', 2, 'update raw.data set answer_time = 20 where nr < 2'],
  ['LV-CHECK-NO-ROWS', 'note', undefined, 0, 'delete from raw.data'],
])('%s is found where it is, with its count', async (code, severity, variable, n, change) => {
  const found = (await findings(change)).filter((f) => f.code === code);
  expect(found.map((f) => [f.severity, f.place?.variable, f.n])).toEqual([[severity, variable, n]]);
});

it('a renamed column names the nearest one', async () => {
  const found = await findings('alter table raw.data rename aar to aarr');
  expect(found.find((f) => f.code === 'LV-CHECK-COLUMN')?.remedy).toContain('aarr');
});

it('an item worded the other way is found when it is not reversed', async () => {
  const found = await findings('', 'turned.yaml');
  const direction = found.filter((f) => f.code === 'LV-CHECK-SCALE-DIRECTION');
  expect(direction.map((f) => f.place?.variable)).toContain('c');
  expect(direction.every((f) => f.severity === 'error')).toBe(true);
});

it('a missing code is no code outside the labels and no answer that routing should have hidden', async () => {
  expect(await findings('update raw.data set d = 9 where nr < 5')).toEqual([]);
});

it('values are shown as they were written, and personal data not at all', async () => {
  const found = async (change: string, code: string) =>
    (await findings(change)).find((f) => f.code === code)?.found;
  expect(
    await found(
      'update raw.data set nr = 1 where nr in (2, 3); update raw.data set nr = 5 where nr = 6',
      'LV-CHECK-DUPLICATE-ID',
    ),
  ).toBe('1 (3), 5 (2)');
  expect(
    await found(
      'alter table raw.data alter d type double; update raw.data set d = 7 where nr < 3',
      'LV-CHECK-CODE',
    ),
  ).toBe('7 (3)');
  expect(
    await found(
      "alter table raw.data alter aar type varchar; update raw.data set aar = 'ola@skole.no' where nr in (4, 6)",
      'LV-CHECK-VALUE',
    ),
  ).toBe('[e-mail address] (2)');
});

it('a questionnaire of thousands of questions is checked', async () => {
  const names = Array.from({ length: 1500 }, (_, i) => `v${i}`);
  const wide = join(folder, 'wide.yaml');
  const variables = names.map(
    (name) =>
      `  - { name: ${name}, label: L, type: categorical, role: background, values: [{ code: 1, label: ja }] }\n`,
  );
  writeFileSync(wide, `survey: p\nwave: '1'\ntitle: T\nsource: S\nvariables:\n${variables.join('')}`);
  const warehouse = await Warehouse.open();
  try {
    await warehouse.run(
      `create table data as select ${names.map((name) => `1 as ${name}`).join(', ')} from range(2)`,
    );
    const found = await checkData(warehouse, 'data', await loadCodebook(wide));
    expect(found.map((f) => [f.code, f.n])).toEqual([['LV-CHECK-EQUAL-ROWS', 2]]);
  } finally {
    warehouse.close();
  }
});
