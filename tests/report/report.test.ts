import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport, tableCsv } from '../../src/report/index.js';
import { en } from '../../src/report/texts/en.js';
import { nb } from '../../src/report/texts/nb.js';
import { nn } from '../../src/report/texts/nn.js';
import { fixture } from './fixture.js';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'ledervilkar-report-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe('the report of the fixture', () => {
  let out = '';
  let files: string[] = [];
  let html = '';
  beforeAll(async () => {
    out = folder();
    ({ files } = await renderReport(fixture(), { language: 'nb', folder: out }));
    html = readFileSync(join(out, 'report.html'), 'utf8');
  });

  test('writes the page, every figure in seven forms and every table in three', () => {
    expect(files).toEqual([...files].sort());
    expect(files.filter((file) => file.startsWith('figures/'))).toHaveLength(13 * 6);
    expect(files.filter((file) => file.startsWith('tables/'))).toHaveLength(8 * 3);
    expect(files.filter((file) => file.startsWith('embed/'))).toHaveLength(13);
    expect(files).toContain('report.html');
    for (const end of ['svg', 'png', 'vl.json', 'csv', 'xlsx', 'json'])
      expect(files).toContain(`figures/stianalyse.${end}`);
  });

  test('a second time gives the same bytes', async () => {
    const again = folder();
    await renderReport(fixture(), { language: 'nb', folder: again });
    for (const file of files) {
      expect(readFileSync(join(again, file)).equals(readFileSync(join(out, file))), file).toBe(true);
    }
  });

  test('says what the numbers are: simulated, invited, answered, used, dropped, hashes', () => {
    expect(html).toContain('<html lang="nb">');
    expect(html).toContain('<strong>SIMULERTE DATA</strong>');
    expect(html).toContain('@top-center{content:"SIMULERTE DATA"');
    expect(html).toMatch(/<dt>Inviterte<\/dt><dd>609<\/dd>/);
    expect(html).toMatch(/<dt>Svarprosent<\/dt><dd>27\u00a0%<\/dd>/);
    expect(html).toContain('a'.repeat(64));
    expect(html).toContain('Svart på mindre enn 30 % av spørsmålene');
    expect(html).toContain('Figur 20 i evalueringen');
  });

  test('headings go down one level at a time, and every item is in the contents', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (let i = 1; i < levels.length; i++) expect(levels[i]! - levels[i - 1]!).toBeLessThanOrEqual(1);
    for (const item of fixture().report.chapters.flatMap((chapter) => chapter.items)) {
      expect(html).toContain(`<a href="#${item.id}">`);
      expect(html).toContain(`id="${item.id}"`);
    }
  });

  test('asks nothing of the network', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
    const outside = addresses.filter((address) => !address.startsWith('#') && !address.startsWith('data:'));
    expect(outside.filter((address) => !files.includes(address))).toEqual([]);
    expect(outside).toContain('figures/stianalyse.xlsx');
    expect(html).toContain("default-src 'none'");
  });

  test('sums up the fit in words and shows alphas with their interval', () => {
    // Hard blanks and joiners keep each number on one line.
    expect(html.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toContain(
      'χ²(4) = 9,31, p = 0,054; CFI = 0,971; TLI = 0,921; RMSEA = 0,087 (90 %: 0,000–0,160); SRMR = 0,041',
    );
    expect(html).toContain(nb.fitMixed);
    expect(readFileSync(join(out, 'tables/reliabilitet.csv'), 'utf8')).toContain(
      'Mestringstro;11;143;0,93;0,9',
    );
  });

  test('a page without figures beside it when only that is asked for', async () => {
    const alone = folder();
    expect(
      (await renderReport(fixture(), { language: 'nb', folder: alone, formats: ['html'] })).files,
    ).toEqual(['report.html']);
  });

  test('another language stands beside, in its own words', async () => {
    const english = folder();
    const { files: made } = await renderReport(fixture(), { language: 'en', folder: english });
    expect(made).toContain('report.en.html');
    expect(made).toContain('figures.en/stianalyse.svg');
    const page = readFileSync(join(english, 'report.en.html'), 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('SIMULATED DATA');
    expect(page).toContain('Figure 1.');
    expect(readFileSync(join(english, 'tables.en/sti-effekter.csv'), 'utf8').split('\r\n')[0]).toBe(
      '\ufeffEffect,Definition,Estimate,Standard error,Lower limit (95%),Upper limit (95%),p,Standardised',
    );
  });
});

test('without simulated data no word of it', async () => {
  const doc = fixture();
  doc.provenance.simulated = false;
  doc.provenance.source = { nb: 'Spørreundersøkelse' };
  const out = folder();
  await renderReport(doc, { language: 'nb', folder: out, formats: ['html'] });
  expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toMatch(/simulert/i);
});

test('texts from outside can not break the page', async () => {
  const doc = fixture();
  doc.report.title = { nb: '<b>A & "B"</b></script>' };
  doc.report.chapters[0]!.items[1]!.title = { nb: '</script><script>alert(1)</script>' };
  const out = folder();
  await renderReport(doc, { language: 'nb', folder: out, formats: ['html'] });
  const html = readFileSync(join(out, 'report.html'), 'utf8');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;b&gt;A &amp; &quot;B&quot;');
});

test('two items with one id are a fault', async () => {
  const doc = fixture();
  doc.report.chapters[1]!.items[0]!.id = 'utdanning';
  await expect(renderReport(doc, { language: 'nb', folder: folder() })).rejects.toMatchObject({
    code: 'LV-REPORT-DUPLICATE-ID',
  });
});

test('CSV: numbers in full, decimal comma and semicolon in Norwegian', () => {
  const table = {
    columns: [
      { label: 'Svar; «alle»', kind: 'text' as const },
      { label: 'Andel', kind: 'percent' as const },
    ],
    rows: [
      ['Ja', 1 / 3],
      ['Nei, "aldri"', 'skjermet'],
      ['–', null],
    ],
  };
  expect(tableCsv(table, 'nb')).toBe(
    '\ufeff"Svar; «alle»";Andel (andel)\r\nJa;0,3333333333333333\r\n"Nei, ""aldri""";skjermet\r\n–;\r\n',
  );
  expect(tableCsv(table, 'en').split('\r\n')[1]).toBe('Ja,0.3333333333333333');
});

test('no English word in the Norwegian texts, no Norwegian one in the English', () => {
  const words = (texts: unknown): string =>
    typeof texts === 'function'
      ? String(texts('A', ['B']))
      : typeof texts === 'object' && texts !== null
        ? Object.values(texts).map(words).join('\n')
        : String(texts);
  for (const texts of [nb, nn])
    expect(words(texts)).not.toMatch(/\b(the|and|of|with|figure|download|table|share)\b/i);
  expect(words(en)).not.toMatch(/[æøå]/i);
});
