import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { project, scratch } from '../e2e/cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync(join(project, 'docs', 'api.md'), 'utf8');
/** The examples of docs/api.md, each a program of its own. */
const programs = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, program]) => program!);

describe('the package', () => {
  it('is imported by its name with its types, and prints what docs/api.md says', () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    programs.forEach((text, i) => {
      writeFileSync(join(folder, `use${i}.ts`), text);
    });
    const config = {
      compilerOptions: {
        module: 'NodeNext',
        target: 'ES2022',
        strict: true,
        skipLibCheck: true,
        types: [],
        lib: ['ES2022', 'DOM'],
        paths: { ledervilkar: [join(project, 'dist', 'index.d.ts')] },
      },
      files: programs.map((_, i) => `use${i}.ts`),
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    execFileSync(process.execPath, [join(project, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder]);
    // Inside the package, where its own name resolves to its exports; each program in a scope of its own.
    const compiled = programs.map((_, i) =>
      readFileSync(join(folder, `use${i}.js`), 'utf8').replace(
        /^import (\{[^}]*\}) from 'ledervilkar';/m,
        "const $1 = await import('ledervilkar');",
      ),
    );
    const out = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', compiled.map((text) => `{\n${text}\n}`).join('\n')],
      { cwd: project, encoding: 'utf8' },
    );
    const said = programs.flatMap((text) => [...text.matchAll(/\/\/ => (.*)$/gm)].map(([, line]) => line!));
    expect(said.length).toBeGreaterThan(8);
    expect(out.trim().split('\n')).toEqual(said);
  });

  it('has types of no package but those that are installed with it', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, from, made] of readFileSync(file, 'utf8').matchAll(
        / from '([^']+)'|import\('([^']+)'\)/g,
      )) {
        const name = (from ?? made)!;
        if (name.startsWith('.')) follow(join(dirname(file), name.replace(/\.js$/, '.d.ts')));
        else if (!name.startsWith('node:')) packages.add(name);
      }
    };
    follow(join(project, 'dist', 'index.d.ts'));
    const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    packages.delete('ledervilkar');
    expect(packages.size).toBeGreaterThan(1);
    expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('tells in docs/api.md of every function that it exports', () => {
    const print = "console.log(Object.keys(await import('ledervilkar')).join(' '))";
    const node = ['--input-type=module', '-e', print];
    const names = execFileSync(process.execPath, node, { cwd: project, encoding: 'utf8' }).trim().split(' ');
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });

  it('has a bin that starts without a TypeScript loader', () => {
    const { bin } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const file = join(project, bin.ledervilkar!);
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(execFileSync(file, ['--help'], { encoding: 'utf8' })).toMatch(/^Usage: ledervilkar/);
  });
});
