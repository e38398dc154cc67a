import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neededCommands } from '../../src/cli/commands/index.js';
import { cli, project, scratch } from '../e2e/cli.js';
import { startingStrong, surveyXact } from './made-files.js';

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
  // What it depends on is there already, and nothing else of what is here: nothing is fetched.
  for (const name of dependencies()) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(project, 'node_modules', name), link);
  }
});

/** The packages that come with an installation, by what the lock says. */
function dependencies(): string[] {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const names = Object.entries(packages).flatMap(([place, { dev }]) =>
    dev ? [] : (/^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1] ?? []),
  );
  return names.filter((name) => existsSync(join(project, 'node_modules', name)));
}

const run = (words: readonly string[]) =>
  cli([...words, '--quiet'], { cwd: desk, main: join(installed, 'dist', 'cli', 'main.js') });

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
    const failed = tried.flatMap((line) => {
      const words = line
        .replace(/ >> .*$/, '')
        .replaceAll('"', '')
        .split(/\s+/)
        .slice(1);
      const { code, stderr } = run(words);
      return code === 0 ? [] : [`${line}: ${stderr}`];
    });
    expect(failed).toEqual([]);
    expect(existsSync(join(desk, 'out', 'participants', 'report.html'))).toBe(true);
  });

  it('is a library whose tables are of the Arrow and DuckDB that a program beside it imports, and that draws', () => {
    const program = `
      import { drawSvg, openSource, Warehouse } from 'ledervilkar';
      import { DuckDBDateValue } from '@duckdb/node-api';
      import { Table, tableFromIPC, tableToIPC } from 'apache-arrow';
      const table = await openSource(${JSON.stringify(join(project, 'tests/data/variation/schools.csv'))});
      const batches = [];
      for await (const batch of table.batches()) batches.push(batch);
      const row = tableFromIPC(tableToIPC(new Table(batches))).get(0).toJSON();
      const { connection } = await Warehouse.open();
      const [[day]] = (await connection.runAndReadAll('SELECT ?', [new DuckDBDateValue(3)])).getRows();
      const { svg } = await drawSvg({ data: { values: [{ a: 1 }] }, mark: 'point', encoding: { x: { field: 'a' } } });
      console.log(row.skoletype, day instanceof DuckDBDateValue, svg.slice(0, 4));`;
    const node = ['--input-type=module', '-e', program];
    const said = execFileSync(process.execPath, node, { cwd: desk, encoding: 'utf8' });
    expect(said.trim()).toMatch(/^\S*skole true <svg$/);
  });

  it('has the files that its README links to', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  });
});

/** Runs a command of an errand, which must go well; what it prints. */
function does(line: string): string {
  const words = line.match(/'[^']*'|\S+/g)!.map((word) => word.replace(/^'|'$/g, ''));
  const { code, stdout, stderr } = run(words);
  expect(code === 0 ? '' : `${line}: ${stderr}`).toBe('');
  return stdout;
}

/** Changes a file by hand, and counts the lines that were changed. */
function edit(name: string, ...changes: readonly (readonly [string | RegExp, string])[]): number {
  const before = readFileSync(join(desk, name), 'utf8');
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
  writeFileSync(join(desk, name), after);
  const had = before.split('\n');
  return after.split('\n').filter((line) => !had.includes(line)).length;
}

const results = (name: string): string => readFileSync(join(desk, 'out', name, 'results.json'), 'utf8');
const report = (name: string): string => readFileSync(join(desk, 'out', name, 'report.html'), 'utf8');
const copy = (from: string, to: string) => copyFileSync(join(project, 'tests', 'data', from), join(desk, to));

/** What each kind of user came to do, by the package's own help and README alone; the lines that they change by hand. */
describe('an errand', () => {
  it('of an evaluator with a Nettskjema export and a model of their own: 3 lines of YAML and one of the model', () => {
    copy('forms/nettskjema.csv', 'vårens svar.csv');
    does("codebook draft 'vårens svar.csv' -o evaluering/kodebok.yaml --pipeline evaluering/pipeline.yaml");
    const lines = edit(
      'evaluering/pipeline.yaml',
      [/# (?=models: )/, ''],
      [/# (?=- \{ id: model,)/, ''],
      ['.csv" }', '.csv", invited: 60 }'],
    );
    expect(lines).toBe(3);
    // A name that is misspelt is told of before anything is run.
    const path = '\nhvor_enig_er_du_i_factor ~ hvor_mange_aar_har_du_vert\n';
    expect(edit('evaluering/pipeline.lav', [/$/, path])).toBe(1);
    const { code, stderr } = run(['check', 'evaluering/pipeline.yaml']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/pipeline\.lav:\d+:28: .*did you mean 'hvor_mange_aar_har_du_vaert'\?/),
    ]);
    edit('evaluering/pipeline.lav', ['du_vert', 'du_vaert']);
    does('run evaluering/pipeline.yaml');
    expect(results('evaluering')).toContain('hvor_enig_er_du_i_factor ~ hvor_mange_aar_har_du_vaert');
  });

  it("of a researcher with a new wave from SurveyXact, and the last wave's codebook and report: 4 lines", () => {
    const items = ['Jeg trives', 'Jeg får hjelp', 'Jeg har tid'];
    surveyXact(join(desk, 'vår 2025'), items);
    surveyXact(join(desk, 'høst'), [
      'Jeg får hjelp',
      ...items.filter((item) => item !== 'Jeg får hjelp'),
      'Jeg lærer',
    ]);
    does("codebook draft 'vår 2025' -o vår/codebook.yaml --pipeline vår/pipeline.yaml");
    // What was done with the last wave's codebook and report: names of its own, a chapter's title.
    edit(
      'vår/codebook.yaml',
      ['name: s_2_1', 'name: trives\n        column: s_2_1'],
      ['name: s_1', 'name: skoleslag\n    column: s_1'],
      ['- s_1\n', '- skoleslag\n'],
      ['items: [s_2_1,', 'items: [trives,'],
    );
    edit(
      'vår/pipeline.yaml',
      [/\bs_2_1\b/g, 'trives'],
      [/\bs_1\b/g, 'skoleslag'],
      [/nb: Hvem svarte/, 'nb: Svarene'],
    );
    does('codebook draft høst --like vår/pipeline.yaml -o ny/codebook.yaml --pipeline ny/pipeline.yaml');
    const drafted = readFileSync(join(desk, 'ny/codebook.yaml'), 'utf8');
    expect(drafted).toMatch(/name: trives\n\s+column: s_2_2/);
    expect(drafted).toContain('New:\n#   - s_2_4\n');
    const lines =
      edit(
        'ny/codebook.yaml',
        ["wave: '2025'", "wave: '2025H'"],
        [/^title: .*$/m, 'title: Trivsel høsten 2025'],
      ) +
      edit(
        'ny/pipeline.yaml',
        [/^ {2}title: .*$/m, '  title: Trivsel høsten 2025'],
        ['source: { export: ../høst }', 'source: { export: ../høst, invited: 80 }'],
      );
    expect(lines).toBe(4);
    const said = does('check ny/pipeline.yaml');
    expect(said).toContain('0 errors, 0 notes');
    // The service's own columns are no questions.
    expect(readFileSync(join(desk, 'ny/pipeline.yaml'), 'utf8')).not.toMatch(
      /variables: \[(?:stato|created|responde)/,
    );
    does('run ny/pipeline.yaml');
    expect(results('ny')).toContain('"trives"');
    expect(report('ny')).toContain('>Svarene<');
  });

  it('of an analyst with one figure in nynorsk, for a web page and for Word: no line', () => {
    does('report out/evaluering --only hva-er-rollen-din --lang nn');
    does('report out/evaluering --only hva-er-rollen-din --lang nn --format docx');
    const made = [
      'embed.nn/hva-er-rollen-din.html',
      'figures.nn/hva-er-rollen-din.svg',
      'figures.nn/hva-er-rollen-din.png',
    ];
    expect(made.filter((name) => !existsSync(join(desk, 'out/evaluering', name)))).toEqual([]);
    expect(readFileSync(join(desk, 'out/evaluering', made[0]!), 'utf8')).toContain('Tal på svar');
    expect(existsSync(join(desk, 'out/evaluering/report-hva-er-rollen-din.nn.docx'))).toBe(true);
  });

  it('of a researcher with files of TALIS and Starting Strong: no line', async () => {
    copy('cases/forms/principals-made-up.sav', 'BCGINTT3.sav');
    const { estimates } = JSON.parse(
      does('estimate BCGINTT3.sav --design talis-principal --mean TC3G02 --by CNTRY --json'),
    );
    expect(estimates.every(({ df, se }: { df: number; se: number }) => df === 99 && se > 0)).toBe(true);
    await startingStrong(join(desk, 'BSGNORS1.sav'));
    for (const [file, name, design] of [
      ['BCGINTT3.sav', 'skole', 'talis-principal'],
      ['BSGNORS1.sav', 'barnehage', 'talis-ec-staff'],
    ] as const) {
      does(`codebook draft ${file} -o ${name}/codebook.yaml --pipeline ${name}/pipeline.yaml`);
      expect(readFileSync(join(desk, name, 'pipeline.yaml'), 'utf8')).toContain(`design: ${design}`);
      does(`run ${name}/pipeline.yaml`);
      expect(results(name)).toMatch(/fay/i);
      expect(report(name)).toContain('<svg');
    }
  });

  it('of an evaluator with exports from Excel, Stata, Google and Microsoft Forms: no line', () => {
    const files = [
      'cases/forms/kurs.xlsx',
      'forms/stata.dta',
      'forms/google.csv',
      'cases/forms/msforms.xlsx',
    ];
    for (const from of files) {
      const [, name, ending] = /(\w+)\.(\w+)$/.exec(from)!;
      copy(from, `${name}.${ending}`);
      does(`codebook draft ${name}.${ending} -o ${name}/codebook.yaml --pipeline ${name}/pipeline.yaml`);
      const pipeline = readFileSync(join(desk, name!, 'pipeline.yaml'), 'utf8');
      expect(pipeline.match(/kind: (?:likert|bars)/g)!.length).toBeGreaterThan(1);
      does(`run ${name}/pipeline.yaml`);
      expect(report(name!).match(/<svg/g)!.length).toBeGreaterThan(2);
    }
    expect(results('msforms')).toContain('hvilke_teams');
    expect(results('kurs')).toContain('etter_kurset_jeg_index');
    expect(results('google')).toContain('Skype for Business, eldre');
    expect(results('stata')).toContain('Jeg trives på jobben');
  });
});
