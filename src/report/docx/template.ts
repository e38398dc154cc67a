import { strFromU8 } from 'fflate';
import { fault } from '../../errors/index.js';
import type { Template } from '../format.js';
import { type Parts, type Relationship, unzipped } from '../ooxml/package.js';
import { linkStyleXml, looks, styleXml } from './styles.js';

/** What a Word document looks like: styles, page, header and footer, with the parts that they need. */
export interface HousePages {
  styles: string;
  /** What stands in the section's properties. */
  section: string;
  /** Parts in the document's folder, by name. */
  parts: Parts;
  relationships: Relationship[];
  types: Record<string, string>;
  /** Of a header's or footer's relationship: that of its like on pages that lie. A house template has one for both. */
  lying?: Record<string, string>;
  /** Ids that the styles go by, where they are not the report's own. */
  styleIds?: Map<string, string>;
}

/** Headers, footers, theme and what these refer to; the text of the template is left behind. */
const kept =
  /^(header\d*\.xml|footer\d*\.xml|theme\/|fontTable\.xml|numbering\.xml|media\/|_rels\/(header|footer|theme|numbering)[^/]*)/;

/**
 * The look of a house template: its styles, theme, page, headers and footers. Styles go by the names that Word knows them by,
 * so that a template of a Norwegian Word («Overskrift 1») gives the headings too; those that it lacks are the report's own.
 *
 * @throws FaultError LV-REPORT-TEMPLATE where it is no Word document
 */
export function withTemplate(own: HousePages, template: Template): HousePages {
  const files = wordParts(template);
  const text = (name: string) => (files.has(name) ? strFromU8(files.get(name)!) : '');
  const relationships = [...text('word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => ({
      id: attribute(tag, 'Id'),
      type: attribute(tag, 'Type').split('/').at(-1)!,
      target: attribute(tag, 'Target').replace(/^\/word\//, ''),
    }))
    .filter(({ type }) => ['header', 'footer', 'theme', 'fontTable', 'numbering'].includes(type))
    .map((relationship) => ({ ...relationship, id: `house${relationship.id}` }));
  const section = /<w:sectPr\b[^>]*>((?:(?!<w:sectPr\b).)*)<\/w:sectPr>\s*<\/w:body>/s.exec(
    text('word/document.xml'),
  );
  const inside = (section?.[1] ?? own.section.replace(/<w:(?:header|footer)Reference[^>]*>/g, '')).replace(
    /(<w:(?:header|footer)Reference\b[^>]*\br:id=")([^"]*)"/g,
    '$1house$2"',
  );
  const types = Object.fromEntries(
    [...text('[Content_Types].xml').matchAll(/<Override\b[^>]*>/g)]
      .map(
        ([tag]) =>
          [attribute(tag, 'PartName').replace(/^\/word\//, ''), attribute(tag, 'ContentType')] as const,
      )
      .filter(([name]) => kept.test(name)),
  );
  const parts: Parts = new Map(
    [...files]
      .filter(([name]) => name.startsWith('word/') && kept.test(name.slice(5)))
      .map(([name, content]) => [name.slice(5).replace(/^media\//, 'media/'), content]),
  );
  return {
    ...housed(text('word/styles.xml')),
    section: inside,
    parts,
    relationships,
    types,
  };
}

/** The template's styles with those of the report's that it lacks, and the ids that the report's go by. */
function housed(given: string): Required<Pick<HousePages, 'styles' | 'styleIds'>> {
  const styleIds = new Map<string, string>();
  const missing: string[] = [];
  for (const [id, { name }] of Object.entries(looks)) {
    const found = styleId(given, name);
    if (found !== null) styleIds.set(id, found);
    else missing.push(id);
  }
  const taken = new Set([...given.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
  const added = missing.map((id) => {
    const own = taken.has(id) ? `Report${id}` : id;
    styleIds.set(id, own);
    return styleXml(id)
      .replace(`w:styleId="${id}"`, `w:styleId="${own}"`)
      .replace(/<w:(basedOn|next) w:val="(\w+)"\/>/g, (_, what: string, to: string) => {
        const target = styleIds.get(to) ?? to;
        return `<w:${what} w:val="${target}"/>`;
      });
  });
  const link = taken.has('Hyperlink') ? '' : linkStyleXml;
  return {
    styles: given.replace(/<\/w:styles>\s*$/, () => `${added.join('')}${link}</w:styles>`),
    styleIds,
  };
}

/** The parts of a Word document. @throws FaultError LV-REPORT-TEMPLATE where it is none, or a damaged one */
export function wordParts({ file, bytes }: Template): Map<string, Uint8Array> {
  const refuse = (
    found: string,
    more: { expected?: string; remedy?: string; cause?: unknown } = {},
  ): never => {
    const { cause, expected = 'a .docx or .dotx file', ...rest } = more;
    const what = 'the template is no Word document';
    return fault(
      { code: 'LV-REPORT-TEMPLATE', place: { file }, what, found, expected, ...rest },
      { exitCode: 2, cause },
    );
  };
  const read = (): Map<string, Uint8Array> => {
    try {
      return unzipped(bytes);
    } catch (cause) {
      return refuse('a file that is no whole zip archive, as Word documents are', {
        remedy: 'a template in the old format (.doc, .dot): open it in Word and save it as .dotx',
        cause,
      });
    }
  };
  const files = read();
  const needed = { 'word/document.xml': 'w:document', 'word/styles.xml': 'w:styles' };
  if (!Object.keys(needed).every((name) => files.has(name))) {
    refuse(`an archive of ${files.size} parts without word/document.xml or word/styles.xml`);
  }
  // Word opens no document with a part that is cut off, and would say that the report is the damaged one.
  for (const [name, root] of Object.entries(needed)) {
    const text = strFromU8(files.get(name)!);
    if (!new RegExp(`<${root}[\\s>]`).test(text) || !new RegExp(`</${root}>\\s*$`).test(text)) {
      refuse(`an archive whose ${name} is not whole`, { remedy: 'open it in Word and save it anew' });
    }
  }
  return files;
}

/** Id of the paragraph style of a name; Word writes built-in names in small and in capital letters. */
function styleId(styles: string, name: string): string | null {
  for (const [style] of styles.matchAll(/<w:style\b.*?<\/w:style>/gs)) {
    if (!/^<w:style\b[^>]*w:type="paragraph"/.test(style)) continue;
    const own = /<w:name w:val="([^"]*)"/.exec(style)?.[1];
    if (own?.toLowerCase() === name.toLowerCase()) return attribute(style, 'w:styleId');
  }
  return null;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
