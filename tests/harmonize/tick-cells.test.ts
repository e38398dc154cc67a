import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { checkData, harmonize } from '../../src/harmonize/index.js';
import { exportFormats } from '../../src/simulate/formats.js';
import { Warehouse } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'cells-'));
afterAll(() => rmSync(folder, { recursive: true }));

const yaml = (separator: string) => `survey: kryss
wave: '1'
title: Kryss
source: Prøve
variables:
  - { name: a, label: Trivsel, type: number, role: item }
multiple_choice:
  - name: ansvar
    label: Ansvar
    column: Hvem?
    separator: ${JSON.stringify(separator)}
    options:
      - { name: ja, label: Ja }
      - { name: personal, label: 'Ja, personal' }
      - { name: annet, column: Noe annet, label: Annet }
      - { name: nei, label: Nei, exclusive: true }
`;

/** The ticks of each row («10-1», blank for no answer) and what is found, of cells as the export writes them. */
async function read(separator: string, cells: readonly (string | null)[]) {
  const book = join(folder, 'codebook.yaml');
  writeFileSync(book, yaml(separator));
  const codebook = await loadCodebook(book);
  const warehouse = await Warehouse.open(':memory:');
  try {
    const rows = cells.map((cell) => `(1, ${cell === null ? 'null' : `'${cell}'`})`).join(', ');
    await warehouse.run(
      `create schema raw; create table raw.kryss_1 as select * from (values ${rows}) t(a, "Hvem?")`,
    );
    const found = await checkData(warehouse, 'raw.kryss_1', codebook);
    await harmonize(warehouse, codebook);
    const clean = await warehouse.all<Record<string, number | null>>(
      'select ja, personal, annet, nei from clean.kryss_1 order by row_id',
    );
    return {
      ticks: clean.map((row) =>
        Object.values(row)
          .map((x) => x ?? '-')
          .join(''),
      ),
      found: found.map(({ code, n }) => `${code} ${n}`),
    };
  } finally {
    warehouse.close();
  }
}

it.each([', ', ',', ';', ' | ', '\n'])('ticks in one cell are told apart by %j', async (mark) => {
  const { ticks, found } = await read(mark, [
    'Ja',
    'Ja, personal',
    ['Ja', 'Ja, personal'].join(mark),
    ['Noe annet', 'ja, PERSONAL '].join(mark),
    'Nei',
    null,
    '  ',
    `Ja${mark}`,
  ]);
  expect(ticks).toEqual(['1000', '0100', '1100', '0110', '0001', '----', '----', '1000']);
  expect(found).toEqual([]);
});

it('an option that the codebook lacks is an error, own words a note that tells none of them', async () => {
  const { ticks, found } = await read(';', [
    ...['Ja;Vaktmester', 'Vaktmester', 'Vaktmester;Nei', 'Spør Kari Hansen', 'Ja', 'Ja', 'Ja', 'Ja'],
  ]);
  expect(ticks.slice(0, 4)).toEqual(['1000', '0000', '0001', '0000']);
  expect(found).toEqual(['LV-CHECK-CODE 3', 'LV-CHECK-OWN-WORDS 1']);
});

it('two options that are one text in the cell are told', async () => {
  const book = join(folder, 'alike.yaml');
  writeFileSync(book, yaml(';').replace('label: Nei', 'label: { nb: Nei, en: ja }'));
  await expect(loadCodebook(book)).rejects.toThrow(
    /'nei' and 'ja' are both written as «ja» in the cell of 'ansvar'/,
  );
});

it('made-up answers write them in one cell, and SurveyXact has none', async () => {
  const book = join(folder, 'simulated.yaml');
  writeFileSync(book, yaml(';'));
  const codebook = await loadCodebook(book);
  const answers = new Map(
    Object.entries({ a: [1, 2], ja: [1, null], personal: [0, null], annet: [1, null], nei: [0, null] }),
  );
  const [csv] = exportFormats.nettskjema(codebook, answers, 2, 1);
  const lines = String(csv!.content).split('\n');
  expect(lines[0]).toBe('"$submission_id";"$created";"a";"Hvem?";"$answer_time_ms"');
  expect(lines[1]).toContain('"1";"Ja;Noe annet";');
  expect(lines[2]).toContain('"2";"";');
  expect(() => exportFormats.surveyxact(codebook, answers, 2, 1)).toThrow(/LV-SIMULATE-FORMAT/);
});
