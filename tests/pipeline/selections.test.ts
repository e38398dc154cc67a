import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { loadPipeline, runPipeline } from '../../src/pipeline/index.js';
import type { ResultsDocument } from '../../src/results/index.js';

const folder = mkdtempSync(join(tmpdir(), 'selections-'));
afterAll(() => rmSync(folder, { recursive: true }));

const codebook = `survey: kurs
wave: '2025'
title: Kurs
source: Prøve
variables:
  - { name: lopenr, label: Løpenr, type: number, role: id }
  - { name: rolle, label: Rolle, type: categorical, role: background, values: [{ code: 1, label: Rektor }, { code: 2, label: Lærer }, { code: 3, label: Annet }] }
  - { name: foer, label: Før, type: number, role: item }
  - { name: etter, label: Etter, type: number, role: item }
  - { name: nytte, label: Nytte, type: ordinal, role: item, values: [{ code: 1, label: lite }, { code: 2, label: noe }, { code: 3, label: mye }] }
derived:
  - { name: endring, label: Endring, rule: { difference: [etter, foer] } }
`;
const pipeline = (more: string, items: string) => `name: kurs
title: Kurs
codebook: codebook.yaml
source: { export: answers.csv }
${more}groups: [rolle]
disclosure: { min_n: 5 }
report:
  title: Kurs
  chapters: [{ id: alle, title: Alle, items: [${items}] }]
`;
const write = (name: string, more: string, items: string) => {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, pipeline(more, items));
  return file;
};
const all = '{ id: nytte, kind: bars, title: Nytte, variables: [nytte] }';

beforeAll(() => {
  writeFileSync(join(folder, 'codebook.yaml'), codebook);
  const rows = Array.from({ length: 60 }, (_, i) =>
    [i + 1, (i % 3) + 1, i % 5, (i % 5) + (i % 4) - 1, ((i * 7) % 3) + 1].join(','),
  );
  // The first respondent answered once more, with another role.
  writeFileSync(
    join(folder, 'answers.csv'),
    ['lopenr,rolle,foer,etter,nytte', ...rows, '1,2,0,0,3', ''].join('\n'),
  );
});

async function run(name: string, more: string, items: string) {
  const { folder: out } = await runPipeline(write(name, more, items), { out: join(folder, name, 'out') });
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  return { doc: JSON.parse(read('results.json')) as ResultsDocument, html: read('report.html') };
}

async function faultsOf(more: string, items: string): Promise<string> {
  const error = await loadPipeline(write('faulty', more, items)).catch((e: unknown) => e);
  if (!(error instanceof FaultError)) throw new Error(`expected faults, got ${String(error)}`);
  return error.faults.map((f) => `${f.code} ${f.what} ${f.remedy ?? ''}`).join('\n');
}

it('a repeated id stops the run with what to write, and one of its rows is taken where that is said', async () => {
  const error = await runPipeline(write('stop', '', all), { out: join(folder, 'stop', 'out') }).catch(
    (e: unknown) => e,
  );
  expect(String(error)).toContain("'duplicates: last'");
  const { doc } = await run('last', 'duplicates: last\nwhere: { variable: rolle, in: [1, 2] }\n', all);
  // 60 respondents in three roles; the first has moved from 1 to 2.
  expect(doc.provenance.used).toBe(40);
  expect(doc.provenance.dropped).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'rows:duplicates', n: 1 }),
      expect.objectContaining({
        name: 'rows:outside',
        n: 20,
        label: expect.objectContaining({
          nb: 'Utenfor utvalget. Rapporten gjelder de 40 med «Rolle» = «Rektor» eller «Rolle» = «Lærer»',
        }) as unknown,
      }),
    ]),
  );
  expect(
    doc.rows.find((r) => r.variable === 'rolle' && r.category === '1' && r.statistic === 'count')!.n,
  ).toBe(19);
});

describe('one run', () => {
  let doc: ResultsDocument;
  let html: string;
  beforeAll(async () => {
    const items = [
      all,
      '{ id: rektorer, kind: bars, title: Rektorer, variables: [nytte], where: { variable: rolle, equals: 1 } }',
      '{ id: endring, kind: paired, title: Endring, variables: [endring], by: rolle }',
    ].join(', ');
    ({ doc, html } = await run('one', 'duplicates: first\n', items));
  });

  it("an item's where shows a group of its own, decided with the others, and says whom it is of", () => {
    const item = doc.report.chapters[0]!.items[1]!;
    expect(item.subset).toBe('selection_1');
    const share = (group_variable: string, group_value: string) =>
      doc.rows.find(
        (r) =>
          r.variable === 'nytte' &&
          r.statistic === 'proportion' &&
          r.category === '3' &&
          r.group_variable === group_variable &&
          r.group_value === group_value,
      )!;
    expect(share('selection_1', '1').estimate).toBe(share('rolle', '1').estimate);
    expect(html).toContain('Bare dem med');
    expect(html).toContain('«Rolle» = «Rektor»');
    // Nobody asked for a test of the selection against the rest.
    expect(doc.rows.some((r) => r.statistic === 'test' && r.group_variable === 'selection_1')).toBe(false);
  });

  it('paired change stands for all and by group, with its test and effect sizes', () => {
    const row = (statistic: string, group_value: string) =>
      doc.rows.find(
        (r) => r.variable === 'endring' && r.statistic === statistic && r.group_value === group_value,
      )!;
    // -1, 0, 1, 2 in turn: mean 0.5.
    expect(row('mean', '').estimate).toBeCloseTo(0.5, 12);
    const { estimate, se } = row('mean', '');
    expect(row('paired_t', '').estimate).toBeCloseTo(estimate! / se!, 12);
    expect(row('paired_d', '').estimate).toBeCloseTo(estimate! / (se! * Math.sqrt(60)), 12);
    expect(row('signed_rank', '').p_value).toBeGreaterThan(0);
    expect(row('rank_biserial', '2').n).toBe(20);
    expect(html).toContain('Wilcoxons test');
    expect(html).toContain('«Etter» − «Før»; uten verdi når noe av det mangler');
  });
});

it('a where that nobody meets stops the run, and says so', async () => {
  const nobody =
    'duplicates: last\nwhere: { all: [{ variable: rolle, equals: 1 }, { variable: rolle, equals: 2 }] }\n';
  const error = await runPipeline(write('nobody', nobody, all), { out: join(folder, 'nobody', 'out') }).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(FaultError);
  expect(String(error)).toContain("no respondent is left: the pipeline's 'where' holds for none of them");
});

it('says what where and paired can not be', async () => {
  const item = (more: string) => `{ id: x, title: X, ${more} }`;
  expect(await faultsOf('where: { variable: role, equals: 1 }\n', all)).toContain("did you mean 'rolle'?");
  expect(
    await faultsOf(
      'where: { variable: rolle, equals: 1 }\ndesign: { type: stratified, strata: rolle, weight: foer }\n',
      all,
    ),
  ).toContain('LV-PIPELINE-WHERE');
  expect(
    await faultsOf(
      '',
      item('kind: bars, variables: [nytte], by: rolle, where: { variable: rolle, equals: 1 }'),
    ),
  ).toContain("take 'by' out");
  expect(await faultsOf('', item('kind: paired, variables: [nytte]'))).toContain(
    'difference: [after, before]',
  );
});
