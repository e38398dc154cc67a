import { writeFile } from 'node:fs/promises';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { fault } from '../errors/index.js';
import { harmlessText, type Language } from '../results/index.js';
import { codeList, variableList } from './code-list.js';
import type { Content } from './content.js';
import { type Cell, rowsOf } from './rows.js';
import { exportTexts } from './texts/index.js';

/** Rows and columns that a sheet holds (ECMA-376; Excel's own limits). */
const most = { rows: 1_048_576, columns: 16_384 };

/**
 * Writes a workbook of three sheets: the answers as codes, the variables with their questions, and what the codes
 * mean. Throws LV-EXPORT-TOO-LARGE where a sheet can not hold the table.
 */
export async function writeWorkbook(
  path: string,
  content: Content,
  { language, simulated }: { language: Language; simulated: boolean },
): Promise<void> {
  const { variables, rows } = content;
  if (rows >= most.rows || variables.length > most.columns) {
    fault({
      code: 'LV-EXPORT-TOO-LARGE',
      place: { file: path },
      what: 'the table is larger than a sheet of Excel',
      found: `${rows} rows and ${variables.length} columns`,
      expected: `at most ${most.rows - 1} rows and ${most.columns} columns`,
      remedy: 'write .csv, .sav or .parquet',
    });
  }
  const { utils, write } = await import('@e965/xlsx');
  const t = exportTexts(language);
  const cell = (value: Cell): CellObject | null => {
    if (value === null) return null;
    return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: harmlessText(value) };
  };
  const sheet = (header: readonly string[], body: readonly (readonly Cell[])[]): WorkSheet =>
    utils.aoa_to_sheet([header.map((name) => cell(name)), ...body.map((row) => row.map(cell))]);
  const answers: Cell[][] = [];
  for await (const row of rowsOf(content.table)) answers.push(row);
  const book = utils.book_new();
  const data = sheet(
    variables.map((v) => v.source.name),
    answers,
  );
  utils.book_append_sheet(book, data, simulated ? `${t.dataSheet} (${t.simulatedShort})` : t.dataSheet);
  for (const [name, list] of [
    [t.variableSheet, variableList(variables, language)],
    [t.codeSheet, codeList(variables, language)],
  ] as const) {
    utils.book_append_sheet(book, sheet(list.columns, list.rows), name);
  }
  await writeFile(
    path,
    new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true })),
    {
      mode: 0o600,
    },
  );
}
