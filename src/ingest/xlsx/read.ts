import { tableOfCells } from '../cell-table.js';
import type { SourceNote, SourceTable } from '../source-table.js';
import { isSurveyXactWorkbook } from '../surveyxact/detect.js';
import { readSurveyXactWorkbook } from '../surveyxact/read.js';
import { joinSheets, readWorkbook } from './workbook.js';

/**
 * Opens a workbook: SurveyXact's by its sheets; of any other the first sheet that holds anything, with the
 * names in its first row. Throws LV-XLSX-EMPTY, LV-XLSX-UNREADABLE, LV-XLSX-NO-HEADER, LV-XLSX-ERROR-CELL.
 */
export async function readXlsx(path: string): Promise<SourceTable> {
  const book = await readWorkbook(path);
  if (isSurveyXactWorkbook(book.sheets.map((sheet) => sheet.name))) return readSurveyXactWorkbook(book);
  const filled = book.sheets.filter((sheet) => sheet.rows.length > 0);
  const { header, rows } = joinSheets(path, filled.slice(0, 1));
  const notes: SourceNote[] = filled.slice(1).map((sheet) => ({
    code: 'LV-XLSX-OTHER-SHEET',
    text: `sheet '${sheet.name}' is not read: the data are taken from '${filled[0]!.name}'`,
  }));
  return tableOfCells({ format: 'xlsx', files: [path], sheet: filled[0]!.name, header, rows, notes });
}
