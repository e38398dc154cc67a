import { createHash } from 'node:crypto';
import type { Language } from '../../results/index.js';
import type { Printed, PrintedFile } from '../format.js';
import { reportTexts } from '../texts/index.js';
import type { ItemNode, ItemWords, ReportTree } from '../tree/index.js';

const languages: readonly Language[] = ['nb', 'nn', 'en'];
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * What a page or a content system must know to set in a figure or table, as JSON: title, finding and text for those who
 * can't see it in three languages; caption, n, source, licence, reference; its files with their hashes.
 *
 * @param files the other files of the kit, by name below the report's folder
 */
export function aboutItem(
  item: Exclude<ItemNode, { kind: 'unknown' }>,
  tree: ReportTree,
  wordsIn: Printed['wordsIn'],
  files: readonly PrintedFile[],
): string {
  const t = reportTexts(tree.language);
  const own: ItemWords = item.kind === 'figure' ? item : { title: item.title, lead: null, alt: null };
  const said = languages.map(
    (language) => [language, language === tree.language ? own : wordsIn(language, item.id)] as const,
  );
  const inAll = (what: keyof ItemWords) =>
    own[what] === null ? null : Object.fromEntries(said.map(([language, words]) => [language, words[what]]));
  const { citation } = tree;
  const csv = files.find(([name]) => name.endsWith('.csv'))![1];
  const about = {
    format: 'ledervilkar-figure',
    version: 1,
    id: item.id,
    kind: item.kind,
    number: item.number,
    label: item.label,
    language: tree.language,
    simulated: tree.simulated,
    survey: tree.survey,
    wave: tree.wave,
    title: inAll('title'),
    finding: inAll('lead'),
    alt: inAll('alt'),
    text: item.text,
    caption: item.facts.map(([name, value]) => ({ name, value })),
    n: item.n === null ? null : { lowest: item.n[0], highest: item.n[1] },
    source: tree.source,
    methods: item.methods,
    citation:
      citation === null
        ? null
        : {
            publisher: citation.publisher,
            contact: citation.contact,
            date: citation.date,
            reference: t.inReport(item.label, item.title, citation.reference),
            bibtex: citation.bibtex,
          },
    licence: citation?.licence ?? null,
    made_with: `ledervilkar ${tree.madeWith}`.trim(),
    /** Of the numbers: the same hash, the same numbers. */
    sha256: sha256(csv),
    files: files.map(([name, content]) => ({
      name,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
