import { expect, test } from 'vitest';
import { type Spec, wrap } from '../../src/figures/index.js';
import { withSections } from '../../src/report/docx/sections.js';
import { sectionMark } from '../../src/report/docx/writer.js';
import { figureParts, partCount } from '../../src/report/figure-parts.js';
import { makeTree } from '../../src/report/index.js';
import { titleSize } from '../../src/report/pptx/title.js';
import { fixture } from './fixture.js';

test('a figure that is no list of rows is one part, and is not made anew', () => {
  const spec: Spec = { mark: 'bar' };
  expect(figureParts({ spec, rowList: null }, 'slide', 'nb')).toEqual([spec]);
  expect(figureParts({ spec, rowList: null }, 'slide', 'nb')[0]).toBe(spec);
  expect(partCount({ spec, rowList: null }, 'page')).toBe(1);
});

test('every figure has words in its place', () => {
  const figures = makeTree(fixture(), 'nn').chapters.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'figure' ? [item] : [])),
  );
  expect(figures.length).toBeGreaterThan(3);
  for (const { alt, spec } of figures) {
    expect(alt.trim().length).toBeGreaterThan(10);
    expect(spec.description).toBe(alt);
  }
});

test('a title is as large as its box has room for, and none where it has none', () => {
  expect(titleSize('Ingen gruppe skiller seg ut')).toBe(26);
  const long = 'Et langt funn om mange grupper. '.repeat(5);
  expect([20, 16]).toContain(titleSize(long));
  expect(wrap(long, 820, titleSize(long)!, true).length * titleSize(long)! * 1.2).toBeLessThan(68);
  expect(titleSize('Et langt funn om mange grupper. '.repeat(14))).toBeNull();
});

test('the appendix of a Word document lies, and a first page of its own is for the first section only', () => {
  const section = '<w:pgSz w:w="11906" w:h="16838"/><w:pgNumType w:start="1"/><w:titlePg/>';
  const paragraph = (inside: string) => `<w:p><w:pPr>${inside}</w:pPr></w:p>`;
  const text = `${paragraph(sectionMark('upright'))}${paragraph(sectionMark('lying'))}${paragraph('')}`;
  const made = withSections(text, section);
  expect(made).toBe(
    `${paragraph(`<w:sectPr>${section}</w:sectPr>`)}${paragraph('<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType/></w:sectPr>')}${paragraph('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgNumType/></w:sectPr>`,
  );
  // As the last pages, with nothing after them.
  expect(withSections(`${paragraph(sectionMark('upright'))}${paragraph('')}`, section)).toBe(
    `${paragraph(`<w:sectPr>${section}</w:sectPr>`)}${paragraph('')}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType/></w:sectPr>`,
  );
  expect(withSections(paragraph(''), section)).toBe(`${paragraph('')}<w:sectPr>${section}</w:sectPr>`);
});
