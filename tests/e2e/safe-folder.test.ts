import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliKilledAfter, project, scratch } from './cli.js';

const folder = scratch();
const own = join(folder, 'project');
const at = (...parts: string[]) => join(own, ...parts);
beforeAll(() => {
  cpSync(join(project, 'tests', 'data', 'cases', 'safety'), own, { recursive: true });
  for (const name of readdirSync(own)) chmodSync(at(name), 0o644);
  symlinkSync(at('nowhere'), at('link'));
  expect(run().code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => cli(['run', 'p.yaml', '--quiet', ...args], { cwd: own });

/** Every file below a folder with its content's hash. */
function snapshot(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Whether all that the manifest of a run lists is there as it says. */
function expectWhole(out: string): void {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    outputs: { name: string; sha256: string }[];
  };
  const found = snapshot(out);
  for (const { name, sha256 } of manifest.outputs) expect(found[join(out, name)], name).toBe(sha256);
  expect(Object.keys(found)).toHaveLength(manifest.outputs.length + 1);
}

describe('run --out', () => {
  it.each([[''], ['.'], ['..'], ['d.csv'], ['thesis'], ['link'], ['out/'], ['out/mini/tables']])(
    'refuses %j and touches nothing',
    (out) => {
      mkdirSync(at('thesis'), { recursive: true });
      writeFileSync(at('thesis', 'thesis.docx'), 'years of work');
      const before = snapshot(folder);
      const refused = run('--out', out);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('[LV-OUT-REFUSED]');
      expect(snapshot(folder)).toEqual(before);
    },
  );

  it('refuses the default folder too, with a file of one’s own in it, and keeps the file', () => {
    writeFileSync(at('out', 'mini', 'notes.txt'), 'my notes');
    const before = snapshot(folder);
    expect(run().code).toBe(2);
    expect(snapshot(folder)).toEqual(before);
    rmSync(at('out', 'mini', 'notes.txt'));
    expect(run().code).toBe(0);
  });

  it('takes a folder in which `report` has written', () => {
    expect(cli(['report', at('out', 'mini'), '--lang', 'en', '--format', 'html']).code).toBe(0);
    expect(existsSync(at('out', 'mini', 'report.en.html'))).toBe(true);
    expect(run().code).toBe(0);
    expectWhole(at('out', 'mini'));
  });
});

it('keeps answers for their owner alone, tells where, and cleans what it wrote', () => {
  const out = cli(['run', 'p.yaml', '--out', 'copies'], { cwd: own });
  expect(out.stdout).toContain('.copies.work (microdata too; removed by: ledervilkar clean copies)');
  expect(statSync(at('.copies.work')).mode & 0o777).toBe(0o700);
  expect(statSync(at('copies', 'mini.duckdb')).mode & 0o777).toBe(0o600);
  expect(readFileSync(at('.copies.work', 'README.md'), 'utf8')).toContain('MIKRODATA');
  const whole = snapshot(at('copies'));
  writeFileSync(at('.copies.work', 'steps', 'ingest', 'mine.txt'), 'mine');
  const cleaned = cli(['clean', 'copies', '--json'], { cwd: own });
  expect(JSON.parse(cleaned.stdout)).toMatchObject({ left: ['steps/ingest/mine.txt'] });
  rmSync(at('.copies.work', 'steps', 'ingest', 'mine.txt'));
  expect(cli(['clean', 'copies'], { cwd: own }).code).toBe(0);
  expect(existsSync(at('.copies.work'))).toBe(false);
  expect(snapshot(at('copies'))).toEqual(whole);
  expect(cli(['clean', 'thesis'], { cwd: own })).toMatchObject({ code: 2, stdout: '' });
});

it('makes a damaged cache and damaged outputs again, with a note', () => {
  const good = snapshot(at('out', 'mini'));
  const flip = (file: string) => {
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 2)]! ^= 4;
    writeFileSync(file, bytes);
  };
  for (const name of ['results.json', 'report.html', 'manifest.json']) {
    flip(at('out', 'mini', name));
    const again = cli(['run', 'p.yaml'], { cwd: own });
    expect(again.code, name + again.stderr).toBe(0);
    expect(snapshot(at('out', 'mini'))).toEqual(good);
  }
  for (const name of ['estimate/step.json', 'harmonize/warehouse.duckdb', 'results/results.json']) {
    flip(at('out', '.mini.work', 'steps', name));
    const again = cli(['run', 'p.yaml'], { cwd: own });
    expect(again.stderr).toContain(`note: the kept result of ${name.split('/')[0]} can not be used`);
    expect(again.code).toBe(0);
    const now = snapshot(at('out', 'mini'));
    for (const file of Object.keys(good))
      if (!/duckdb$|manifest/.test(file)) expect(now[file], file).toBe(good[file]);
    expectWhole(at('out', 'mini'));
  }
  flip(at('out', '.mini.work', 'steps', 'ingest', 'step.json'));
  expect(run('--force').code).toBe(0);
});

it('leaves the last good run whole when it is killed', async () => {
  const args = ['run', at('p.yaml'), '--out', at('out', 'mini'), '--force'];
  const began = performance.now();
  cli(args);
  const whole = performance.now() - began;
  let killed = 0;
  for (const part of [0.15, 0.35, 0.55, 0.75, 0.9]) {
    if (await cliKilledAfter(args, part * whole)) killed++;
    expectWhole(at('out', 'mini'));
  }
  expect(killed).toBeGreaterThan(1);
  expect(run().code).toBe(0);
  expectWhole(at('out', 'mini'));
});
