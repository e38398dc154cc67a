import { tableOfCells, textOfCell } from '../cell-table.js';
import { type CsvOptions, readCsv, readRecords } from '../csv/read.js';
import type { SourceNote, SourceTable } from '../source-table.js';
import { joinSheets } from '../xlsx/join.js';
import type { Workbook } from '../xlsx/workbook.js';
import { describe, typeHint, withDescription } from './describe.js';
import type { SurveyXactFiles } from './detect.js';

/** Opens a SurveyXact export of three delimited files, in any of its encodings and separators. */
export async function readSurveyXact(
  files: SurveyXactFiles,
  options: Pick<CsvOptions, 'separator' | 'encoding'> = {},
): Promise<SourceTable> {
  const description = describe(
    files.structure,
    await readRecords(files.structure, options),
    await readRecords(files.labels, options),
  );
  const table = await readCsv(files.dataset, { ...options, headerRows: 1, hint: typeHint(description) });
  return withDescription(table, [files.dataset, files.structure, files.labels], description);
}

/** Opens a SurveyXact export in one workbook; a wide dataset is split over Dataset(1), Dataset(2) and so on. */
export function readSurveyXactWorkbook(book: Workbook): SourceTable {
  const texts = (pattern: RegExp) =>
    book.sheets
      .filter((sheet) => pattern.test(sheet.name))
      .flatMap((sheet) => sheet.rows.map((row) => row.map(textOfCell)));
  const description = describe(book.file, texts(/^structure$/i), texts(/^labels$/i));
  const parts = book.sheets.filter((sheet) => /^dataset(\(\d+\))?$/i.test(sheet.name));
  const { header, rows, notes: told } = joinSheets(book.file, parts, 1);
  const notes: SourceNote[] = parts.slice(1).map((part) => ({
    code: 'LV-XLSX-SPLIT',
    text: `the dataset goes on in sheet '${part.name}' (${part.rows.length - 1} of ${rows.length} rows have a cell there)`,
  }));
  const table = tableOfCells(
    { format: 'surveyxact', files: [book.file], header, rows, notes: [...told, ...notes] },
    typeHint(description),
  );
  return withDescription(table, [book.file], description);
}
