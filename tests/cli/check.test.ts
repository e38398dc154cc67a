import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { checkCommand } from '../../src/cli/commands/check.js';

let folder: string;
const path = (name: string) => join(folder, name);
const book = `survey: proeve
wave: '1'
title: P
source: P
variables:
  - { name: a, label: Hva mener du?, type: ordinal, role: item, values: [{ code: 1, label: lite }, { code: 2, label: mye }] }
  - { name: b, label: Alder, type: number, role: background }
  - { name: c, label: Kjønn, type: categorical, role: background, values: [{ code: 1, label: kvinne }, { code: 2, label: mann }] }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-check-'));
  writeFileSync(path('one.yaml'), book);
  writeFileSync(
    path('two.yaml'),
    book
      .replace('Hva mener du?', 'Hva synes du?')
      .replace('name: b, label: Alder', 'name: ny, label: Ny')
      .replace(
        '{ code: 1, label: kvinne }, { code: 2, label: mann }',
        '{ code: 1, label: dame }, { code: 3, label: mann }',
      ),
  );
  writeFileSync(path('bad.yaml'), book.replace('role: item', 'role: itme'));
  writeFileSync(path('good.csv'), 'a,b,c\n1,30,1\n2,40,2\n');
  writeFileSync(path('odd.csv'), 'a,b,c\n1,30,1\n5,40,2\n');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

interface Document {
  kind: string | null;
  ok: boolean;
  errors: number;
  notes: number;
  findings: {
    code: string;
    line: number | null;
    column: number | null;
    variable: string | null;
    n: number | null;
  }[];
  changes: { kind: string; name: string }[];
}

async function check(...args: string[]): Promise<{ document: Document; exitCode: unknown }> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const program = new Command().option('--json').option('--quiet');
  checkCommand(program);
  await program.parseAsync(['--json', 'check', ...args], { from: 'user' });
  vi.restoreAllMocks();
  return { document: JSON.parse(out) as Document, exitCode: process.exitCode ?? 0 };
}

it('does not take the register of a simulated pipeline for its export', async () => {
  const { document, exitCode } = await check('pipelines/ssn-2025h.yaml');
  expect(document).toMatchObject({ kind: 'pipeline', ok: true, errors: 0, findings: [] });
  expect(exitCode).toBe(0);
});

it('exit 0 for a codebook and data in order', async () => {
  const { document, exitCode } = await check(path('one.yaml'), '--data', path('good.csv'));
  expect(document).toMatchObject({
    kind: 'codebook',
    ok: true,
    errors: 0,
    notes: 0,
    findings: [],
    changes: [],
  });
  expect(exitCode).toBe(0);
});

it('exit 1 for a code outside the labels, with its count and place', async () => {
  const { document, exitCode } = await check(path('one.yaml'), '--data', path('odd.csv'));
  expect(document.findings).toMatchObject([{ code: 'LV-CHECK-CODE', variable: 'a', n: 1, line: 6 }]);
  expect(document.ok).toBe(false);
  expect(exitCode).toBe(1);
});

it('exit 1 for a fault of the definition, as JSON on stdout', async () => {
  const { document, exitCode } = await check(path('bad.yaml'));
  expect(document.findings).toMatchObject([{ code: 'LV-CODEBOOK-VALUE', line: 6 }]);
  expect(exitCode).toBe(1);
});

it('what several variables share is said once, with the next command at the end', async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  writeFileSync(path('more.csv'), 'a,b,c,d,e,f\n1,30,1,1,2,3\n2,40,2,3,2,1\n');
  const program = new Command().option('--json').option('--quiet');
  checkCommand(program);
  await program.parseAsync(['check', path('one.yaml'), '--data', path('more.csv')], { from: 'user' });
  expect(out).toContain('d, e, f (3): the column is not in the codebook');
  expect(out.trimEnd().split('\n').at(-1)).toContain('Next: see whether the notes are as they should be');
});

it('a file that is not there is wrong use', async () => {
  await expect(check(path('none.yaml'))).rejects.toMatchObject({ exitCode: 2 });
});

it('--against lists what changed between two waves, and is no error', async () => {
  const { document, exitCode } = await check(path('two.yaml'), '--against', path('one.yaml'));
  expect(document.changes.map((c) => `${c.kind} ${c.name}`).sort()).toEqual(
    ['added ny', 'dropped b', 'recoded c', 'relabelled c', 'reworded a'].sort(),
  );
  expect(exitCode).toBe(0);
});

it('differences by the thousand are shown twenty of a kind, and all in JSON', async () => {
  const many = (label: string) =>
    `survey: p\nwave: '1'\ntitle: T\nsource: S\nvariables:\n${Array.from({ length: 30 }, (_, i) => `  - { name: v${i}, label: ${label} ${i}, type: number, role: background }\n`).join('')}`;
  writeFileSync(path('many.yaml'), many('Før'));
  writeFileSync(path('later.yaml'), many('Etter'));
  const { document } = await check(path('later.yaml'), '--against', path('many.yaml'));
  expect(document.changes).toHaveLength(30);
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += chunk;
    return true;
  });
  const program = new Command().option('--json').option('--quiet');
  checkCommand(program);
  await program.parseAsync(['check', path('later.yaml'), '--against', path('many.yaml')], { from: 'user' });
  expect(out.match(/^ {2}reworded/gm)).toHaveLength(20);
  expect(out).toContain('  and 10 more reworded (all with --json)');
});

it('one respondent is an error, and fewer than a published number needs are told of', async () => {
  writeFileSync(path('one.csv'), 'a,b,c\n1,30,1\n');
  writeFileSync(path('few.csv'), 'a,b,c\n1,30,1\n2,40,2\n1,31,1\n');
  for (const name of ['one', 'few'])
    writeFileSync(
      path(`${name}-pipeline.yaml`),
      `name: faa\ncodebook: one.yaml\nsource: { export: ${name}.csv }\nreport: { title: F, chapters: [{ id: a, title: A, items: [{ id: b, kind: bars, title: B, variables: [a] }] }] }\n`,
    );
  const one = await check(path('one-pipeline.yaml'));
  expect([one.exitCode, one.document.findings.map((f) => f.code)]).toEqual([1, ['LV-CHECK-ONE-ROW']]);
  const few = await check(path('few-pipeline.yaml'));
  expect([few.document.errors, few.document.findings.find((f) => f.code === 'LV-CHECK-FEW-ROWS')?.n]).toEqual(
    [0, 3],
  );
});

it('an export that is mostly unlike the codebook: the pipeline is proposed to be carried over', async () => {
  writeFileSync(path('other.csv'), 'x,y,z\n1,2,3\n2,3,4\n');
  writeFileSync(
    path('other-pipeline.yaml'),
    readFileSync(path('few-pipeline.yaml'), 'utf8').replace('few.csv', 'other.csv'),
  );
  const { document } = await check(path('other-pipeline.yaml'));
  const like = document.findings.find((f) => f.code === 'LV-CHECK-LIKE') as { remedy: string } | undefined;
  expect(like?.remedy).toMatch(
    /--like \S*other-pipeline\.yaml -o new\/codebook\.yaml --pipeline new\/pipeline\.yaml$/,
  );
});
