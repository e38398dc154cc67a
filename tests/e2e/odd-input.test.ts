import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Warehouse } from '../../src/warehouse/index.js';
import { cli, project, scratch } from './cli.js';

const folder = scratch();
const at = (name: string) => join(folder, name);
const data = join(project, 'tests', 'data', 'cases', 'safety', 'd.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fault of one line with this code, and no other word. */
function expectFault(args: string[], code: string, exit: number, text: RegExp = /./): void {
  const result = cli(args, { cwd: folder });
  expect(result.stderr).toContain(`[${code}]`);
  expect(result.stderr).toMatch(text);
  expect(result.stderr).not.toMatch(/LV-INTERNAL|^\s+at /m);
  expect([result.code, result.stdout]).toEqual([exit, '']);
}

describe('what is no plain file', () => {
  beforeAll(() => {
    execFileSync('mkfifo', [at('pipe')]);
    copyFileSync(data, at('d.csv'));
    symlinkSync(at('d.csv'), at('link'));
    symlinkSync(at('nowhere'), at('broken'));
  });
  const kinds: [string, RegExp][] = [
    ['pipe', /a named pipe/],
    ['link', /a link/],
    ['broken', /a link to something that is not there/],
    ['/dev/zero', /a device/],
  ];
  it.each(kinds)('%s is refused as data, codebook, design and model', (name, word) => {
    expectFault(['estimate', name, '--mean', 'k1'], 'LV-DATA-UNREADABLE', 2, word);
    expectFault(['check', name], 'LV-CHECK-FILE', 2, word);
    expectFault(['run', name], 'LV-PIPELINE-FILE', 2, word);
    expectFault(['estimate', data, '--mean', 'k1', '--design', name], 'LV-DESIGN-FILE', 2, word);
    expectFault(['sem', data, '--model', name], 'LV-CLI-MODEL-FILE', 2, word);
  });

  it('is refused where a pipeline names it, with the line', () => {
    const text = 'name: p\ntitle: P\ncodebook: pipe\nsource: { export: broken }\ndesign: /dev/zero\n';
    const model = 'models: [{ name: m, title: M, file: link }]\n';
    writeFileSync(at('p.yaml'), `${text}${model}report: { title: P, chapters: [{ id: a, title: A }] }\n`);
    const result = cli(['check', 'p.yaml'], { cwd: folder });
    expect(result.code).toBe(1);
    const lines = result.stderr.trim().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/p\.yaml:\d+:\d+: '.*' is a .*\[LV-PIPELINE-FILE\]/);
  });
});

describe('a warehouse that others made', () => {
  it('gives its rows, and reads no other file', async () => {
    writeFileSync(at('secret.csv'), 'a\n1\n2\n');
    const made = await Warehouse.open(at('foreign.duckdb'));
    await made.run('create schema raw');
    await made.run('create table raw.t as select range::double as a from range(10)');
    await made.run(`create view raw.v as select * from read_csv('${at('secret.csv')}')`);
    made.close();
    const good = cli(['estimate', `${at('foreign.duckdb')}:raw.t`, '--mean', 'a', '--json']);
    expect((JSON.parse(good.stdout) as { estimates: { estimate: number }[] }).estimates[0]!.estimate).toBe(
      4.5,
    );
    const view = cli(['estimate', `${at('foreign.duckdb')}:raw.v`, '--mean', 'a', '--json']);
    expect(view.code).toBe(1);
    expect(view.stderr).toContain('[LV-WAREHOUSE-REACHES-OUT]');
    expect(view.stdout).toBe('');
    const open = await Warehouse.open(at('foreign.duckdb'), { readOnly: true, foreign: true });
    for (const sql of [
      `select * from read_csv('${at('secret.csv')}')`,
      `copy raw.t to '${at('out.csv')}'`,
      `attach '${at('other.duckdb')}'`,
      'set enable_external_access = true',
      'install spatial',
      'load spatial',
    ])
      await expect(open.run(sql), sql).rejects.toThrow();
    open.close();
  });

  it('is made for its owner alone, and names that it lacks are faults of the data', () => {
    expect(cli(['ingest', data, '--into', at('own.duckdb'), '--as', 'raw.a']).code).toBe(0);
    expect(statSync(at('own.duckdb')).mode & 0o777).toBe(0o600);
    expectFault(['estimate', 'own.duckdb:raw.b', '--mean', 'k1'], 'LV-DATA-NO-TABLE', 1);
    expectFault(['estimate', 'own.duckdb:raw.a', '--mean', 'k11'], 'LV-DATA-UNKNOWN-COLUMN', 1);
    expectFault(['reliability', data, '--items', 'k1,k22'], 'LV-DATA-UNKNOWN-COLUMN', 1);
    expectFault(['estimate', data, '--mean', 'k1', '--by', 'fylker'], 'LV-DATA-UNKNOWN-COLUMN', 1);
  });

  it('is not made of a file that is no warehouse', () => {
    writeFileSync(at('thesis.docx'), 'years of work');
    expectFault(
      ['ingest', data, '--into', 'thesis.docx', '--as', 'raw.a', '--quiet'],
      'LV-WAREHOUSE-OPEN',
      1,
    );
    expect(readFileSync(at('thesis.docx'), 'utf8')).toBe('years of work');
    for (const into of ['', ' ', '.', '~/w.duckdb', 'new/', join('nowhere', 'w.duckdb')])
      expectFault(['ingest', data, '--into', into, '--as', 'raw.a'], 'LV-CLI-INTO', 2);
    copyFileSync(data, at('answers.csv'));
    const over = ['ingest', data, '--into', 'answers.csv', '--as', 'raw.a', '--quiet'];
    expectFault(over, 'LV-WAREHOUSE-OPEN', 1, /of another kind/);
    expect(readFileSync(at('answers.csv'))).toEqual(readFileSync(data));
  });
});

describe('a word for each fault', () => {
  const deep = (open: string, close: string) => `${open.repeat(20_000)}1${close.repeat(20_000)}`;
  it.each([
    ['brackets', `k1 ~ k2\nz := ${deep('(', ')')}\n`],
    ['signs', `k1 ~ k2\nz := ${deep('-', '')}\n`],
    ['brackets of a modifier', `k1 ~ ${deep('(', ')')}*k2\n`],
  ])('%s without end in a model', (_what, text) => {
    writeFileSync(at('deep.lav'), text);
    expectFault(['sem', data, '--model', 'deep.lav'], 'LV-SEM-DEPTH', 1, /deep\.lav:\d:\d+/);
  });

  it('lists without end, and zero bytes, in YAML', () => {
    writeFileSync(at('deep.yaml'), deep('[', ']'));
    expectFault(['check', 'deep.yaml'], 'LV-CHECK-YAML', 1, /nested too deep/);
    writeFileSync(at('zero.yaml'), 'name: a\ntitle: x\0y\n');
    expectFault(['check', 'zero.yaml'], 'LV-CHECK-ENCODING', 1, /zero\.yaml:2: there is a zero byte/);
    writeFileSync(at('zero.lav'), 'k1 ~ k2\0\n');
    expectFault(['sem', data, '--model', 'zero.lav'], 'LV-SEM-SYNTAX', 1, /\\u0000/);
  });

  it('numbers too large to count', () => {
    for (const flag of ['--min-n', '--max-groups']) {
      const result = cli(['estimate', data, '--mean', 'k1', flag, '1e20']);
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('whole number');
    }
  });

  it('a codebook that is there is not written over without a word', () => {
    writeFileSync(at('cb.yaml'), 'edited by hand');
    expectFault(['codebook', 'draft', data, '-o', 'cb.yaml'], 'LV-CLI-WRITE', 2);
    // Below a file there is no folder.
    for (const below of ['cb.yaml/x', 'cb.yaml/y/x'])
      expectFault(['codebook', 'draft', data, '-o', below], 'LV-CLI-WRITE', 2);
    expect(readFileSync(at('cb.yaml'), 'utf8')).toBe('edited by hand');
    expect(cli(['codebook', 'draft', data, '-o', at('cb.yaml'), '--force']).code).toBe(0);
    expect(readFileSync(at('cb.yaml'), 'utf8')).toContain('survey:');
  });

  it('a made-up export goes beside nothing of one’s own', () => {
    const pipeline = join(project, 'pipelines', 'led-skole-2022.yaml');
    const simulate = ['simulate', pipeline, '--n', '50', '--quiet', '--out'];
    expectFault([...simulate, '.'], 'LV-OUT-REFUSED', 2);
    expect(cli([...simulate, at('made')]).code).toBe(0);
    expect(cli([...simulate, at('made')]).code).toBe(0);
    copyFileSync(data, join(at('made'), 'real.csv'));
    expectFault([...simulate, 'made'], 'LV-OUT-REFUSED', 2, /real\.csv/);
  });
});
