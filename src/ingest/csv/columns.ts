import { type Fault, FaultError, fault } from '../../errors/index.js';
import { shownLines } from '../frame/cells.js';
import type { Frame } from '../frame/head.js';
import type { SourceNote, SourceType, SourceVariable } from '../source-table.js';
import { cellKind, kind } from './cell-kind.js';
import type { PointMeaning } from './column-type.js';
import { describedColumns } from './described.js';
import { headerNames } from './header-names.js';
import { LastRows } from './last-rows.js';
import { isBlank, isEmpty, isEmptyRow, surplusIsEmpty } from './record.js';
import { type Cells, CsvScanner, cellText, type Dialect, separatorName } from './scan.js';
import { swallowsRows } from './swallowed.js';
import { Tail } from './tail.js';

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
  /** The first of the last rows (0-based) that may be sums of those above; undefined where none may be. */
  maybeSums: number | undefined;
}

const most = 10;

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
  private tail: Tail | null = null;
  private last: LastRows | null = null;
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
    this.last = new LastRows(this.width);
    this.tail = new Tail(this.width, (cells) => this.answers(cells));
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
    if (this.tail!.holds(cells)) return;
    this.tail!.release();
    this.answers(cells);
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
    this.last!.row(cells, this.rows - 1);
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

  /** Names and types when the last record has been read. */
  finish(): Survey {
    const notes: SourceNote[] = [...this.frame.notes];
    this.tail?.end(((this.bits[0] ?? 0) & kind.text) !== 0, () => this.rows, notes);
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
    const header = headerNames(this.file, this.header, this.filled, notes);
    this.emptyNotes(notes);
    this.swallowedNote(notes);
    const described = describedColumns(
      header,
      {
        bits: this.bits,
        bareText: this.bareText,
        separator: this.dialect.separator,
        labels: this.frame.labels,
        hint: this.hint,
      },
      notes,
    );
    return { ...described, rows, notes, width: this.width, maybeSums: this.last!.first(rows) };
  }
}
