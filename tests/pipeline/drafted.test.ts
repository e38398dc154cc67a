import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { afterAll, expect, it } from 'vitest';
import { codebookCommand } from '../../src/cli/commands/codebook.js';
import { runPipeline } from '../../src/pipeline/index.js';
import type { ResultsDocument } from '../../src/results/index.js';

const folder = mkdtempSync(join(tmpdir(), 'drafted-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The walk of pipelines/README.md, with the README's own pipeline: 's_2' is a background variable of this export
// and 'fp' a battery. Nobody has answered its variable 'bp_04', which is no reason to stop.
it('a drafted codebook and the pipeline of the README run to a report', async () => {
  const data = resolve('tests/data/surveyxact/ex_survey2_semicolon_ansi');
  const codebook = join(folder, 'codebook.yaml');
  const program = new Command().option('--quiet');
  codebookCommand(program);
  await program.parseAsync(['--quiet', 'codebook', 'draft', data, '-o', codebook], { from: 'user' });
  const example = /```yaml\n(name: mitt-skjema[\s\S]*?)```/.exec(
    readFileSync('pipelines/README.md', 'utf8'),
  )![1]!;
  const pipeline = join(folder, 'mitt-skjema.yaml');
  writeFileSync(
    pipeline,
    example
      .replace('../data-schemas/mitt-skjema/codebook.yaml', codebook)
      .replace('../../data/mitt-skjema', data)
      .replaceAll('[kjonn]', '[s_2]')
      .replaceAll('[trivsel]', '[fp]'),
  );
  const { folder: out } = await runPipeline(pipeline, { out: join(folder, 'out') });
  const doc = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as ResultsDocument;
  expect(doc.rows.filter((r) => r.variable === 'bp_04').map((r) => r.statistic)).not.toContain('proportion');
  const shares = doc.rows.filter(
    (r) => r.variable === 's_2' && r.statistic === 'proportion' && r.group_variable === '',
  );
  // Shares of one question add to 1: six quotients with one denominator.
  expect(shares.reduce((sum, r) => sum + r.estimate!, 0)).toBeCloseTo(1, 12);
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('id="trivsel-etter-s-2"');
  // A draft does not know where the questionnaire is published, and says so in the report's language.
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('<dt>Kilde</dt><dd>Ikke oppgitt</dd>');
  // Tables lie beside the figures, as docs/figures.md says.
  expect(readFileSync(join(out, 'tables/trivsel-alle.csv'), 'utf8')).toMatch(/^\ufeffGruppe;/);
});
