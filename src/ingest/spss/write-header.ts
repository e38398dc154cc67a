import type { MissingCode, SourceNote, SourceVariable } from '../source-table.js';
import { packFormat } from './formats.js';
import { missingOf, type OutColumn, outNumber, segmentWidths } from './out-columns.js';
import { bias, lowest, Records, systemMissing } from './records-out.js';

/** The dictionary: header, variables, value labels and extension records. */
export function headerOf(columns: OutColumn[], compressed: boolean, notes: SourceNote[]): Buffer {
  const out = new Records();
  const elements = columns.reduce(
    (sum, c) => sum + segmentWidths(c.width).reduce((s, w) => s + Math.max(1, Math.ceil(w / 8)), 0),
    0,
  );
  out.text('$FL2@(#) SPSS DATA FILE ledervilkar', 64);
  out.int32(2, elements, compressed ? 1 : 0, 0, -1);
  out.float64(bias);
  // No clock: the same table gives the same bytes.
  out.text('01 Jan 7000:00:00', 17);
  out.text('', 64);
  out.bytes(new Uint8Array(3));

  variablesAndLabels(out, columns, notes);
  out.extension(3, 4, integers(1, 0, 0, -1, 1, 1, 2, 65001));
  const limits = new Records();
  limits.float64(systemMissing, Number.MAX_VALUE, lowest);
  out.extension(4, 8, limits.finish());
  out.extension(11, 4, displays(columns));
  const names = columns.map((c) => `${c.shortName}=${c.variable.name}`).join('\t');
  out.extension(13, 1, Buffer.from(names));
  const long = columns.filter((c) => c.width > 255);
  if (long.length > 0) {
    const widths = long.map((c) => `${c.shortName}=${String(c.width).padStart(5, '0')}\0\t`).join('');
    out.extension(14, 1, Buffer.from(widths));
  }
  out.extension(20, 1, Buffer.from('UTF-8'));
  const labels = longLabels(columns, notes);
  if (labels.length > 0) out.extension(21, 1, labels);
  const missing = longMissing(columns, notes);
  if (missing.length > 0) out.extension(22, 1, missing);
  out.int32(999, 0);
  return out.finish();
}

/** The variables' records and, by their positions (1-based, in elements), their value labels. */
function variablesAndLabels(out: Records, columns: OutColumn[], notes: SourceNote[]): void {
  const positions: number[] = [];
  let position = 1;
  const shortNames = new Set(columns.map((c) => c.shortName));
  let spare = 0;
  for (const column of columns) {
    positions.push(position);
    segmentWidths(column.width).forEach((width, i) => {
      let name = column.shortName;
      if (i > 0) {
        do name = `S${++spare}`;
        while (shortNames.has(name));
      }
      position += variableRecords(out, column, name, width, i === 0, notes);
    });
  }
  columns.forEach((column, i) => {
    if (column.width <= 8) shortLabels(out, column, positions[i]!, notes);
  });
}

function integers(...values: number[]): Buffer {
  const out = new Records();
  out.int32(...values);
  return out.finish();
}

/** One variable record and the records that continue it; gives their number. */
function variableRecords(
  out: Records,
  column: OutColumn,
  name: string,
  width: number,
  first: boolean,
  notes: SourceNote[],
): number {
  const { variable } = column;
  const label = first
    ? cutText(variable.label, 65_535, 'the variable label', variable.name, notes)
    : Buffer.alloc(0);
  const missing = first && column.width <= 8 ? missingOf(variable) : [];
  const range = missing.find((code) => 'from' in code);
  const format = width > 0 ? { ...column.format, width } : column.format;
  const kind = range ? -(missing.length + 1) : missing.length;
  out.int32(2, width, label.length > 0 ? 1 : 0, kind, packFormat(format), packFormat(format));
  out.text(name, 8);
  if (label.length > 0) {
    out.int32(label.length);
    out.bytes(label);
    out.bytes(new Uint8Array((4 - (label.length % 4)) % 4));
  }
  if (range) out.float64(outBound(range.from, variable), outBound(range.to, variable));
  for (const code of missing) if ('value' in code) codeValue(out, code, variable);
  const elements = Math.max(1, Math.ceil(width / 8));
  for (let i = 1; i < elements; i++) {
    out.int32(2, -1, 0, 0, 0, 0);
    out.text('', 8);
  }
  return elements;
}

function codeValue(
  out: Records,
  code: Extract<MissingCode, { value: unknown }>,
  variable: SourceVariable,
): void {
  if (variable.type === 'text') out.text(String(code.value), 8);
  else out.float64(outNumber(Number(code.value), variable));
}

function outBound(value: number, variable: SourceVariable): number {
  if (value === Number.NEGATIVE_INFINITY) return lowest;
  return value === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : outNumber(value, variable);
}

function shortLabels(out: Records, column: OutColumn, position: number, notes: SourceNote[]): void {
  const { variable } = column;
  if (variable.valueLabels.length === 0) return;
  out.int32(3, variable.valueLabels.length);
  for (const { value, label } of variable.valueLabels) {
    if (variable.type === 'text') out.text(String(value), 8);
    else out.float64(outNumber(Number(value), variable));
    const bytes = cutText(label, 255, 'a value label', variable.name, notes);
    out.bytes(Uint8Array.of(bytes.length));
    out.bytes(bytes);
    out.bytes(new Uint8Array((8 - ((bytes.length + 1) % 8)) % 8).fill(32));
  }
  out.int32(4, 1, position);
}

/** Measurement level, width and alignment of each variable record (segments too). */
function displays(columns: OutColumn[]): Buffer {
  const level = { unknown: 0, nominal: 1, ordinal: 2, scale: 3 };
  const out = new Records();
  for (const { variable, width, format } of columns) {
    for (const segment of segmentWidths(width)) {
      out.int32(level[variable.measure], Math.min(40, width > 0 ? segment : format.width), width > 0 ? 0 : 1);
    }
  }
  return out.finish();
}

function longLabels(columns: OutColumn[], notes: SourceNote[]): Buffer {
  const out = new Records();
  for (const { variable, width } of columns) {
    if (width <= 8 || variable.valueLabels.length === 0) continue;
    counted(out, Buffer.from(variable.name));
    out.int32(width, variable.valueLabels.length);
    for (const { value, label } of variable.valueLabels) {
      const text = Buffer.alloc(width, 32);
      text.write(String(value));
      counted(out, text);
      counted(out, cutText(label, 255, 'a value label', variable.name, notes));
    }
  }
  return out.finish();
}

/** SPSS compares only the first 8 bytes of a longer string with its missing codes. */
function longMissing(columns: OutColumn[], notes: SourceNote[]): Buffer {
  const out = new Records();
  for (const { variable, width } of columns) {
    if (width <= 8 || variable.missing.length === 0) continue;
    counted(out, Buffer.from(variable.name));
    out.bytes(Uint8Array.of(variable.missing.length));
    out.int32(8);
    for (const code of variable.missing) {
      const value = 'value' in code ? String(code.value) : '';
      out.text(cutText(value, 8, 'a missing code', variable.name, notes).toString(), 8);
    }
  }
  return out.finish();
}

function counted(out: Records, bytes: Buffer): void {
  out.int32(bytes.length);
  out.bytes(bytes);
}

/** The text's bytes, cut between characters to `most` bytes; a cut is noted. */
function cutText(text: string, most: number, what: string, variable: string, notes: SourceNote[]): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--;
  notes.push({
    code: 'LV-SPSS-WRITE-CUT',
    text: `${what} of ${bytes.length} bytes is cut to ${end}: '${bytes.toString('utf8', 0, 40)}…'`,
    variable,
  });
  return bytes.subarray(0, end);
}
