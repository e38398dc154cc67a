import type { CellObject, WorkSheet } from '@e965/xlsx';
import { type ColumnKind, type DataTable, numberIn, type TableCell } from '../../figures/index.js';
import { reportTexts } from '../texts/index.js';
import type { ItemNode, ReportTree } from '../tree/index.js';
import { decimalsOfKind } from '../written.js';
import { columnHeading } from './csv.js';

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

/** By the number of decimals. */
const decimalFormats = ['0', '0.0', '0.00', '0.000'];

/**
 * The formats by their number in the file (ECMA-376 part 1, 18.8.30; own ones from 164). Given whole, as the
 * library otherwise writes every format that anything in the process has used.
 */
const formatTable = { 0: 'General', 1: '0', 2: '0.00', 9: '0%', 164: '0.0', 165: '0.000', 65535: 'General' };

const text = (value: string): CellObject => ({ t: 's', v: value });

/** A cell as it is shown; a number in steps with no more decimals than its step has. */
function cell(value: TableCell, kind: ColumnKind): CellObject | null {
  if (typeof value === 'string') return text(value);
  const number = numberIn(value);
  if (number === null) return null;
  const stepped = typeof value === 'object' && value !== null && kind in decimalsOfKind;
  const most = decimalsOfKind[kind as keyof typeof decimalsOfKind];
  const format = stepped ? decimalFormats[Math.min(most, value.decimals)]! : numberFormats[kind];
  return { t: 'n', v: number, z: format };
}

/**
 * Gives a function that writes a figure or table as an Excel workbook of two sheets: the numbers, as numbers in full
 * with their formats (shares 0-1), and what the reader must know of them: title, id, question, n, weights, test,
 * source, method. Where data are simulated the name of the sheet says so too. The same content gives the same bytes.
 */
export async function workbookWriter(tree: ReportTree) {
  // Loaded here, as it takes time that only those who write figures need to spend.
  const { utils, write } = await import('@e965/xlsx');
  const t = reportTexts(tree.language);
  const sheet = (rows: (CellObject | null)[][], widths: number[]): WorkSheet => ({
    ...utils.aoa_to_sheet(rows),
    '!cols': widths.map((wch) => ({ wch })),
  });
  return (item: Exclude<ItemNode, { kind: 'unknown' }>): Uint8Array => {
    const { table, methods } = item;
    const { simulated } = tree;
    const about: [string, string][] = [
      ...(simulated ? [[t.simulated, t.simulatedLong] as [string, string]] : []),
      [item.kind === 'table' ? t.table : t.figure, `${item.number}. ${item.title}`],
      ['Id', item.id],
      [t.survey, tree.survey],
      ...(tree.wave === '' ? [] : [[t.wave, tree.wave] as [string, string]]),
      ...item.facts,
      ...(methods.length === 0 ? [] : [[t.estimator, methods.join('; ')] as [string, string]]),
      [t.versions, `ledervilkar ${tree.madeWith}`.trim()],
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
      item.kind === 'table' ? t.aboutTable : t.aboutFigure,
    );
    return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
  };
}

/** A table alone as a workbook of one sheet. */
export async function tableWorkbook(table: DataTable, name: string): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const sheet = utils.aoa_to_sheet([
    table.columns.map((column) => text(columnHeading(column))),
    ...table.rows.map((row) => row.map((value, c) => cell(value, table.columns[c]!.kind))),
  ]);
  const book = { ...utils.book_new(), SSF: formatTable };
  utils.book_append_sheet(book, sheet, name.slice(0, 31));
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}
