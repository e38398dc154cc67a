import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neededCommands } from '../../src/cli/commands/index.js';
import { cli, project, scratch } from '../e2e/cli.js';

const folder = scratch();
const installed = join(folder, 'node_modules', 'ledervilkar');
/** Where someone works, who has nothing of ours but the package. */
const desk = join(folder, 'Mine undersøkelser');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const tarball = execFileSync('npm', pack, { cwd: project, encoding: 'utf8' }).trim().split('\n').at(-1)!;
  mkdirSync(installed, { recursive: true });
  mkdirSync(desk);
  execFileSync('tar', ['xzf', join(folder, tarball), '-C', installed, '--strip-components=1']);
  // What it depends on is there already: nothing is fetched.
  for (const name of readdirSync(join(project, 'node_modules')).filter((n) => !n.startsWith('.'))) {
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
});

/** The lines that each command's help shows as examples, in an order in which they can be tried. */
async function examples(): Promise<string[]> {
  const program = new Command('ledervilkar').option('--json').option('--quiet').option('--debug');
  for (const register of await neededCommands([])) register(program);
  const all = (parent: Command): Command[] =>
    parent.commands.flatMap((c) => [c as Command, ...all(c as Command)]);
  const lines = all(program).flatMap((command) => {
    let text = '';
    command.configureOutput({ writeOut: (part) => (text += part) });
    command.outputHelp();
    return text.split('\n').flatMap((line) => /^\s*\$?\s*(ledervilkar .+)$/.exec(line)?.[1] ?? []);
  });
  const place = (line: string) => (/ run /.test(line) ? 0 : / clean /.test(line) ? 2 : 1);
  return [...new Set(lines)].sort((a, b) => place(a) - place(b));
}

describe('the package by itself, in an empty folder with a blank and ø in its name', () => {
  it('runs every example of its help', async () => {
    const tried = await examples();
    expect(tried.length).toBeGreaterThan(18);
    const main = join(installed, 'dist', 'cli', 'main.js');
    const failed = tried.flatMap((line) => {
      const words = line
        .replace(/ >> .*$/, '')
        .split(/\s+/)
        .slice(1);
      const { code, stderr } = cli([...words, '--quiet'], { cwd: desk, main });
      return code === 0 ? [] : [`${line}: ${stderr}`];
    });
    expect(failed).toEqual([]);
    expect(existsSync(join(desk, 'out', 'participants', 'report.html'))).toBe(true);
  });

  it('has the files that its README links to', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  });
});
