import type { Data } from 'apache-arrow';
import { NumberColumn, TextColumn, TimestampColumn, timestampLimit } from '../binary/columns.js';
import type { Decode } from '../binary/decoder.js';
import type { FileCursor } from '../binary/file-cursor.js';
import type { SourceType } from '../source-table.js';
import { extendedCode, missingRank, numberReader } from './extended-missing.js';
import { type StataLayout, type StataVariable, stataFault } from './layout.js';
import { type LongTexts, longTextKey } from './long-texts.js';
import { countNulled, type Nulled } from './notes.js';

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

/** Rows of a chunk as the file holds them. */
interface Chunk {
  bytes: Buffer;
  rows: number;
  layout: StataLayout;
}

/**
 * Numbers, or dates as milliseconds since 1970.
 * @param clash the variable has numbers of its own among the codes of extended missing values, which are then null
 * @param nulled counts extended missing values, and times that are no date, which are null
 */
export function numberColumn(
  variable: StataVariable,
  type: SourceType,
  { bytes, rows, layout }: Chunk,
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

/** Texts of a fixed width, up to their first NUL. */
export function textColumn(
  variable: StataVariable,
  { bytes, rows, layout: { rowBytes } }: Chunk,
  decode: Decode,
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

/** Long strings, each found by the pointer that stands in its row. Throws LV-STATA-STRL. */
export function longTextColumn(
  file: string,
  variable: StataVariable,
  { bytes, rows, layout }: Chunk,
  longTexts: LongTexts,
  cursor: FileCursor,
  decode: Decode,
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
