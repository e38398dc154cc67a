import { stat } from 'node:fs/promises';
import { fault } from '../../errors/index.js';
import { guarded } from '../binary/guarded.js';
import type { SheetCell } from '../cell-table.js';

/** A sheet: rows of cells, empty rows at the end left out. */
export interface Sheet {
  name: string;
  rows: SheetCell[][];
}

export interface Workbook {
  file: string;
  sheets: Sheet[];
}

/** The parts of SheetJS's cell that are read here. */
interface Cell {
  t: string;
  v?: string | number | boolean | Date;
  z?: string;
  w?: string;
}

/** Whether a number format shows a date or a time: one of y, m, d, h, s outside quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

const day = 86_400_000;

/**
 * Milliseconds since 1970 of an Excel serial day (day 1 is 1900-01-01; Excel counts a 29 February 1900 that
 * never was, so days to 60 are one off; with date1904, day 0 is 1904-01-01), to the nearest millisecond.
 */
export function excelDate(serial: number, date1904: boolean): number {
  const base = date1904
    ? Date.UTC(1904, 0, 1)
    : serial < 60
      ? Date.UTC(1899, 11, 31)
      : Date.UTC(1899, 11, 30);
  return base + Math.round(serial * day);
}

function cellValue(
  cell: Cell | undefined,
  date1904: boolean,
  place: { file: string; sheet: string; cell: string },
): SheetCell {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') {
    if (cell.w === '#N/A') return null;
    fault({
      code: 'LV-XLSX-ERROR-CELL',
      place,
      what: 'the cell holds an error of Excel, not a value',
      found: cell.w ?? String(cell.v),
      remedy: 'mend the formula, or empty the cell',
    });
  }
  if (typeof cell.v === 'number') {
    return cell.z !== undefined && isDateFormat(cell.z) ? { date: excelDate(cell.v, date1904) } : cell.v;
  }
  if (typeof cell.v === 'string') return cell.v === '' ? null : cell.v.replaceAll('\r\n', '\n');
  return typeof cell.v === 'boolean' ? cell.v : null;
}

/** Name of a cell from 0-based row and column: A1, AB12. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** What is wanted of SheetJS, as it is cloned out of its thread. */
interface Parsed {
  date1904: boolean;
  sheets: { name: string; data: (Cell[] | undefined)[] }[];
}

const program = `
  const book = parser.read(require('node:fs').readFileSync(path),
    { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellFormula: false });
  const sheets = book.SheetNames.map((name) => ({ name, data: (book.Sheets[name] ?? {})['!data'] ?? [] }));
  return { date1904: book.Workbook?.WBProps?.date1904 === true, sheets };`;

/** Every sheet of a workbook. Throws LV-XLSX-UNREADABLE for a file that is no workbook; LV-XLSX-ERROR-CELL. */
export async function readWorkbook(file: string): Promise<Workbook> {
  let parsed: Parsed;
  try {
    parsed = await guarded<Parsed>('@e965/xlsx', program, file, (await stat(file)).size);
  } catch (cause) {
    fault(
      {
        code: 'LV-XLSX-UNREADABLE',
        place: { file },
        what: 'the workbook could not be read',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'the file may be cut off, or protected by a password: save it again as .xlsx',
      },
      { cause },
    );
  }
  const sheets = parsed.sheets.map(({ name, data }) => {
    const rows = Array.from(data, (cells, r) =>
      Array.from(cells ?? [], (cell, c) =>
        cellValue(cell, parsed.date1904, { file, sheet: name, cell: cellName(r, c) }),
      ),
    );
    while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === null)) rows.pop();
    return { name, rows };
  });
  return { file, sheets };
}

/**
 * A header and rows from sheets that stand side by side; their rows go together by number.
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
      for (let c = 0; c < names.length; c++) rows[r - 1]!.push(row[c] ?? null);
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
