import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTree, renderReport } from '../../src/report/index.js';
import { fixture } from './fixture.js';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'ledervilkar-kits-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** The fixture with a citation. */
function cited() {
  const doc = fixture();
  doc.report.citation = {
    publisher: { nb: 'Etaten for skole & barnehage', en: 'The Agency' },
    authors: [],
    contact: 'post@etaten.example',
    date: '2025-12-01',
    licence: 'CC-BY-4.0',
    url: 'https://etaten.example/rapport_1',
  };
  return doc;
}

describe('one figure of a report', () => {
  let out = '';
  let files: string[] = [];
  const read = (name: string) => readFileSync(join(out, name));
  beforeAll(async () => {
    out = folder();
    const options = { language: 'nb', folder: out, formats: ['figures'], only: ['utdanning'] } as const;
    ({ files } = await renderReport(cited(), options));
  });

  test('is a kit of seven files, and nothing else', () => {
    const ends = ['csv', 'json', 'png', 'svg', 'vl.json', 'xlsx'].map((end) => `figures/utdanning.${end}`);
    expect(files).toEqual(['embed/utdanning.html', ...ends].sort());
  });

  test('says what it is in three languages, under the number it has in the report', () => {
    const about = JSON.parse(read('figures/utdanning.json').toString());
    const whole = makeTree(cited(), 'nb').chapters.flatMap(({ items }) => items);
    const item = whole.find(({ id }) => id === 'utdanning')!;
    expect(about).toMatchObject({
      number: item.number,
      label: item.label,
      simulated: true,
      n: { lowest: 166, highest: 166 },
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      source: cited().provenance.source.nb,
    });
    expect(Object.keys(about.title)).toEqual(['nb', 'nn', 'en']);
    expect(about.alt.nb).toBe(item.kind === 'figure' && item.alt);
    expect(about.alt.en).not.toBe(about.alt.nb);
    expect(about.caption).toContainEqual({ name: 'Antall svar', value: 'n = 166' });
    expect(about.citation.reference).toMatch(
      /^Figur \d+\. .*\. I: Etaten for skole & barnehage \(2025\)\. .* \[simulerte data\]\. https:\/\/etaten\.example\/rapport_1$/,
    );
    for (const { name, bytes, sha256 } of about.files) {
      expect(read(name).length, name).toBe(bytes);
      expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(sha256);
    }
  });

  test('has its title and what it shows in the drawing, its numbers by name in the specification', () => {
    const svg = read('figures/utdanning.svg').toString();
    const about = JSON.parse(read('figures/utdanning.json').toString());
    expect(svg).toMatch(
      /^<\?xml [^>]*>\n<svg [^>]* role="img" aria-labelledby="title desc"><title id="title">/,
    );
    expect(svg).toContain(`<title id="title">${about.title.nb}</title>`);
    expect(svg).toContain('<desc id="desc">');
    const spec = JSON.parse(read('figures/utdanning.vl.json').toString());
    const [first] = read('figures/utdanning.csv').toString().slice(1).split('\r\n')[1]!.split(';');
    expect(Object.values(spec.datasets.numbers[0])).toContain(first);
  });

  test('can be set into a page: no script, nothing from the network', () => {
    const page = read('embed/utdanning.html').toString();
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<noscript|(?:src|href)="/);
    expect(page).toContain('SIMULERTE DATA');
    expect(page.match(/<h1/g)).toHaveLength(1);
  });
});

test('ids that the report has not are named, each with the nearest', async () => {
  const asked = renderReport(fixture(), {
    language: 'nb',
    folder: folder(),
    only: ['utdaning', 'stianalyse', 'x'],
  });
  await expect(asked).rejects.toMatchObject({ code: 'LV-REPORT-NO-ITEM', exitCode: 2 });
  await expect(asked).rejects.toThrow(/'utdaning'.*did you mean 'utdanning'\?.*\n.*'x'/s);
});

describe('the citation', () => {
  test('stands at the foot of the page with its addresses as links', async () => {
    const out = folder();
    await renderReport(cited(), { language: 'nb', folder: out, formats: ['html'] });
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    expect(html).toContain('<a href="mailto:post@etaten.example">post@etaten.example</a>');
    expect(html).toContain('<dt>Publisert</dt><dd>1. desember 2025</dd>');
    expect(html).toContain('<a href="https://creativecommons.org/licenses/by/4.0/">');
    expect(html).toContain('Etaten for skole &amp; barnehage (2025).');
  });

  test('as BibTeX keeps signs that LaTeX would read, and names of offices whole', () => {
    const doc = cited();
    doc.report.citation!.authors = ['Nordmann, Kari', 'Avdeling 50 % & Co'];
    const { bibtex, reference } = makeTree(doc, 'nb').citation!;
    expect(bibtex).toContain('author = {Nordmann, Kari and {Avdeling 50 \\% \\& Co}}');
    expect(bibtex).toContain('institution = {Etaten for skole \\& barnehage}');
    expect(bibtex).toMatch(/year = \{2025\},\n {2}month = \{12\}/);
    expect(reference).toMatch(
      /^Nordmann, Kari & Avdeling 50 % & Co \(2025\)\. .* Etaten for skole & barnehage\. https/,
    );
  });

  test('is left out where the author has not said', () => {
    expect(makeTree(fixture(), 'nb').citation).toBeNull();
  });
});
