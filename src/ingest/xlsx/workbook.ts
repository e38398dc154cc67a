import { FaultError, fault } from '../../errors/index.js';
import { damageOf } from '../binary/damage.js';
import type { SheetCell } from '../cell-table.js';
import { readParts } from './parts.js';
import { cellName, readSheet } from './sheet.js';
import { Zip } from './zip.js';

/** A sheet: rows of cells, empty rows at the end left out. */
export interface Sheet {
  name: string;
  rows: SheetCell[][];
}

export interface Workbook {
  file: string;
  sheets: Sheet[];
}

/** Every sheet of a workbook. Throws LV-XLSX-UNREADABLE for a file that is no workbook; LV-XLSX-ERROR-CELL. */
export async function readWorkbook(file: string): Promise<Workbook> {
  let zip: Zip | undefined;
  try {
    zip = new Zip(file);
    const parts = await readParts(zip);
    const sheets: Sheet[] = [];
    for (const { name, part } of parts.sheets)
      sheets.push({ name, rows: await readSheet(zip.read(part), parts, file, name) });
    return { file, sheets };
  } catch (cause) {
    if (cause instanceof FaultError) throw cause;
    return fault(
      {
        code: 'LV-XLSX-UNREADABLE',
        place: { file },
        what: 'the workbook could not be read',
        found: damageOf(cause),
        remedy: 'the file may be cut off or damaged: open it in Excel and save it again as .xlsx',
      },
      { cause },
    );
  } finally {
    zip?.close();
  }
}

/**
 * A header and rows from sheets that stand side by side; their rows go together by number, and may be shorter
 * than the header, their last cells being empty.
 * Throws LV-XLSX-EMPTY, and LV-XLSX-NO-HEADER for a cell that stands in a column without a name.
 */
export function joinSheets(
  file: string,
  sheets: readonly Sheet[],
): { header: string[]; rows: SheetCell[][] } {
  const first = sheets[0];
  if (first === undefined || first.rows.length === 0) {
    fault({
      code: 'LV-XLSX-EMPTY',
      place: { file, ...(first === undefined ? {} : { sheet: first.name }) },
      what: 'the sheet is empty',
      expected: 'a header row with the columns, and a row for each respondent',
      remedy: 'choose another file',
    });
  }
  const header: string[] = [];
  const most = Math.max(...sheets.map((sheet) => sheet.rows.length));
  const rows: SheetCell[][] = Array.from({ length: most - 1 }, () => []);
  for (const sheet of sheets) {
    const names = (sheet.rows[0] ?? []).map((cell) => (cell === null ? '' : String(cell).trim()));
    while (names.length > 0 && names.at(-1) === '') names.pop();
    const offset = header.length;
    header.push(...names.map((name, k) => (name === '' ? `column_${offset + k + 1}` : name)));
    for (let r = 1; r < most; r++) {
      // A part whose last respondents answered nothing in it has fewer rows.
      const row = sheet.rows[r] ?? [];
      const joined = rows[r - 1]!;
      if (row.length > 0) while (joined.length < offset) joined.push(null);
      joined.push(...row.slice(0, names.length));
      const stray = row.findIndex((cell, c) => c >= names.length && cell !== null);
      if (stray >= 0) {
        fault({
          code: 'LV-XLSX-NO-HEADER',
          place: { file, sheet: sheet.name, cell: cellName(r, stray) },
          what: 'there is a cell in a column without a name',
          expected: `a name in ${cellName(0, stray)}`,
          remedy: 'name the column in the first row, or empty it',
        });
      }
    }
  }
  return { header, rows };
}
