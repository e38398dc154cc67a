import { fault } from '../../errors/index.js';
import { BatchBuilder } from '../batch-builder.js';
import { detectEncoding, type Encoding, utf8Chunks } from '../encoding.js';
import type { SourceTable, SourceType } from '../source-table.js';
import { cellKind, kind, parseDate, parseNumber, parseTime } from './cell-kind.js';
import { ColumnSurvey, isBlank, isEmpty, type Survey } from './columns.js';
import { detectDialect } from './dialect.js';
import { type Cells, CsvScanner, cellText, type Dialect } from './scan.js';

/** What is known of a delimited file beforehand; all of it is found out where it is left out. */
export interface CsvOptions {
  separator?: Dialect['separator'];
  encoding?: Encoding;
  /** Column names of a file without a header row. */
  header?: readonly string[];
  /** Type of a column, where the export's own description tells it. */
  hint?: (name: string) => SourceType | undefined;
}

const sampleBytes = 1 << 18;

/** The dialect by the file's beginning, and how long a `sep=;` line before the header is. */
async function dialectOf(path: string, encoding: Encoding, separator: Dialect['separator'] | undefined) {
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
  const sample = Buffer.concat(parts);
  const told = /^sep=([,;\t|])\r?\n/.exec(sample.subarray(0, 16).toString('latin1'));
  const skip = told === null ? 0 : told[0].length;
  const chosen = separator ?? (told?.[1] as Dialect['separator'] | undefined);
  const found = detectDialect(path, sample.subarray(skip), whole);
  return { dialect: chosen === undefined ? found : { ...found, separator: chosen }, skip };
}

/** The file's UTF-8 bytes after the first `skip`. */
async function* content(path: string, encoding: Encoding, skip: number): AsyncGenerator<Uint8Array> {
  let left = skip;
  for await (const chunk of utf8Chunks(path, encoding)) {
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
    let start = cells.starts[k]!;
    let end = cells.ends[k]!;
    const bare = cells.quoted[k] === 0;
    const empty =
      start === end ||
      (survey.marksMissing[k] &&
        bare &&
        end - start <= 8 &&
        cellKind(cells.bytes, start, end, true) === kind.missingMark);
    if (empty) column.setNull(row);
    else if (column.type === 'text') column.setBytes(row, cells.bytes, start, end, cells.quoted[k] === 2);
    else if (column.type === 'number') {
      while (start < end && cells.bytes[start] === 32) start++;
      while (end > start && cells.bytes[end - 1] === 32) end--;
      if (start === end) column.setNull(row);
      else column.setNumber(row, parseNumber(cells.bytes, start, end));
    } else {
      const text = cellText(cells, k).trim();
      if (text === '') column.setNull(row);
      else column.setNumber(row, column.type === 'time' ? parseTime(text) : parseDate(text));
    }
  }
  builder.next();
}

/**
 * Opens a delimited text file (RFC 4180 with any usual separator, UTF-8, UTF-16 or windows-1252, decimal
 * point or comma). One pass finds types and faults; each pass of `batches()` reads the file in chunks of a
 * megabyte. An empty cell is missing. A column is number when every cell is, unless its digits are a name:
 * leading zeros or more than 15 digits stay text.
 * Throws LV-CSV-EMPTY, LV-CSV-RAGGED, LV-CSV-QUOTE, LV-CSV-DUPLICATE-HEADER, LV-CSV-SEPARATOR, LV-TEXT-BINARY.
 */
export async function readCsv(path: string, options: CsvOptions = {}): Promise<SourceTable> {
  const encoding = options.encoding ?? (await detectEncoding(path));
  const { dialect, skip } = await dialectOf(path, encoding, options.separator);
  const firstLine = skip > 0 ? 2 : 1;
  const columns = new ColumnSurvey(
    path,
    dialect,
    options.hint ?? (() => undefined),
    options.header,
    firstLine,
  );
  for await (const chunk of content(path, encoding, skip)) columns.scanner.push(chunk);
  columns.scanner.end();
  const survey = columns.finish();

  async function* batches() {
    const builder = new BatchBuilder(survey.variables);
    let atHeader = options.header === undefined;
    let rows = 0;
    const receive = (cells: Cells) => {
      if (atHeader) {
        if (!(cells.count === 1 && isEmpty(cells, 0))) atHeader = false;
        return;
      }
      if (isBlank(cells, survey.width) || rows === survey.rows) return;
      fill(builder, survey, cells);
      rows++;
    };
    const scanner = new CsvScanner(path, dialect, receive, firstLine);
    for await (const chunk of content(path, encoding, skip)) {
      scanner.push(chunk);
      yield* builder.take();
    }
    scanner.end();
    yield* builder.take(true);
    if (rows !== survey.rows) {
      fault({
        code: 'LV-CSV-CHANGED',
        place: { file: path },
        what: 'the file changed while it was read',
        found: `${rows} rows`,
        expected: `${survey.rows} rows`,
        remedy: 'run again when the export is complete',
      });
    }
  }

  return {
    format: 'csv',
    files: [path],
    variables: survey.variables,
    rowCount: survey.rows,
    notes: survey.notes,
    batches,
  };
}

/** Every record of a small delimited file as texts, ragged or not, the dialect found out; blank lines left out. */
export async function readRecords(path: string): Promise<string[][]> {
  const encoding = await detectEncoding(path);
  const { dialect, skip } = await dialectOf(path, encoding, undefined);
  const rows: string[][] = [];
  const scanner = new CsvScanner(path, dialect, (cells) => {
    if (isBlank(cells, 2)) return;
    rows.push(Array.from({ length: cells.count }, (_, k) => cellText(cells, k)));
  });
  for await (const chunk of content(path, encoding, skip)) scanner.push(chunk);
  scanner.end();
  return rows;
}
