import { type Fault, FaultError } from '../../errors/index.js';
import type { FileCursor } from '../binary/file-cursor.js';

// Record by record, as «System File Format» in the PSPP developers' guide (Free Software Foundation) describes
// the file. Nothing is decoded or cross-checked here: texts stay bytes until the encoding record is seen.

/** Variable record: a variable, a segment of a very long string, or (width -1) 8 more bytes of a string. */
export interface VariableRecord {
  offset: number;
  /** 0 numeric, 1 to 255 the width of a string, -1 a continuation. */
  width: number;
  label: Buffer | null;
  /** 0 to 3 discrete values; -2 a range; -3 a range and a value. */
  missingKind: number;
  missing: Buffer[];
  print: number;
  name: Buffer;
}

/** Value labels and the 1-based positions of the records that they hold for. */
export interface LabelRecord {
  offset: number;
  labels: { value: Buffer; label: Buffer }[];
  positions: number[];
}

/** All records up to the data. */
export interface SystemFile {
  littleEndian: boolean;
  /** 0 none, 1 bytecode, 2 zlib. */
  compression: number;
  weightPosition: number;
  /** -1 when the writer didn't know. */
  cases: number;
  bias: number;
  variables: VariableRecord[];
  labels: LabelRecord[];
  /** Contents of extension records (type 7) by subtype, with their place in the file. */
  extensions: Map<number, { offset: number; size: number; count: number; data: Buffer }>;
  dataOffset: number;
}

/** The subtypes that are used; the rest is stepped over. */
const usedSubtypes = new Set([3, 4, 5, 7, 11, 13, 14, 16, 19, 20, 21, 22]);

/** A fault in an SPSS file. */
export function spssFault(file: string, code: string, what: string, more: Partial<Fault> = {}): never {
  throw new FaultError({
    code: `LV-SPSS-${code}`,
    place: { file },
    what,
    remedy: 'the file may be damaged: fetch it anew, or open and save it again in SPSS',
    ...more,
  });
}

/** Rounds up to a multiple of `unit`. */
function padded(count: number, unit: number): number {
  return Math.ceil(count / unit) * unit;
}

/** Reads the file's records up to the data. Throws LV-SPSS-HEADER, LV-SPSS-TRUNCATED, LV-SPSS-RECORD. */
export function readRecords(file: string, cursor: FileCursor): SystemFile {
  const system = readHeader(file, cursor);
  for (;;) {
    const offset = cursor.position;
    const type = cursor.int32();
    if (type === 999) {
      cursor.skip(4);
      break;
    }
    if (type === 2) system.variables.push(variableRecord(file, cursor, offset));
    else if (type === 3) system.labels.push(labelRecord(file, cursor, offset));
    else if (type === 6) {
      const lines = cursor.int32();
      if (lines < 0) cursor.skip(-1);
      cursor.skip(lines * 80);
    } else if (type === 7) extensionRecord(cursor, system);
    else {
      spssFault(file, 'RECORD', `the record at byte ${offset} is of no known type`, {
        found: String(type),
        expected: '2, 3, 6, 7 or 999',
      });
    }
  }
  system.dataOffset = cursor.position;
  return system;
}

/** The file's header: byte order (which the cursor then has), compression and counts. */
function readHeader(file: string, cursor: FileCursor): SystemFile {
  const magic = cursor.view(4).toString('latin1');
  cursor.skip(60);
  const layoutBytes = cursor.bytes(4);
  const layout = layoutBytes.readInt32LE(0);
  const littleEndian = layout === 2 || layout === 3;
  const layoutSwapped = layoutBytes.readInt32BE(0);
  if (!littleEndian && layoutSwapped !== 2 && layoutSwapped !== 3) {
    spssFault(file, 'HEADER', 'the layout code at byte 64 tells no byte order', {
      found: String(layout),
      expected: '2 or 3, in either byte order',
    });
  }
  cursor.littleEndian = littleEndian;
  cursor.skip(4);
  const compression = cursor.int32();
  if (compression < 0 || compression > 2 || (compression === 2) !== (magic === '$FL3')) {
    spssFault(file, 'HEADER', 'the compression code at byte 72 does not fit the file', {
      found: `${compression} in a file that begins with ${magic}`,
      expected: '0 or 1 in $FL2, 2 in $FL3',
    });
  }
  const weightPosition = cursor.int32();
  const cases = cursor.int32();
  const bias = cursor.float64();
  if (!Number.isFinite(bias)) {
    spssFault(file, 'HEADER', 'the compression bias at byte 84 is no number', { expected: '100' });
  }
  cursor.skip(9 + 8 + 64 + 3);
  return {
    littleEndian,
    compression,
    weightPosition,
    cases,
    bias,
    variables: [],
    labels: [],
    extensions: new Map(),
    dataOffset: 0,
  };
}

function variableRecord(file: string, cursor: FileCursor, offset: number): VariableRecord {
  const width = cursor.int32();
  const hasLabel = cursor.int32();
  const missingKind = cursor.int32();
  const print = cursor.int32();
  cursor.skip(4);
  const name = cursor.bytes(8);
  if (
    width < -1 ||
    width > 255 ||
    hasLabel < 0 ||
    hasLabel > 1 ||
    missingKind < -3 ||
    missingKind > 3 ||
    missingKind === -1
  ) {
    spssFault(file, 'RECORD', `the variable record at byte ${offset} is not a variable`, {
      found: `width ${width}, label flag ${hasLabel}, missing values ${missingKind}`,
      expected: 'width -1 to 255, label flag 0 or 1, missing values -3, -2 or 0 to 3',
    });
  }
  let label: Buffer | null = null;
  if (hasLabel === 1) {
    const length = cursor.int32();
    label = length < 0 ? cursor.bytes(-1) : cursor.bytes(length);
    cursor.skip(Math.min(padded(length, 4) - length, cursor.remaining));
  }
  const missing: Buffer[] = [];
  for (let i = 0; i < Math.abs(missingKind); i++) missing.push(cursor.bytes(8));
  return { offset, width, label, missingKind, missing, print, name };
}

function labelRecord(file: string, cursor: FileCursor, offset: number): LabelRecord {
  const count = cursor.int32();
  if (count < 0) spssFault(file, 'RECORD', `the value labels at byte ${offset} claim ${count} labels`);
  const labels: { value: Buffer; label: Buffer }[] = [];
  for (let i = 0; i < count; i++) {
    const value = cursor.bytes(8);
    const length = cursor.uint8();
    labels.push({ value, label: cursor.bytes(length) });
    cursor.skip(padded(length + 1, 8) - length - 1);
  }
  const follows = cursor.int32();
  if (follows !== 4) {
    spssFault(file, 'RECORD', `the value labels at byte ${offset} are not followed by their variables`, {
      found: `record type ${follows}`,
      expected: 'record type 4',
    });
  }
  const variables = cursor.int32();
  if (variables < 0)
    spssFault(file, 'RECORD', `the value labels at byte ${offset} claim ${variables} variables`);
  const positions: number[] = [];
  for (let i = 0; i < variables; i++) positions.push(cursor.int32());
  return { offset, labels, positions };
}

function extensionRecord(cursor: FileCursor, system: SystemFile): void {
  const subtype = cursor.int32();
  const size = cursor.int32();
  const count = cursor.int32();
  const length = size < 0 || count < 0 ? -1 : size * count;
  if (length >= 0 && usedSubtypes.has(subtype)) {
    const data = cursor.bytes(length);
    // Multiple response sets come in two records of one form; other subtypes come once.
    const earlier = subtype === 7 || subtype === 19 ? system.extensions.get(subtype) : undefined;
    const all = earlier ? Buffer.concat([earlier.data, data]) : data;
    system.extensions.set(subtype, { offset: cursor.position - length, size, count, data: all });
  } else cursor.skip(length);
}
