import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/pipeline/index.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { Warehouse } from '../../src/warehouse/index.js';
import { wrongPs } from '../estimate/recomputed.js';
import { brokenAxes } from '../figures/axis-rules.js';
import { wrongNumbers } from '../figures/drawn-numbers.js';
import { cli, cliKilledAfter, project, scratch } from './cli.js';
import { movedNumbers } from './numbers.js';

const pipeline = join(project, 'pipelines', 'led-skole-2022.yaml');
const folder = scratch();
const out = join(folder, 'led');
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const results = (run: string) =>
  JSON.parse(readFileSync(join(run, 'results.json'), 'utf8')) as ResultsDocument;

/** Every output that the manifest names is there with the content it had. */
function expectWhole(run: string): void {
  const manifest = JSON.parse(readFileSync(join(run, 'manifest.json'), 'utf8')) as Manifest;
  expect(manifest.outputs.length).toBeGreaterThan(50);
  for (const file of manifest.outputs) expect(sha256(join(run, file.name)), file.name).toBe(file.sha256);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('run of the Led skole pipeline', () => {
  let first: ReturnType<typeof cli>;
  /** Milliseconds that a run takes here. */
  let whole: number;
  beforeAll(() => {
    const began = performance.now();
    first = cli(['run', pipeline, '--out', out]);
    whole = performance.now() - began;
  });

  it('ends well, tells each step and says where the report lies', () => {
    expect(first.stderr).toMatch(/simulate .*\n(?: {2}note: .*koding-simulert.*\n).*ingest .*166 rows/);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/Simulerte data/);
    expect(first.stdout).toMatch(/Answers: +166 read, 166 used\n(.*\n)*Report: .*report\.html\n$/);
    expectWhole(out);
  });

  it('gives the numbers that it gave', () => {
    expect(movedNumbers('led-skole-2022', results(out).rows)).toEqual([]);
  });

  it('draws and tells no number that is not the rounding of a computed one, in three languages', async () => {
    const { checked, wrong } = await wrongNumbers(results(out), {
      languages: ['nb', 'nn', 'en'],
      drawEvery: 4,
    });
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
  }, 120_000);

  it('has axes that are alike where figures belong together, and none that exaggerates', () => {
    const { checked, broken } = brokenAxes(results(out));
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(25);
  });

  it('counts everyone invited', () => {
    const { provenance } = results(out);
    expect(provenance.invited).toBe(609);
    expect(provenance.answered).toBe(166);
    expect(provenance.response.reduce((sum, r) => sum + r.n, 0)).toBe(609);
    expect(provenance.used + provenance.dropped.reduce((sum, d) => sum + d.n, 0)).toBe(166);
    expect(provenance.simulated).toBe(true);
  });

  it('has every alpha above 0.8, as the evaluation states, but that of two items', () => {
    const all = results(out).rows.filter((row) => row.statistic === 'alpha');
    const alphas = all.filter((row) => row.variable !== 'faglig_niva_to');
    expect(alphas).toHaveLength(8);
    expect(all).toHaveLength(9);
    for (const row of alphas) expect(row.estimate, row.variable).toBeGreaterThan(0.8);
  });

  it('has no p value that does not follow from the statistic and degrees of freedom beside it', () => {
    const { tests, methods, wrong } = wrongPs(results(out).rows);
    expect(wrong).toEqual([]);
    expect(methods).toEqual(expect.arrayContaining(['pearson', 'wald-f']));
    expect(tests).toBeGreaterThan(50);
  });

  it('shows what the evaluation tells, to the whole respondent, and judges every claim from the data', () => {
    const { published, provenance } = results(out);
    expect(provenance.used).toBe(166);
    const other = published
      .filter(({ verdict }) => verdict !== 'agrees')
      .map(({ id, verdict }) => [id, verdict]);
    // The published CFI cannot be reached with effects as strong as those told, and has no interval.
    expect(other).toEqual([
      ['fritekst_samlinger', 'not_asked'],
      ['ledergrupper_80', 'not_comparable'],
      ['cfi', 'undecided'],
    ]);
    const claims = published.filter(({ id }) => /^(sti|omrade)_/.test(id));
    expect(claims).toHaveLength(12);
  });

  it('keeps identifiers and free text out of the answers, and rows out of the results', async () => {
    const warehouse = await Warehouse.open(join(out, 'led-skole-2022.duckdb'), { readOnly: true });
    const columns = (await warehouse.describe('clean.led_skole_2022')).map((c) => c.name);
    expect(columns).toContain('mestringstro');
    expect(columns.filter((name) => name.endsWith('_tekst'))).toEqual([]);
    const [{ n } = { n: 0 }] = await warehouse.all<{ n: number }>(
      'select count(*) as n from raw.led_skole_2022',
    );
    expect(n).toBe(166);
    warehouse.close();
    expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toContain('submission_id');
  });

  it('writes the results table as Parquet too', async () => {
    const warehouse = await Warehouse.open();
    const [{ n } = { n: 0 }] = await warehouse.all<{ n: number }>(
      'select count(*) as n from read_parquet($1) where statistic is not null',
      [join(out, 'results.parquet')],
    );
    warehouse.close();
    expect(n).toBe(results(out).rows.length);
  });

  it('reuses every step when nothing has changed', () => {
    const again = cli(['run', pipeline, '--out', out, '--json']);
    const steps = (JSON.parse(again.stdout) as { steps: { name: string; reused: boolean }[] }).steps;
    expect(steps.filter((s) => !s.reused)).toEqual([]);
  });

  it('leaves the last good run whole when killed at any time, and the next run, all made anew, has its bytes', async () => {
    const files = ['results.json', 'report.html'].map((name) => join(out, name));
    const before = files.map(sha256);
    let killed = 0;
    for (const part of [0.15, 0.45, 0.8, 0.95]) {
      if (await cliKilledAfter(['run', pipeline, '--out', out, '--force'], part * whole)) killed++;
      expectWhole(out);
    }
    expect(killed).toBeGreaterThan(1);
    const next = cli(['run', pipeline, '--out', out]);
    expect(next.stderr).not.toContain('error');
    expect(next.code).toBe(0);
    expectWhole(out);
    expect(files.map(sha256)).toEqual(before);
  });

  it('runs on the export itself, with the elements file and without', () => {
    const exported = join(out, 'export');
    const csv = readdirSync(exported).find((name) => name.endsWith('.csv'))!;
    const elements = readdirSync(exported).find((name) => name.endsWith('-elements.json'))!;
    const own = join(folder, 'own');
    mkdirSync(own);
    const text = readFileSync(pipeline, 'utf8')
      .replace(
        /source:\n\s+simulate:.*\n/,
        `source:\n  export: ${csv}\n  elements: ${elements}\n  invited: 609\n`,
      )
      .replaceAll('../data-schemas', join(project, 'data-schemas'))
      .replaceAll('models/', `${join(project, 'pipelines', 'models')}/`);
    for (const name of [csv, elements]) writeFileSync(join(own, name), readFileSync(join(exported, name)));
    writeFileSync(join(own, 'with.yaml'), text);
    writeFileSync(join(own, 'without.yaml'), text.replace(`  elements: ${elements}\n`, ''));
    const rowsOf = (name: string, to: string) => {
      const run = cli(['run', join(own, name), '--out', join(own, to), '--only', 'results', '--json']);
      expect(run.code).toBe(0);
      return results((JSON.parse(run.stdout) as { folder: string }).folder).rows;
    };
    // Answers copied away from their marker are no longer known as made up; the numbers are the same.
    expect(rowsOf('with.yaml', 'a')).toEqual(results(out).rows);
    rmSync(join(own, elements));
    expect(rowsOf('without.yaml', 'b')).toEqual(results(out).rows);
    expect(existsSync(join(own, 'a', 'export'))).toBe(false);
  });
});
