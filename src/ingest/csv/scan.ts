import { fault } from '../../errors/index.js';

/** How a delimited text file is written. */
export interface Dialect {
  /** One ASCII character. */
  separator: string;
  /** 'cr' for files of the old Macintosh kind; '\n' and '\r\n' are both 'lf'; 'any' takes them all. */
  newline: 'lf' | 'cr' | 'any';
}

/** Cells of one record, as places in `bytes` (UTF-8). Valid only while the receiver runs. */
export interface Cells {
  bytes: Uint8Array;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** 0 bare, 1 quoted, 2 quoted with doubled quotes inside. */
  quoted: Uint8Array;
  /** A quoted cell holds a line break. */
  spans: boolean;
  /** 1-based line on which the record begins. */
  line: number;
}

const quote = 34;
const lf = 10;
const cr = 13;
/** A record longer than this is taken for a quote that never closes. */
const longestRecord = 1 << 25;

/**
 * Splits UTF-8 text into records by RFC 4180 (Shafranovich 2005), with any separator: quotes around a cell
 * may hold separators, line breaks and doubled quotes; a quote inside a bare cell is a letter like others.
 * Give chunks to `push`, then call `end`; `receive` gets each record.
 */
export class CsvScanner {
  private carry: Uint8Array = new Uint8Array(0);
  private readonly cells: Cells;
  private line = 1;

  constructor(
    private readonly file: string,
    private readonly dialect: Dialect,
    private readonly receive: (cells: Cells) => void,
    firstLine = 1,
  ) {
    this.line = firstLine;
    this.cells = {
      bytes: this.carry,
      count: 0,
      starts: new Int32Array(256),
      ends: new Int32Array(256),
      quoted: new Uint8Array(256),
      spans: false,
      line: 1,
    };
  }

  push(chunk: Uint8Array): void {
    this.scan(this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]), false);
  }

  end(): void {
    if (this.carry.length > 0) this.scan(this.carry, true);
  }

  private grow(): void {
    const { cells } = this;
    const size = cells.starts.length * 2;
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    const quoted = new Uint8Array(size);
    starts.set(cells.starts);
    ends.set(cells.ends);
    quoted.set(cells.quoted);
    Object.assign(cells, { starts, ends, quoted });
  }

  /**
   * Reads every whole record of `bytes`; what remains is carried to the next call. One function, longer than most, since it
   * is the loop over every byte of every text file: a call a cell would cost a third of the time.
   */
  private scan(bytes: Uint8Array, last: boolean): void {
    const separator = this.dialect.separator.charCodeAt(0);
    const newline = this.dialect.newline === 'cr' ? cr : lf;
    const any = this.dialect.newline === 'any';
    const isBreak = (byte: number) => byte === newline || (any && byte === cr);
    const length = bytes.length;
    const cells = this.cells;
    cells.bytes = bytes;
    let recordStart = 0;
    let p = 0;
    let count = 0;
    let breaks = 0;
    while (recordStart < length) {
      // One cell a turn: [start, end), and `p` on what closed it.
      let start = p;
      let end: number;
      let state = 0;
      if (p < length && bytes[p] === quote) {
        state = 1;
        start = ++p;
        for (;;) {
          while (p < length && bytes[p] !== quote) {
            if (bytes[p] === newline) breaks++;
            p++;
          }
          if (p + 1 < length && bytes[p + 1] === quote) {
            state = 2;
            p += 2;
            continue;
          }
          break;
        }
        if (p >= length) {
          if (last || length - recordStart > longestRecord) this.unclosed(bytes, start, count);
          break;
        }
        end = p++;
        if (p >= length && !last) break;
        if (newline === lf && p < length && bytes[p] === cr) {
          if (p + 1 >= length && !last) break;
          if (p + 1 >= length || bytes[p + 1] === lf) p++;
        }
        if (p < length && bytes[p] !== separator && !isBreak(bytes[p]!))
          this.strayText(bytes, start, p, breaks);
      } else {
        while (p < length) {
          const byte = bytes[p]!;
          if (byte === separator || byte === newline || (any && byte === cr)) break;
          p++;
        }
        if (p >= length && !last) break;
        end = p;
        if (any && p < length && bytes[p] === cr) {
          if (p + 1 >= length && !last) break;
          if (bytes[p + 1] === lf) p++;
        }
        const closing = p >= length || bytes[p] === newline;
        if (closing && newline === lf && end > start && bytes[end - 1] === cr) end--;
      }
      if (count === cells.starts.length) this.grow();
      cells.starts[count] = start;
      cells.ends[count] = end;
      cells.quoted[count] = state;
      count++;
      if (p < length && bytes[p] === separator) {
        p++;
        // A separator as the file's very last byte leaves one more, empty, cell.
        if (p < length || !last) continue;
        if (count === cells.starts.length) this.grow();
        cells.starts[count] = p;
        cells.ends[count] = p;
        cells.quoted[count] = 0;
        count++;
      }
      cells.count = count;
      cells.line = this.line;
      cells.spans = breaks > 0;
      this.receive(cells);
      this.line += 1 + breaks;
      p++;
      recordStart = p;
      count = 0;
      breaks = 0;
    }
    if (length - recordStart > longestRecord) this.unclosed(bytes, recordStart, 0);
    this.carry = recordStart >= length ? new Uint8Array(0) : bytes.slice(recordStart);
  }

  private unclosed(bytes: Uint8Array, start: number, column: number): never {
    let line = this.line;
    for (let i = 0; i < column; i++) {
      const { starts, ends } = this.cells;
      for (let p = starts[i]!; p < ends[i]!; p++) if (bytes[p] === lf) line++;
    }
    fault({
      code: 'LV-CSV-QUOTE',
      place: { file: this.file, line },
      what: `the quote that opens cell ${column + 1} of this row never closes`,
      found: `${letters(bytes, start, Math.min(bytes.length, start + longestRecord))} after it without a closing quote`,
      remedy: 'the file may be cut off: export it again; a quote inside a quoted cell is written twice',
    });
  }

  private strayText(bytes: Uint8Array, start: number, at: number, breaks: number): never {
    fault({
      code: 'LV-CSV-QUOTE',
      place: { file: this.file, line: this.line + breaks },
      what: 'there is text between a closing quote and the next separator',
      found: `'${String.fromCharCode(bytes[at]!)}' after a quoted cell of ${letters(bytes, start, at - 1)}`,
      expected: `${separatorName(this.dialect.separator)} or a line break`,
      remedy: 'a quote inside a quoted cell is written twice',
    });
  }
}

/** How many characters a stretch of bytes holds, in words: people count no bytes. */
function letters(bytes: Uint8Array, from: number, to: number): string {
  let n = 0;
  for (let p = from; p < to; p++) if ((bytes[p]! & 0xc0) !== 0x80) n++;
  return n === 1 ? '1 character' : `${n} characters`;
}

/** A copy of a record's cells that outlives the receiver. */
export function copyOf(cells: Cells): Cells {
  const { count, line, spans } = cells;
  const from = cells.starts[0]!;
  return {
    bytes: cells.bytes.slice(from, cells.ends[count - 1]!),
    count,
    starts: cells.starts.slice(0, count).map((at) => at - from),
    ends: cells.ends.slice(0, count).map((at) => at - from),
    quoted: cells.quoted.slice(0, count),
    spans,
    line,
  };
}

/** How a separator is called in messages. */
export const separatorName = (separator: string): string =>
  separator === '\t'
    ? 'tab'
    : separator === ' '
      ? 'space'
      : separator < ' '
        ? 'a separator'
        : `'${separator}'`;

/** Text of a cell. */
export function cellText(cells: Cells, index: number): string {
  const { bytes } = cells;
  const text = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + cells.starts[index]!,
    cells.ends[index]! - cells.starts[index]!,
  ).toString('utf8');
  return cells.quoted[index] === 2 ? text.replaceAll('""', '"') : text;
}
