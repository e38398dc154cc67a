import { closest, fault } from '../../errors/index.js';
import { tableOfCells } from '../cell-table.js';
import type { SourceNote, SourceTable } from '../source-table.js';
import { isSurveyXactWorkbook } from '../surveyxact/detect.js';
import { readSurveyXactWorkbook } from '../surveyxact/read.js';
import { joinSheets } from './join.js';
import { readWorkbook, type Sheet } from './workbook.js';

/** What the user says of a workbook. */
interface XlsxOptions {
  sheet?: string;
  headerRows?: number;
}

const mostShown = 12;

const quoted = (sheets: readonly { name: string }[]) => {
  const names = sheets.slice(0, mostShown).map((s) => `'${s.name}'`);
  return `${names.join(', ')}${sheets.length > mostShown ? ` and ${sheets.length - mostShown} more` : ''}`;
};

/** Whether a sheet could hold a table of answers: two columns and two rows at least. */
const couldBeData = ({ rows }: Sheet) => {
  const filled = rows.filter((row) => row.filter((cell) => cell !== null).length >= 2);
  return filled.length >= 2;
};

/** The sheet that the user named, or the one that holds the data where only one can. */
function chosen(file: string, sheets: readonly Sheet[], wanted: string | undefined): Sheet | undefined {
  if (wanted !== undefined) {
    const named =
      sheets.find((s) => s.name === wanted) ?? sheets.find((s) => s.name.trim() === wanted.trim());
    if (named !== undefined) return named;
    const near = closest(
      wanted,
      sheets.map((s) => s.name),
    );
    fault({
      code: 'LV-XLSX-SHEET',
      place: { file },
      what: `there is no sheet '${wanted}'`,
      expected: `one of ${quoted(sheets)}`,
      ...(near === undefined ? {} : { remedy: `did you mean '${near}'?` }),
    });
  }
  const visible = sheets.filter((s) => !s.hidden);
  const filled = visible.filter((s) => s.rows.length > 0);
  const data = filled.filter(couldBeData);
  if (data.length > 1 || (data.length === 0 && filled.length > 1)) {
    const several = data.length > 1 ? data : filled;
    fault({
      code: 'LV-XLSX-SHEETS',
      place: { file },
      what: `${several.length} sheets could hold the data`,
      found: quoted(several),
      expected: 'one sheet with the answers, or the name of the one that is meant',
      remedy: `say which with --sheet, as --sheet '${several[0]!.name}' ('sheet:' under 'source' in a pipeline)`,
    });
  }
  const [only] = data.length === 1 ? data : filled;
  if (only === undefined && sheets.some((s) => s.hidden)) {
    fault({
      code: 'LV-XLSX-EMPTY',
      place: { file },
      what: 'no visible sheet holds anything',
      found: `hidden sheets: ${quoted(sheets.filter((s) => s.hidden))}`,
      remedy: 'name the sheet with --sheet if a hidden one is meant',
    });
  }
  return only;
}

/**
 * Opens a workbook: SurveyXact's by its sheets; of any other the sheet that is named, or the only visible one that could
 * hold the data, with the names in its first row (see `frameOf`). Hidden sheets are no data.
 * Throws LV-XLSX-EMPTY, LV-XLSX-SHEET, LV-XLSX-SHEETS, LV-XLSX-UNREADABLE, LV-XLSX-NO-HEADER, LV-XLSX-ERROR-CELL,
 * LV-XLSX-ZERO-CHARACTER.
 */
export async function readXlsx(path: string, options: XlsxOptions = {}): Promise<SourceTable> {
  const book = await readWorkbook(
    path,
    ({ name, hidden }, all) =>
      (options.sheet === undefined ? !hidden : name.trim() === options.sheet.trim()) ||
      (options.sheet === undefined && isSurveyXactWorkbook(all.map((s) => s.name))),
  );
  if (options.sheet === undefined && isSurveyXactWorkbook(book.sheets.map((sheet) => sheet.name))) {
    for (const { unusable } of book.sheets) if (unusable !== undefined) throw unusable;
    return readSurveyXactWorkbook(book);
  }
  const sheet = chosen(path, book.sheets, options.sheet);
  const { header, labels, rows, notes } = joinSheets(
    path,
    sheet === undefined ? [] : [sheet],
    options.headerRows,
  );
  const others: SourceNote[] =
    options.sheet === undefined
      ? book.sheets
          .filter((other) => other !== sheet && (other.hidden || other.rows.length > 0))
          .map((other) => ({
            code: 'LV-XLSX-OTHER-SHEET',
            text: `${other.hidden ? 'the hidden sheet' : 'sheet'} '${other.name}' is not read: the data are taken from '${sheet!.name}'`,
          }))
      : [];
  return tableOfCells({
    format: 'xlsx',
    files: [path],
    sheet: sheet!.name,
    header,
    labels,
    rows,
    notes: [...others, ...notes],
  });
}
