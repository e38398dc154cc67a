import { type Fault, FaultError, fault } from '../../errors/index.js';
import { plainVariable, type SourceNote, type SourceType, type SourceVariable } from '../source-table.js';
import { cellKind, kind } from './cell-kind.js';
import { type Cells, CsvScanner, cellText, type Dialect } from './scan.js';

/** What one pass over a delimited file tells of it. */
export interface Survey {
  /** Header as written; a phantom column at the end is left out. */
  variables: SourceVariable[];
  rows: number;
  notes: SourceNote[];
  /** Whether the column's bare NA, NaN, NULL and '.' cells are missing. */
  marksMissing: boolean[];
  /** Cells a record has in the file, phantom column included. */
  width: number;
}

const most = 10;

/** A cell that holds nothing. */
export function isEmpty(cells: Cells, index: number): boolean {
  return cells.starts[index] === cells.ends[index];
}

/** A line without anything on it, which in a file of several columns is no record. */
export function isBlank(cells: Cells, width: number): boolean {
  return width > 1 && cells.count === 1 && isEmpty(cells, 0) && cells.quoted[0] === 0;
}

/** The type that fits every cell of a column, and the format in which dates are written. */
function columnType(bits: number, separator: string): { type: SourceType; format: string } {
  const only = (allowed: number) => (bits & ~allowed) === 0;
  const marks = kind.missingMark | kind.blank;
  const numeric = kind.integer | kind.point | kind.comma | kind.grouped | marks;
  if (only(numeric) && !((bits & kind.point) !== 0 && (bits & kind.comma) !== 0)) {
    // In a comma separated file «1,234» may be a thousand: it is not guessed, it stays text.
    if (!(separator === ',' && (bits & kind.grouped) !== 0)) return { type: 'number', format: '' };
  }
  if (only(kind.blank)) return { type: 'number', format: '' };
  if (only(kind.isoDate | marks)) return { type: 'date', format: 'YYYY-MM-DD' };
  if (only(kind.isoDatetime | marks)) return { type: 'datetime', format: 'YYYY-MM-DDTHH:MM:SS' };
  if (only(kind.dmyDate | marks)) return { type: 'date', format: 'DD.MM.YYYY' };
  if (only(kind.dmyDatetime | marks)) return { type: 'datetime', format: 'DD.MM.YYYY HH:MM' };
  if (only(kind.time | marks)) return { type: 'time', format: 'HH:MM:SS' };
  return { type: 'text', format: '' };
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
  private rows = 0;
  private trailingBlank = 0;
  private blankLines = 0;
  private ragged: Fault[] = [];
  private raggedRows = 0;
  readonly scanner: CsvScanner;

  constructor(
    private readonly file: string,
    private readonly dialect: Dialect,
    private readonly hint: (name: string) => SourceType | undefined,
    private readonly headerNames: readonly string[] | undefined,
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
    if (this.header === null) {
      if (this.headerNames) this.start([...this.headerNames]);
      else {
        if (cells.count === 1 && isEmpty(cells, 0)) return;
        this.start(Array.from({ length: cells.count }, (_, k) => cellText(cells, k)));
        return;
      }
    }
    const { width } = this;
    if (isBlank(cells, width)) {
      this.blankLines++;
      return;
    }
    // In a file of one column a blank line is an empty cell, unless nothing follows it.
    if (width === 1 && cells.count === 1 && isEmpty(cells, 0) && cells.quoted[0] === 0) {
      this.trailingBlank++;
      this.rows++;
      return;
    }
    this.trailingBlank = 0;
    this.rows++;
    if (cells.count !== width && !surplusIsEmpty(cells, width)) {
      this.raggedRows++;
      if (this.ragged.length < most) this.ragged.push(this.raggedFault(cells));
      return;
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
    const { separator } = this.dialect;
    return {
      code: 'LV-CSV-RAGGED',
      place: { file: this.file, line: cells.line },
      what: `row ${this.rows} has ${cells.count} cells where the header has ${this.width}`,
      expected: `${this.width} cells divided by ${separator === '\t' ? 'tab' : `'${separator}'`}`,
      remedy:
        cells.count < this.width
          ? 'the row may be cut off, or the file uses another separator'
          : 'a cell that holds the separator must be quoted',
    };
  }

  /** Names and types when the last record has been read. */
  finish(): Survey {
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
          remedy: 'check that the separator is right: the first ten are named above',
        });
      }
      throw new FaultError(this.ragged);
    }
    const rows = this.rows - this.trailingBlank;
    const notes: SourceNote[] = [];
    const header = this.header.map((name) => name.trim());
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
    if (this.blankLines > 0) {
      notes.push({ code: 'LV-CSV-BLANK-LINES', text: `${this.blankLines} blank lines are left out` });
    }
    const marksMissing: boolean[] = [];
    const variables = header.map((name, k) => {
      const bits = this.bits[k]!;
      let { type, format } = columnType(bits, this.dialect.separator);
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
      return { ...plainVariable(name, type), format };
    });
    return { variables, rows, notes, marksMissing, width: this.width };
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
