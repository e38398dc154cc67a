import { didYouMean, FaultError, fault } from '../../errors/index.js';
import {
  captionFacts,
  captionNotes,
  figureBuilders,
  likertOf,
  nothingLeft,
  nothingLeftText,
  rowsOf,
  standalone,
} from '../../figures/index.js';
import {
  type FigureKind,
  inLanguage,
  type Language,
  type ReportItem,
  type ResultsDocument,
  seenBy,
  type TableKind,
} from '../../results/index.js';
import { findingsOf, leadOf } from '../findings/index.js';
import { tableBuilders } from '../tables/index.js';
import { reportTexts } from '../texts/index.js';
import { aboutNumbers } from './about.js';
import { chartOf } from './chart.js';
import { citationOf } from './citation.js';
import { methodsOf } from './methods.js';
import { searchEntries } from './search.js';
import { withSinceLast } from './since-last.js';
import type { ChapterNode, ItemNode, ReportTree } from './tree.js';

/**
 * The report of a results document in a language, as plain data. The same document and language give the same tree.
 *
 * @param only ids of the items and chapters that it holds, under the numbers they have in the whole; all when left out
 * @throws FaultError when two items share an id, an item names a model that the results lack, or the report lacks an id
 *   of `only`
 */
export function makeTree(results: ResultsDocument, language: Language, only?: readonly string[]): ReportTree {
  const making = treeMaking(results, language, only);
  let made = making.next();
  while (!made.done) made = making.next();
  return made.value;
}

/**
 * The same tree as it is made, item after item: each can be drawn before the next is made.
 *
 * @param part told what part of the items is done with, 0 to 1
 */
export function* treeMaking(
  results: ResultsDocument,
  language: Language,
  only?: readonly string[],
  part: (done: number) => void = () => {},
): Generator<ItemNode, ReportTree> {
  checkIds(results);
  const doc = withSinceLast(results);
  const { report, provenance } = doc;
  const chapters = numberedChapters(report.chapters, only);
  const all = chapters.reduce((sum, { items }) => sum + items.length, 0);
  const made: ChapterNode[] = [];
  let done = 0;
  for (const { id, title, text, items } of chapters) {
    const nodes: ItemNode[] = [];
    for (const { item, number } of items) {
      const node = itemNode(item, number, doc, language);
      nodes.push(node);
      yield node;
      part(++done / all);
    }
    made.push({
      id,
      title: inLanguage(title, language),
      text: text === undefined ? null : inLanguage(text, language),
      items: nodes,
    });
  }
  return {
    language,
    survey: inLanguage(doc.title, language),
    wave: doc.wave,
    source: inLanguage(provenance.source, language),
    madeWith: provenance.versions.ledervilkar ?? '',
    title: inLanguage(report.title, language),
    subtitle: report.subtitle === undefined ? null : inLanguage(report.subtitle, language),
    simulated: provenance.simulated,
    findings: only === undefined ? findingsOf(doc, language) : null,
    about: aboutNumbers(doc, language),
    citation: citationOf(doc, language),
    search: only === undefined ? searchEntries(doc, language) : [],
    chapters: made,
  };
}

type Chapter = ResultsDocument['report']['chapters'][number];

/** The chapters with the items that are wanted of them, each under its number in the whole; of a part those that have any. */
function numberedChapters(chapters: readonly Chapter[], only: readonly string[] | undefined) {
  const numbers = { figure: 0, table: 0 };
  const isWanted = only === undefined ? () => true : wanted(chapters, only);
  return chapters
    .map((chapter) => ({
      ...chapter,
      items: chapter.items
        .map((item) => ({ item, number: isTable(item) ? ++numbers.table : ++numbers.figure }))
        .filter(({ item }) => isWanted(item.id)),
    }))
    .filter(({ items }) => only === undefined || items.length > 0);
}

const isTable = (item: ReportItem): boolean => tableBuilders[item.kind as TableKind] !== undefined;

/** Whether an item is asked for, itself or by its chapter. */
function wanted(chapters: readonly Chapter[], only: readonly string[]): (id: string) => boolean {
  const items = chapters.flatMap((chapter) => chapter.items.map(({ id }) => id));
  const known = [...items, ...chapters.map(({ id }) => id)];
  const unknown = only.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new FaultError(
      unknown.map((id) => ({
        code: 'LV-REPORT-NO-ITEM',
        what: `the report has no figure, table or chapter '${id}'`,
        expected: 'ids as they stand in the names of files in figures/ and tables/, with commas between',
        remedy: didYouMean(id, known),
      })),
      { exitCode: 2 },
    );
  }
  const ids = new Set([
    ...only,
    ...chapters.filter(({ id }) => only.includes(id)).flatMap((c) => c.items.map(({ id }) => id)),
  ]);
  return (id) => ids.has(id);
}

function itemNode(item: ReportItem, number: number, whole: ResultsDocument, language: Language): ItemNode {
  const doc = seenBy(item, whole);
  const t = reportTexts(language);
  const build = tableBuilders[item.kind as TableKind];
  const base = {
    id: item.id,
    number,
    label: `${build === undefined ? t.figure : t.table} ${number}`,
    title: inLanguage(item.title, language),
    text: item.text === undefined ? null : inLanguage(item.text, language),
    methods: methodsOf(item, doc),
  };
  if (build !== undefined) {
    const table = build(item, doc, { language });
    const sentence = table.rows.length === 0 && !table.lead ? t.tablesNothing : null;
    const facts = captionFacts(table, item, doc, language);
    const notes = captionNotes(table, item, doc, language);
    return { ...base, kind: 'table', table, sentence, n: table.n, facts, notes };
  }
  if (figureBuilders[item.kind as FigureKind] === undefined) {
    return { ...base, kind: 'unknown', sentence: t.notDrawn, n: null, facts: [], notes: [] };
  }
  const { built, narrow, spec, footer } = buildFigure(item, doc, language);
  const facts = captionFacts(built, item, doc, language);
  const notes = captionNotes(built, item, doc, language);
  const { table, alt, n } = built;
  const sentence = nothingLeft(built, language) ? nothingLeftText(built, language) : built.leftOut;
  return sentence !== undefined
    ? { ...base, kind: 'withheld', sentence, table, n, facts, notes }
    : {
        ...base,
        kind: 'figure',
        spec,
        narrow,
        rowList: built.rowList ?? null,
        footer,
        alt,
        table,
        n,
        facts,
        notes,
        chart: chartOf(item, built, doc, language),
        ...leadOf(item, built, doc, language),
      };
}

function buildFigure(item: ReportItem, doc: ResultsDocument, language: Language) {
  const build = figureBuilders[item.kind as FigureKind]!;
  try {
    const built = build(item, doc, { language, width: 'wide' });
    // A page lays figures of rows out itself, at every width.
    const laidOut = rowsOf(built.spec) !== null || likertOf(built.spec) !== null;
    const narrow = laidOut ? null : build(item, doc, { language, width: 'narrow' }).spec;
    return { built, ...standalone(built, item, doc, language), narrow };
  } catch (error) {
    if (error instanceof FaultError) throw error;
    return notDrawn(item.id, item.kind, error);
  }
}

/** Says which figure could not be drawn. */
export function notDrawn(id: string, kind: string, cause: unknown): never {
  fault(
    {
      code: 'LV-REPORT-FIGURE',
      what: `figure '${id}' (${kind}) could not be drawn`,
      found: cause instanceof Error ? cause.message : String(cause),
      remedy: "check the item's kind, variables and grouping in the pipeline's report",
    },
    { cause },
  );
}

/** Ids name files and anchors: each must be there once. */
function checkIds(doc: ResultsDocument): void {
  const seen = new Set<string>();
  const twice = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .filter(({ id }) => seen.size === seen.add(id).size);
  if (twice.length > 0) {
    throw new FaultError(
      twice.map(({ id }) => ({
        code: 'LV-REPORT-DUPLICATE-ID',
        what: `two items of the report have the id '${id}'`,
        expected: 'an id of its own for each figure and table, as it names the files beside the report',
      })),
    );
  }
}
