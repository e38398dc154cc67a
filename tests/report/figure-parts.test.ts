import { expect, test } from 'vitest';
import { type Spec, wrap } from '../../src/figures/index.js';
import { withSections } from '../../src/report/docx/sections.js';
import { sectionMark } from '../../src/report/docx/writer.js';
import { figureParts, partAlt, partCount } from '../../src/report/figure-parts.js';
import { makeTree } from '../../src/report/index.js';
import { titleSize } from '../../src/report/pptx/title.js';
import { reportTexts } from '../../src/report/texts/index.js';
import type { ItemNode } from '../../src/report/tree/index.js';
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

test('each part of a figure is told of in full, the later ones by which they are', () => {
  const figure = { alt: 'Punkter for 20 grupper. Ingen skiller seg ut.' };
  const t = reportTexts('nb');
  expect(partAlt(figure, 1, 3, t)).toBe('Punkter for 20 grupper. Ingen skiller seg ut.');
  expect(partAlt(figure, 2, 3, t)).toBe('Del 2 av 3. Punkter for 20 grupper. Ingen skiller seg ut.');
});

test('a path diagram of a model whose groups all fell away is a sentence, and no picture without words', () => {
  const doc = fixture();
  const [model] = doc.models;
  model!.groups = { variable: 'sted', values: [] };
  const own = (node: ItemNode) => node.id === diagram.id;
  const diagram = doc.report.chapters
    .flatMap(({ items }) => items)
    .find(({ kind, variables }) => kind === 'path-diagram' && variables[0] === model!.name)!;
  const node = makeTree(doc, 'nb')
    .chapters.flatMap(({ items }) => items)
    .find(own)!;
  expect(node.kind).toBe('withheld');
  expect((node as { sentence: string }).sentence).toBe(
    'Figuren er ikke tegnet, fordi tallene i den er skjermet eller ikke beregnet.',
  );
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
  // Their header has its right end at the edge of the lying page; those after it stand again.
  const headed = withSections(text, `<w:headerReference r:id="rId3"/>${section}`, { rId3: 'rId3Lying' });
  expect([...headed.matchAll(/r:id="(\w+)"/g)].map(([, id]) => id)).toEqual(['rId3', 'rId3Lying', 'rId3']);
  expect(withSections(paragraph(''), section)).toBe(`${paragraph('')}<w:sectPr>${section}</w:sectPr>`);
});
