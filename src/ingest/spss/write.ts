// Longer than 300 lines: one idea, the writing of a system file's records, told in their order in the file.
import { type FileHandle, open } from 'node:fs/promises';
import type { Vector } from 'apache-arrow';
import { type Fault, FaultError } from '../../errors/index.js';
import type { MissingCode, SourceNote, SourceTable, SourceVariable } from '../source-table.js';
import { epochSeconds, packFormat, parseFormat, type SpssFormat, typeOfFormat } from './formats.js';

/** How to write. */
export interface SpssWriteOptions {
  /** Bytecode makes survey data five to eight times smaller; SPSS and every reader know both. */
  compression?: 'bytecode' | 'none';
}

/** What was written, and what could not be kept whole. */
export interface SpssWritten {
  rows: number;
  notes: SourceNote[];
}

/** A variable as it goes into the file. */
interface OutColumn {
  variable: SourceVariable;
  shortName: string;
  /** 0 for a number, else bytes of text. */
  width: number;
  format: SpssFormat;
}

const systemMissing = -Number.MAX_VALUE;
const lowest = -1.7976931348623155e308;
const largestText = 32_767;
const bias = 100;
const encoder = new TextEncoder();

/**
 * Writes a table as an SPSS system file in UTF-8: names, labels, value labels, missing codes, formats and
 * measurement levels as the variables hold them; texts longer than 255 bytes in segments; timestamps as seconds
 * since 1582 with a date format; booleans as 0 and 1. The table is read twice, first for the texts' widths.
 * A value label over 255 bytes and a variable label over 65 535 bytes are cut, and named in the notes.
 *
 * Source: «System File Format», PSPP developers' guide (Free Software Foundation).
 * @throws LV-SPSS-WRITE-NAME, LV-SPSS-WRITE-MISSING, LV-SPSS-WRITE-TEXT, all at once
 */
export async function writeSpss(
  path: string,
  table: SourceTable,
  options: SpssWriteOptions = {},
): Promise<SpssWritten> {
  const notes: SourceNote[] = [];
  const widths = await textWidths(table);
  const columns = outColumns(path, table.variables, widths);
  const compressed = options.compression !== 'none';
  const out = await open(path, 'w');
  try {
    await out.write(headerOf(columns, compressed, notes));
    const rows = await writeCases(out, table, columns, compressed);
    // The number of cases is known only now; -1 stood in its place.
    const count = Buffer.alloc(4);
    count.writeInt32LE(rows <= 0x7fffffff ? rows : -1);
    await out.write(count, 0, 4, 80);
    return { rows, notes };
  } finally {
    await out.close();
  }
}

/** Bytes of the longest text of each text variable. */
async function textWidths(table: SourceTable): Promise<Map<string, number>> {
  const widths = new Map<string, number>();
  const texts = table.variables.flatMap((variable, i) => (variable.type === 'text' ? [{ variable, i }] : []));
  if (texts.length === 0) return widths;
  for await (const batch of table.batches()) {
    for (const { variable, i } of texts) {
      const vector = batch.getChildAt(i) as Vector;
      let width = widths.get(variable.name) ?? 0;
      for (let row = 0; row < batch.numRows; row++) {
        const text = vector.get(row) as string | null;
        // A text of n UTF-16 units takes at most 3n bytes: most need not be measured.
        if (text !== null && text.length * 3 > width) width = Math.max(width, Buffer.byteLength(text));
      }
      widths.set(variable.name, width);
    }
  }
  return widths;
}

function outColumns(
  path: string,
  variables: readonly SourceVariable[],
  widths: Map<string, number>,
): OutColumn[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  const columns = variables.map((variable, i) => {
    const place = { file: path, variable: variable.name };
    const { name } = variable;
    if (
      !/^[\p{L}@][\p{L}\p{M}\p{N}_.$#@]*$/u.test(name) ||
      name.endsWith('.') ||
      Buffer.byteLength(name) > 64
    ) {
      faults.push({
        code: 'LV-SPSS-WRITE-NAME',
        place,
        what: 'the name can not be a variable in SPSS',
        expected: 'a letter, then letters, digits, _ . $ # @, at most 64 bytes, no full stop at the end',
        remedy: 'rename the variable before writing .sav',
      });
    } else if (names.has(name.toLowerCase())) {
      faults.push({
        code: 'LV-SPSS-WRITE-NAME',
        place,
        what: 'the name differs from another only in upper and lower case, which SPSS does not tell apart',
        remedy: 'rename one of them before writing .sav',
      });
    }
    names.add(name.toLowerCase());
    const codes = missingOf(variable);
    const ranges = codes.filter((code) => 'from' in code).length;
    const discrete = codes.length - ranges;
    if (
      ranges > 1 ||
      (ranges === 1 ? discrete > 1 : discrete > 3) ||
      (ranges > 0 && variable.type === 'text')
    ) {
      faults.push({
        code: 'LV-SPSS-WRITE-MISSING',
        place,
        what: 'the variable has more missing codes than SPSS can hold',
        found: `${discrete} values and ${ranges} ranges`,
        expected: 'up to 3 values, or a range of numbers and at most one value',
        remedy: 'join codes that lie side by side into a range',
      });
    }
    const width = variable.type === 'text' ? textWidth(variable, widths.get(name) ?? 0) : 0;
    if (width > largestText) {
      faults.push({
        code: 'LV-SPSS-WRITE-TEXT',
        place,
        what: 'the longest text is longer than SPSS can hold',
        found: `${width} bytes`,
        expected: `at most ${largestText} bytes`,
        remedy: 'shorten the text, or write Parquet',
      });
    }
    // Names of segments are made from the short name, so short names are plain numbers.
    return { variable, shortName: `V${i + 1}`, width, format: outFormat(variable, width) };
  });
  if (faults.length > 0) throw new FaultError(faults);
  return columns;
}

/** The declared width where the texts and codes fit in it, else what they need. */
function textWidth(variable: SourceVariable, longest: number): number {
  const format = parseFormat(variable.format);
  const declared = format?.type === 1 ? format.width : 0;
  const codes = variable.valueLabels.map((label) => Buffer.byteLength(String(label.value)));
  return Math.max(1, longest, declared <= largestText ? declared : 0, ...codes);
}

function outFormat(variable: SourceVariable, width: number): SpssFormat {
  if (width > 0) return { type: 1, width: Math.min(width, 255), decimals: 0 };
  const format = parseFormat(variable.format);
  const wanted = variable.type === 'boolean' ? 'number' : variable.type;
  if (format && format.type > 2 && format.width <= 40 && typeOfFormat(format) === wanted) return format;
  const plain = { date: 'DATE11', datetime: 'DATETIME20', time: 'TIME8', boolean: 'F1.0' };
  return parseFormat(plain[variable.type as keyof typeof plain] ?? 'F8.2')!;
}

/** Widths of the string variables that hold a text: itself up to 255 bytes, else ceil(width / 252) segments. */
function segmentWidths(width: number): number[] {
  if (width <= 255) return [width];
  const count = Math.ceil(width / 252);
  return [...new Array<number>(count - 1).fill(255), width - 252 * (count - 1)];
}

/** A buffer that grows as records are added. */
class Records {
  private readonly parts: Buffer[] = [];

  int32(...values: number[]): void {
    const part = Buffer.alloc(4 * values.length);
    values.forEach((value, i) => {
      part.writeInt32LE(value, 4 * i);
    });
    this.parts.push(part);
  }

  float64(...values: number[]): void {
    const part = Buffer.alloc(8 * values.length);
    values.forEach((value, i) => {
      part.writeDoubleLE(value, 8 * i);
    });
    this.parts.push(part);
  }

  /** Text cut or padded with blanks to `width` bytes. */
  text(text: string, width: number): void {
    const part = Buffer.alloc(width, 32);
    part.write(text, 'utf8');
    this.parts.push(part);
  }

  bytes(bytes: Uint8Array): void {
    this.parts.push(Buffer.from(bytes));
  }

  extension(subtype: number, size: number, data: Buffer): void {
    this.int32(7, subtype, size, data.length / size);
    this.parts.push(data);
  }

  finish(): Buffer {
    return Buffer.concat(this.parts);
  }
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

/** A value of the table as the file holds it: timestamps as seconds since 1582. */
function outNumber(value: number, variable: SourceVariable): number {
  const dated = variable.type === 'date' || variable.type === 'datetime';
  return dated && Number.isFinite(value) ? value / 1000 + epochSeconds : value;
}

function headerOf(columns: OutColumn[], compressed: boolean, notes: SourceNote[]): Buffer {
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

  // Positions (1-based, in elements) of the variables, for the value labels.
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

function integers(...values: number[]): Buffer {
  const out = new Records();
  out.int32(...values);
  return out.finish();
}

/** Missing codes as SPSS can hold them: those that stand for more than three of Stata's .a to .z are one range. */
function missingOf(variable: SourceVariable): MissingCode[] {
  const stata = variable.missing.every((code) => 'value' in code && Number(code.value) > 2147483620);
  if (variable.missing.length <= 3 || !stata) return variable.missing;
  return [{ from: 2147483622, to: 2147483647 }];
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

/** Writes the cases; gives their number. */
async function writeCases(
  out: FileHandle,
  table: SourceTable,
  columns: OutColumn[],
  compressed: boolean,
): Promise<number> {
  const sink = new CaseSink(compressed);
  let rows = 0;
  for await (const batch of table.batches()) {
    const vectors = columns.map((_, i) => batch.getChildAt(i) as Vector);
    for (let row = 0; row < batch.numRows; row++) {
      columns.forEach((column, i) => {
        const value: unknown = vectors[i]!.get(row);
        if (column.width > 0) sink.text(value === null ? '' : String(value), column.width);
        else sink.number(value === null ? systemMissing : outNumber(Number(value), column.variable));
      });
      if (sink.length > 1 << 22) await out.write(sink.take());
    }
    rows += batch.numRows;
  }
  sink.end();
  await out.write(sink.take());
  return rows;
}

/** Cases as bytes, with or without bytecode compression. */
class CaseSink {
  private buffer = Buffer.alloc(1 << 23);
  length = 0;
  private commandAt = -1;
  private commands = 0;
  private scratch = new Uint8Array(0);

  constructor(private readonly compressed: boolean) {}

  number(value: number): void {
    if (!this.compressed) {
      this.buffer.writeDoubleLE(value, this.claim(8));
      return;
    }
    // The value itself must be whole: a tiny fraction vanishes in the sum, and -0 is not 0.
    const command = value + bias;
    if (Number.isInteger(value) && command >= 1 && command <= 251 && !Object.is(value, -0))
      this.command(command);
    else if (value === systemMissing) this.command(255);
    else {
      this.command(253);
      this.buffer.writeDoubleLE(value, this.claim(8));
    }
  }

  text(text: string, width: number): void {
    const segments = segmentWidths(width);
    const bytes = segments.reduce((sum, w) => sum + Math.ceil(w / 8) * 8, 0);
    if (this.scratch.length < bytes) this.scratch = new Uint8Array(bytes);
    const scratch = this.scratch.fill(32, 0, bytes);
    const written = encoder.encodeInto(text, scratch).written;
    // Each full segment holds 255 bytes of text and one of padding.
    for (let end = 255, length = written; width > 255 && end < length; end += 256, length++) {
      scratch.copyWithin(end + 1, end, length);
      scratch[end] = 32;
    }
    for (let at = 0; at < bytes; at += 8) {
      if (this.compressed) {
        let blank = true;
        for (let i = 0; i < 8; i++) blank &&= scratch[at + i] === 32;
        this.command(blank ? 254 : 253);
        if (blank) continue;
      }
      this.buffer.set(scratch.subarray(at, at + 8), this.claim(8));
    }
  }

  /** A last, unfinished group of commands is filled with zeros already. */
  end(): void {
    this.commands = 8;
  }

  /** The bytes of all whole groups; a group under way stays. */
  take(): Buffer {
    const keep = this.compressed && this.commands > 0 && this.commands < 8 ? this.commandAt : this.length;
    const taken = Buffer.from(this.buffer.subarray(0, keep));
    this.buffer.copyWithin(0, keep, this.length);
    this.length -= keep;
    this.commandAt = 0;
    return taken;
  }

  private command(code: number): void {
    if (this.commandAt < 0 || this.commands === 8) {
      this.commandAt = this.claim(8);
      this.buffer.fill(0, this.commandAt, this.commandAt + 8);
      this.commands = 0;
    }
    this.buffer[this.commandAt + this.commands++] = code;
  }

  private claim(bytes: number): number {
    if (this.length + bytes > this.buffer.length) {
      this.buffer = Buffer.concat([this.buffer, Buffer.alloc(this.buffer.length)]);
    }
    this.length += bytes;
    return this.length - bytes;
  }
}
