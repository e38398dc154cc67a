import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Printed } from '../format.js';
import { reportTexts } from '../texts/index.js';
import { declaration, ns, xml } from './xml.js';

/** The parts of an Office file by name. */
export type Parts = Map<string, string | Uint8Array>;

export interface Relationship {
  id: string;
  /** The last word of its type: image, chart, styles. */
  type: string;
  target: string;
  external?: boolean;
}

const zipTime = new Date(1980, 0, 1);

/** The parts in one file. The same parts in the same order give the same bytes: no clock is read. */
export function zipped(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) {
    const packed = /\.(png|xlsx|jpe?g)$/.test(name);
    files[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { mtime: zipTime, level: packed ? 0 : 6 },
    ];
  }
  return zipSync(files);
}

/** @throws Error of fflate where the bytes are no whole zip file */
export const unzipped = (bytes: Uint8Array): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)));

export function relationshipsXml(list: readonly Relationship[]): string {
  const one = ({ id, type, target, external }: Relationship) =>
    `<Relationship Id="${id}" Type="${typeOf(type)}" Target="${xml(target)}"${external === true ? ' TargetMode="External"' : ''}/>`;
  return `${declaration}<Relationships xmlns="${ns.rels}">${list.map(one).join('')}</Relationships>`;
}

const typeOf = (type: string): string =>
  type === 'core-properties' ? `${ns.rels}/metadata/core-properties` : `${ns.r}/${type}`;

/** What each part is: by its ending, or by its name. */
export function contentTypesXml(overrides: Readonly<Record<string, string>>): string {
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    gif: 'image/gif',
    emf: 'image/x-emf',
    svg: 'image/svg+xml',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
  return `${declaration}<Types xmlns="${ns.types}">${Object.entries(defaults)
    .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
    .join('')}${Object.entries(overrides)
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;
}

/** What every Office file begins with: its main document, and what the file says of itself. */
export function rootParts(main: string, { tree }: Pick<Printed, 'tree'>): [string, string][] {
  const t = reportTexts(tree.language);
  return [
    [
      '_rels/.rels',
      relationshipsXml([
        { id: 'rId1', type: 'officeDocument', target: main },
        { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
      ]),
    ],
    [
      'docProps/core.xml',
      corePropertiesXml({
        title: tree.title,
        creator: tree.citation?.publisher ?? '',
        description: [tree.subtitle, tree.simulated ? t.simulatedLong : null].filter(Boolean).join('. '),
        language: t.locale,
        date: tree.citation?.date ?? null,
      }),
    ],
  ];
}

/** The dates are the report's own, where its author has given one. */
function corePropertiesXml(said: {
  title: string;
  creator: string;
  description: string;
  language: string;
  date: string | null;
}): string {
  const date =
    said.date === null
      ? ''
      : ['dcterms:created', 'dcterms:modified']
          .map((tag) => `<${tag} xsi:type="dcterms:W3CDTF">${wholeDate(said.date!)}</${tag}>`)
          .join('');
  return `${declaration}<cp:coreProperties xmlns:cp="${ns.rels.replace('relationships', 'metadata/core-properties')}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(said.title)}</dc:title><dc:creator>${xml(said.creator)}</dc:creator><dc:description>${xml(said.description)}</dc:description><dc:language>${said.language}</dc:language>${date}</cp:coreProperties>`;
}

const wholeDate = (date: string): string =>
  `${[...date.split('-'), '01', '01'].slice(0, 3).join('-')}T00:00:00Z`;
