import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language, ResultsDocument } from '../results/index.js';
import { type Drawings, type Drawn, drawFigures } from './drawings.js';
import { languagesOf, type PrintedFile, type ReportForm, reportNames, type Template } from './format.js';
import { formatsOfRun, forms, type ReportFormat } from './formats.js';
import { picturesIn } from './kits/index.js';
import { type Owner, ownerDocument, ownerName } from './owner/index.js';
import { type ItemNode, type ReportTree, treeMaking, wordsIn } from './tree/index.js';

export interface RenderOptions {
  language: Language;
  /** An existing folder; nothing outside it is written. */
  folder: string;
  /** What every run writes when left out. */
  formats?: readonly ReportFormat[];
  /** Ids of the items and chapters to write; all when left out. */
  only?: readonly string[];
  /** The figures' files lie in the folder that the report goes to, though these formats do not write them. */
  figuresThere?: boolean;
  /** The languages that it lies in beside this one, in the folder that it goes to; those that a run writes when left out. */
  languages?: readonly Language[];
  /** The owner that it is for; everyone when left out. */
  owner?: Owner;
  template?: Template;
  /** A folder that this program wrote the report into before, as it wrote it: pictures that are the same are taken from it. */
  before?: string;
  /** Told what part of its figures and tables is made, and the figures drawn, 0 to 1. */
  part?: (done: number) => void;
}

/**
 * Writes a report from a results document, in each of the formats asked for. The same document, language and formats give
 * the same bytes.
 *
 * @returns paths written, relative to the folder, sorted; what the author has asked for in vain; and what a form can't show as it is
 * @throws FaultError when two items share an id, an item names a model that the results lack, the report lacks an id of
 *   `only`, or the template is no Word document
 */
export async function renderReport(
  whole: ResultsDocument,
  options: RenderOptions,
): Promise<{ files: string[]; notes: string[]; told: string[] }> {
  const { language, folder, formats = formatsOfRun, only, owner } = options;
  const inLanguage = (wanted: Language) =>
    owner === undefined ? whole : ownerDocument(whole, owner, wanted);
  const doc = inLanguage(language);
  const chosen: ReportForm[] = formats.map((name) => forms[name]);
  const template = options.template ?? null;
  for (const form of chosen) await form.check?.({ template });
  const { tree, drawings } = await drawnTree(treeMaking(doc, language, only, options.part), chosen, options);
  const words = new Map<Language, ReturnType<typeof wordsIn>>();
  const told: string[] = [];
  const printed = {
    doc,
    tree,
    wordsIn: (wanted: Language, id: string) => {
      const known = words.get(wanted) ?? wordsIn(inLanguage(wanted), wanted);
      words.set(wanted, known);
      return known(id);
    },
    drawings,
    names: reportNames(
      doc.report.language,
      language,
      only,
      owner === undefined ? undefined : ownerName(owner),
    ),
    otherPages: only === undefined && owner === undefined ? otherPages(doc, language, options.languages) : [],
    linked: formats.includes('figures') || options.figuresThere === true,
    template,
    tell: (note: string) => told.push(note),
  };
  const files = new Map<string, PrintedFile[1]>();
  for (const form of chosen) {
    for (const [name, content] of await form.print(printed)) files.set(name, content);
  }
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return { files: [...files.keys()].sort(), notes: unusedNotes(tree), told };
}

/** The report's pages in the other languages. */
const otherPages = (
  { report }: ResultsDocument,
  language: Language,
  languages: readonly Language[] = languagesOf(report),
): [Language, string][] =>
  languages
    .filter((other) => other !== language)
    .map((other) => [other, reportNames(report.language, other).document('html')]);

/** The tree, and what must be drawn for all of the forms: pixels are made of the first figures while the last are not yet made. */
async function drawnTree(
  making: Generator<ItemNode, ReportTree>,
  chosen: readonly ReportForm[],
  { language, before }: RenderOptions,
): Promise<{ tree: ReportTree; drawings: Drawings }> {
  const drawn = chosen.flatMap(({ draws }) => draws ?? []);
  const wanted = {
    whole: drawn.some(({ whole }) => whole),
    png: drawn.some(({ png }) => png),
    bare: bareFor(drawn.flatMap(({ bare }) => bare ?? [])),
  };
  const made: ReportTree[] = [];
  function* items(): Generator<ItemNode> {
    made.push(yield* making);
  }
  const drawings = await drawFigures(
    items(),
    language,
    wanted,
    before === undefined ? undefined : picturesIn(before),
  );
  return { tree: made[0]!, drawings };
}

/** A PNG has its SVG beside it, so that one drawing serves all. */
function bareFor(wanted: readonly NonNullable<Drawn['bare']>[]): Drawn['bare'] {
  if (wanted.length === 0) return null;
  return {
    as: wanted.some((one) => one.as === 'png') ? 'png' : 'svg',
    cuts: [...new Set(wanted.flatMap(({ cuts }) => cuts))],
  };
}

/** Findings that the author has named and the numbers do not bear: each is told, none is passed over in silence. */
const unusedNotes = (tree: ReportTree): string[] =>
  (tree.findings?.unused ?? []).map(
    (id) =>
      `the finding '${id}' is named under 'findings' in the pipeline's report, and is not among those of this run: its numbers are withheld, do not hold after adjustment, or others come before it [LV-REPORT-FINDING]`,
  );
