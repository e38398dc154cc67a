import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Codebook, loadCodebook } from '../../src/codebook/index.js';
import { wordingFindings } from '../../src/harmonize/check/wording.js';
import { checkData } from '../../src/harmonize/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

const yaml = `survey: p
wave: '1'
title: T
source: S
variables:
  - name: leder
    label: Er du leder?
    type: ordinal
    role: item
    values: [{ code: 1, label: Helt uenig }, { code: 2, label: Litt uenig }, { code: 3, label: Helt enig }]
  - { name: kort, label: Trivsel, type: number, role: item, range: [1, 5] }
batteries:
  - { name: bat, label: B, wording: Hvor enig er du?, range: [1, 5], items: [{ name: a, label: Jeg trives }] }
multiple_choice:
  - name: tiltak
    label: Tiltak
    at_most: 2
    options: [{ name: t1, label: Kurs }, { name: t2, label: Råd }, { name: t3, label: Tid }, { name: t0, label: Ingen, exclusive: true }]
`;
const folder = mkdtempSync(join(tmpdir(), 'wording-'));
afterAll(() => rmSync(folder, { recursive: true }));
let codebook: Codebook;
beforeAll(async () => {
  writeFileSync(join(folder, 'c.yaml'), yaml);
  codebook = await loadCodebook(join(folder, 'c.yaml'));
});

const source = (name: string, label: string, question = '', labels: [number, string][] = []) => ({
  name,
  label,
  question,
  valueLabels: labels.map(([value, text]) => ({ value, label: text })),
  missing: [],
});
const told = (...sources: ReturnType<typeof source>[]) =>
  wordingFindings(codebook, codebook, sources).map((f) => [f.code, f.severity, f.place?.variable]);

it('numbering, blanks, capitals, punctuation and markup are no rewording', () => {
  expect(
    told(
      source('leder', '  3a. <b>er\u00a0du</b> le\u00adder ', '', [
        [1, 'Helt uenig.'],
        [2, 'LITT uenig'],
        [3, 'Helt  enig'],
      ]),
      source('kort', 'Trivsel: hvor godt trives du på jobb i dag?'),
      source('a', 'Hvor enig er du? - Jeg trives'),
    ),
  ).toEqual([]);
  expect(told(source('a', 'b) Jeg trives', 'Hvor enig er du?'), source('leder', ''))).toEqual([]);
});

it('another wording of question, item, shared question and option is told, each once', () => {
  expect(told(source('leder', 'Er du rektor?'))).toEqual([['LV-CHECK-REWORDED', 'note', 'leder']]);
  expect(told(source('a', 'Jeg trivdes', 'Hvor enig er du?'))).toEqual([['LV-CHECK-REWORDED', 'note', 'a']]);
  expect(told(source('a', 'Jeg trives', 'Hvor uenig er du?'))).toEqual([
    ['LV-CHECK-REWORDED', 'note', 'bat'],
  ]);
  const [f] = wordingFindings(codebook, codebook, [source('leder', '', '', [[2, 'Litt uening']])]);
  expect(f).toMatchObject({
    code: 'LV-CHECK-REWORDED',
    found: "2: 'Litt uenig' in the codebook, 'Litt uening' in the export",
  });
});

it('options that have changed codes are an error, new ones a note with the nearest', () => {
  expect(
    told(
      source('leder', '', '', [
        [1, 'Helt enig'],
        [3, 'Helt uenig'],
      ]),
    ),
  ).toEqual([['LV-CHECK-RECODED', 'error', 'leder']]);
  const [f] = wordingFindings(codebook, codebook, [source('leder', '', '', [[4, 'Litt uening']])]);
  expect([f!.code, f!.found]).toEqual(['LV-CHECK-NEW-OPTION', "'Litt uening' is near 'Litt uenig'"]);
});

it('rows that break a tick-all rule are counted', async () => {
  const warehouse = await Warehouse.open();
  await warehouse.run(`create table data as select 1 as leder, 1 as kort, 1 as a, * from
    (values (1, 1, 0, 0), (1, 1, 1, 0), (1, 0, 0, 1), (0, 0, 0, 1), (1, 1, 1, 1)) t(t1, t2, t3, t0)`);
  const found = await checkData(warehouse, 'data', codebook);
  warehouse.close();
  expect(
    found
      .filter((f) => /AT-MOST|EXCLUSIVE/.test(f.code))
      .map((f) => [f.code, f.severity, f.place?.variable, f.n]),
  ).toEqual([
    ['LV-CHECK-AT-MOST', 'note', 'tiltak', 2],
    ['LV-CHECK-EXCLUSIVE', 'note', 't0', 2],
  ]);
});
