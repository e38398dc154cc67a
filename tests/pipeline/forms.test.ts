import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { afterAll, expect, it } from 'vitest';
import { codebookCommand } from '../../src/cli/commands/codebook.js';
import { type Codebook, loadCodebook } from '../../src/codebook/index.js';
import { loadPipeline, runPipeline } from '../../src/pipeline/index.js';
import type { ResultsDocument } from '../../src/results/index.js';

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The draft of an export with its pipeline, as it is, which must load. */
async function drafted(name: string): Promise<{ codebook: Codebook; pipeline: string }> {
  const codebook = join(folder, name, 'codebook.yaml');
  const pipeline = join(folder, name, 'pipeline.yaml');
  const program = new Command().option('--quiet');
  codebookCommand(program);
  const data = resolve(`tests/data/forms/${name}.csv`);
  await program.parseAsync(['--quiet', 'codebook', 'draft', data, '-o', codebook, '--pipeline', pipeline], {
    from: 'user',
  });
  await loadPipeline(pipeline);
  return { codebook: await loadCodebook(codebook), pipeline };
}

const roles = ({ variables }: Codebook, role: string) =>
  variables.filter((v) => v.role === role).map((v) => v.column);

const agree = ['Helt uenig', 'Delvis uenig', 'Delvis enig', 'Helt enig'];
const tools = ['Teams', 'Zoom', 'Skype for Business, eldre', 'Ingen av disse'];

it.each([
  ['google', 'Tidsmerke', ''],
  ['lime-full', 'Dato sendt', 'Svar-ID'],
  ['qualtrics', 'StartDate', 'ResponseId'],
  ['smartsurvey', '', 'UserID'],
  ['questback', 'Startet', 'Respondent ID'],
  ['nettskjema', '$created', '$submission_id'],
])('%s: battery in order, tick-all question, time and id are found', async (name, time, id) => {
  const { codebook } = await drafted(name);
  const battery = codebook.questions.find((q) => q.kind === 'battery')!;
  const items = codebook.variables.filter((v) => v.question === battery.name);
  expect(battery.label.nb).toMatch(/Hvor enig er du i påstandene\?$/);
  expect(items.map((v) => v.label.nb)).toEqual([
    'Vi deler erfaringer med hverandre',
    'Ledelsen gir tydelige mål',
    'Jeg trives på jobben',
  ]);
  expect(items[0]!.type).toBe('ordinal');
  expect(items[0]!.values.map((v) => v.label.nb)).toEqual(agree);
  const ticks = codebook.questions.find((q) => q.kind === 'multiple_choice')!;
  const options = codebook.variables.filter((v) => v.question === ticks.name).map((v) => v.label.nb);
  expect([...options].sort()).toEqual([...tools].sort());
  expect(ticks.label.nb).toMatch(/Hvilke verktøy bruker du\?$/);
  if (time !== '') {
    const v = codebook.variables.find(({ column }) => column === time)!;
    expect([v.type, v.role]).toEqual(['datetime', 'metadata']);
  }
  if (id !== '') expect(roles(codebook, 'id')).toContain(id);
});

it('a Google sheet: time as Norwegians write it, the address left out', async () => {
  const { codebook } = await drafted('google-sheet');
  expect(codebook.variables.find((v) => v.column === 'Tidsmerke')!.type).toBe('datetime');
  expect(roles(codebook, 'direct_identifier')).toEqual(['E-postadresse']);
});

it('LimeSurvey by codes: ticks of Y and nothing are one question, its own columns no questions', async () => {
  const { codebook } = await drafted('lime-codes');
  const ticks = codebook.questions.find((q) => q.kind === 'multiple_choice')!;
  expect(ticks.label.nb).toBe('G02Q03');
  expect(ticks.variables).toHaveLength(4);
  expect(roles(codebook, 'metadata')).toEqual([
    'submitdate',
    'lastpage',
    'startlanguage',
    'seed',
    'startdate',
    'datestamp',
  ]);
});

it('Qualtrics by codes: ticks in one cell with a comma between, where people sit is left out', async () => {
  const { codebook } = await drafted('qualtrics-num');
  const ticks = codebook.questions.find((q) => q.kind === 'multiple_choice')!;
  expect(ticks.cell).toEqual({ column: 'Q3', separator: ',' });
  expect(roles(codebook, 'direct_identifier')).toEqual(
    expect.arrayContaining(['IPAddress', 'LocationLatitude', 'LocationLongitude']),
  );
});

it('open questions alone run to a report that counts who answered', async () => {
  const { pipeline } = await drafted('alltext');
  const { folder: out } = await runPipeline(pipeline, { out: join(folder, 'open') });
  const doc = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as ResultsDocument;
  expect([doc.provenance.answered, doc.provenance.used]).toEqual([30, 30]);
  expect(readFileSync(join(out, 'results.json'), 'utf8')).not.toContain('Lengre pauser');
});
