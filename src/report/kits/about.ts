import { createHash } from 'node:crypto';
import type { Language } from '../../results/index.js';
import type { PrintedFile } from '../format.js';
import { reportTexts } from '../texts/index.js';
import { type FigureNode, type ItemNode, itemsOf, type ReportTree } from '../tree/index.js';

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
  treeIn: (language: Language) => ReportTree,
  files: readonly PrintedFile[],
): string {
  const t = reportTexts(tree.language);
  const inAll = <T>(take: (node: ItemNode) => T) =>
    Object.fromEntries(languages.map((language) => [language, take(sameItem(treeIn(language), item.id))]));
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
    title: inAll(({ title }) => title),
    finding: item.kind === 'figure' && item.lead !== null ? inAll((node) => (node as FigureNode).lead) : null,
    alt: item.kind === 'figure' ? inAll((node) => (node as FigureNode).alt) : null,
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

const places = new WeakMap<ReportTree, Map<string, ItemNode>>();

function sameItem(tree: ReportTree, id: string): ItemNode {
  const known = places.get(tree) ?? new Map(itemsOf(tree).map((item) => [item.id, item]));
  places.set(tree, known);
  return known.get(id)!;
}
