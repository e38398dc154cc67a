import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli, scratch } from '../e2e/cli.js';
import { smallPipeline } from '../pipeline/small.js';

const folder = scratch();
const run = join(folder, 'run');
const out = (...args: string[]) => cli(['export', ...args], { cwd: folder });

beforeAll(() => {
  const { code, stderr } = cli(['run', smallPipeline(join(folder, 'p')), '--out', run, '--quiet']);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes a run's clean answers, and what was written is data for the other commands", () => {
  const { code, stdout } = out('run', '-o', 'data/a.sav', '--ddi', 'data/a.xml');
  expect(code).toBe(0);
  expect(stdout).toBe(
    '6 rows and 6 columns of clean.liten_1:\n  data/a.sav\n  data/a-README.txt\n  data/a.xml\n',
  );
  expect(readFileSync(join(folder, 'data', 'a.xml'), 'utf8')).toContain('<titl xml:lang="nb">Liten</titl>');
  const means = cli(['estimate', join(folder, 'data', 'a.sav'), '--mean', 'a', '--json']);
  // (1 + 2 + 3 + 2 + 3 + 1) / 6
  expect((JSON.parse(means.stdout) as { estimates: { estimate: number }[] }).estimates[0]!.estimate).toBe(2);
});

it('writes any table of a warehouse, and tells what was written as JSON', () => {
  const { code, stdout } = out('run/liten.duckdb:raw.liten_1', '-o', 'raw.csv', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    files: ['raw.csv', 'raw-variables.csv', 'raw-codes.csv', 'raw-README.txt'],
    rows: 6,
    columns: 4,
    relation: 'raw.liten_1',
    simulated: false,
  });
  expect(readFileSync(join(folder, 'raw.csv'), 'utf8').split('\r\n')[1]).toBe('1,1,2,1');
});

it.each([
  ['a file that is there', ['run', '-o', 'mine.sav'], 'LV-EXPORT-EXISTS', 'or --force'],
  ['the folder of a run', ['run', '-o', 'run/a.sav'], 'LV-EXPORT-IN-RUN', 'write it elsewhere'],
  ['an ending that says nothing', ['run', '-o', 'a.txt'], 'LV-EXPORT-FORMAT', '.sav, .csv, .xlsx, .parquet'],
  ['a folder without a run', ['p', '-o', 'b.sav'], 'LV-EXPORT-NO-TABLE', 'ledervilkar run'],
  [
    'DDI in the place of the data',
    ['run', '-o', 'b.csv', '--ddi', 'b.csv'],
    'LV-EXPORT-SAME',
    'a name of its own',
  ],
  ['a language', ['run', '-o', 'b.sav', '--lang', 'sv'], 'LV-CLI-OPTION', 'nb, nn, en'],
])('refuses %s, and touches nothing', (_what, args, code, says) => {
  writeFileSync(join(folder, 'mine.sav'), 'mine');
  const result = out(...args);
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(code);
  expect(result.stderr).toContain(says);
  expect(readFileSync(join(folder, 'mine.sav'), 'utf8')).toBe('mine');
  expect(existsSync(join(folder, 'run', 'a.sav'))).toBe(false);
});

it('writes over a file with --force', () => {
  writeFileSync(join(folder, 'over.csv'), 'old');
  expect(out('run', '-o', 'over.csv', '--force').code).toBe(0);
  expect(readFileSync(join(folder, 'over.csv'), 'utf8')).toContain('respondent_group');
});
