import { fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { textEncoding, utf8Chunks } from '../encoding.js';
import { type Frame, frameOf, headRecords } from '../frame/head.js';
import type { SourceNote, SourceTable, SourceType } from '../source-table.js';
import { parseDate, parseTime } from './cell-kind.js';
import { ColumnSurvey, type Survey } from './columns.js';
import { detectDialect } from './dialect.js';
import { type LineEnd, unusualLineEnd, withLineFeeds } from './line-ends.js';
import { isBlank, isEmptyRow } from './record.js';
import { type Cells, CsvScanner, cellText, type Dialect } from './scan.js';
import { isMissingCell, numberOfCell, SumRows } from './sum-rows.js';

/** What is known of a delimited file beforehand; all of it is found out where it is left out. */
export interface CsvOptions {
  /** One ASCII character. */
  separator?: string;
  /** A name that `decoderOf` knows. */
  encoding?: string;
  /** Rows of names and texts before the answers: 0 for a file without names. */
  headerRows?: number;
  /** Column names of a file without a header row. */
  header?: readonly string[];
  /** Type of a column, where the export's own description tells it. */
  hint?: (name: string) => SourceType | undefined;
}

const sampleBytes = 1 << 18;

/** How a delimited file is written. */
interface Written {
  encoding: string;
  dialect: Dialect;
  /** What ends the lines where neither CR nor LF does. */
  lineEnd: LineEnd | undefined;
  /** Bytes of a `sep=;` line before the header. */
  skip: number;
  notes: SourceNote[];
  sample: Buffer;
  whole: boolean;
}

/** Encoding and dialect of a file, the latter by its beginning. */
async function writtenAs(path: string, options: CsvOptions): Promise<Written> {
  const { encoding, notes } = await textEncoding(path, options.encoding);
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = true;
  for await (const chunk of utf8Chunks(path, encoding)) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= sampleBytes) {
      whole = false;
      break;
    }
  }
  const written = Buffer.concat(parts);
  const lineEnd = unusualLineEnd(written, whole);
  const all =
    lineEnd === undefined
      ? written
      : Buffer.from(written.toString('utf8').replaceAll(lineEnd.bytes.toString('utf8'), '\n'));
  if (lineEnd !== undefined) {
    notes.push({
      code: 'LV-CSV-LINE-ENDS',
      text: `the rows end in ${lineEnd.name}, not in CR or LF, and are read so; export the data again with usual line ends if rows are cut`,
    });
  }
  const told = /^sep=([,;\t|])(?:\r\n|\n|\r)/.exec(all.subarray(0, 16).toString('latin1'));
  const skip = told === null ? 0 : told[0].length;
  const sample = all.subarray(skip);
  const dialect = detectDialect(path, sample, whole, options.separator ?? told?.[1]);
  if (dialect.newline === 'any') {
    notes.push({
      code: 'LV-CSV-LINE-ENDS',
      text: 'the file mixes line ends (CR alone, and LF), and each is read as the end of a row; export the data again if rows are cut',
    });
  }
  return { encoding, dialect, lineEnd, skip, notes, sample, whole };
}

/** The header's place, by the file's beginning. */
function frameOfSample(written: Written, firstLine: number, headerRows: number | undefined): Frame {
  const records: string[][] = [];
  const lines: number[] = [];
  const scanner = new CsvScanner(
    '',
    written.dialect,
    (cells) => {
      if (records.length >= headRecords) return;
      records.push(Array.from({ length: cells.count }, (_, k) => cellText(cells, k)));
      lines.push(cells.line);
    },
    firstLine,
  );
  try {
    // A megabyte at once would be cut into records for the first few of them.
    for (let at = 0; at < written.sample.length && records.length < headRecords; at += 1 << 14)
      scanner.push(written.sample.subarray(at, at + (1 << 14)));
    if (written.whole && records.length < headRecords) scanner.end();
  } catch {
    // A quote that never closes stops the reading below, with its place.
  }
  return frameOf(records, (record) => lines[record] ?? record + firstLine, headerRows);
}

/** The file's UTF-8 bytes after the first `skip`, its lines ended as the dialect says. */
async function* content(path: string, { encoding, skip, lineEnd }: Written): AsyncGenerator<Uint8Array> {
  let left = skip;
  const chunks = utf8Chunks(path, encoding);
  for await (const chunk of lineEnd === undefined ? chunks : withLineFeeds(chunks, lineEnd)) {
    if (left >= chunk.length) left -= chunk.length;
    else {
      yield left === 0 ? chunk : chunk.subarray(left);
      left = 0;
    }
  }
}

/** Writes one record's cells into the batch under way. */
function fill(builder: BatchBuilder, survey: Survey, cells: Cells): void {
  const { columns, row } = builder;
  for (let k = 0; k < survey.variables.length; k++) {
    const column = columns[k]!;
    if (isMissingCell(survey, cells, k)) column.setNull(row);
    else if (column.type === 'text')
      column.setBytes(row, cells.bytes, cells.starts[k]!, cells.ends[k]!, cells.quoted[k] === 2);
    else if (column.type === 'number') {
      const value = numberOfCell(survey, cells, k);
      if (value === null) column.setNull(row);
      else column.setNumber(row, value);
    } else {
      const text = cellText(cells, k).trim();
      if (text === '') column.setNull(row);
      else column.setNumber(row, column.type === 'time' ? parseTime(text) : parseDate(text));
    }
  }
  builder.next();
}

/**
 * Opens a delimited text file (RFC 4180 with any usual separator and encoding, decimal point or comma). One pass finds
 * types and faults; each pass of `batches()` reads the file in chunks of a megabyte. An empty cell is missing, a row of
 * empty cells no respondent. A column is number when every cell is, unless its digits are a name: leading zeros or more
 * than 15 digits stay text.
 * Throws LV-CSV-EMPTY, LV-CSV-RAGGED, LV-CSV-QUOTE, LV-CSV-DUPLICATE-HEADER, LV-CSV-SEPARATOR, LV-TEXT-BINARY,
 * LV-TEXT-ENCODING.
 */
export async function readCsv(path: string, options: CsvOptions = {}): Promise<SourceTable> {
  const file = await OpenCsv.of(path, options);
  const survey = await file.survey();
  return {
    format: 'csv',
    files: [path],
    variables: survey.variables,
    rowCount: survey.rows,
    notes: [...file.written.notes, ...survey.notes],
    batches: () => file.batches(survey),
  };
}

/** A delimited file whose dialect and header are known. */
class OpenCsv {
  private constructor(
    readonly path: string,
    readonly options: CsvOptions,
    readonly written: Written,
    readonly firstLine: number,
    readonly frame: Frame,
  ) {}

  static async of(path: string, options: CsvOptions): Promise<OpenCsv> {
    const written = await writtenAs(path, options);
    const firstLine = written.skip > 0 ? 2 : 1;
    const frame: Frame =
      options.header === undefined
        ? frameOfSample(written, firstLine, options.headerRows)
        : { header: -1, data: 0, labels: [], names: [], notes: [] };
    return new OpenCsv(path, options, written, firstLine, frame);
  }

  /** One pass over the file for types and faults; another where its last rows may be sums, which are left out. */
  async survey(): Promise<Survey> {
    const columns = new ColumnSurvey(
      this.path,
      this.written.dialect,
      this.options.hint ?? (() => undefined),
      this.options.header,
      this.frame,
      this.firstLine,
    );
    await this.#scan(columns.scanner);
    const first = columns.finish();
    if (first.maybeSums === undefined) return first;
    const sums = new SumRows(first, first.maybeSums);
    await this.#scan(this.#answers(first, (cells, row) => sums.row(cells, row)));
    return sums.without();
  }

  /** The answers. Throws LV-CSV-CHANGED where the file is another than when it was surveyed. */
  async *batches(survey: Survey) {
    const builder = new BatchBuilder(survey.variables, survey.rows);
    let rows = 0;
    const scanner = this.#answers(survey, (cells) => {
      fill(builder, survey, cells);
      rows++;
    });
    for await (const chunk of content(this.path, this.written)) {
      scanner.push(chunk);
      yield* builder.take();
    }
    scanner.end();
    yield* builder.take(true);
    if (rows !== survey.rows) {
      fault({
        code: 'LV-CSV-CHANGED',
        place: { file: this.path },
        what: 'the file changed while it was read',
        found: `${rows} rows`,
        expected: `${survey.rows} rows`,
        remedy: 'run again when the export is complete',
      });
    }
  }

  async #scan(scanner: CsvScanner): Promise<void> {
    for await (const chunk of content(this.path, this.written)) scanner.push(chunk);
    scanner.end();
  }

  /** A scanner that gives each respondent's row with its place, as far as the survey's rows go. */
  #answers(survey: Survey, receive: (cells: Cells, row: number) => void): CsvScanner {
    const { data } = this.frame;
    let records = 0;
    let rows = 0;
    const each = (cells: Cells) => {
      if (records++ < data || rows === survey.rows) return;
      if (isBlank(cells, survey.width) || isEmptyRow(cells, survey.width)) return;
      receive(cells, rows++);
    };
    return new CsvScanner(this.path, this.written.dialect, each, this.firstLine);
  }
}

/** Every record of a small delimited file as texts, ragged or not, the dialect found out; blank lines left out. */
export async function readRecords(
  path: string,
  options: Pick<CsvOptions, 'separator' | 'encoding'> = {},
): Promise<string[][]> {
  const written = await writtenAs(path, options);
  const { dialect } = written;
  const rows: string[][] = [];
  const scanner = new CsvScanner(path, dialect, (cells) => {
    if (isBlank(cells, 2)) return;
    rows.push(Array.from({ length: cells.count }, (_, k) => cellText(cells, k)));
  });
  for await (const chunk of content(path, written)) scanner.push(chunk);
  scanner.end();
  return rows;
}
