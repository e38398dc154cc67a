import type { Printed } from '../format.js';
import { chartFiles, chartType } from '../ooxml/chart-files.js';
import { contentTypesXml, type Parts, relationshipsXml, rootParts, zipped } from '../ooxml/package.js';
import { declaration, ns, xml } from '../ooxml/xml.js';
import { reportTexts } from '../texts/index.js';
import { documentBody } from './document.js';
import { withSections } from './sections.js';
import { stylesXml } from './styles.js';
import { lyingWidth, pageWidth } from './table.js';
import { type HousePages, withTemplate } from './template.js';
import type { WordWriter } from './writer.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Headers and footers reach to the right edge of the pages that stand, by their style, and of those that lie. */
const [upright, lying] = [
  { number: 1, tabs: '' },
  {
    number: 2,
    tabs: `<w:tabs><w:tab w:val="clear" w:pos="${pageWidth}"/><w:tab w:val="right" w:pos="${lyingWidth}"/></w:tabs>`,
  },
];

/** The report as a Word document. The same report and template give the same bytes. */
export async function wordFile(printed: Printed): Promise<Uint8Array> {
  const { tree, template } = printed;
  const body = documentBody(printed);
  const own = ownPages(printed, body);
  const pages = template === null ? own : withTemplate(own, template);
  const charts = await Promise.all(
    body.charts.map(({ chart }, i) => chartFiles('word', i + 1, chart, tree.language, 9)),
  );
  const parts: Parts = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypesXml(typesOf(pages, body))],
    ...rootParts('word/document.xml', printed),
    ['word/document.xml', documentXml(pages, body)],
    [
      'word/_rels/document.xml.rels',
      relationshipsXml([
        { id: 'rId1', type: 'styles', target: 'styles.xml' },
        { id: 'rId2', type: 'settings', target: 'settings.xml' },
        ...pages.relationships,
        ...body.relationships,
      ]),
    ],
    ['word/styles.xml', pages.styles],
    [
      'word/settings.xml',
      `${declaration}<w:settings xmlns:w="${ns.w}"><w:updateFields w:val="true"/><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${reportTexts(tree.language).locale}"/></w:settings>`,
    ],
    ...[...pages.parts].map(([name, content]) => [`word/${name}`, content] as const),
    ...body.images.map(({ name, png }) => [`word/${name}`, png] as const),
    ...charts.flat(),
  ]);
  return zipped(parts);
}

/** The report's own look, where no house template gives another. */
function ownPages({ tree }: Printed, body: WordWriter): HousePages {
  const t = reportTexts(tree.language);
  const [page, pages] = [body.field('PAGE', '1'), body.field('NUMPAGES', '1')];
  const both = [upright, lying];
  return {
    styles: stylesXml(tree.language),
    section: `<w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1588" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/>`,
    parts: new Map(
      both.flatMap(({ number, tabs }): [string, string][] => [
        [`header${number}.xml`, headerXml(tabs, tree.simulated ? t.simulated : tree.survey, tree.title)],
        [`footer${number}.xml`, footerXml(tabs, page, pages, t.pageOf('{page}', '{pages}'))],
      ]),
    ),
    relationships: [
      { id: 'rId3', type: 'header', target: 'header1.xml' },
      { id: 'rId4', type: 'footer', target: 'footer1.xml' },
      { id: 'rId3Lying', type: 'header', target: 'header2.xml' },
      { id: 'rId4Lying', type: 'footer', target: 'footer2.xml' },
    ],
    types: Object.fromEntries(
      both.flatMap(({ number }) => [
        [`header${number}.xml`, `${word}.header+xml`],
        [`footer${number}.xml`, `${word}.footer+xml`],
      ]),
    ),
    lying: { rId3: 'rId3Lying', rId4: 'rId4Lying' },
  };
}

/** What the document's parts are. */
const typesOf = (pages: HousePages, body: WordWriter): Record<string, string> => ({
  'word/document.xml': `${word}.document.main+xml`,
  'word/styles.xml': `${word}.styles+xml`,
  'word/settings.xml': `${word}.settings+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  ...Object.fromEntries(Object.entries(pages.types).map(([name, type]) => [`word/${name}`, type])),
  ...Object.fromEntries(body.charts.map(({ name }) => [`word/${name}`, chartType])),
});

/** The body with the styles' ids as the template has them, in sections of pages that stand and that lie. */
function documentXml({ styleIds, section, lying: ofLying }: HousePages, { body }: WordWriter): string {
  const text = body
    .join('\n')
    .replace(
      /<w:pStyle w:val="(\w+)"\/>/g,
      (_, id: string) => `<w:pStyle w:val="${styleIds?.get(id) ?? id}"/>`,
    );
  return `${declaration}<w:document xmlns:w="${ns.w}" xmlns:r="${ns.r}" xmlns:wp="${ns.wp}"><w:body>${withSections(text, section, ofLying)}</w:body></w:document>`;
}

function headerXml(tabs: string, left: string, right: string): string {
  return `${declaration}<w:hdr xmlns:w="${ns.w}"><w:p><w:pPr><w:pStyle w:val="Header"/>${tabs}</w:pPr>${plain(left)}<w:r><w:tab/></w:r>${plain(right)}</w:p></w:hdr>`;
}

/** `words` with marks where the page and their number go. */
function footerXml(tabs: string, page: string, pages: string, words: string): string {
  const inside = words
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? page : part === '{pages}' ? pages : part === '' ? '' : plain(part)))
    .join('');
  return `${declaration}<w:ftr xmlns:w="${ns.w}"><w:p><w:pPr><w:pStyle w:val="Footer"/>${tabs}</w:pPr><w:r><w:tab/></w:r>${inside}</w:p></w:ftr>`;
}

const plain = (text: string) => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
