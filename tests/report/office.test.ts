import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTree, renderReport } from '../../src/report/index.js';
import { fixture } from './fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bars, a Likert battery, a path diagram and a table. */
const only = ['utdanning', 'skolekultur', 'stianalyse', 'reliabilitet'];
const name = (end: string) => `report-${only.join('-')}.${end}`;
const tree = makeTree(fixture(), 'nb', only);
const items = tree.chapters.flatMap((chapter) => chapter.items);

async function written(
  options: { template?: { file: string; bytes: Uint8Array }; formats?: ('docx' | 'pptx')[] } = {},
) {
  const formats = options.formats ?? (['docx', 'pptx'] as const);
  await renderReport(fixture(), { language: 'nb', folder, only, ...options, formats });
  return (end: string) => readFileSync(join(folder, name(end)));
}

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

/** Tags that are opened are closed, in order. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, tag, self] of xml.matchAll(/<(\/?)([a-zA-Z][\w:]*)[^<>]*?(\/?)>/g)) {
    if (close === '/') {
      if (open.pop() !== tag) return false;
    } else if (self === '') open.push(tag!);
  }
  return open.length === 0;
}

let docx = new Uint8Array();
let pptx = new Uint8Array();
beforeAll(async () => {
  const file = await written();
  [docx, pptx] = [file('docx'), file('pptx')];
});

test('the same report gives the same bytes', async () => {
  const again = await written();
  expect(again('docx').equals(docx)).toBe(true);
  expect(again('pptx').equals(pptx)).toBe(true);
});

test.each(['docx', 'pptx'])('every part of the %s is whole, and every relationship leads to one', (end) => {
  const parts = partsOf(end === 'docx' ? docx : pptx);
  const types = parts.get('[Content_Types].xml')!;
  for (const [part, content] of parts) {
    if (/\.(xml|rels)$/.test(part)) expect(wellFormed(content), part).toBe(true);
    if (part.endsWith('.rels')) {
      const base = part.replace(/_rels\/[^/]*$/, '');
      for (const [, target] of content.matchAll(/Target="([^"]*)"(?! TargetMode)/g)) {
        expect(parts.has(join(base, target!)), `${part}: ${target}`).toBe(true);
      }
    } else if (part.endsWith('.xml') && part !== '[Content_Types].xml')
      expect(types).toContain(`PartName="/${part}"`);
  }
});

describe('the Word document', () => {
  const document = () => partsOf(docx).get('word/document.xml')!;

  test('has captions that Word counts, under the numbers of the report', () => {
    for (const item of items) {
      const [word] = item.label.split(' ');
      expect(document()).toContain(` SEQ ${word} \\* ARABIC \\r ${item.number} `);
    }
  });

  test('has what it shows in words at every picture and chart', () => {
    const alts = [...document().matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt);
    expect(alts).toHaveLength(3);
    expect(alts).toEqual(
      items.flatMap((item) => (item.kind === 'figure' ? [item.alt.replaceAll('"', '&quot;')] : [])),
    );
  });

  test('has bars as charts, with the numbers of the figure in them and in the workbook behind', () => {
    const bars = items.find((item) => item.id === 'utdanning')!;
    if (bars.kind !== 'figure' || bars.chart === null) throw new Error('no chart');
    const values = bars.table.rows.map((row) => row[1]);
    expect(bars.chart.series.map((series) => series.values)).toEqual([values]);
    const parts = unzipSync(docx);
    const chart = strFromU8(parts['word/charts/chart1.xml']!);
    const cached = [...chart.matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([cache]) =>
      [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
    );
    expect(cached).toEqual([values]);
    const book = read(parts['word/embeddings/chart1.xlsx']!, { type: 'array' });
    expect(book.SheetNames).toEqual(['Tall']);
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets.Tall!, { header: 1 });
    expect(rows.slice(1).map((row) => row[1])).toEqual(values);
    // The path diagram is no chart, but a picture of 300 dots an inch.
    expect(Object.keys(parts).filter((part) => part.startsWith('word/media/'))).toEqual([
      'word/media/figure1.png',
    ]);
  });

  test('says which of its figures can be changed, and where the numbers of all are', async () => {
    expect(partsOf(docx).get('word/document.xml')).toContain(
      'Stolpefigurer kan endres: høyreklikk på dem og velg «Rediger data». De andre figurene er bilder.',
    );
  });

  test('has the table as a table of Word, headings repeated and numbers as they are read', () => {
    const table = /<w:tbl>(?:(?!<w:tbl>).)*w:tblCaption w:val="Tabell \d+\. .*?<\/w:tbl>/s.exec(
      document(),
    )![0];
    expect(table).toContain('<w:tblHeader/>');
    const cells = [...table.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(cells).toEqual(expect.arrayContaining(['Mestringstro', '11', '143', '0,93']));
  });

  test('says on each page that data are simulated', () => {
    expect(partsOf(docx).get('word/header1.xml')).toContain('SIMULERTE DATA');
  });
});

test('a battery whose shares are rounded for disclosure control is still a chart of stacked bars', () => {
  const doc = fixture();
  const bars = doc.rows.filter(
    (row) => row.statistic === 'proportion' && /^skolekultur_sp_[12]$/.test(row.variable),
  );
  for (const row of bars) if (row.estimate !== null) row.estimate += 0.03;
  const figure = makeTree(doc, 'nb')
    .chapters.flatMap((chapter) => chapter.items)
    .find(({ id }) => id === 'skolekultur');
  expect(figure?.kind === 'figure' && figure.chart?.form).toBe('stacked');
});

describe('a house template', () => {
  const house = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([part, text]) => [part, Buffer.from(text)])));
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const template = house({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/header7.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
    'word/document.xml': `<w:document ${w} xmlns:r="r"><w:body><w:p/><w:sectPr w:rsidR="00A"><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="rId9" Type="http://x/header" Target="header7.xml"/><Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/></Relationships>',
    'word/header7.xml': `<w:hdr ${w}><w:p><w:r><w:t>Etaten</w:t></w:r></w:p></w:hdr>`,
    'word/styles.xml': `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="123456"/></w:rPr></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  });

  test('gives styles by the names that Word knows them by, page and header; what it lacks is the own', async () => {
    const parts = partsOf(
      (await written({ template: { file: 'house.dotx', bytes: template }, formats: ['docx'] }))('docx'),
    );
    const document = parts.get('word/document.xml')!;
    expect(document).toContain('<w:pStyle w:val="Overskrift1"/>');
    expect(document).not.toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"/>');
    expect(document).toContain('r:id="houserId9"');
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Id="houserId9"');
    expect(parts.get('word/header7.xml')).toContain('Etaten');
    const styles = parts.get('word/styles.xml')!;
    expect(styles).toContain('w:val="123456"');
    expect(styles).toContain('w:styleId="FigureNote"');
    expect(styles).not.toContain('w:styleId="Heading1"');
    expect(parts.get('[Content_Types].xml')).toContain('/word/header7.xml');
  });

  test.each([
    ['a text', Buffer.from('no Word document')],
    ['an empty file', new Uint8Array()],
    ['another archive', house({ 'xl/workbook.xml': '<x/>' })],
    ['half a document', template.slice(0, template.length / 2)],
    [
      'one whose styles are cut',
      house({ 'word/document.xml': '<w:document></w:document>', 'word/styles.xml': '<w:styles><w:style' }),
    ],
    [
      'one of another root',
      house({ 'word/document.xml': '<html></html>', 'word/styles.xml': '<w:styles></w:styles>' }),
    ],
  ])('that is %s is refused', async (_, bytes) => {
    await expect(
      written({ template: { file: 'house.dotx', bytes }, formats: ['docx'] }),
    ).rejects.toMatchObject({
      code: 'LV-REPORT-TEMPLATE',
      exitCode: 2,
      faults: [{ place: { file: 'house.dotx' } }],
    });
  });
});

describe('the slides', () => {
  test('are one for each figure, with the figure in words and its method in the notes', () => {
    const parts = partsOf(pptx);
    const slides = [...parts.keys()].filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
    expect(slides).toHaveLength(1 + 3);
    for (const [i, item] of items.filter(({ kind }) => kind === 'figure').entries()) {
      const slide = parts.get(`ppt/slides/slide${i + 2}.xml`)!;
      expect(slide).toContain('<p:ph type="title"/>');
      expect(slide).toContain('SIMULERTE DATA');
      expect(slide).toMatch(/descr="[^"]{20,}"/);
      const notes = parts.get(`ppt/notesSlides/notesSlide${i + 2}.xml`)!;
      expect(notes).toContain('Vekting: ');
      expect(notes).toContain(`${item.label}. `);
    }
    expect([...parts.keys()].filter((part) => part.startsWith('ppt/charts/chart'))).toHaveLength(2);
  });

  test('begin with the findings, each with the figure that shows it', async () => {
    const { slidesOf } = await import('../../src/report/pptx/deck.js');
    const whole = makeTree(fixture(), 'nb');
    const found = whole.findings!.sections.flatMap(({ findings }) => findings);
    const slides = slidesOf(whole);
    const lists = slides.filter(({ kind }) => kind === 'list').length;
    expect(lists).toBe(Math.ceil(found.length / 4));
    const first = slides[1 + lists]!;
    expect(first.kind === 'figure' && first.figure.id).toBe(found[0]!.target);
    expect(first.title.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toBe(
      found[0]!.sentence.replaceAll('\u00a0', ' '),
    );
  });
});
