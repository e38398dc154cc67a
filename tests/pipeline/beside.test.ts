import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { captionFacts } from '../../src/figures/index.js';
import { openSource } from '../../src/ingest/index.js';
import { runPipeline } from '../../src/pipeline/index.js';
import { leadOf } from '../../src/report/findings/index.js';
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
  "source: KOSTRA, tabell 1, per 1.10.2025\nvariables:\n  - { name: timer, label: Timer, wording: 'KOSTRA 2024, hentet 15.03.2025', type: number, role: background, register: true }\n  - { name: stor, label: Stor, type: categorical, role: background, register: true, values: [{ code: 0, label: liten }, { code: 1, label: stor }] }\n",
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
report: { title: L, chapters: [{ id: a, title: A, items: [{ id: t, kind: bars, title: T, variables: [tema] }, { id: r, kind: regression, title: R, variables: [r] }, { id: g, kind: dot-interval, title: G, variables: [trivsel], by: stor }, { id: k, kind: agreement, title: K, variables: [tema] }] }] }
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

it('says of a theme that people wrote of it, not that they ticked it', () => {
  const item = doc.report.chapters[0]!.items.find(({ id }) => id === 't')!;
  const said = (language: 'nb' | 'nn' | 'en') => JSON.stringify(leadOf(item, {}, doc, language));
  expect(said('nb')).toContain('Flest har skrevet om «Refleksjon»');
  expect(said('nn')).toContain('Flest har skrive om «Refleksjon»');
  expect(said('en')).toContain('Most wrote of “Refleksjon”');
});

it('tells register and date where a figure is by it and where a model has it, and nowhere else', () => {
  const register = (id: string) => {
    const item = doc.report.chapters[0]!.items.find((one) => one.id === id)!;
    return new Map(captionFacts({ n: null, notes: [] }, item, doc, 'nb')).get('Register');
  };
  expect(register('g')).toBe('KOSTRA, tabell 1, per 1.10.2025 (Stor)');
  expect(register('r')).toBe('KOSTRA, tabell 1, per 1.10.2025 (Timer)');
  expect(register('t')).toBeUndefined();
});

it('has the agreement of the two coders, of texts that both have coded, and withholds it of few', async () => {
  const found = (from: ResultsDocument) =>
    from.rows
      .filter((r) => r.statistic === 'kappa' || r.statistic === 'coder_agreement')
      .map((r) => [r.variable, r.statistic, r.suppressed ? 'withheld' : r.estimate, r.n]);
  // B gives all 20 texts «trygghet», A ten of them that and twelve «refleksjon»: no more alike than by chance.
  expect(found(doc)).toEqual([
    ['refleksjon', 'coder_agreement', 0.4, 20],
    ['refleksjon', 'kappa', 0, 20],
    ['trygghet', 'coder_agreement', 0.5, 20],
    ['trygghet', 'kappa', 0, 20],
  ]);
  const text = readFileSync(join(folder, 'lop.yaml'), 'utf8');
  put('faa.yaml', text.replace('groups: [stor]', 'groups: [stor]\ndisclosure: { min_n: 25 }'));
  const { folder: step } = await runPipeline(join(folder, 'faa.yaml'), {
    out: join(folder, 'faa'),
    only: 'results',
  });
  const few = JSON.parse(readFileSync(join(step, 'results.json'), 'utf8')) as ResultsDocument;
  expect(new Set(found(few).map(([, , estimate]) => estimate))).toEqual(new Set(['withheld']));
  put(
    'uten.yaml',
    text.replace(
      'kind: agreement, title: K, variables: [tema]',
      'kind: agreement, title: K, variables: [trivsel]',
    ),
  );
  await expect(runPipeline(join(folder, 'uten.yaml'), { out: join(folder, 'uten') })).rejects.toMatchObject({
    faults: [{ what: expect.stringContaining('no themes that two have coded') }],
  });
});

it('takes a table beside the folder of a report once', async () => {
  mkdirSync(join(folder, 'skjema'));
  put(
    'skjema/data.csv',
    '"$submission_id";"$created";"a";"$answer_time_ms"\n"1";"2025-01-01T00:00:00+01:00";"1";"9"\n',
  );
  const beside = [
    {
      file: join(folder, 'koding.csv'),
      key: '$submission_id',
      column: 'rad',
      coding: { theme: 'tema', coder: 'koder', into: 't' },
    },
  ];
  const source = await openSource(join(folder, 'skjema'), { beside });
  expect(source.variables.map((v) => v.name).filter((name) => name.startsWith('t.'))).toEqual([
    't.refleksjon',
    't.trygghet',
    't.none',
  ]);
});

it('tells how many have a row there, and what can not be joined', async () => {
  const beside = (more: object) => [
    { file: join(folder, 'kostra.csv'), key: 'kommune', column: 'kommunenr', ...more },
  ];
  const source = await openSource(join(folder, 'svar.csv'), { beside: beside({}) });
  expect(source.notes.find(({ code }) => code === 'LV-INGEST-BESIDE')?.text).toBe(
    '40 of 60 rows found their row in kostra.csv; 1 of its 3 rows found none here',
  );
  await expect(
    openSource(join(folder, 'svar.csv'), { beside: beside({ key: 'komune' }) }),
  ).rejects.toMatchObject({ faults: [{ code: 'LV-BESIDE-COLUMN' }] });
  put('dobbel.csv', 'kommunenr;timer\n301;1\n0301;2\n');
  await expect(
    openSource(join(folder, 'svar.csv'), { beside: beside({ file: join(folder, 'dobbel.csv') }) }),
  ).rejects.toMatchObject({ faults: [{ code: 'LV-BESIDE-KEY' }] });
});
