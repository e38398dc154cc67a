import { type Fault, FaultError, fault } from '../../errors/index.js';
import { shownLines } from '../frame/cells.js';
import type { Frame } from '../frame/head.js';
import { canBeTail, type TailKind, tailKind } from '../frame/totals.js';
import { plainVariable, type SourceNote, type SourceType, type SourceVariable } from '../source-table.js';
import { cellKind, kind } from './cell-kind.js';
import {
  columnType,
  commasElsewhere,
  onlyShowsNumbers,
  type PointMeaning,
  pointsElsewhere,
} from './column-type.js';
import { type Cells, CsvScanner, cellText, copyOf, type Dialect, separatorName } from './scan.js';
import { swallowsRows } from './swallowed.js';

/** What one pass over a delimited file tells of it. */
export interface Survey {
  /** Header as written; a phantom column at the end is left out. */
  variables: SourceVariable[];
  rows: number;
  notes: SourceNote[];
  /** Whether the column's bare NA, NaN, NULL and '.' cells are missing. */
  marksMissing: boolean[];
  /** What a point in the column's numbers is. */
  points: PointMeaning[];
  /** Cells a record has in the file, phantom column included. */
  width: number;
}

const most = 10;
/** Rows at the end that may be totals and footnotes. */
const mostHeld = 12;

/** A cell that holds nothing. */
export function isEmpty(cells: Cells, index: number): boolean {
  return cells.starts[index] === cells.ends[index];
}

/** A line without anything on it, which in a file of several columns is no record. */
export function isBlank(cells: Cells, width: number): boolean {
  return width > 1 && cells.count === 1 && isEmpty(cells, 0) && cells.quoted[0] === 0;
}

const blankText = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

/** A record of separators and blanks (no-break and zero-width ones, line breaks) alone, which in a file of several columns is no respondent. */
export function isEmptyRow(cells: Cells, width: number): boolean {
  if (width < 2) return false;
  const { bytes } = cells;
  for (let k = 0; k < cells.count; k++) {
    for (let at = cells.starts[k]!; at < cells.ends[k]!; at++) {
      const byte = bytes[at]!;
      if (byte >= 0xc2 && byte <= 0xef) {
        if (!blankText.test(cellText(cells, k))) return false;
        break;
      }
      if (byte > 32) return false;
    }
  }
  return true;
}

/**
 * Reads a delimited file once: its header, how many rows it has, that every row is as wide as the header,
 * and each column's type. `hint` fixes a column's type where the export's own description tells it.
 * Throws, with every row at fault up to ten, LV-CSV-RAGGED; LV-CSV-DUPLICATE-HEADER; LV-CSV-EMPTY.
 */
export class ColumnSurvey {
  private header: string[] | null = null;
  private width = 0;
  private bits = new Int32Array(0);
  private bareText = new Uint8Array(0);
  private filled = new Uint8Array(0);
  private records = 0;
  private rows = 0;
  private trailingBlank = 0;
  private blankLines = 0;
  /** Blank lines that nothing has followed yet: at a file's end they are no matter. */
  private lastBlank = 0;
  private emptyRows = { count: 0, lines: [] as number[] };
  private held: { cells: Cells; kind: Exclude<TailKind, null> }[] = [];
  private totalsWithin = { count: 0, lines: [] as number[] };
  private swallowed = { count: 0, lines: [] as number[] };
  private ragged: Fault[] = [];
  private raggedRows = 0;
  readonly scanner: CsvScanner;

  constructor(
    private readonly file: string,
    private readonly dialect: Dialect,
    private readonly hint: (name: string) => SourceType | undefined,
    private readonly headerNames: readonly string[] | undefined,
    private readonly frame: Frame,
    firstLine: number,
  ) {
    this.scanner = new CsvScanner(file, dialect, (cells) => this.record(cells), firstLine);
  }

  private start(names: string[]): void {
    this.header = names;
    this.width = names.length;
    this.bits = new Int32Array(this.width);
    this.bareText = new Uint8Array(this.width);
    this.filled = new Uint8Array(this.width);
  }

  private record(cells: Cells): void {
    const at = this.records++;
    if (this.headerNames === undefined && at < this.frame.data) {
      if (at === this.frame.header) {
        this.start(
          Array.from(
            { length: cells.count },
            (_, k) => cellText(cells, k).trim() || (this.frame.names[k] ?? ''),
          ),
        );
      }
      return;
    }
    if (this.header === null) {
      this.start(
        this.headerNames
          ? [...this.headerNames]
          : Array.from({ length: cells.count }, (_, k) => `column_${k + 1}`),
      );
    }
    const { width } = this;
    if (isBlank(cells, width)) {
      this.lastBlank++;
      return;
    }
    this.blankLines += this.lastBlank;
    this.lastBlank = 0;
    // In a file of one column a blank line is an empty cell, unless nothing follows it.
    if (width === 1 && cells.count === 1 && isEmpty(cells, 0) && cells.quoted[0] === 0) {
      this.trailingBlank++;
      this.rows++;
      return;
    }
    if (isEmptyRow(cells, width)) {
      if (this.emptyRows.count++ < most) this.emptyRows.lines.push(cells.line);
      return;
    }
    this.trailingBlank = 0;
    const tail = this.tailOf(cells);
    if (tail !== null && this.held.length < mostHeld) {
      this.held.push({ cells: copyOf(cells), kind: tail });
      return;
    }
    this.release();
    this.answers(cells);
  }

  /** What a row would be if it were among the last; told from its first letters, as nearly none is any. */
  private tailOf(cells: Cells) {
    if (this.width < 2) return null;
    const first = isEmpty(cells, 0) ? 1 : 0;
    if (first >= cells.count || isEmpty(cells, first)) return null;
    let at = cells.starts[first]!;
    while (at < cells.ends[first]! && cells.bytes[at] === 32) at++;
    const lone =
      first === 0 && cells.ends.subarray(1, cells.count).every((end, k) => end === cells.starts[k + 1]);
    if (!lone && (!canBeTail(cells.bytes[at]!) || cells.ends[first]! - at > 80)) return null;
    return tailKind(Array.from({ length: cells.count }, (_, k) => cellText(cells, k)));
  }

  /** Rows that were held for the file's end, and are rows like others as more has come. */
  private release(): void {
    for (const { cells, kind: tail } of this.held) {
      if (tail === 'total') {
        if (this.totalsWithin.count++ < most) this.totalsWithin.lines.push(cells.line);
      }
      this.answers(cells);
    }
    this.held = [];
  }

  private answers(cells: Cells): void {
    const { width } = this;
    this.rows++;
    if (cells.count !== width && !surplusIsEmpty(cells, width)) {
      this.raggedRows++;
      if (this.ragged.length < most) this.ragged.push(this.raggedFault(cells));
      return;
    }
    if (cells.spans && swallowsRows(cells, this.dialect.separator)) {
      if (this.swallowed.count++ < most) this.swallowed.lines.push(cells.line);
    }
    const { bits, bareText } = this;
    for (let k = 0; k < width; k++) {
      const start = cells.starts[k]!;
      const end = cells.ends[k]!;
      if (start === end) continue;
      this.filled[k] = 1;
      const seen = bits[k]!;
      const bare = cells.quoted[k] === 0;
      // A column known to be text only needs to know whether its texts stand bare.
      if ((seen & kind.text) !== 0 && (!bare || bareText[k] === 1)) continue;
      const now = cellKind(cells.bytes, start, end, bare);
      bits[k] = seen | now;
      if (bare && now !== kind.missingMark && now !== kind.blank) bareText[k] = 1;
    }
  }

  private raggedFault(cells: Cells): Fault {
    return {
      code: 'LV-CSV-RAGGED',
      place: { file: this.file, line: cells.line },
      what: `row ${this.rows} has ${cells.count} cells where the header has ${this.width}`,
      expected: `${this.width} cells divided by ${separatorName(this.dialect.separator)}`,
      remedy:
        cells.count < this.width
          ? 'the row may be cut off, or the file uses another separator (--separator)'
          : 'a cell that holds the separator must be quoted',
    };
  }

  /** Rows at the end that are totals or footnotes are left out; what only may be one is not, unless beside a sure one. */
  private endOfRows(notes: SourceNote[]): void {
    // Below ids that are texts a text alone is a respondent who answered nothing.
    if (((this.bits[0] ?? 0) & kind.text) !== 0) {
      const last = this.held.findLastIndex((h) => h.kind === 'lone');
      const after = this.held.splice(last + 1);
      this.release();
      this.held = after;
    }
    const sure = this.held.some((h) => h.kind !== 'perhaps') && this.rows > 0;
    if (!sure) this.release();
    const left = this.held.map((h) => h.cells.line);
    if (left.length > 0) {
      const one = left.length === 1;
      notes.push({
        code: 'LV-INGEST-TOTAL',
        text: `${one ? 'the row' : `${left.length} rows`} at the end (line ${shownLines(left)}) ${one ? 'is a total or a footnote, no respondent, and is' : 'are totals or footnotes, no respondents, and are'} left out; delete ${one ? 'it' : 'them'} in the file, or rename ${one ? 'its' : 'their'} first cell if ${one ? 'it is an answer' : 'they are answers'}`,
        rowsLeftOut: left.length,
      });
    }
    const { count, lines } = this.totalsWithin;
    if (count > 0 && count <= Math.max(3, 0.1 * this.rows)) {
      notes.push({
        code: 'LV-INGEST-TOTAL',
        text: `${count === 1 ? 'a row' : `${count} rows`} among the others (line ${shownLines(lines, count)}) ${count === 1 ? 'is' : 'are'} named like a total and read as ${count === 1 ? 'a respondent' : 'respondents'}; delete ${count === 1 ? 'it' : 'them'} in the file if ${count === 1 ? 'it is one' : 'they are totals'}`,
      });
    }
  }

  private emptyNotes(notes: SourceNote[]): void {
    if (this.blankLines > 0) {
      notes.push({
        code: 'LV-CSV-BLANK-LINES',
        text: `${this.blankLines} blank ${this.blankLines === 1 ? 'line is' : 'lines are'} left out`,
      });
    }
    const { count, lines } = this.emptyRows;
    if (count > 0) {
      notes.push({
        code: 'LV-INGEST-EMPTY-ROWS',
        text: `${count} empty ${count === 1 ? 'row is' : 'rows are'} left out: no cell of ${count === 1 ? 'it' : 'them'} holds anything (line ${shownLines(lines, count)})`,
        rowsLeftOut: count,
      });
    }
  }

  private swallowedNote(notes: SourceNote[]): void {
    const { count, lines } = this.swallowed;
    if (count === 0) return;
    notes.push({
      code: 'LV-CSV-QUOTE',
      text: `${count === 1 ? 'a quoted cell goes' : `${count} quoted cells go`} over lines that look like rows of their own (line ${shownLines(lines, count)}), and ${count === 1 ? 'is' : 'are'} read as one cell; look for a quote that should not be there, or was not closed`,
    });
  }

  private names(notes: SourceNote[]): string[] {
    const header = this.header!.map((name) => name.trim());
    while (header.length > 1 && header.at(-1) === '' && this.filled[header.length - 1] === 0) {
      header.pop();
      notes.push({
        code: 'LV-CSV-PHANTOM-COLUMN',
        text: 'an empty column without a name at the end is left out',
      });
    }
    for (const [k, name] of header.entries()) {
      if (name !== '') continue;
      header[k] = `column_${k + 1}`;
      notes.push({
        code: 'LV-CSV-UNNAMED-COLUMN',
        text: `column ${k + 1} has no name and is called ${header[k]}`,
        variable: header[k],
      });
    }
    assertDistinct(this.file, header);
    return header;
  }

  /** Names and types when the last record has been read. */
  finish(): Survey {
    const notes: SourceNote[] = [...this.frame.notes];
    if (this.header !== null) this.endOfRows(notes);
    if (this.header === null) {
      fault({
        code: 'LV-CSV-EMPTY',
        place: { file: this.file },
        what: 'the file is empty',
        expected: 'a header row with the columns, and a row for each respondent',
        remedy: 'export the data again',
      });
    }
    if (this.raggedRows > 0) {
      if (this.raggedRows > most) {
        this.ragged.push({
          code: 'LV-CSV-RAGGED',
          place: { file: this.file },
          what: `${this.raggedRows} of ${this.rows} rows are not as wide as the header`,
          remedy: 'check that the separator is right (--separator): the first ten are named above',
        });
      }
      throw new FaultError(this.ragged);
    }
    const rows = this.rows - this.trailingBlank;
    const header = this.names(notes);
    this.emptyNotes(notes);
    this.swallowedNote(notes);
    const marksMissing: boolean[] = [];
    const points: PointMeaning[] = [];
    const elsewhere = pointsElsewhere(this.bits);
    const decimalCommas = commasElsewhere(this.bits);
    const variables = header.map((name, k) => {
      const bits = this.bits[k]!;
      let { type, format, point } = columnType(bits, this.dialect.separator, elsewhere);
      const hint = this.hint(name);
      if (hint !== undefined && hint !== type) {
        const fits = (bits & ~kind.blank) === 0 || hint === 'text';
        if (fits) ({ type, format } = { type: hint, format: '' });
        else if (hint === 'number') {
          notes.push({
            code: 'LV-CSV-NOT-NUMBERS',
            text: `'${name}' should hold numbers, but has other cells, and is read as ${type}`,
            variable: name,
          });
        }
      }
      points.push(point ?? 'decimal');
      if (type === 'text' && hint === undefined && onlyShowsNumbers(bits)) {
        notes.push({
          code: 'LV-CSV-NUMBERS-AS-TEXT',
          text: `every cell of '${name}' shows a number, but not in one way (a blank, comma or apostrophe between thousands, %, or both decimal commas and points), and it is read as text; write the numbers without marks between thousands, and with one decimal mark`,
          variable: name,
        });
      }
      if (type === 'number' && (bits & kind.grouped) !== 0 && !decimalCommas) {
        notes.push({
          code: 'LV-CSV-POINT',
          text: `the commas in '${name}' stand before three digits and are read as decimal commas: 1,250 is 1.25; write 1250 if that is wrong`,
          variable: name,
        });
      }
      if (point !== undefined && type === 'number') {
        notes.push({
          code: 'LV-CSV-POINT',
          text:
            point === 'thousands'
              ? `the points in '${name}' stand before three digits and are read as thousands points: 1.250 is 1250; write a decimal comma, or no point, if that is wrong`
              : `the points in '${name}' stand before three digits and are read as decimal points, as other columns have such: 1.250 is 1.25; write 1250 if that is wrong`,
          variable: name,
        });
      }
      const marks = (bits & kind.missingMark) !== 0;
      // Among texts a bare NA is missing only where true texts are all quoted, as R writes them.
      const missing = marks && (type !== 'text' || (bits !== kind.missingMark && this.bareText[k] === 0));
      marksMissing.push(missing);
      if (missing) {
        notes.push({
          code: 'LV-CSV-MISSING-MARK',
          text: `bare NA, NaN, NULL, #NULL!, #N/A or '.' in '${name}' is read as missing`,
          variable: name,
        });
      }
      return { ...plainVariable(name, type), format, label: this.frame.labels[k] ?? '' };
    });
    return { variables, rows, notes, marksMissing, points, width: this.width };
  }
}

/** Cells beyond the header's may be there as long as they are empty. */
export function surplusIsEmpty(cells: Cells, width: number): boolean {
  if (cells.count < width) return false;
  for (let k = width; k < cells.count; k++) if (!isEmpty(cells, k)) return false;
  return true;
}

/** Throws LV-CSV-DUPLICATE-HEADER for names that are equal, or differ in case only (SQL can't tell them apart). */
export function assertDistinct(
  file: string,
  header: readonly string[],
  place: { sheet?: string } = {},
): void {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [k, name] of header.entries()) {
    const before = seen.get(name.toLowerCase());
    if (before === undefined) {
      seen.set(name.toLowerCase(), k);
      continue;
    }
    faults.push({
      code: 'LV-CSV-DUPLICATE-HEADER',
      place: { file, line: 1, ...place },
      what: `columns ${before + 1} and ${k + 1} have the same name '${name}'`,
      remedy: 'give every column a name of its own (capital and small letters count as equal)',
    });
  }
  if (faults.length > 0) throw new FaultError(faults.slice(0, most));
}
