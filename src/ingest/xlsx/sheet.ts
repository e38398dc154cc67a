import { FaultError, fault } from '../../errors/index.js';
import type { SheetCell } from '../cell-table.js';
import { type Merge, mergeOf, mostMerges } from './merged.js';
import type { NumberMeaning } from './number-format.js';
import { excelText, type WorkbookParts } from './parts.js';
import { attribute, readXml } from './xml.js';

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

/** Name of a cell from 0-based row and column: A1, AB12. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/**
 * What a number under a format of days or times is. Times are seconds (to the millisecond), lengths of time past 24 hours
 * too. A day of the calendar that only shows its clock time is a date all the same, and a clock time without a day is
 * one under a format of days too: Excel shows it on 0 January 1900.
 */
function dayOrTime(serial: number, meaning: NumberMeaning, date1904: boolean): SheetCell {
  const bare = serial < 1 && serial >= 0 && (meaning === 'datetime' || (meaning === 'date' && serial > 0));
  if (meaning === 'duration' || (meaning === 'time' && serial < 367) || bare)
    return { time: Math.round(serial * day) / 1000 };
  return { date: excelDate(serial, date1904) };
}

const clockPattern = /^T?(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?$/;

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Column of a cell's name, 0-based. */
function columnOf(name: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{1,3}(?=\d{1,7}$)/.exec(name)?.[0].toUpperCase() ?? '')
    column = 26 * column + letter.charCodeAt(0) - 64;
  if (!(column >= 1 && column <= mostColumns)) throw new Error(`a cell is called ${name.slice(0, 20)}`);
  return column - 1;
}

const empty: SheetCell[] = [];

/**
 * Rows that a sheet may be long, and places that its rows may have up to their last cells, by those that hold
 * something: a lone cell in the last row or column must not make a table of seventeen thousand million.
 */
const mostRowsOf = (filledRows: number): number => 10_000 + 10 * filledRows;
const mostPlacesOf = (filledCells: number): number => (1 << 21) + 64 * filledCells;
/** Rows times columns of the header: the cells, most of them empty, that the table will have. */
const mostOfTable = (filledCells: number): number => (1 << 22) + 256 * filledCells;

/** The cell's value by its kind (ECMA-376 part 1, 18.18.11). Throws an Error; LV-XLSX-ERROR-CELL. */
function cellValue(
  kind: string,
  text: string,
  style: number,
  parts: WorkbookParts,
  place: () => { file: string; sheet: string; cell: string },
): SheetCell {
  const plain = (value: string): SheetCell => {
    if (value.includes('\0')) {
      fault({
        code: 'LV-XLSX-ZERO-CHARACTER',
        place: place(),
        what: 'the cell holds a zero character, which no text has',
        remedy: 'write the cell anew in Excel and save the workbook',
      });
    }
    return value === '' ? null : value.replaceAll('\r\n', '\n');
  };
  switch (kind) {
    case 's': {
      if (text === '') return null;
      const string = parts.strings[Number(text)];
      if (string === undefined)
        throw new Error(`cell ${place().cell} has text ${text} of ${parts.strings.length}`);
      return plain(string);
    }
    case 'str':
    case 'inlineStr':
      return plain(excelText(text));
    case 'b':
      if (text === '') return null;
      if (text !== '0' && text !== '1' && text !== 'true' && text !== 'false')
        throw new Error(`cell ${place().cell} is neither true nor false`);
      return text === '1' || text === 'true';
    case 'e':
      if (text === '#N/A' || text === '') return null;
      return fault({
        code: 'LV-XLSX-ERROR-CELL',
        place: place(),
        what: 'the cell holds an error of Excel, not a value',
        found: text,
        remedy: 'mend the formula, or empty the cell',
      });
    case 'd': {
      if (text === '') return null;
      const clock = clockPattern.exec(text);
      if (clock !== null)
        return { time: Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) };
      const date = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
      if (Number.isNaN(date)) throw new Error(`cell ${place().cell} holds no date`);
      return { date };
    }
    case 'n': {
      const bare = text.trim();
      if (bare === '') return null;
      const number = Number(bare);
      if (!Number.isFinite(number) || /[^0-9.eE+-]/.test(bare))
        throw new Error(`cell ${place().cell} holds no number`);
      const meaning = parts.meanings[style] ?? 'number';
      if (meaning === 'number' || meaning === 'percent') return number;
      const cell = dayOrTime(number, meaning, parts.date1904);
      if (cell !== null && typeof cell === 'object' && 'date' in cell && !(Math.abs(cell.date) <= 8.64e15))
        throw new Error(`cell ${place().cell} holds a date outside the calendar`);
      return cell;
    }
  }
  throw new Error(`cell ${place().cell} is of an unknown kind`);
}

/** Formulas that have no stored value: their cells are empty here. */
export interface Uncomputed {
  count: number;
  /** The first few, by name. */
  cells: string[];
}

/** What a sheet's part holds. */
export interface SheetContent {
  /** Rows of cells; empty ones at the end are left out. */
  rows: SheetCell[][];
  uncomputed: Uncomputed;
  merges: Merge[];
  /** 0-based rows of the numbers that are shown in per cent, by 0-based column. */
  percents: Map<number, number[]>;
  /** The first cell that no table may hold (LV-XLSX-ERROR-CELL, LV-XLSX-ZERO-CHARACTER): to be thrown if the sheet is used. */
  unusable: FaultError | undefined;
}

/** What a sheet holds of which nothing is read. */
export const noContent = (): SheetContent => ({
  rows: [],
  uncomputed: { count: 0, cells: [] },
  merges: [],
  percents: new Map(),
  unusable: undefined,
});

/** Reads a sheet's part. Throws an Error. */
export async function readSheet(
  pieces: AsyncIterable<Buffer>,
  parts: WorkbookParts,
  file: string,
  sheet: string,
): Promise<SheetContent> {
  const rows: SheetCell[][] = [];
  const percents = new Map<number, number[]>();
  let unusable: FaultError | undefined;
  const uncomputed: Uncomputed = { count: 0, cells: [] };
  const merges: Merge[] = [];
  let formula = false;
  let stored = false;
  let row = -1;
  let column = -1;
  let cells: SheetCell[] = empty;
  let filledCells = 0;
  let filledRows = 0;
  let places = 0;
  let kind = 'n';
  let style = 0;
  let text = '';
  let reads = false;
  let inReading = false;
  await readXml(pieces, {
    open(name, tag) {
      if (name === 'c') {
        const at = attribute(tag, 'r');
        column = at === undefined ? column + 1 : columnOf(at);
        kind = attribute(tag, 't') ?? 'n';
        style = Number(attribute(tag, 's') ?? 0);
        text = '';
        formula = false;
        stored = false;
      } else if (name === 'f') formula = true;
      else if (name === 'mergeCell') {
        const merge = merges.length < mostMerges ? mergeOf(attribute(tag, 'ref')) : undefined;
        if (merge !== undefined) merges.push(merge);
      } else if (name === 'v') {
        stored = true;
        reads = kind !== 'inlineStr';
      } else if (name === 't') reads = kind === 'inlineStr' && !inReading;
      else if (name === 'rPh') inReading = true;
      else if (name === 'row') {
        const next = attribute(tag, 'r');
        const index = next === undefined ? row + 1 : Number(next) - 1;
        if (!(index > row && index < mostRows)) throw new Error(`row ${next} follows row ${row + 1}`);
        row = index;
        column = -1;
        cells = empty;
      }
    },
    text(piece) {
      if (reads) text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') reads = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c') {
        if (row < 0) throw new Error('a cell outside a row');
        if (column >= mostColumns) throw new Error(`row ${row + 1} has too many cells`);
        const place = () => ({ file, sheet, cell: cellName(row, column) });
        let value: SheetCell;
        try {
          value = cellValue(kind, text, style, parts, place);
        } catch (cause) {
          if (!(cause instanceof FaultError)) throw cause;
          unusable ??= cause;
          value = '#';
        }
        // A text formula's value may be the empty text; any other has none where nothing is stored.
        const none = kind === 'str' ? !stored : text.trim() === '';
        if (formula && none && uncomputed.count++ < 5) uncomputed.cells.push(cellName(row, column));
        if (value === null) return;
        if (typeof value === 'number' && parts.meanings[style] === 'percent') {
          const seen = percents.get(column);
          if (seen === undefined) percents.set(column, [row]);
          else seen.push(row);
        }
        filledCells++;
        if (cells === empty) filledRows++;
        places += Math.max(0, column + 1 - cells.length);
        if (row >= mostRowsOf(filledRows) || places > mostPlacesOf(filledCells))
          throw new Error(
            `sheet ${sheet} has ${filledCells} cells, spread as far as ${cellName(row, column)}`,
          );
        if (cells === empty) {
          cells = [];
          while (rows.length < row) rows.push(empty);
          rows.push(cells);
        }
        while (cells.length < column) cells.push(null);
        cells[column] = value;
      }
    },
  });
  const columns = rows[0]?.length ?? 0;
  if (rows.length * columns > mostOfTable(filledCells))
    throw new Error(`sheet ${sheet} has ${filledCells} cells in ${rows.length} rows of ${columns}`);
  return { rows, uncomputed, merges, percents, unusable };
}
