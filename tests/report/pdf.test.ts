import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTree, renderReport } from '../../src/report/index.js';
import { signsIn } from '../../src/report/pdf/signs.js';
import { fixture } from './fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A Likert battery, a path diagram and a table. */
const only = ['skolekultur', 'stianalyse', 'reliabilitet'];

async function written(): Promise<Buffer> {
  const { files } = await renderReport(fixture(), { language: 'nb', folder, only, formats: ['pdf'] });
  expect(files).toEqual([`report-${only.join('-')}.pdf`]);
  return readFileSync(join(folder, files[0]!));
}

/** The file with its packed streams opened. */
function opened(pdf: Buffer): string {
  const parts: string[] = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(pdf.subarray(at + 7), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Not packed, or the end of one.
    }
  }
  return parts.join('\n');
}

/** A text as PDF may write it: plain, or UTF-16 as bytes or hexadecimal. */
function spellings(text: string): string[] {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  return [text, utf16.toString('latin1'), utf16.toString('hex'), utf16.toString('hex').toUpperCase()];
}

describe('the PDF', () => {
  let pdf: Buffer;
  let text = '';
  beforeAll(async () => {
    pdf = await written();
    text = opened(pdf);
  });

  test('is the same bytes twice, and states no time', async () => {
    expect((await written()).equals(pdf)).toBe(true);
    expect(text).not.toContain('CreationDate');
    expect(text).not.toMatch(/CreateDate|ModifyDate|1970/);
  });

  test('is tagged for screen readers, in the language of the report, with its title', () => {
    expect(text).toMatch(/pdfuaid:part(?:>|=")1/);
    expect(text).toMatch(/\/Lang ?\(nb/);
    for (const tag of ['/H1', '/TOCI', '/Figure', '/Table', '/TH', '/Caption']) expect(text).toContain(tag);
    expect(text).toContain('/DisplayDocTitle true');
  });

  test('has a paragraph tag for each line of its front page, so that it is read in order', () => {
    // Title, mark of simulation and the facts: text that is in no paragraph is read after what is.
    expect(text.match(/\/S\s?\/P\b/g)!.length).toBeGreaterThan(10);
  });

  test('has figures as vectors, each with what it shows in words', () => {
    const figures = makeTree(fixture(), 'nb', only)
      .chapters.flatMap(({ items }) => items)
      .filter((item) => item.kind === 'figure');
    expect(text.match(/\/Alt/g)!.length).toBeGreaterThanOrEqual(figures.length);
    expect(text).not.toContain('/Subtype /Image');
    const escaped = text.replace(/\\([()\\])/g, '$1');
    for (const { alt } of figures) {
      expect(
        spellings(alt.slice(0, 12)).some((text) => escaped.includes(text)),
        alt,
      ).toBe(true);
    }
  });
});

test('signs that the font lacks are told and shown as missing, and control characters are left out', async () => {
  const doc = fixture();
  const [item] = doc.report.chapters.flatMap(({ items }) => items).filter(({ id }) => id === only[0]);
  item!.title = { nb: 'Kultur \u4e2d \ud83d\ude00 \u0007\ufeff', nn: 'Kultur', en: 'Culture' };
  const { files, told } = await renderReport(doc, {
    language: 'nb',
    folder,
    only: only.slice(0, 1),
    formats: ['pdf'],
  });
  expect(readFileSync(join(folder, files[0]!)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(told).toEqual([
    'the font of report.pdf lacks a sign of the texts, shown there as «\ufffd»: \u4e2d [LV-REPORT-SIGNS]',
  ]);
});

test('what a refusal of the pages names is found, however it is quoted', () => {
  expect(signsIn('error: the text `"\u4e2d"` could not be displayed with font')).toEqual(['\u4e2d']);
  expect(
    signsIn('the text `\\"\\\\u{f0b7}\\"` could not be displayed; the text `"ab"` could not be displayed'),
  ).toEqual(['ab', '\uf0b7']);
  expect(signsIn('missing alt text')).toEqual([]);
});
