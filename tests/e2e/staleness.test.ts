import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bin, cli, project, scratch } from './cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of a folder of cases. */
function copied(name: string): string {
  const own = join(folder, name);
  cpSync(join(project, 'tests', 'data', 'cases', name), own, { recursive: true });
  for (const file of readdirSync(own)) chmodSync(join(own, file), 0o644);
  return own;
}

interface Run {
  steps: { name: string; reused: boolean }[];
  inputs: { name: string; role: string; sha256: string }[];
  key_fingerprint: string | null;
  simulated: boolean;
}

function run(cwd: string, pipeline: string, env: Record<string, string> = {}): Run {
  const result = cli(['run', pipeline, '--json'], { cwd, env });
  expect(result.stderr).not.toContain('error');
  expect(result.code).toBe(0);
  return JSON.parse(result.stdout) as Run;
}
const again = (r: Run) => r.steps.filter((s) => !s.reused).map((s) => s.name);
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

function meanOf(own: string, variable: string) {
  const document = JSON.parse(readFileSync(join(own, 'out', 'mini', 'results.json'), 'utf8')) as {
    rows: { variable: string; statistic: string; group_variable: string; se: number }[];
  };
  return document.rows.find(
    (r) => r.variable === variable && r.statistic === 'mean' && r.group_variable === '',
  )!;
}

it('takes up a changed design file', () => {
  const own = copied('safety');
  const first = run(own, 'p2.yaml');
  expect(first.inputs.map((i) => [i.role, i.name])).toEqual([
    ['export', 'd.csv'],
    ['design', 'dz.yaml'],
  ]);
  // n = 60 of 100, and of 61: the same spread times the root of 1 - n/N.
  expect(meanOf(own, 'k1').se).toBeCloseTo(0.0991, 4);
  edit(join(own, 'dz.yaml'), (text) => text.replace('100', '61'));
  const second = run(own, 'p2.yaml');
  expect(again(second)).toEqual(['estimate', 'disclosure', 'results', 'report']);
  expect(meanOf(own, 'k1').se).toBeCloseTo(0.0201, 4);
  expect(second.inputs[1]!.sha256).not.toBe(first.inputs[1]!.sha256);
  expect(again(run(own, 'p2.yaml'))).toEqual([]);
});

it('takes up a changed model, export, codebook and marker, each in the steps that read it', () => {
  const own = join(folder, 'safety');
  run(own, 'p3.yaml');
  edit(join(own, 'm.lav'), (text) => `${text}k2 ~~ k2\n`);
  // The estimates too: disclosure control looks at the groups of what a model by groups shows. They come out as before.
  expect(again(run(own, 'p3.yaml'))).toEqual(['estimate', 'sem', 'disclosure', 'results', 'report']);
  writeFileSync(join(own, 'simulert.json'), '{}');
  const marked = run(own, 'p3.yaml');
  expect(again(marked)).toContain('ingest');
  expect(marked.simulated).toBe(true);
  rmSync(join(own, 'simulert.json'));
  expect(run(own, 'p3.yaml').simulated).toBe(false);
  edit(join(own, 'd3.csv'), (text) => text.replace('1,1,1,3,1,1', '1,1,1,4,1,1'));
  expect(again(run(own, 'p3.yaml'))).toContain('ingest');
});

it('takes up another key, and tells it by a fingerprint that is not the key', () => {
  const own = copied('staleness');
  edit(join(own, 'pipe2.yaml'), (text) => text.replace(/.*tekstvekt.*\n/, ''));
  const asStata = cli(['run', 'pipe2.yaml'], { cwd: own, env: { LEDERVILKAR_KEY: 'a'.repeat(32) } });
  expect(asStata.code).toBe(2);
  expect(asStata.stderr).toContain('[LV-PIPELINE-FORMAT]');
  edit(join(own, 'pipe2.yaml'), (text) => text.replace(', format: stata', ''));
  const [one, two] = ['a'.repeat(32), 'b'.repeat(32)];
  const first = run(own, 'pipe2.yaml', { LEDERVILKAR_KEY: one });
  expect(again(run(own, 'pipe2.yaml', { LEDERVILKAR_KEY: one }))).toEqual([]);
  const second = run(own, 'pipe2.yaml', { LEDERVILKAR_KEY: two });
  expect(again(second).slice(0, 3)).toEqual(['ingest', 'check', 'harmonize']);
  expect(first.key_fingerprint).toMatch(/^[0-9a-f]{32}$/);
  expect(second.key_fingerprint).not.toBe(first.key_fingerprint);
  const without = cli(['run', 'pipe2.yaml'], { cwd: own, env: { LEDERVILKAR_KEY: '' } });
  expect(without.code).toBe(1);
  expect(without.stderr).toContain('[LV-PRIVACY-KEY]');
});

it('finds what a pipeline names from the pipeline’s own folder', () => {
  const own = join(folder, 'staleness');
  edit(join(own, 'pipe.yaml'), (text) => text.replace(/.*tekstvekt.*\n/, '').replace(', format: stata', ''));
  mkdirSync(join(folder, 'elsewhere'));
  const { inputs } = run(join(folder, 'elsewhere'), join(own, 'pipe.yaml'));
  expect(inputs.map((i) => i.role)).toEqual(['export', 'design', 'model', 'model']);
});

it('stops at load for a weight of texts and for files that are not there', () => {
  const own = join(folder, 'texts');
  cpSync(join(project, 'tests', 'data', 'cases', 'staleness'), own, { recursive: true });
  const result = cli(['check', 'pipe.yaml'], { cwd: own });
  expect(result.code).toBe(1);
  expect(result.stderr).toMatch(/pipe\.yaml:11:\d+: 'tekstvekt' can not be a weight.*LV-PIPELINE-WEIGHT/);
  rmSync(join(own, 'design.yaml'));
  rmSync(join(own, 'm.lav'));
  const absent = cli(['run', 'pipe.yaml'], { cwd: own });
  expect(absent.code).toBe(1);
  expect(absent.stderr.match(/LV-PIPELINE-FILE/g)).toHaveLength(4);
});

/** A small form: a report with its elements beside it, a codebook and a pipeline. */
function form(): string {
  const own = join(folder, 'form');
  mkdirSync(own);
  writeFileSync(join(own, 'f-elements.json'), '[]');
  writeFileSync(join(own, 'f.csv'), '$submission_id;a\n1;2\n2;3\n3;3\n4;5\n');
  writeFileSync(join(own, 'notes.txt'), 'no part of the export');
  const book = `survey: s
wave: '1'
title: T
source: T
variables:
  - { name: a, label: A, type: number, role: background }
`;
  writeFileSync(join(own, 'cb.yaml'), book);
  writeFileSync(
    join(own, 'p.yaml'),
    'name: f\ntitle: F\ncodebook: cb.yaml\nsource: { export: f.csv }\nreport: { title: F, chapters: [{ id: a, title: A, items: [{ id: r, kind: response, title: R }] }] }\n',
  );
  return own;
}

it('watches the elements that it finds beside a report, and no other file there', () => {
  const own = form();
  const first = run(own, 'p.yaml');
  expect(first.inputs.map((i) => [i.role, i.name])).toEqual([
    ['export', 'f.csv'],
    ['elements', 'f-elements.json'],
  ]);
  writeFileSync(join(own, 'notes.txt'), 'another text');
  expect(again(run(own, 'p.yaml'))).toEqual([]);
  writeFileSync(join(own, 'f-elements.json'), '{ "elements": [] }');
  const second = run(own, 'p.yaml');
  expect(again(second)).toContain('ingest');
  expect(second.inputs[1]!.sha256).not.toBe(first.inputs[1]!.sha256);
});

it('makes no number again where a label or a title alone is another, and says the new one', () => {
  const own = join(folder, 'form');
  const written = () => readFileSync(join(own, 'out', 'f', 'results.json'), 'utf8');
  run(own, 'p.yaml');
  edit(join(own, 'cb.yaml'), (text) => text.replace('label: A', 'label: Alder'));
  expect(again(run(own, 'p.yaml'))).toEqual(['check', 'harmonize', 'results', 'report']);
  expect(written()).toContain('Alder');
  edit(join(own, 'p.yaml'), (text) => text.replace('report: { title: F', 'report: { title: Ny'));
  expect(again(run(own, 'p.yaml'))).toEqual(['results', 'report']);
  const kept = written();
  expect(kept).toContain('Ny');
  rmSync(join(own, 'out'), { recursive: true });
  run(own, 'p.yaml');
  expect(written()).toBe(kept);
});

it('runs every step again when a package has another version', () => {
  const own = join(folder, 'form');
  // The program again in another place: its own files, and packages that it finds from there.
  const other = join(folder, 'program');
  const packages = join(other, 'node_modules');
  mkdirSync(packages, { recursive: true });
  cpSync(dirname(dirname(bin)), join(other, 'dist'), { recursive: true });
  for (const name of ['package.json', 'data-schemas'])
    cpSync(join(project, name), join(other, name), { recursive: true });
  for (const name of readdirSync(join(project, 'node_modules')))
    if (name !== '@resvg') symlinkSync(join(project, 'node_modules', name), join(packages, name));
  cpSync(join(project, 'node_modules', '@resvg'), join(packages, '@resvg'), { recursive: true });
  const there = () =>
    JSON.parse(
      cli(['run', 'p.yaml', '--json'], { cwd: own, main: join(other, 'dist', 'cli', 'main.js') }).stdout,
    ) as {
      steps: { name: string; reused: boolean; reason: string }[];
      versions: Record<string, string>;
    };
  expect(there().steps.every((step) => step.reused)).toBe(true);
  edit(join(packages, '@resvg', 'resvg-js', 'package.json'), (text) =>
    text.replace(/"version": "[^"]*"/, '"version": "999.0.0"'),
  );
  const second = there();
  expect(new Set(second.steps.map((step) => step.reason))).toEqual(
    new Set(['ledervilkar itself has changed']),
  );
  expect(second.versions['@resvg/resvg-js']).toBe('999.0.0');
  // Bundled with the program.
  expect(second.versions.yaml).toMatch(/^2\./);
  expect(there().steps.every((step) => step.reused)).toBe(true);
});
