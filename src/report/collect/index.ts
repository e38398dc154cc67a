/** Chosen figures and numbers of several runs on one page and in one table. */
import { type DataTable, numberFormat, numberIn, type TableCell } from '../../figures/index.js';
import type { Language, ResultsDocument } from '../../results/index.js';
import { drawFigures } from '../drawings.js';
import type { PrintedFile } from '../format.js';
import { tableCsv } from '../kits/csv.js';
import { tableWorkbook } from '../kits/workbook.js';
import { itemsOf } from '../tree/index.js';
import { cellText } from '../written.js';
import { chosenRuns, namesOf } from './chosen.js';
import { comparisonsOf, verdictOf } from './compare.js';
import { numbersTable } from './numbers.js';
import { collectionHtml } from './page.js';
import { type Part, partsOf } from './parts.js';
import { withSideItems } from './sides.js';
import { collectTexts } from './texts/index.js';

export type { Part } from './parts.js';

interface CollectOptions {
  language: Language;
  /** Ids of figures, tables or chapters, `run:id` for those of one run; what the findings lead to when left out. */
  only?: readonly string[];
  title?: string;
  /** Sections that the author lays out, in this order; else a section a run, by `only`. */
  parts?: readonly Part[];
}

/**
 * The files of a collection: index.html, numbers.csv, numbers.xlsx. The same results give the same bytes.
 *
 * @throws FaultError LV-COLLECT-TWICE, LV-COLLECT-SIMULATED for runs that can't be put together, LV-COLLECT-NO-ITEM
 */
export async function collect(
  given: readonly ResultsDocument[],
  options: CollectOptions,
): Promise<PrintedFile[]> {
  const { language } = options;
  const sided = given.map((doc, i) => withSideItems(doc, i, options.parts ?? []));
  const docs = sided.map(({ doc }) => doc);
  const t = collectTexts(language);
  const parts =
    options.parts === undefined
      ? null
      : partsOf(
          namesOf(docs).map((name, i) => ({ name, doc: docs[i]! })),
          options.parts,
          language,
        );
  // Each run once, with all that its parts show: what is compared and counted is of runs.
  const runs = chosenRuns(
    docs,
    options.parts === undefined
      ? options.only
      : chosenOf(
          docs,
          options.parts,
          sided.map(({ ids }) => ids),
        ),
    language,
  );
  const comparisons = comparisonsOf(runs, language);
  const said = new Map(comparisons.map((one) => [one.variable, verdictOf(one, t)]));
  const numbers = numbersTable(runs, language, (variable) => said.get(variable) ?? t.onlyHere);
  const shown = ofEveryone(numbers, language);
  const drawn = [];
  for (const run of parts ?? runs) {
    drawn.push({
      ...run,
      drawings: await drawFigures(itemsOf(run.tree), run.tree.language, {
        whole: true,
        png: false,
        bare: null,
      }),
    });
  }
  const page = collectionHtml({
    title: options.title ?? t.title,
    language,
    runs,
    sections: drawn,
    comparisons,
    numbers: shown,
    files: ['numbers.csv', 'numbers.xlsx'],
  });
  return [
    ['index.html', page],
    ['numbers.csv', tableCsv(numbers, language)],
    ['numbers.xlsx', await tableWorkbook(numbers, t.numbers)],
  ];
}

/** The ids of all parts, each by its run. */
function chosenOf(
  docs: readonly ResultsDocument[],
  parts: readonly Part[],
  sides: readonly (readonly string[])[],
): string[] {
  const names = namesOf(docs);
  const asked = parts.flatMap(({ run, only }) => only.map((id) => `${names[run]}:${id}`));
  return [...new Set([...asked, ...sides.flatMap((ids, i) => ids.map((id) => `${names[i]}:${id}`))])];
}

/** What the page shows of the table: the numbers of everyone, as they are read; the files have all. */
function ofEveryone(numbers: DataTable, language: Language): DataTable {
  const t = collectTexts(language);
  const f = numberFormat(language);
  const at = (label: string) => numbers.columns.findIndex((column) => column.label === label);
  const left = new Set([t.figure, t.wording, t.background, t.group, t.compared].map(at));
  const without = <T>(list: readonly T[]) => list.filter((_, c) => !left.has(c));
  const read = new Set([t.value, t.lower, t.upper].map(at));
  const isMean = (row: readonly TableCell[]) => row[at(t.statistic)] === t.statistics.mean;
  const written = (row: readonly TableCell[]) =>
    row.map((cell, c) =>
      numberIn(cell) !== null && read.has(c) ? cellText(cell, isMean(row) ? 'decimal2' : 'percent', f) : cell,
    );
  return {
    columns: without(numbers.columns),
    rows: numbers.rows.filter((row) => row[at(t.background)] === '').map((row) => without(written(row))),
  };
}
