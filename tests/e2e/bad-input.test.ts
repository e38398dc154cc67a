import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, project, scratch } from './cli.js';

const folder = scratch();
const pipelineText = readFileSync(join(project, 'pipelines', 'led-skole-2022.yaml'), 'utf8');
const codebookFolder = join(project, 'data-schemas', 'led-skole-2022');
let csv = '';
let counter = 0;

beforeAll(() => {
  const exported = join(folder, 'export');
  const made = cli([
    'simulate',
    join(project, 'pipelines', 'led-skole-2022.yaml'),
    '--n',
    '60',
    '--out',
    exported,
  ]);
  expect(made.code).toBe(0);
  csv = readFileSync(join(exported, readdirSync(exported).find((name) => name.endsWith('.csv'))!), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the pipeline with this export, codebook and pipeline text; each part is the good one when left out. */
function run(parts: {
  export?: string;
  codebook?: (text: string) => string;
  pipeline?: (text: string) => string;
  out?: string;
}) {
  const own = join(folder, `case-${counter++}`);
  mkdirSync(own);
  writeFileSync(join(own, 'answers.csv'), parts.export ?? csv);
  const codebook = readFileSync(join(codebookFolder, 'codebook.yaml'), 'utf8');
  writeFileSync(join(own, 'codebook.yaml'), parts.codebook?.(codebook) ?? codebook);
  for (const name of readdirSync(codebookFolder).filter((n) => n !== 'codebook.yaml')) {
    writeFileSync(join(own, name), readFileSync(join(codebookFolder, name)));
  }
  const text = pipelineText
    .replace(/source:\n\s+simulate:.*\n/, 'source:\n  export: answers.csv\n  invited: 609\n')
    .replaceAll('../data-schemas/led-skole-2022/', '')
    .replaceAll('models/', `${join(project, 'pipelines', 'models')}/`);
  writeFileSync(join(own, 'pipeline.yaml'), parts.pipeline?.(text) ?? text);
  const out = parts.out ?? join(own, 'out');
  return { ...cli(['run', join(own, 'pipeline.yaml'), '--out', out]), out };
}

/** A one-paragraph error with its code, nothing on stdout, no stack, and no output folder. */
function expectError(
  result: ReturnType<typeof run>,
  code: string,
  exit: number,
  ...texts: (string | RegExp)[]
): void {
  expect(result.stderr).toContain(`[${code}]`);
  for (const text of texts) expect(result.stderr).toMatch(text);
  expect(result.stderr).not.toMatch(/^\s+at /m);
  expect(result.stdout).toBe('');
  expect(result.code).toBe(exit);
  expect(existsSync(join(result.out, 'report.html'))).toBe(false);
  expect(existsSync(join(result.out, 'results.json'))).toBe(false);
}

describe('bad input', () => {
  it('an empty file', () => {
    expectError(run({ export: '' }), 'LV-INGEST-EMPTY', 1, /answers\.csv: the file is empty/);
  });

  it('a truncated file', () => {
    const cut = csv.slice(0, csv.lastIndexOf('"', Math.floor(csv.length * 0.7)) + 4);
    const result = run({ export: cut });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/answers\.csv:\d+/);
    expect(result.stderr).toMatch(/\[LV-(INGEST|CSV)-[A-Z-]+\]/);
    expect(result.stdout).toBe('');
    expect(existsSync(result.out)).toBe(false);
  });

  it('a wrong separator', () => {
    const result = run({ export: csv.replaceAll('";"', '"#"') });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^error: .*answers\.csv/m);
    expect(result.stdout).toBe('');
    expect(existsSync(result.out)).toBe(false);
  });

  it('a column renamed', () => {
    expectError(
      run({ export: csv.replace('"stilling"', '"stillng"') }),
      'LV-CHECK-COLUMN',
      1,
      /stilling/,
      /did you mean 'stillng'/,
    );
  });

  it('a code outside the labels', () => {
    const lines = csv.split(/\r?\n/);
    const header = lines[0]!.split(';');
    const at = header.indexOf('"arbeidssted"');
    const cells = lines[1]!.split(';');
    cells[at] = '"77"';
    lines[1] = cells.join(';');
    expectError(run({ export: lines.join('\n') }), 'LV-CHECK-CODE', 1, /arbeidssted/, /77/, /accept/);
  });

  it('a codebook with a misspelt item', () => {
    const result = run({ codebook: (text) => text.replace(/^(\s+items: \[)([a-z_]+)/m, '$1$2x') });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/codebook\.yaml:\d+:\d+/);
    expect(result.stderr).toMatch(/did you mean/);
    expect(result.stderr).toMatch(/\[LV-CODEBOOK-[A-Z-]+\]/);
    expect(existsSync(result.out)).toBe(false);
  });

  it('a pipeline that names a missing file', () => {
    const result = run({ pipeline: (text) => text.replace('answers.csv', 'anwsers.csv') });
    expectError(result, 'LV-PIPELINE-FILE', 1, /pipeline\.yaml:\d+:\d+/, /anwsers\.csv/);
  });

  it('an output folder that cannot be written', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    expectError(run({ out: join(file, 'out') }), 'LV-RUN-OUT', 2, /cannot be written/, /--out/);
    expect(readFileSync(file, 'utf8')).toBe('not a folder');
  });

  it('an unknown command and an unknown option', () => {
    expect(cli(['rnu'])).toMatchObject({ code: 2, stdout: '' });
    expect(cli(['run', 'x.yaml', '--ot', 'y'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('a pipeline file that is not there', () => {
    const result = cli(['run', join(folder, 'none.yaml')]);
    expect(result.stderr).toContain('[LV-PIPELINE-FILE]');
    expect(result.code).toBe(2);
  });
});
