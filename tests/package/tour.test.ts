import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, project, scratch } from '../e2e/cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync(join(project, 'docs', 'tour.md'), 'utf8');
const blocks = [...page.matchAll(/^```(sh|ts)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
  kind,
  text: text!,
}));

describe('the tour', () => {
  it('runs from the cell to the report and prints what it says', () => {
    const failed = blocks
      .filter(({ kind }) => kind === 'sh')
      .flatMap(({ text }) => text.trim().split('\n'))
      .flatMap((line) => {
        const { code, stderr } = cli([...line.split(/\s+/).slice(1), '--quiet'], { cwd: folder });
        return code === 0 ? [] : [`${line}: ${stderr}`];
      });
    expect(failed).toEqual([]);
    // The programs, each in a scope of its own, where the package is found by its name.
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(project, join(folder, 'node_modules', 'ledervilkar'), 'junction');
    const programs = blocks
      .filter(({ kind }) => kind === 'ts')
      .map(({ text }) =>
        text.replace(/^import (\{[^}]*\}) from ('[^']*');/gm, 'const $1 = await import($2);'),
      );
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', programs.map((text) => `{\n${text}\n}`).join('\n')],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const said = programs.flatMap((text) => [...text.matchAll(/\/\/ => (.*)$/gm)].map(([, line]) => line!));
    expect(said).toHaveLength(7);
    expect(stdout.trim().split('\n')).toEqual(said);
  });

  it('names rooms and files that are there', () => {
    const named = [...page.matchAll(/`(src\/[\w./-]+)`/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !existsSync(join(project, name)))).toEqual([]);
  });
});
