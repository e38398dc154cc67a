import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outFolder } from '../../../src/pipeline/index.js';
import { scratch } from '../../e2e/cli.js';

let folder: string;
beforeEach(() => {
  folder = scratch();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'p.yaml'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => join(folder, ...parts);
const ask = (text: string) =>
  outFolder(text, { reads: [{ what: 'the pipeline', path: at('data', 'p.yaml') }], pipeline: 'p' });

/** A folder with the run of a pipeline in it: one file and the manifest. */
function run(path: string, fields: object = {}): void {
  mkdirSync(join(path, 'tables'), { recursive: true });
  writeFileSync(join(path, 'tables', 'a.csv'), 'a');
  const sha256 = createHash('sha256').update('a').digest('hex');
  const outputs = [{ name: 'tables/a.csv', bytes: 1, sha256 }];
  const manifest = { format: 'ledervilkar-manifest', pipeline: { name: 'p' }, outputs, ...fields };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
}

describe('outFolder', () => {
  it('takes a new folder, an empty one, and the run of the same pipeline', () => {
    expect(ask(at('new', 'deep/'))).toBe(at('new', 'deep'));
    mkdirSync(at('empty'));
    expect(ask(`${at('empty')}/`)).toBe(at('empty'));
    writeFileSync(at('empty', '.DS_Store'), '');
    expect(ask(at('empty'))).toBe(at('empty'));
    run(at('run'));
    expect(ask(at('run'))).toBe(at('run'));
    rmSync(at('run', 'tables', 'a.csv'));
    expect(ask(at('run'))).toBe(at('run'));
    // A folder reached through a link is the folder that it is.
    symlinkSync(at('run'), at('way'));
    expect(ask(at('way', 'sub'))).toBe(at('way', 'sub'));
  });

  it.each([
    ['empty text', () => ''],
    ['blanks', () => '  '],
    ['the working folder', () => '.'],
    ['the folder above', () => '..'],
    ['the root', () => '/'],
    ['the home folder', () => homedir()],
    ['a home folder not written out', () => '~/out'],
    ['another’s home folder not written out', () => '~ola/out'],
    ['an option in place of a folder', () => '--force'],
    ['the folder of the pipeline', () => at('data')],
    ['the folder above it', () => folder],
    ['a file', () => at('data', 'p.yaml')],
    ['a file as a folder', () => `${at('data', 'p.yaml')}/`],
    ['a working folder', () => at('.run.work', 'x')],
  ])('refuses %s', (_what, text) => {
    expect(() => ask(text())).toThrow(expect.objectContaining({ code: 'LV-OUT-REFUSED', exitCode: 2 }));
  });

  it('refuses a new folder in the folder of a run', () => {
    run(at('run'));
    for (const path of [at('run', 'new'), at('run', 'new', 'deep'), at('run', 'tables', 'new')])
      expect(() => ask(path)).toThrow(/it lies in the folder of a run; found: .*run/);
    rmSync(at('run', 'tables'), { recursive: true });
    expect(ask(at('run', 'new'))).toBe(at('run', 'new'));
  });

  it('refuses links, whole and broken, and a link to a folder with an input in it', () => {
    mkdirSync(at('free'));
    symlinkSync(at('free'), at('link'));
    symlinkSync(at('nowhere'), at('broken'));
    symlinkSync(folder, at('free', 'up'));
    for (const path of [at('link'), `${at('link')}/`, at('broken')])
      expect(() => ask(path)).toThrow(/it is a link/);
    expect(() => ask(at('free', 'up', 'data'))).toThrow(/it holds the pipeline/);
  });

  it.each([
    ['a file', () => writeFileSync(at('run', 'thesis.docx'), ''), 'thesis.docx'],
    ['a hidden file', () => writeFileSync(at('run', '.notes'), ''), '.notes'],
    ['a file beside a table', () => writeFileSync(at('run', 'tables', 'mine.csv'), ''), 'tables/mine.csv'],
    ['an empty folder', () => mkdirSync(at('run', 'mine')), 'mine/'],
    [
      'a folder in place of a file',
      () => mkdirSync(at('run', 'tables', 'a.csv', 'x'), { recursive: true }),
      'x/',
    ],
    [
      'a link in place of a file',
      () => symlinkSync(at('data', 'p.yaml'), at('run', 'tables', 'a.csv')),
      'a.csv',
    ],
  ])('refuses a run with %s that its manifest does not list', (what, make, name) => {
    run(at('run'));
    if (what.includes('in place')) rmSync(at('run', 'tables', 'a.csv'));
    make();
    expect(() => ask(at('run'))).toThrow(name);
  });

  it.each([
    ['none', undefined],
    ['of another program', { format: 'other' }],
    ['that names files elsewhere', { outputs: [{ name: '../data/p.yaml', sha256: '' }] }],
    ['that names files by their whole path', { outputs: [{ name: '/etc/passwd', sha256: '' }] }],
    ['without a list', { outputs: null }],
    ['of another pipeline', { pipeline: { name: 'q' } }],
  ])('refuses a folder whose manifest is %s', (_what, fields) => {
    run(at('run'), fields);
    if (fields === undefined) rmSync(at('run', 'manifest.json'));
    expect(() => ask(at('run'))).toThrow(/LV-OUT-REFUSED/);
    expect(readdirSync(dirname(at('run'))).sort()).toEqual(['data', 'run']);
  });
});
