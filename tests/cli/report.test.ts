import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportCommand } from '../../src/cli/commands/report.js';
import { fixture } from '../report/fixture.js';

let folder = '';
let printed = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledervilkar-cli-report-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...words: string[]): Promise<void> {
  const program = new Command().option('--json').option('--quiet').option('--debug').exitOverride();
  reportCommand(program);
  await program.parseAsync(['--json', 'report', ...words], { from: 'user' });
}

test('a finished run gets its report in English beside the first, and nothing else is left', async () => {
  writeFileSync(join(folder, 'results.json'), JSON.stringify(fixture()));
  await run(folder, '--lang', 'en', '--format', 'html');
  expect(readdirSync(folder).sort()).toEqual(['report.en.html', 'results.json']);
  expect(JSON.parse(printed)).toEqual({ folder, language: 'en', files: ['report.en.html'] });
  expect(readFileSync(join(folder, 'report.en.html'), 'utf8')).toContain('<html lang="en">');
});

test('the pages of all languages that lie in the folder lead to each other, also those that were made before', async () => {
  writeFileSync(join(folder, 'results.json'), JSON.stringify(fixture()));
  for (const language of ['nb', 'nn', 'en']) await run(folder, '--lang', language, '--format', 'html');
  const page = (name: string) => readFileSync(join(folder, name), 'utf8');
  const leadsTo = (name: string) => [...page(name).matchAll(/<a href="([^"]*)" lang="/g)].map(([, to]) => to);
  expect(leadsTo('report.html')).toEqual(['report.nn.html', 'report.en.html']);
  expect(leadsTo('report.nn.html')).toEqual(['report.html', 'report.en.html']);
  expect(leadsTo('report.en.html')).toEqual(['report.html', 'report.nn.html']);
  // Nothing but the links is another: made anew, they are the same to the byte.
  const before = page('report.html');
  await run(folder, '--lang', 'nb', '--format', 'html');
  expect(page('report.html')).toBe(before);
  // A page of someone else's is left as it is, and those of a part lead nowhere.
  writeFileSync(join(folder, 'report.nn.html'), 'my own');
  await run(folder, '--lang', 'en', '--format', 'html');
  expect(page('report.nn.html')).toBe('my own');
  await run(folder, '--only', 'utdanning', '--format', 'html');
  expect(leadsTo('report-utdanning.html')).toEqual([]);
});

test('a part goes among the files of the whole, and leaves the others', async () => {
  writeFileSync(join(folder, 'results.json'), JSON.stringify(fixture()));
  mkdirSync(join(folder, 'figures'));
  writeFileSync(join(folder, 'figures', 'other.svg'), 'from the run');
  await run(folder, '--only', 'utdanning, utdanning');
  expect(JSON.parse(printed).files).toHaveLength(7);
  expect(readdirSync(folder).sort()).toEqual(['embed', 'figures', 'results.json']);
  expect(readFileSync(join(folder, 'figures', 'other.svg'), 'utf8')).toBe('from the run');
  await expect(run(folder, '--only', 'utdaning')).rejects.toMatchObject({
    code: 'LV-REPORT-NO-ITEM',
    exitCode: 2,
  });
});

test('a chapter by its id is all that stands in the page, and all that has kits', async () => {
  const doc = fixture();
  const chapter = doc.report.chapters.find(({ items }) => items.length > 1)!;
  const others = doc.report.chapters.filter((one) => one !== chapter).flatMap(({ items }) => items);
  writeFileSync(join(folder, 'results.json'), JSON.stringify(doc));
  await run(folder, '--only', chapter.id, '--format', 'html,figures');
  const { files } = JSON.parse(printed) as { files: string[] };
  const kits = files.flatMap((file) => /^(?:figures|tables)\/(.*)\.json$/.exec(file)?.[1] ?? []);
  expect(kits.filter((name) => !name.endsWith('.vl')).sort()).toEqual(
    chapter.items.map(({ id }) => id).sort(),
  );
  const page = readFileSync(join(folder, `report-${chapter.id}.html`), 'utf8');
  for (const { id } of chapter.items) expect(page).toContain(`id="${id}"`);
  for (const { id } of others) expect(page).not.toContain(`id="${id}"`);
});

test('what is asked for amiss is told in words that say what would do', async () => {
  writeFileSync(join(folder, 'results.json'), JSON.stringify(fixture()));
  const template = join(folder, 'house.dotx');
  writeFileSync(template, 'no archive');
  await expect(run(folder, '--format', 'docs')).rejects.toThrow(
    '--format is not known; found: docs; expected: html, figures, pdf, docx, pptx, explorer',
  );
  await expect(run(folder, '--format', 'docx', '--template', template)).rejects.toThrow(
    'the template is no Word document; found: a file that is no whole zip archive, as Word documents are; expected: a .docx or .dotx file',
  );
  await expect(run(folder, '--format', 'pdf', '--only', 'utdaning')).rejects.toThrow(
    /the report has no figure, table or chapter 'utdaning'; .*did you mean 'utdanning'\?/,
  );
  expect(readdirSync(folder).sort()).toEqual(['house.dotx', 'results.json']);
});

test('a report that fails leaves the folder as it was', async () => {
  const doc = fixture();
  doc.report.chapters[0]!.items[0]!.id = doc.report.chapters[0]!.items[1]!.id;
  writeFileSync(join(folder, 'results.json'), JSON.stringify(doc));
  writeFileSync(join(folder, 'report.html'), 'the last good one');
  await expect(run(folder)).rejects.toMatchObject({ code: 'LV-REPORT-DUPLICATE-ID' });
  expect(readdirSync(folder).sort()).toEqual(['report.html', 'results.json']);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('the last good one');
});

test.each([
  [['--lang', 'de'], 'LV-CLI-OPTION', 2],
  [['--format', 'odt'], 'LV-CLI-OPTION', 2],
  [['--format', ','], 'LV-CLI-OPTION', 2],
  [['--template', 'house.dotx'], 'LV-CLI-OPTION', 2],
  [['--format', 'docx', '--template', 'not-there.dotx'], 'LV-REPORT-TEMPLATE', 2],
  [['--format', 'docx', '--template', tmpdir()], 'LV-REPORT-TEMPLATE', 2],
  [[], 'LV-REPORT-NO-RESULTS', 2],
])('wrong use %j: %s', async (words, code, exitCode) => {
  await expect(run(folder, ...words)).rejects.toMatchObject({ code, exitCode });
});

test('a file in place of the folder', async () => {
  const file = join(folder, 'pipeline.yaml');
  writeFileSync(file, 'name: x');
  await expect(run(file)).rejects.toMatchObject({
    code: 'LV-REPORT-NO-RESULTS',
    faults: [{ what: 'this is a file, no folder' }],
  });
});

test.each([['{"format":'], ['{"format":"other","version":1}'], ['null']])(
  'results that can not be read: %s',
  async (text) => {
    writeFileSync(join(folder, 'results.json'), text);
    await expect(run(folder)).rejects.toMatchObject({ code: 'LV-REPORT-BAD-RESULTS', exitCode: 1 });
  },
);

test.each([
  'published',
  'models',
  'provenance',
  'rows',
  'labels',
  'wave',
  'report.language',
  'report.chapters',
])('results of another version, without %s, are told and not tried', async (path) => {
  const doc = fixture() as unknown as Record<string, Record<string, unknown>>;
  const [first, second] = path.split('.') as [string, string?];
  if (second === undefined) delete doc[first];
  else delete doc[first]![second];
  writeFileSync(join(folder, 'results.json'), JSON.stringify(doc));
  await expect(run(folder, '--format', 'html')).rejects.toMatchObject({
    code: 'LV-REPORT-BAD-RESULTS',
    faults: [{ found: `no ${path}` }],
  });
  expect(readdirSync(folder)).toEqual(['results.json']);
});
