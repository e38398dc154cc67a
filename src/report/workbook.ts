import type { CellObject, WorkSheet } from '@e965/xlsx';
import {
  type ColumnKind,
  captionFacts,
  type DataTable,
  parts,
  rowIndex,
  shownOf,
  type TableCell,
} from '../figures/index.js';
import {
  inLanguage,
  itemKinds,
  type Language,
  type ReportItem,
  type ResultsDocument,
  type StatisticName,
} from '../results/index.js';
import { columnHeading } from './data-table.js';
import { reportTexts } from './texts/index.js';

/** How a spreadsheet shows a column's numbers; the cells hold them in full. Excel puts in the reader's own comma. */
const numberFormats: Readonly<Record<ColumnKind, string>> = {
  text: 'General',
  percent: '0%',
  integer: '0',
  decimal1: '0.0',
  decimal2: '0.00',
  decimal3: '0.000',
  p: '0.000',
};

/**
 * The formats by their number in the file (ECMA-376 part 1, 18.8.30; own ones from 164). Given whole, as the
 * library otherwise writes every format that anything in the process has used.
 */
const formatTable = { 0: 'General', 1: '0', 2: '0.00', 9: '0%', 164: '0.0', 165: '0.000', 65535: 'General' };

/** Statistics whose rows say how a kind's numbers were made, where they aren't the item's own. */
const methodStatistics: Readonly<Partial<Record<ReportItem['kind'], readonly StatisticName[]>>> = {
  likert: ['proportion'],
  fit: ['fit'],
  'model-comparison': ['fit'],
  reliability: ['alpha', 'omega_total'],
  items: ['item_mean', 'item_rest_correlation', 'alpha_if_deleted'],
  counts: ['count'],
  differences: ['test'],
  'score-distribution': ['mean', 'sd'],
};

/** The methods of the item's numbers as the results table names them, each once. */
function methodsOf(item: ReportItem, doc: ResultsDocument): string[] {
  const index = rowIndex(doc);
  const wanted = methodStatistics[item.kind] ?? ['proportion', 'mean', 'parameter'];
  const methods = [...item.variables, ...parts(item, doc, 'whole')].flatMap((variable) => {
    const statistics = itemKinds[item.kind].oneStatistic ? [shownOf(item, doc, variable).statistic] : wanted;
    return statistics.flatMap((statistic) =>
      index
        .rows(variable, statistic)
        .filter((row) => row.respondent_group === item.respondent_group && row.method !== '')
        .map((row) => row.method),
    );
  });
  return [...new Set(methods)].sort();
}

/** What is written of one figure or table. */
export interface WorkbookContent {
  item: ReportItem;
  kind: 'figure' | 'table';
  number: number;
  table: DataTable;
  built: { n: [number, number] | null; notes: string[] };
}

/**
 * Gives a function that writes a figure or table as an Excel workbook of two sheets: the numbers, as numbers in full
 * with their formats (shares 0-1), and what the reader must know of them: title, id, question, n, weights, test,
 * source, method. Where data are simulated the name of the sheet says so too. The same content gives the same bytes.
 */
export async function workbookWriter(doc: ResultsDocument, language: Language) {
  // Loaded here, as it takes time that only those who write figures need to spend.
  const { utils, write } = await import('@e965/xlsx');
  const t = reportTexts(language);
  const text = (value: string): CellObject => ({ t: 's', v: value });
  const cell = (value: TableCell, kind: ColumnKind): CellObject | null => {
    if (value === null) return null;
    return typeof value === 'string' ? text(value) : { t: 'n', v: value, z: numberFormats[kind] };
  };
  const sheet = (rows: (CellObject | null)[][], widths: number[]): WorkSheet => ({
    ...utils.aoa_to_sheet(rows),
    '!cols': widths.map((wch) => ({ wch })),
  });
  return (content: WorkbookContent): Uint8Array => {
    const { item, kind, number, table, built } = content;
    const simulated = doc.provenance.simulated;
    const methods = methodsOf(item, doc);
    const about: [string, string][] = [
      ...(simulated ? [[t.simulated, t.simulatedLong] as [string, string]] : []),
      [kind === 'table' ? t.table : t.figure, `${number}. ${inLanguage(item.title, language)}`],
      ['Id', item.id],
      [t.survey, inLanguage(doc.title, language)],
      ...(doc.wave === '' ? [] : [[t.wave, doc.wave] as [string, string]]),
      ...captionFacts(built, item, doc, language),
      ...(methods.length === 0 ? [] : [[t.estimator, methods.join('; ')] as [string, string]]),
      [t.versions, `ledervilkar ${doc.provenance.versions.ledervilkar ?? ''}`.trim()],
    ];
    const numbers = [
      table.columns.map((column) => text(columnHeading(column))),
      ...table.rows.map((row) => row.map((value, c) => cell(value, table.columns[c]?.kind ?? 'text'))),
    ];
    const book = { ...utils.book_new(), SSF: formatTable };
    utils.book_append_sheet(
      book,
      sheet(
        numbers,
        table.columns.map(({ kind: shown }, c) => (c === 0 ? 50 : shown === 'text' ? 24 : 14)),
      ),
      simulated ? `${t.numbers} (${t.simulated.toLowerCase()})` : t.numbers,
    );
    utils.book_append_sheet(
      book,
      sheet(
        about.map((fact) => fact.map(text)),
        [18, 110],
      ),
      kind === 'table' ? t.aboutTable : t.aboutFigure,
    );
    return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
  };
}
