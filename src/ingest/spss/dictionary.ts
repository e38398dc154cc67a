// Longer than 300 lines: one idea, the joining of the file's records into variables, told in their order.
import type { Decode } from '../binary/decoder.js';
import {
  type MissingCode,
  plainVariable,
  type SourceNote,
  type SourceType,
  type SourceVariable,
  type ValueLabel,
} from '../source-table.js';
import { decoderFor } from './encoding.js';
import { assignments, ExtensionReader, responseSets } from './extensions.js';
import { epochSeconds, formatText, typeOfFormat, unpackFormat } from './formats.js';
import { isUtf8Instead } from './letters.js';
import { type LabelRecord, type SystemFile, spssFault, type VariableRecord } from './records.js';

/** A variable and where its value lies in a case. */
export interface SpssColumn {
  variable: SourceVariable;
  shortName: string;
  /** 0 for a number, else the width of the text in bytes. */
  width: number;
  /** Bytes of the case that hold the value: one run, or one a segment of a very long string. */
  runs: { offset: number; bytes: number }[];
}

/** All that is known before the first case is read. */
export interface SpssDictionary {
  columns: SpssColumn[];
  /** 8-byte elements a case. */
  elements: number;
  /** Number of cases, null when the file doesn't say. */
  cases: number | null;
  systemMissing: number;
  decode: Decode;
  notes: SourceNote[];
  /** Tells of texts decoded so far that are none in the file's encoding. */
  unreadableNote(): SourceNote | undefined;
}

/** Seconds since 1582 as milliseconds since 1970. */
export function toEpochMilliseconds(seconds: number): number {
  return Math.round((seconds - epochSeconds) * 1000);
}

/** Text without the blanks (or NULs) that pad it. */
export function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

/**
 * Joins the records into variables. Throws LV-SPSS-NO-VARIABLES, LV-SPSS-RECORD, LV-SPSS-NAME,
 * LV-SPSS-ENCODING.
 */
export function readDictionary(file: string, system: SystemFile, encoding?: string): SpssDictionary {
  const notes: SourceNote[] = [];
  const reader = (subtype: number): ExtensionReader | undefined => {
    const record = system.extensions.get(subtype);
    return record && new ExtensionReader(file, record.data, record.offset, system.littleEndian);
  };
  const integers = reader(3);
  if (integers && system.extensions.get(3)!.data.length >= 32) integers.bytes(28);
  const codePage = integers?.position === 28 ? integers.int32() : undefined;
  const named = system.extensions.get(20);
  const said = decoderFor(file, {
    override: encoding,
    name: named ? Buffer.from(trimmed(named.data)).toString('latin1') : undefined,
    codePage,
  });
  const other = encoding === undefined && isUtf8Instead(system, said.encoding);
  if (other) {
    notes.push({
      code: 'LV-SPSS-UTF8',
      text: `the file says ${said.encoding}, but every name and label with other letters than a to z is UTF-8, and so the texts are read as that; name the encoding if letters are wrong: --encoding ${said.encoding}`,
    });
  }
  const { decode: plain, encoding: name } = other ? decoderFor(file, { override: 'utf-8' }) : said;
  let unreadable = 0;
  const decode: Decode = (bytes) => {
    const decoded = plain(bytes);
    if (decoded.includes('\ufffd')) unreadable++;
    return decoded;
  };
  const unreadableNote = (): SourceNote | undefined =>
    unreadable === 0
      ? undefined
      : {
          code: 'LV-SPSS-BYTES',
          text: `${unreadable} ${unreadable === 1 ? 'text has' : 'texts have'} bytes that are none in ${name}, the encoding that the file names; they are shown as \ufffd. Save the file anew in SPSS with the right encoding`,
        };
  const text = (bytes: Uint8Array): string => decode(trimmed(bytes));
  if (codePage === undefined && named === undefined && encoding === undefined && !other) {
    notes.push({ code: 'LV-SPSS-NO-ENCODING', text: 'the file names no encoding; read as windows-1252' });
  }
  const floats = reader(4);
  const systemMissing =
    floats && system.extensions.get(4)!.data.length >= 8 ? floats.float64() : -Number.MAX_VALUE;

  const longStrings = new Map<string, number>();
  const veryLong = system.extensions.get(14);
  if (veryLong) {
    for (const [name, width] of assignments(veryLong.data, decode)) longStrings.set(name, Number(width));
  }
  const { columns, byPosition, byRecord } = layOut(file, system, longStrings, text);
  if (columns.length === 0) {
    spssFault(file, 'NO-VARIABLES', 'the file holds no variables', {
      remedy: 'check that it is the right file',
    });
  }

  const byShortName = new Map(columns.map((c) => [c.shortName.toLowerCase(), c]));
  const longNames = system.extensions.get(13);
  if (longNames) {
    for (const [short, long] of assignments(longNames.data, decode)) {
      const column = byShortName.get(short.toLowerCase());
      if (column && long !== '') column.variable.name = long;
    }
  }
  const byName = new Map(columns.map((c) => [c.variable.name.toLowerCase(), c]));
  checkNames(file, columns);
  const find = (name: string): SpssColumn | undefined =>
    byName.get(name.toLowerCase()) ?? byShortName.get(name.toLowerCase());

  for (const record of system.labels)
    attachLabels(file, system, record, byPosition, systemMissing, text, notes);
  attachLongLabels(reader(21), find, text);
  attachLongMissing(reader(22), system.extensions.get(22)?.data.length ?? 0, find, text);
  attachMeasures(system, byRecord, notes);
  labelMissing(columns);
  for (const subtype of [7, 19]) {
    const record = system.extensions.get(subtype);
    if (!record) continue;
    for (const set of responseSets(record.data, decode)) {
      const members = set.names.map(find).filter((column) => column !== undefined);
      const label = set.labelFromVariable ? (members[0]?.variable.label ?? '') : set.label;
      for (const { variable } of members) {
        variable.question = label;
        if (set.dichotomies) variable.element = 'multiple';
      }
    }
  }
  if (system.weightPosition > 0) {
    const weight = byPosition.get(system.weightPosition);
    notes.push({
      code: 'LV-SPSS-WEIGHT',
      text: 'the file was saved with cases weighted by this variable; the weight is kept as a column and not applied',
      variable: weight?.variable.name,
    });
  }
  const bigCount = reader(16);
  let cases = system.cases >= 0 ? system.cases : null;
  if (cases === null && bigCount && system.extensions.get(16)!.data.length >= 16) {
    const bytes = bigCount.bytes(16);
    const count = Number(system.littleEndian ? bytes.readBigInt64LE(8) : bytes.readBigInt64BE(8));
    if (count >= 0) cases = count;
  }
  return { columns, elements: system.variables.length, cases, systemMissing, decode, notes, unreadableNote };
}

/** Places the variables in the case, joining the segments of very long strings. */
function layOut(
  file: string,
  system: SystemFile,
  longStrings: Map<string, number>,
  text: (bytes: Uint8Array) => string,
) {
  const records = system.variables;
  const columns: SpssColumn[] = [];
  const byPosition = new Map<number, SpssColumn>();
  // One entry a variable record, the segments of a very long string included, as record 7/11 counts them.
  const byRecord: SpssColumn[] = [];
  let at = 0;
  // Steps over one variable record and its continuations; gives its place in the case.
  const segment = (column: SpssColumn): number => {
    const start = at;
    const record = records[at]!;
    const elements = Math.max(1, Math.ceil(record.width / 8));
    byPosition.set(at + 1, column);
    byRecord.push(column);
    for (let i = 1; i < elements; i++) {
      const next = records[at + i];
      if (next?.width !== -1) {
        spssFault(
          file,
          'RECORD',
          `the string variable at byte ${record.offset} is not followed by its ${elements - 1} continuations`,
        );
      }
    }
    at += elements;
    return start * 8;
  };
  while (at < records.length) {
    const record = records[at]!;
    if (record.width === -1) {
      spssFault(file, 'RECORD', `the variable record at byte ${record.offset} continues no string variable`);
    }
    const shortName = text(record.name);
    const declared = longStrings.get(shortName);
    const veryLong = declared !== undefined && declared > 255 && record.width > 0;
    const width = veryLong ? declared : record.width;
    const column: SpssColumn = {
      variable: sourceVariable(record, shortName, width, system.littleEndian, text),
      shortName,
      width,
      runs: [],
    };
    columns.push(column);
    if (!veryLong) {
      column.runs.push({ offset: segment(column), bytes: width === 0 ? 8 : width });
      continue;
    }
    // A string of width w takes ceil(w / 252) segments; text is packed 255 bytes a segment.
    let left = width;
    for (let i = Math.ceil(width / 252); i > 0; i--) {
      if ((records[at]?.width ?? 0) <= 0) {
        spssFault(file, 'RECORD', `the very long string at byte ${record.offset} lacks segments`, {
          found: `${i} too few`,
          expected: `${Math.ceil(width / 252)} string variables in a row for ${width} bytes`,
        });
      }
      const bytes = Math.min(left, 255, Math.ceil(records[at]!.width / 8) * 8);
      const offset = segment(column);
      if (bytes > 0) column.runs.push({ offset, bytes });
      left -= bytes;
    }
  }
  return { columns, byPosition, byRecord };
}

function sourceVariable(
  record: VariableRecord,
  name: string,
  width: number,
  littleEndian: boolean,
  text: (bytes: Uint8Array) => string,
): SourceVariable {
  const format = unpackFormat(record.print);
  const type: SourceType = width > 0 ? 'text' : typeOfFormat(format);
  const variable = plainVariable(name, type);
  variable.label = record.label ? text(record.label) : '';
  variable.format = formatText(format, width > 255 ? width : undefined);
  if (width > 0) {
    variable.missing = record.missing.map((value) => ({ value: text(value) }));
    return variable;
  }
  return { ...variable, missing: numericMissing(record, littleEndian, type) };
}

function numericMissing(record: VariableRecord, littleEndian: boolean, type: SourceType): MissingCode[] {
  const values = record.missing.map((bytes) =>
    littleEndian ? bytes.readDoubleLE(0) : bytes.readDoubleBE(0),
  );
  const codes: MissingCode[] = [];
  let discrete = values;
  if (record.missingKind < 0) {
    codes.push({ from: bound(values[0]!, type), to: bound(values[1]!, type) });
    discrete = values.slice(2);
  }
  for (const value of discrete) codes.push({ value: inColumn(value, type) });
  return codes;
}

/** A value as it stands in the column: dates in milliseconds since 1970. */
function inColumn(value: number, type: SourceType): number {
  return type === 'date' || type === 'datetime' ? toEpochMilliseconds(value) : value;
}

/** LOWEST is the second-lowest double and HIGHEST the highest; both stand for «without end». */
function bound(value: number, type: SourceType): number {
  if (value <= -1.797693134862315e308) return Number.NEGATIVE_INFINITY;
  if (value >= Number.MAX_VALUE) return Number.POSITIVE_INFINITY;
  return inColumn(value, type);
}

function checkNames(file: string, columns: SpssColumn[]): void {
  const seen = new Set<string>();
  for (const { variable } of columns) {
    if (variable.name === '' || seen.has(variable.name)) {
      spssFault(
        file,
        'NAME',
        variable.name === '' ? 'a variable has no name' : 'two variables have the same name',
        {
          place: { file, variable: variable.name.slice(0, 64) },
        },
      );
    }
    seen.add(variable.name);
  }
}

function attachLabels(
  file: string,
  system: SystemFile,
  record: LabelRecord,
  byPosition: Map<number, SpssColumn>,
  systemMissing: number,
  text: (bytes: Uint8Array) => string,
  notes: SourceNote[],
): void {
  // Variables of one record share one list: a list a variable would grow with their product.
  const lists = new Map<string, ValueLabel[]>();
  for (const position of record.positions) {
    const column = byPosition.get(position);
    if (!column) {
      spssFault(
        file,
        'RECORD',
        `the value labels at byte ${record.offset} are for a variable that isn't there`,
        {
          found: `position ${position}`,
          expected: `the first element of a variable, 1 to ${system.variables.length}`,
        },
      );
    }
    const { type } = column.variable;
    const kind = type === 'datetime' ? 'date' : type;
    let list = lists.get(kind);
    if (!list) {
      list = [];
      for (const { value, label } of record.labels) {
        const number = system.littleEndian ? value.readDoubleLE(0) : value.readDoubleBE(0);
        if (type === 'text') list.push({ value: text(value), label: text(label) });
        else if (number === systemMissing || Number.isNaN(number)) {
          notes.push({
            code: 'LV-SPSS-LABEL-OF-MISSING',
            text: `the label '${text(label)}' is for system missing, which is null here`,
            variable: column.variable.name,
          });
        } else list.push({ value: inColumn(number, type), label: text(label) });
      }
      lists.set(kind, list);
    }
    const { valueLabels } = column.variable;
    column.variable.valueLabels = valueLabels.length === 0 ? list : [...valueLabels, ...list];
  }
}

function attachLongLabels(
  reader: ExtensionReader | undefined,
  find: (name: string) => SpssColumn | undefined,
  text: (bytes: Uint8Array) => string,
): void {
  while (reader && !reader.done) {
    const column = find(text(reader.counted()));
    reader.int32();
    const count = reader.int32();
    const labels: ValueLabel[] = [];
    for (let i = 0; i < count; i++)
      labels.push({ value: text(reader.counted()), label: text(reader.counted()) });
    if (column && column.width > 0) column.variable.valueLabels = [...column.variable.valueLabels, ...labels];
  }
}

function attachLongMissing(
  reader: ExtensionReader | undefined,
  length: number,
  find: (name: string) => SpssColumn | undefined,
  text: (bytes: Uint8Array) => string,
): void {
  while (reader && !reader.done) {
    const column = find(text(reader.counted()));
    const count = reader.uint8();
    const bytes = reader.int32();
    const missing: MissingCode[] = [];
    for (let i = 0; i < count; i++) {
      // Some writers repeat the length before each value; a value of text never begins with it.
      if (i > 0 && bytes === 8 && length - reader.position >= 12) {
        const before = reader.position;
        if (reader.int32() !== 8) reader.position = before;
      }
      missing.push({ value: text(reader.bytes(bytes)) });
    }
    if (column && column.width > 0) column.variable.missing = [...column.variable.missing, ...missing];
  }
}

/** Record 7/11: measurement level, (width,) alignment for each variable record. */
function attachMeasures(system: SystemFile, byRecord: SpssColumn[], notes: SourceNote[]): void {
  const record = system.extensions.get(11);
  if (!record) return;
  const integers = Math.floor(record.data.length / 4);
  const each = integers / byRecord.length;
  if (each !== 2 && each !== 3) {
    notes.push({
      code: 'LV-SPSS-DISPLAY',
      text: `measurement levels are left out: the file gives ${integers} display settings for ${byRecord.length} variables`,
    });
    return;
  }
  const levels = ['unknown', 'nominal', 'ordinal', 'scale'] as const;
  const done = new Set<SpssColumn>();
  byRecord.forEach((column, i) => {
    if (done.has(column)) return;
    done.add(column);
    const level = system.littleEndian
      ? record.data.readInt32LE(4 * each * i)
      : record.data.readInt32BE(4 * each * i);
    column.variable.measure = levels[level] ?? 'unknown';
  });
}

/** Discrete missing codes take their text from the value labels. */
function labelMissing(columns: SpssColumn[]): void {
  for (const { variable } of columns) {
    if (variable.missing.length === 0) continue;
    variable.missing = variable.missing.map((code) => {
      if (!('value' in code)) return code;
      const label = variable.valueLabels.find((l) => l.value === code.value)?.label;
      return label === undefined ? code : { ...code, label };
    });
  }
}
