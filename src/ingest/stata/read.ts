import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Data, RecordBatch } from 'apache-arrow';
import { fault } from '../../errors/index.js';
import {
  arrowSchema,
  NumberColumn,
  recordBatch,
  rowsPerChunk,
  TextColumn,
  TimestampColumn,
  timestampLimit,
} from '../binary/columns.js';
import { FileCursor } from '../binary/file-cursor.js';
import {
  plainVariable,
  type SourceNote,
  type SourceTable,
  type SourceType,
  type SourceVariable,
} from '../source-table.js';
import { isStata } from './detect.js';
import {
  type ExtendedMissing,
  extendedCode,
  extendedCodes,
  findExtended,
  missingRank,
  numberReader,
} from './extended-missing.js';
import { firstUtf8Release, readLayout } from './header.js';
import { type LabelSet, type StataLayout, type StataVariable, stataFault } from './layout.js';
import { rowsAreUtf8 } from './letters.js';
import { LongTexts, longTextKey } from './long-texts.js';
import { countNulled, extendedNotes, type Nulled, nulledNotes, utf8Note } from './notes.js';

/** What to do otherwise than the file says. */
export interface StataOptions {
  /** The encoding of the texts (WHATWG name); without it windows-1252 up to Stata 13, UTF-8 from Stata 14. */
  encoding?: string;
}

/** Days and milliseconds from Stata's epoch, 1960-01-01, to 1970-01-01. */
const epochDays = 3653;
const dayMilliseconds = 86_400_000;

/**
 * The dates on which UTC clocks had added a leap second, from the IERS's Bulletin C: %tC counts them, %tc doesn't.
 */
const leapSeconds = [
  '1972-07-01', '1973-01-01', '1974-01-01', '1975-01-01', '1976-01-01', '1977-01-01', '1978-01-01', '1979-01-01',
  '1980-01-01', '1981-07-01', '1982-07-01', '1983-07-01', '1985-07-01', '1988-01-01', '1990-01-01', '1991-01-01',
  '1992-07-01', '1993-07-01', '1994-07-01', '1996-01-01', '1997-07-01', '1999-01-01', '2006-01-01', '2009-01-01',
  '2012-07-01', '2015-07-01', '2017-01-01',
].map((day) => Date.parse(day)); // biome-ignore format: a table

/**
 * Opens a Stata data set (.dta 113-115, 117-119, either byte order) and reads its description; `batches()` then
 * reads the rows in chunks. Numbers are doubles; %td and %tc (also %tC, its leap seconds taken out) are
 * timestamps, other period formats stay numbers; empty texts are null. System missing `.` is null. The extended missing
 * values .a to .z of numbers are declared missing codes with their labels (2147483622 to 2147483647, by which Stata's own
 * value labels name them), where haven gives tagged NAs; those of dates are null.
 *
 * Source: «Description of .dta file format» (StataCorp, help dta, dta_115, dta_117, dta_119).
 * @throws LV-STATA-OPEN, -HEADER, -TRUNCATED, -MAP, -TYPE, -NAME, -NO-VARIABLES, -LABELS, -STRL, -ENCODING
 */
export async function readStata(path: string, options: StataOptions = {}): Promise<SourceTable> {
  const { layout, decode, asUtf8 } = withFile(path, (fd, size) => {
    const head = Buffer.alloc(Math.min(16, size));
    const cursor = new FileCursor(fd, size, () => stataFault(path, 'TRUNCATED', 'the file is empty'));
    if (size > 0) cursor.view(head.length).copy(head);
    if (!isStata(head)) {
      stataFault(path, 'HEADER', 'the file is not a Stata data set of a release that is read here', {
        expected: '.dta of release 113, 114, 115, 117, 118 or 119',
        remedy: 'check that it is a .dta file; an older one: open it in Stata and save it again',
      });
    }
    return readLayoutAsIs(path, fd, size, options.encoding);
  });
  const chunkRows = rowsPerChunk(layout.rowBytes);
  const extended = extendedOf(path, layout, chunkRows);
  const notes: SourceNote[] = [...(asUtf8 ? [utf8Note] : []), ...extendedNotes(extended, layout)];
  const variables = layout.variables.map((variable) =>
    sourceVariable(variable, layout.labels.get(variable.labelName), extended.get(variable.name)),
  );
  const schema = arrowSchema(variables);
  const hasLongTexts = layout.variables.some((variable) => variable.storage === 'strL');
  let passes = 0;

  async function* batches(): AsyncGenerator<RecordBatch> {
    const fd = openSync(path, 'r');
    try {
      const { size } = fstatSync(fd);
      const outside = (offset: number): never =>
        stataFault(path, 'TRUNCATED', `the file ends within its data, at byte ${offset}`);
      const rowsCursor = new FileCursor(fd, size, outside, layout.littleEndian, layout.dataOffset);
      const textCursor = new FileCursor(fd, size, outside, layout.littleEndian);
      const longTexts = hasLongTexts ? LongTexts.index(path, textCursor, layout) : null;
      const nulled: Nulled = new Map();
      for (let from = 0; from < layout.rows; from += chunkRows) {
        const rows = Math.min(chunkRows, layout.rows - from);
        const bytes = rowsCursor.view(rows * layout.rowBytes);
        const columns = layout.variables.map((variable, i) => {
          if (variable.storage === 'str') return textColumn(variable, bytes, rows, layout.rowBytes, decode);
          if (variable.storage === 'strL') {
            return longTextColumn(path, variable, bytes, rows, layout, longTexts!, textCursor, decode);
          }
          const clash = extended.get(variable.name)?.clash ?? false;
          return numberColumn(variable, variables[i]!.type, bytes, rows, layout, clash, nulled);
        });
        yield recordBatch(schema, rows, columns);
      }
      if (passes++ === 0) notes.push(...nulledNotes(nulled));
    } finally {
      closeSync(fd);
    }
  }

  return { format: 'stata', files: [path], variables, rowCount: layout.rows, notes, batches };
}

function withFile<T>(path: string, use: (fd: number, size: number) => T): T {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (cause) {
    fault(
      {
        code: 'LV-STATA-OPEN',
        place: { file: path },
        what: 'the file could not be opened',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'check the name and your rights to the file',
      },
      { cause },
    );
  }
  try {
    return use(fd, fstatSync(fd).size);
  } finally {
    closeSync(fd);
  }
}

/** The layout with its texts in the encoding of the release, or in UTF-8 where an older release's are that, as R writes them. */
function readLayoutAsIs(path: string, fd: number, size: number, encoding: string | undefined) {
  const first = readLayout(path, fd, size, encoding);
  const { layout, utf8 } = first;
  if (encoding !== undefined || layout.release >= firstUtf8Release) return { ...first, asUtf8: false };
  const cursor = new FileCursor(
    fd,
    size,
    (offset) => stataFault(path, 'TRUNCATED', `the file ends within its data, at byte ${offset}`),
    layout.littleEndian,
    layout.dataOffset,
  );
  if (rowsAreUtf8(cursor, layout, rowsPerChunk(layout.rowBytes), utf8) !== true)
    return { ...first, asUtf8: false };
  return { ...readLayout(path, fd, size, 'utf-8'), asUtf8: true };
}

const isText = ({ storage }: StataVariable) => storage === 'str' || storage === 'strL';

/** The extended missing values of the variables of numbers. */
function extendedOf(path: string, layout: StataLayout, chunkRows: number): Map<string, ExtendedMissing> {
  const variables = layout.variables.filter((v) => !isText(v) && typeOfFormat(v.format) === 'number');
  return withFile(path, (fd, size) => {
    const outside = (offset: number): never =>
      stataFault(path, 'TRUNCATED', `the file ends within its data, at byte ${offset}`);
    const cursor = new FileCursor(fd, size, outside, layout.littleEndian, layout.dataOffset);
    return findExtended(cursor, layout, variables, chunkRows);
  });
}

function sourceVariable(
  variable: StataVariable,
  labels: LabelSet | undefined,
  extended: ExtendedMissing | undefined,
): SourceVariable {
  const text = isText(variable);
  const source = plainVariable(variable.name, text ? 'text' : typeOfFormat(variable.format));
  source.label = variable.label;
  source.format = variable.format;
  if (labels && !text) {
    labels.values.forEach((value, i) => {
      if (value <= 2147483620) source.valueLabels.push({ value, label: labels.texts[i]! });
    });
  }
  if (extended !== undefined && !extended.clash) {
    source.missing = extendedCodes(extended, labels);
    for (const code of source.missing) {
      const value = 'value' in code ? Number(code.value) : Number.NaN;
      if (labels?.values.includes(value)) source.valueLabels.push({ value, label: code.label ?? '' });
    }
  }
  return source;
}

/** %td (older %d) dates, %tc and %tC date-times; a leading `-` in a format only aligns. */
function typeOfFormat(format: string): SourceType {
  const plain = format.replace('%-', '%');
  if (plain.startsWith('%td') || plain.startsWith('%d')) return 'date';
  return /^%tc/i.test(plain) ? 'datetime' : 'number';
}

function numberColumn(
  variable: StataVariable,
  type: SourceType,
  bytes: Buffer,
  rows: number,
  layout: StataLayout,
  clash: boolean,
  nulled: Nulled,
): Data {
  const { storage, format } = variable;
  const read = numberReader(
    storage,
    new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
    layout.littleEndian,
  );
  const dated = type === 'date' || type === 'datetime';
  const numbers = new NumberColumn(dated ? 0 : rows);
  const stamps = new TimestampColumn(dated ? rows : 0);
  const withLeapSeconds = /^%-?tC/.test(format);
  for (let row = 0, at = variable.offset; row < rows; row++, at += layout.rowBytes) {
    const value = read(at);
    const rank = missingRank(storage, value);
    if (rank > 1 && !dated && !clash) {
      numbers.values[row] = extendedCode(Math.min(26, rank - 1));
      continue;
    }
    if (rank > 0 || Number.isNaN(value)) {
      (dated ? stamps : numbers).setNull(row);
      if (rank > 1 && dated) countNulled(nulled, variable.name, Math.min(26, rank - 1));
      continue;
    }
    if (!dated) {
      numbers.values[row] = value;
      continue;
    }
    let stamp = type === 'date' ? (value - epochDays) * dayMilliseconds : value - epochDays * dayMilliseconds;
    if (withLeapSeconds) stamp = withoutLeapSeconds(stamp);
    stamp = Math.round(stamp);
    if (Math.abs(stamp) <= timestampLimit) stamps.set(row, stamp);
    else {
      stamps.setNull(row);
      countNulled(nulled, variable.name, 0);
    }
  }
  return dated ? stamps.finish() : numbers.finish();
}

/** Clock time of a count that includes leap seconds. */
function withoutLeapSeconds(milliseconds: number): number {
  let added = 0;
  while (added < leapSeconds.length && milliseconds >= leapSeconds[added]! + 1000 * (added + 1)) added++;
  return milliseconds - 1000 * added;
}

function textColumn(
  variable: StataVariable,
  bytes: Buffer,
  rows: number,
  rowBytes: number,
  decode: (bytes: Uint8Array) => string,
): Data {
  const built = new TextColumn(rows, Math.min(rows * variable.bytes, 1 << 20));
  for (let row = 0, from = variable.offset; row < rows; row++, from += rowBytes) {
    let end = from;
    const limit = from + variable.bytes;
    while (end < limit && bytes[end] !== 0) end++;
    built.append(row, bytes, from, end, decode);
  }
  return built.finish();
}

function longTextColumn(
  file: string,
  variable: StataVariable,
  bytes: Buffer,
  rows: number,
  layout: StataLayout,
  longTexts: LongTexts,
  cursor: FileCursor,
  decode: (bytes: Uint8Array) => string,
): Data {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const built = new TextColumn(rows, 0);
  const { release, littleEndian } = layout;
  const split = release === 117 ? 4 : release === 118 ? 2 : 3;
  for (let row = 0, at = variable.offset; row < rows; row++, at += layout.rowBytes) {
    const [key, observation] = longTextKey(view, at, littleEndian, split);
    if (key === 0 && observation === 0) {
      built.append(row, bytes, 0, 0, decode);
      continue;
    }
    let place = longTexts.find(key, observation);
    // haven 2.5 writes 119 with the pointers of 118; which it is shows by what is found.
    if (!place && release === 119) place = longTexts.find(...longTextKey(view, at, littleEndian, 2));
    if (!place) {
      stataFault(file, 'STRL', `row ${row + 1} of a chunk points to a long string that isn't there`, {
        place: { file, variable: variable.name },
        found: `(${key}, ${observation})`,
      });
    }
    cursor.position = place.offset;
    const text = cursor.view(place.length);
    built.append(row, text, 0, text.length, decode);
  }
  return built.finish();
}
