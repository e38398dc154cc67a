/** Chosen figures and numbers of several runs on one page and in one table. */
import type { Language, ResultsDocument } from '../../results/index.js';
import { drawFigures } from '../drawings.js';
import type { PrintedFile } from '../format.js';
import { tableCsv } from '../kits/csv.js';
import { tableWorkbook } from '../kits/workbook.js';
import { chosenRuns } from './chosen.js';
import { comparisonsOf, verdictOf } from './compare.js';
import { numbersTable } from './numbers.js';
import { collectionHtml } from './page.js';
import { collectTexts } from './texts/index.js';

export interface CollectOptions {
  language: Language;
  /** Ids of figures, tables or chapters, `run:id` for those of one run; what the findings lead to when left out. */
  only?: readonly string[];
  title?: string;
}

/**
 * The files of a collection: index.html, numbers.csv, numbers.xlsx. The same results give the same bytes.
 *
 * @throws FaultError LV-COLLECT-TWICE, LV-COLLECT-SIMULATED for runs that can't be put together, LV-COLLECT-NO-ITEM
 */
export async function collect(
  docs: readonly ResultsDocument[],
  options: CollectOptions,
): Promise<PrintedFile[]> {
  const { language } = options;
  const t = collectTexts(language);
  const runs = chosenRuns(docs, options.only, language);
  const comparisons = comparisonsOf(runs, language);
  const said = new Map(comparisons.map((one) => [one.variable, verdictOf(one, t)]));
  const numbers = numbersTable(runs, language, (variable) => said.get(variable) ?? t.onlyHere);
  const group = numbers.columns.findIndex(({ label }) => label === t.background);
  const wording = numbers.columns.findIndex(({ label }) => label === t.wording);
  const shown = (row: readonly unknown[]) => row[group] === '';
  const drawn = [];
  for (const run of runs) {
    drawn.push({ ...run, drawings: await drawFigures(run.tree, { whole: true, png: false, bare: null }) });
  }
  const without = <T>(list: readonly T[]) => list.filter((_, c) => c !== group && c !== wording);
  const page = collectionHtml({
    title: options.title ?? t.title,
    language,
    runs: drawn,
    comparisons,
    numbers: { columns: without(numbers.columns), rows: numbers.rows.filter(shown).map(without) },
    files: ['numbers.csv', 'numbers.xlsx'],
  });
  return [
    ['index.html', page],
    ['numbers.csv', tableCsv(numbers, language)],
    ['numbers.xlsx', await tableWorkbook(numbers, t.numbers)],
  ];
}
