import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPipeline, makeProject, projectExamples } from '../../src/pipeline/index.js';
import { cli, project, scratch } from '../e2e/cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('init', () => {
  it.each(Object.keys(projectExamples))(
    '%s is a project with all that its pipeline reads',
    async (example) => {
      const target = join(folder, example);
      const { files, pipeline } = await makeProject(target, example);
      const loaded = await loadPipeline(join(target, pipeline));
      for (const { path } of loaded.reads) expect(path === null || path.startsWith(target)).toBe(true);
      expect(files).toEqual(expect.arrayContaining(['README.md', '.gitignore', 'data/README.md', pipeline]));
      expect(readFileSync(join(target, 'README.md'), 'utf8')).toContain(`run ${pipeline}`);
    },
  );

  it('makes a project in a folder with blanks and Norwegian letters that runs at once', () => {
    const made = cli(['init', 'mitt prosjekt æøå', '--example', 'participants'], { cwd: folder });
    expect(made.code).toBe(0);
    expect(made.stdout).toBe(
      '7 files written\n\nNext:\n  cd "mitt prosjekt æøå"\n  npx ledervilkar run pipelines/participants.yaml\n',
    );
    const own = join(folder, 'mitt prosjekt æøå');
    const run = cli(['run', 'pipelines/participants.yaml', '--quiet'], { cwd: own });
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    // The report is there in its two languages, and each page leads to the other.
    const page = (name: string) => readFileSync(join(own, 'out', 'participants', name), 'utf8');
    expect(page('report.html')).toContain('<a href="report.nn.html" lang="nn" hreflang="nn">Nynorsk</a>');
    expect(page('report.nn.html')).toContain('<a href="report.html" lang="nb" hreflang="nb">Bokmål</a>');
    const again = cli(['init'], { cwd: own });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('LV-INIT-FOLDER');
  });

  it.each([
    ['a folder with files', 'full', 'led-skole', 'LV-INIT-FOLDER', 'thesis.docx'],
    ['a file', 'file', 'led-skole', 'LV-INIT-FOLDER', 'a file'],
    ['a folder below a file', 'file/sub', 'led-skole', 'LV-INIT-FOLDER', 'file, which is no folder'],
    ['no name', '', 'led-skole', 'LV-INIT-FOLDER', 'an empty name'],
    ['an unknown example', 'new', 'ssnn', 'LV-INIT-EXAMPLE', "did you mean 'ssn'?"],
  ])('refuses %s, and writes nothing', async (_what, name, example, code, says) => {
    mkdirSync(join(folder, 'full'), { recursive: true });
    writeFileSync(join(folder, 'full', 'thesis.docx'), 'x');
    writeFileSync(join(folder, 'file'), 'x');
    const error = await makeProject(name === '' ? '' : join(folder, name), example).then(
      () => new Error('made'),
      (e: unknown) => e as Error,
    );
    expect(error.message).toContain(code);
    expect(error.message).toContain(says);
    expect(readdirSync(join(folder, 'full'))).toEqual(['thesis.docx']);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

describe('the command itself', () => {
  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(cli(['--version']).stdout).toBe(`${version}\n`);
  });

  it('completes commands, their commands and options in bash', () => {
    const script = join(folder, 'completion.sh');
    writeFileSync(script, cli(['completion', 'bash']).stdout);
    const completed = (...words: string[]) =>
      execFileSync('bash', [
        '-c',
        `source '${script}'; COMP_WORDS=(ledervilkar ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _ledervilkar; echo "\${COMPREPLY[@]}"`,
      ])
        .toString()
        .trim();
    expect(completed('in')).toBe('init ingest');
    expect(completed('codebook', 'd')).toBe('draft');
    expect(completed('sem', 'data.csv', '--miss')).toBe('--missing');
    expect(completed('codebook', 'draft', 'x.sav', '--fo')).toBe('--force');
  });

  it('knows three shells', () => {
    expect(cli(['completion', 'fish']).stdout).toContain(
      "complete -c ledervilkar -n '__fish_seen_subcommand_from sem' -l model",
    );
    expect(cli(['completion', 'zsh']).stdout).toMatch(/^#compdef ledervilkar\n/);
    const unknown = cli(['completion', 'tcsh']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('LV-CLI-SHELL');
  });
});
