import { fault } from '../../errors/index.js';
import { damageOf } from '../binary/damage.js';
import { type SheetCell, textOfCell } from '../cell-table.js';
import { shownLines } from '../frame/cells.js';
import { type Frame, frameOf, headRecords } from '../frame/head.js';
import { farRowText, sumRowsText } from '../frame/sums.js';
import { tailKind } from '../frame/totals.js';
import type { SourceNote } from '../source-table.js';
import { mergedHeader, mergedNotes } from './merged.js';
import { readParts } from './parts.js';
import { percentNotes } from './percents.js';
import { cellName, noContent, readSheet, type SheetContent } from './sheet.js';
import { endBeforeSums, isFarLastRow } from './sum-rows.js';
import { Zip } from './zip.js';

/** A sheet of a workbook. */
export interface Sheet extends SheetContent {
  name: string;
  hidden: boolean;
}

export interface Workbook {
  file: string;
  sheets: Sheet[];
}

/**
 * The sheets of a workbook; of those that `wanted` says no to, names only.
 * Throws LV-XLSX-UNREADABLE for a file that is no workbook.
 */
export async function readWorkbook(
  file: string,
  wanted: (sheet: { name: string; hidden: boolean }, all: readonly { name: string }[]) => boolean,
): Promise<Workbook> {
  let zip: Zip | undefined;
  try {
    zip = new Zip(file);
    const parts = await readParts(zip);
    const sheets: Sheet[] = [];
    for (const { name, part, hidden } of parts.sheets) {
      const read = wanted({ name, hidden }, parts.sheets)
        ? await readSheet(zip.read(part), parts, file, name)
        : noContent();
      sheets.push({ name, hidden, ...read });
    }
    return { file, sheets };
  } catch (cause) {
    const other = zip === undefined ? undefined : otherArchive(zip);
    if (other !== undefined) {
      return fault(
        {
          code: 'LV-XLSX-UNREADABLE',
          place: { file },
          what: `this is ${other}, no workbook`,
          remedy: 'export the data as .csv, .xlsx or .sav',
        },
        { cause },
      );
    }
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

/** A table out of sheets. */
export interface SheetTable {
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
  const merged =
    headerRows === undefined && sheets.length === 1 ? mergedHeader(given.rows, given.merges) : undefined;
  const first = merged === undefined ? given : { ...given, rows: merged.rows };
  const frame = merged?.frame ?? frameOfSheet(first, headerRows);
  const header: string[] = [];
  const labels: string[] = [];
  const most = Math.max(...sheets.map((sheet) => sheet.rows.length));
  const tail = sheets.length === 1 ? tailRows(first.rows, frame.data) : most;
  const end = sheets.length === 1 && tail === most ? endBeforeSums(first.rows, frame.data, most) : tail;
  const rows: SheetCell[][] = Array.from({ length: Math.max(0, end - frame.data) }, () => []);
  for (const sheet of merged === undefined ? sheets : [first]) {
    const names = namesOf(sheet, frame);
    const offset = header.length;
    header.push(...names.map((name, k) => (name === '' ? `column_${offset + k + 1}` : name)));
    labels.push(...names.map((_, k) => (sheet === first ? (frame.labels[k] ?? '') : '')));
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
  const notes = [
    ...frame.notes,
    ...sheets.flatMap(uncomputedNote),
    ...sheets.flatMap((s) => mergedNotes(s.name, s.merges, frame.data, end, header.length)),
    ...(sheets.length === 1 ? percentNotes(first, header, frame.data, end) : []),
  ];
  const filled: SheetCell[][] = [];
  const empty: number[] = [];
  for (const [k, row] of rows.entries()) {
    if (header.length === 1 || !row.every(isEmptyCell)) filled.push(row);
    else empty.push(frame.data + k + 1);
  }
  while (header.length === 1 && filled.length > 0 && filled.at(-1)!.every(isEmptyCell)) filled.pop();
  if (empty.length > 0) {
    const one = empty.length === 1;
    notes.push({
      code: 'LV-INGEST-EMPTY-ROWS',
      text: `${empty.length} empty ${one ? 'row is' : 'rows are'} left out: no cell of ${one ? 'it' : 'them'} holds anything (row ${shownLines(empty)})`,
      rowsLeftOut: empty.length,
    });
  }
  if (end < tail) {
    const lines = Array.from({ length: tail - end }, (_, k) => end + k + 1);
    notes.push({ code: 'LV-INGEST-TOTAL', text: sumRowsText(lines, 'row'), rowsLeftOut: lines.length });
  } else if (sheets.length === 1 && end === most && isFarLastRow(first.rows, frame.data, most)) {
    notes.push({ code: 'LV-INGEST-TOTAL', text: farRowText(most, 'row') });
  } else if (end < most) {
    const left = most - end;
    notes.push({
      code: 'LV-INGEST-TOTAL',
      text: `${left === 1 ? 'the row' : `the ${left} rows`} at the end (from row ${end + 1}) ${left === 1 ? 'is a total or a footnote, no respondent, and is' : 'are totals or footnotes, no respondents, and are'} left out; delete ${left === 1 ? 'it' : 'them'} in the workbook, or rename the first cell if it is an answer`,
      rowsLeftOut: left,
    });
  }
  return { header, labels, rows: filled, notes };
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

/** What an archive is that holds no workbook, by the parts that it has; undefined of what may be one. */
function otherArchive(zip: Zip): string | undefined {
  if (zip.has('xl/workbook.xml')) return undefined;
  if (zip.has('word/document.xml')) return 'a Word document';
  if (zip.has('ppt/presentation.xml')) return 'a PowerPoint presentation';
  if (zip.has('content.xml')) return 'an OpenDocument file (LibreOffice)';
  return zip.has('_rels/.rels') ? undefined : 'a zip archive';
}
