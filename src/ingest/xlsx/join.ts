import { fault } from '../../errors/index.js';
import { type SheetCell, textOfCell } from '../cell-table.js';
import { shownLines } from '../frame/cells.js';
import { type Frame, frameOf, headRecords } from '../frame/head.js';
import { farRowText, sumRowsText } from '../frame/sums.js';
import { tailKind } from '../frame/totals.js';
import type { SourceNote } from '../source-table.js';
import { mergedHeader, mergedNotes } from './merged.js';
import { percentNotes } from './percents.js';
import { cellName } from './sheet.js';
import { endBeforeSums, isFarLastRow } from './sum-rows.js';
import type { Sheet } from './workbook.js';

/** A table out of sheets. */
interface SheetTable {
  header: string[];
  labels: string[];
  rows: SheetCell[][];
  notes: SourceNote[];
}

const isEmptyCell = (cell: SheetCell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Cells that are looked at for the header. */
const mostLooked = 100_000;

function frameOfSheet(sheet: Sheet, headerRows: number | undefined): Frame {
  const texts: string[][] = [];
  let looked = 0;
  for (const row of sheet.rows) {
    if (texts.length >= headRecords || (looked > mostLooked && texts.length >= 20)) break;
    texts.push(row.map(textOfCell));
    looked += row.length;
  }
  return frameOf(texts, (record) => record + 1, headerRows);
}

/** The last rows of a sheet that are totals or footnotes; none where only one that may be a total is there. */
function tailRows(rows: readonly SheetCell[][], from: number): number {
  let at = rows.length;
  let sure = false;
  for (; at > from; at--) {
    const cells = rows[at - 1]!.slice(0, 64).map(textOfCell);
    if (cells.every((cell) => cell.trim() === '')) continue;
    const tail = tailKind(cells);
    if (tail === null) break;
    // Below ids that are texts a text alone is a respondent who answered nothing.
    if (
      tail === 'lone' &&
      rows.slice(from, at - 1).some((row) => typeof row[0] === 'string' && row[0] !== '')
    )
      break;
    if (tail !== 'perhaps') sure = true;
  }
  return sure && at > from ? at : rows.length;
}

function uncomputedNote({ name, uncomputed: { count, cells } }: Sheet): SourceNote[] {
  if (count === 0) return [];
  const more = count > cells.length ? ` and ${count - cells.length} more` : '';
  return [
    {
      code: 'LV-XLSX-FORMULA',
      text: `${count === 1 ? 'a formula has' : `${count} formulas have`} no stored value and ${count === 1 ? 'is' : 'are'} read as empty: ${cells.map((cell) => `${name}!${cell}`).join(', ')}${more}; open the workbook in Excel, let it compute, and save it`,
    },
  ];
}

/**
 * A header and rows from sheets that stand side by side; their rows go together by number, and may be shorter
 * than the header, their last cells being empty. Empty rows, and totals at the end, are left out, with notes.
 * Throws LV-XLSX-EMPTY, LV-XLSX-NO-HEADER for a cell that stands in a column without a name, and LV-XLSX-ERROR-CELL or
 * LV-XLSX-ZERO-CHARACTER for one that no table may hold.
 */
export function joinSheets(file: string, sheets: readonly Sheet[], headerRows?: number): SheetTable {
  const given = sheets[0];
  if (given === undefined || given.rows.length === 0) {
    fault({
      code: 'LV-XLSX-EMPTY',
      place: { file, ...(given === undefined ? {} : { sheet: given.name }) },
      what: 'the sheet is empty',
      expected: 'a header row with the columns, and a row for each respondent',
      remedy: 'choose another sheet (--sheet) or file',
    });
  }
  for (const { unusable } of sheets) if (unusable !== undefined) throw unusable;
  const alone = sheets.length === 1;
  const merged = headerRows === undefined && alone ? mergedHeader(given.rows, given.merges) : undefined;
  const first = merged === undefined ? given : { ...given, rows: merged.rows };
  const frame = merged?.frame ?? frameOfSheet(first, headerRows);
  const ends = alone ? endsOf(first.rows, frame.data) : endsAt(longest(sheets));
  const { header, labels, rows } = sideBySide(
    file,
    merged === undefined ? sheets : [first],
    frame,
    ends.answers,
  );
  const filled = withoutEmptyRows(rows, header.length === 1, frame.data);
  const notes = [
    ...frame.notes,
    ...sheets.flatMap(uncomputedNote),
    ...sheets.flatMap((s) => mergedNotes(s.name, s.merges, frame.data, ends.answers, header.length)),
    ...(alone ? percentNotes(first, header, frame.data, ends.answers) : []),
    ...filled.notes,
    ...endNotes(ends),
  ];
  return { header, labels, rows: filled.rows, notes };
}

const longest = (sheets: readonly Sheet[]): number => Math.max(...sheets.map((sheet) => sheet.rows.length));

/** Where the answers of a sheet end, 0-based and exclusive; then sums of them, then totals and footnotes. */
interface Ends {
  answers: number;
  sums: number;
  all: number;
  /** The last row stands far below the others. */
  far: boolean;
}

/** All rows are answers. */
const endsAt = (all: number): Ends => ({ answers: all, sums: all, all, far: false });

function endsOf(rows: readonly SheetCell[][], from: number): Ends {
  const all = rows.length;
  const sums = tailRows(rows, from);
  const answers = sums === all ? endBeforeSums(rows, from, all) : sums;
  return { answers, sums, all, far: answers === all && isFarLastRow(rows, from, all) };
}

/** Notes of what stands below the answers. */
function endNotes({ answers, sums, all, far }: Ends): SourceNote[] {
  const code = 'LV-INGEST-TOTAL';
  if (answers < sums) {
    const lines = Array.from({ length: sums - answers }, (_, k) => answers + k + 1);
    return [{ code, text: sumRowsText(lines, 'row'), rowsLeftOut: lines.length }];
  }
  if (far) return [{ code, text: farRowText(all, 'row') }];
  const left = all - answers;
  if (left === 0) return [];
  return [
    {
      code,
      text: `${left === 1 ? 'the row' : `the ${left} rows`} at the end (from row ${answers + 1}) ${left === 1 ? 'is a total or a footnote, no respondent, and is' : 'are totals or footnotes, no respondents, and are'} left out; delete ${left === 1 ? 'it' : 'them'} in the workbook, or rename the first cell if it is an answer`,
      rowsLeftOut: left,
    },
  ];
}

/** The sheets' columns beside each other. Throws LV-XLSX-NO-HEADER. */
function sideBySide(
  file: string,
  sheets: readonly Sheet[],
  frame: Frame,
  end: number,
): Omit<SheetTable, 'notes'> {
  const header: string[] = [];
  const labels: string[] = [];
  const rows: SheetCell[][] = Array.from({ length: Math.max(0, end - frame.data) }, () => []);
  for (const sheet of sheets) {
    const names = namesOf(sheet, frame);
    const offset = header.length;
    header.push(...names.map((name, k) => (name === '' ? `column_${offset + k + 1}` : name)));
    labels.push(...names.map((_, k) => (sheet === sheets[0] ? (frame.labels[k] ?? '') : '')));
    for (let r = frame.data; r < end; r++) {
      // A part whose last respondents answered nothing in it has fewer rows.
      const row = sheet.rows[r] ?? [];
      const joined = rows[r - frame.data]!;
      if (row.length > 0) while (joined.length < offset) joined.push(null);
      joined.push(...row.slice(0, names.length));
      const stray = row.findIndex((cell, c) => c >= names.length && !isEmptyCell(cell));
      if (stray >= 0) {
        fault({
          code: 'LV-XLSX-NO-HEADER',
          place: { file, sheet: sheet.name, cell: cellName(r, stray) },
          what: 'there is a cell in a column without a name',
          expected: `a name in ${cellName(Math.max(0, frame.header), stray)}`,
          remedy: 'name the column in the header row, or empty it',
        });
      }
    }
  }
  return { header, labels, rows };
}

/** Leaves out rows where no cell holds anything; of one column only those at the end, its others being no answer. */
function withoutEmptyRows(
  rows: readonly SheetCell[][],
  oneColumn: boolean,
  from: number,
): { rows: SheetCell[][]; notes: SourceNote[] } {
  if (oneColumn) {
    const kept = [...rows];
    while (kept.length > 0 && kept.at(-1)!.every(isEmptyCell)) kept.pop();
    return { rows: kept, notes: [] };
  }
  const empty = rows.flatMap((row, k) => (row.every(isEmptyCell) ? [from + k + 1] : []));
  if (empty.length === 0) return { rows: [...rows], notes: [] };
  const one = empty.length === 1;
  const note = {
    code: 'LV-INGEST-EMPTY-ROWS',
    text: `${empty.length} empty ${one ? 'row is' : 'rows are'} left out: no cell of ${one ? 'it' : 'them'} holds anything (row ${shownLines(empty)})`,
    rowsLeftOut: empty.length,
  };
  return { rows: rows.filter((row) => !row.every(isEmptyCell)), notes: [note] };
}

function namesOf(sheet: Sheet, frame: Frame): string[] {
  if (frame.header < 0) {
    const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
    return Array.from({ length: width }, () => '');
  }
  const row = sheet.rows[frame.header] ?? [];
  const width = Math.max(row.length, frame.names.length);
  const names = Array.from({ length: width }, (_, k) => {
    const name = textOfCell(row[k] ?? null).trim();
    return name === '' ? (frame.names[k] ?? '') : name;
  });
  while (names.length > 0 && names.at(-1) === '') names.pop();
  return names;
}
