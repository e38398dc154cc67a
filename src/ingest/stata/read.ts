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
import { readLayout } from './header.js';
import { type LabelSet, type StataLayout, type StataVariable, stataFault } from './layout.js';
import { LongTexts, longTextKey } from './long-texts.js';

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

/** The letters of extended missing values that a pass met in one variable, with their numbers. */
type ExtendedMissing = Map<string, Uint32Array>;

/**
 * Opens a Stata data set (.dta 113-115, 117-119, either byte order) and reads its description; `batches()` then
 * reads the rows in chunks. Numbers are doubles; %td and %tc (also %tC, its leap seconds taken out) are
 * timestamps, other period formats stay numbers; empty texts are null. System missing `.` is null, and so are the
 * extended missing values .a to .z, as haven gives NA: how many there were of each, and their labels, stands in
 * the notes after the first full pass. Value labels of extended missing values are left out of `valueLabels`.
 *
 * Source: «Description of .dta file format» (StataCorp, help dta, dta_115, dta_117, dta_119).
 * @throws LV-STATA-OPEN, -HEADER, -TRUNCATED, -MAP, -TYPE, -NAME, -NO-VARIABLES, -LABELS, -STRL, -ENCODING
 */
export async function readStata(path: string, options: StataOptions = {}): Promise<SourceTable> {
  const { layout, decode } = withFile(path, (fd, size) => {
    const head = Buffer.alloc(Math.min(16, size));
    const cursor = new FileCursor(fd, size, () => stataFault(path, 'TRUNCATED', 'the file is empty'));
    if (size > 0) cursor.view(head.length).copy(head);
    if (!isStata(head)) {
      stataFault(path, 'HEADER', 'the file is not a Stata data set of a release that is read here', {
        expected: '.dta of release 113, 114, 115, 117, 118 or 119',
        remedy: 'check that it is a .dta file; save an older one anew in Stata',
      });
    }
    return readLayout(path, fd, size, options.encoding);
  });
  const notes: SourceNote[] = [];
  const variables = layout.variables.map((variable) =>
    sourceVariable(variable, layout.labels.get(variable.labelName)),
  );
  const schema = arrowSchema(variables);
  const chunkRows = rowsPerChunk(layout.rowBytes);
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
      const extended: ExtendedMissing = new Map();
      for (let from = 0; from < layout.rows; from += chunkRows) {
        const rows = Math.min(chunkRows, layout.rows - from);
        const bytes = rowsCursor.view(rows * layout.rowBytes);
        const columns = layout.variables.map((variable, i) => {
          if (variable.storage === 'str') return textColumn(variable, bytes, rows, layout.rowBytes, decode);
          if (variable.storage === 'strL') {
            return longTextColumn(path, variable, bytes, rows, layout, longTexts!, textCursor, decode);
          }
          return numberColumn(variable, variables[i]!.type, bytes, rows, layout, extended);
        });
        yield recordBatch(schema, rows, columns);
      }
      if (passes++ === 0) notes.push(...extendedNotes(extended, layout));
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

function sourceVariable(variable: StataVariable, labels: LabelSet | undefined): SourceVariable {
  const text = variable.storage === 'str' || variable.storage === 'strL';
  const source = plainVariable(variable.name, text ? 'text' : typeOfFormat(variable.format));
  source.label = variable.label;
  source.format = variable.format;
  if (labels && !text) {
    labels.values.forEach((value, i) => {
      if (value <= 2147483620) source.valueLabels.push({ value, label: labels.texts[i]! });
    });
  }
  return source;
}

/** %td (older %d) dates, %tc and %tC date-times; a leading `-` in a format only aligns. */
function typeOfFormat(format: string): SourceType {
  const plain = format.replace('%-', '%');
  if (plain.startsWith('%td') || plain.startsWith('%d')) return 'date';
  return /^%tc/i.test(plain) ? 'datetime' : 'number';
}

/** The missing values of a storage type: 0 not missing, 1 system missing, 2 to 27 the letters a to z. */
function missingRank(storage: StataVariable['storage'], value: number): number {
  // The largest number that is not missing, and the step from one missing value to the next (help dta).
  switch (storage) {
    case 'byte':
      return value > 100 ? value - 100 : 0;
    case 'int':
      return value > 32740 ? value - 32740 : 0;
    case 'long':
      return value > 2147483620 ? value - 2147483620 : 0;
    case 'float':
      return value >= 2 ** 127 ? Math.floor((value / 2 ** 127 - 1) * 4096) + 1 : 0;
    default:
      return value >= 2 ** 1023 ? Math.floor((value / 2 ** 1023 - 1) * 4096) + 1 : 0;
  }
}

function reader(storage: StataVariable['storage'], view: DataView, le: boolean): (at: number) => number {
  switch (storage) {
    case 'byte':
      return (at) => view.getInt8(at);
    case 'int':
      return (at) => view.getInt16(at, le);
    case 'long':
      return (at) => view.getInt32(at, le);
    case 'float':
      return (at) => view.getFloat32(at, le);
    default:
      return (at) => view.getFloat64(at, le);
  }
}

function numberColumn(
  variable: StataVariable,
  type: SourceType,
  bytes: Buffer,
  rows: number,
  layout: StataLayout,
  extended: ExtendedMissing,
): Data {
  const { storage, format } = variable;
  const read = reader(
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
    if (rank > 0 || Number.isNaN(value)) {
      (dated ? stamps : numbers).setNull(row);
      if (rank > 1) countExtended(extended, variable.name, Math.min(26, rank - 1));
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
      countExtended(extended, variable.name, 0);
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

/** Index 0 counts dates out of range, 1 to 26 the letters. */
function countExtended(extended: ExtendedMissing, variable: string, index: number): void {
  let counts = extended.get(variable);
  if (!counts) {
    counts = new Uint32Array(27);
    extended.set(variable, counts);
  }
  counts[index]!++;
}

function extendedNotes(extended: ExtendedMissing, layout: StataLayout): SourceNote[] {
  const notes: SourceNote[] = [];
  for (const variable of layout.variables) {
    const counts = extended.get(variable.name);
    if (!counts) continue;
    if (counts[0]! > 0) {
      notes.push({
        code: 'LV-STATA-DATE',
        text: `${counts[0]} values are no date (beyond the year 275760) and are null`,
        variable: variable.name,
      });
    }
    const labels = layout.labels.get(variable.labelName);
    const parts: string[] = [];
    for (let letter = 1; letter <= 26; letter++) {
      if (counts[letter] === 0) continue;
      const at = labels?.values.indexOf(2147483621 + letter) ?? -1;
      const label = at >= 0 ? ` '${labels!.texts[at]}'` : '';
      parts.push(`.${String.fromCharCode(96 + letter)}${label}: ${counts[letter]}`);
    }
    if (parts.length > 0) {
      notes.push({
        code: 'LV-STATA-EXTENDED-MISSING',
        text: `extended missing values are null here: ${parts.join(', ')}`,
        variable: variable.name,
      });
    }
  }
  return notes;
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
