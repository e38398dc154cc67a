import type { Data } from 'apache-arrow';
import { NumberColumn, TextColumn, TimestampColumn, timestampLimit } from '../binary/columns.js';
import type { Decode } from '../binary/decoder.js';
import type { CaseChunk, CaseLayout } from './cases.js';
import { toEpochMilliseconds } from './formats.js';
import type { SpssColumn } from './layout.js';

/**
 * A variable's values in a chunk of cases. Blanks that pad a text are left out; system missing is null.
 * @param outOfRange - counts the times that are no date, which are null, by variable
 */
export function columnOf(
  column: SpssColumn,
  chunk: CaseChunk,
  layout: CaseLayout,
  decode: Decode,
  outOfRange: Map<string, number>,
): Data {
  const { type } = column.variable;
  if (column.width > 0) return textColumn(column, chunk, layout.elements * 8, decode);
  if (type === 'date' || type === 'datetime') return timestampColumn(column, chunk, layout, outOfRange);
  return numberColumn(column, chunk, layout);
}

/** The column's value in each case, as a function of the case's number. */
function numbersOf(column: SpssColumn, chunk: CaseChunk, layout: CaseLayout): (row: number) => number {
  const element = column.runs[0]!.offset / 8;
  const { elements } = layout;
  if (layout.littleEndian) {
    const doubles = new Float64Array(chunk.bytes.buffer);
    return (row) => doubles[row * elements + element]!;
  }
  const view = new DataView(chunk.bytes.buffer);
  return (row) => view.getFloat64(8 * (row * elements + element), false);
}

function numberColumn(column: SpssColumn, chunk: CaseChunk, layout: CaseLayout): Data {
  const built = new NumberColumn(chunk.cases);
  const { values } = built;
  const { systemMissing, elements } = layout;
  const cases = chunk.cases;
  if (layout.littleEndian) {
    const doubles = new Float64Array(chunk.bytes.buffer);
    let at = column.runs[0]!.offset / 8;
    for (let row = 0; row < cases; row++, at += elements) {
      const value = doubles[at]!;
      if (value === systemMissing || value === -Number.MAX_VALUE || Number.isNaN(value)) built.setNull(row);
      else values[row] = value;
    }
    return built.finish();
  }
  const read = numbersOf(column, chunk, layout);
  for (let row = 0; row < cases; row++) {
    const value = read(row);
    if (value === systemMissing || value === -Number.MAX_VALUE || Number.isNaN(value)) built.setNull(row);
    else values[row] = value;
  }
  return built.finish();
}

function timestampColumn(
  column: SpssColumn,
  chunk: CaseChunk,
  layout: CaseLayout,
  outOfRange: Map<string, number>,
): Data {
  const built = new TimestampColumn(chunk.cases);
  const read = numbersOf(column, chunk, layout);
  let odd = 0;
  for (let row = 0; row < chunk.cases; row++) {
    const seconds = read(row);
    if (seconds === layout.systemMissing || seconds === -Number.MAX_VALUE || Number.isNaN(seconds)) {
      built.setNull(row);
      continue;
    }
    const milliseconds = toEpochMilliseconds(seconds);
    if (Math.abs(milliseconds) <= timestampLimit) built.set(row, milliseconds);
    else {
      built.setNull(row);
      odd++;
    }
  }
  const { name } = column.variable;
  if (odd > 0) outOfRange.set(name, (outOfRange.get(name) ?? 0) + odd);
  return built.finish();
}

function textColumn(column: SpssColumn, chunk: CaseChunk, caseBytes: number, decode: Decode): Data {
  const { bytes } = chunk;
  const { runs, width } = column;
  const built = new TextColumn(chunk.cases, Math.min(chunk.cases * width, 1 << 20));
  const joined = runs.length > 1 ? new Uint8Array(width) : null;
  for (let row = 0; row < chunk.cases; row++) {
    const start = row * caseBytes;
    let source = bytes;
    let from = start + runs[0]!.offset;
    let end = from + runs[0]!.bytes;
    if (joined) {
      let length = 0;
      for (const run of runs) {
        joined.set(bytes.subarray(start + run.offset, start + run.offset + run.bytes), length);
        length += run.bytes;
      }
      source = joined;
      from = 0;
      end = length;
    }
    while (end > from && (source[end - 1] === 32 || source[end - 1] === 0)) end--;
    built.append(row, source, from, end, decode);
  }
  return built.finish();
}
