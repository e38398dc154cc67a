import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSource } from '../../src/ingest/index.js';
import { runPipeline } from '../../src/pipeline/index.js';
import type { ResultsDocument } from '../../src/results/index.js';

const folder = mkdtempSync(join(tmpdir(), 'beside-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

// 60 leaders of three municipalities; the first 20 wrote something, which A and B have coded.
const people = Array.from({ length: 60 }, (_, i) => ({
  id: i + 1,
  place: ['0301', '4601', '5001'][i % 3]!,
  answer: 1 + (i % 4),
}));
put('svar.csv', ['id;kommune;trivsel', ...people.map((p) => `${p.id};${p.place};${p.answer}`)].join('\n'));
// Numbers as a spreadsheet leaves them: without the leading zero.
put('kostra.csv', 'kommunenr;timer;stor\n301;8,5;1\n4601;9,5;1\n1103;7,0;0\n');
put(
  'koding.csv',
  [
    'rad;tema;koder',
    ...people
      .slice(0, 20)
      .flatMap((p) => [
        `${p.id};${p.id % 2 ? 'trygghet' : ''};A`,
        ...(p.id <= 12 ? [`${p.id};refleksjon;A`] : []),
        `${p.id};trygghet;B`,
      ]),
  ].join('\n'),
);
put(
  'register.yaml',
  "source: KOSTRA, tabell 1\nvariables:\n  - { name: timer, label: Timer, wording: 'KOSTRA 2024, hentet 15.03.2025', type: number, role: background, register: true }\n  - { name: stor, label: Stor, type: categorical, role: background, register: true, values: [{ code: 0, label: liten }, { code: 1, label: stor }] }\n",
);
put(
  'kodebok.yaml',
  `survey: liten
wave: '1'
title: Liten
source: Prøve
include: [./register.yaml]
variables:
  - { name: svar, column: id, label: Id, type: number, role: id }
  - { name: kommune, label: Kommune, type: text, role: metadata }
  - { name: trivsel, label: Trivsel, type: ordinal, role: item, values: [{ code: 1, label: A }, { code: 2, label: B }, { code: 3, label: C }, { code: 4, label: D }] }
multiple_choice:
  - { name: tema, label: Tema, column: tema, options: [{ name: trygghet, label: Trygghet }, { name: refleksjon, label: Refleksjon }, { name: ingen, column: tema.none, label: Ingen, exclusive: true }] }
`,
);
put(
  'lop.yaml',
  `name: lop
title: Løp
codebook: kodebok.yaml
source:
  export: svar.csv
  beside:
    - { file: kostra.csv, key: kommune, column: kommunenr }
    - { file: koding.csv, key: id, column: rad, coding: { theme: tema, coder: koder, into: tema } }
groups: [stor]
regressions: [{ name: r, title: R, outcome: trivsel, predictors: [timer], family: linear }]
report: { title: L, chapters: [{ id: a, title: A, items: [{ id: t, kind: bars, title: T, variables: [tema] }, { id: r, kind: regression, title: R, variables: [r] }] }] }
`,
);
let doc: ResultsDocument;
beforeAll(async () => {
  const { folder: step } = await runPipeline(join(folder, 'lop.yaml'), {
    out: join(folder, 'ut'),
    only: 'results',
  });
  doc = JSON.parse(readFileSync(join(step, 'results.json'), 'utf8')) as ResultsDocument;
});

it('has the themes as shares of those who were coded, by the first coder and by the register’s groups', () => {
  const share = (variable: string, group: string) =>
    doc.rows.find(
      (r) =>
        r.variable === variable &&
        r.statistic === 'proportion' &&
        r.category === '1' &&
        r.group_value === group,
    );
  expect(share('trygghet', '')).toMatchObject({ estimate: 0.5, n: 20 });
  expect(share('refleksjon', '')).toMatchObject({ estimate: 0.6, n: 20 });
  // 0301 and 4601 are in the register, Trondheim is not: 14 of the 20 live there.
  expect(share('trygghet', '1')?.n).toBe(14);
  expect(JSON.stringify(doc)).not.toContain('koder');
});

it('has the register in a model, over those whose place is in it', () => {
  expect(JSON.stringify(doc.regressions)).toContain('timer');
  expect(
    doc.rows.find((r) => r.variable === 'trivsel' && r.group_value === '1' && r.statistic === 'mean')?.n ??
      doc.rows.find((r) => r.variable === 'trivsel' && r.group_value === '1')?.n,
  ).toBe(40);
});

it('tells how many have a row there, and what can not be joined', async () => {
  const beside = (more: object) => [
    { file: join(folder, 'kostra.csv'), key: 'kommune', column: 'kommunenr', ...more },
  ];
  const source = await openSource(join(folder, 'svar.csv'), { beside: beside({}) });
  expect(source.notes.find(({ code }) => code === 'LV-INGEST-BESIDE')?.text).toBe(
    '40 of 60 rows have a row in kostra.csv, 1 of whose 3 keys no row has',
  );
  await expect(
    openSource(join(folder, 'svar.csv'), { beside: beside({ key: 'komune' }) }),
  ).rejects.toMatchObject({ faults: [{ code: 'LV-BESIDE-COLUMN' }] });
  put('dobbel.csv', 'kommunenr;timer\n301;1\n0301;2\n');
  await expect(
    openSource(join(folder, 'svar.csv'), { beside: beside({ file: join(folder, 'dobbel.csv') }) }),
  ).rejects.toMatchObject({ faults: [{ code: 'LV-BESIDE-KEY' }] });
});
