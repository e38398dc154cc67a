import { type Fault, FaultError } from '../../errors/index.js';
import type { FileCursor } from '../binary/file-cursor.js';

// «Description of .dta file format» 113 to 115 and 117 to 119 (StataCorp, help dta).

/** How a value is stored in a row. */
type Storage = 'byte' | 'int' | 'long' | 'float' | 'double' | 'strL' | 'str';

/** A variable as the file describes it. */
export interface StataVariable {
  name: string;
  storage: Storage;
  /** Bytes in a row. */
  bytes: number;
  /** Place in the row. */
  offset: number;
  format: string;
  labelName: string;
  label: string;
}

/** A set of value labels. */
export interface LabelSet {
  values: number[];
  texts: string[];
}

/** All that is known before the data are read. */
export interface StataLayout {
  release: number;
  littleEndian: boolean;
  variables: StataVariable[];
  rows: number;
  rowBytes: number;
  dataOffset: number;
  /** First byte of the long strings, or -1. */
  longTextOffset: number;
  labels: Map<string, LabelSet>;
}

/** A fault in a Stata file. */
export function stataFault(file: string, code: string, what: string, more: Partial<Fault> = {}): never {
  throw new FaultError({
    code: `LV-STATA-${code}`,
    place: { file },
    what,
    remedy: 'the file may be damaged: fetch it anew, or open and save it again in Stata',
    ...more,
  });
}

/** A field's text: up to its first NUL. */
export function field(bytes: Buffer, decode: (bytes: Uint8Array) => string): string {
  const end = bytes.indexOf(0);
  return decode(end < 0 ? bytes : bytes.subarray(0, end));
}

const sizes: Record<Exclude<Storage, 'str'>, number> = {
  byte: 1,
  int: 2,
  long: 4,
  float: 4,
  double: 8,
  strL: 8,
};

/** The storage that a type code stands for; undefined when there is none. */
export function storageOf(release: number, code: number): { storage: Storage; bytes: number } | undefined {
  const named = (storage: Exclude<Storage, 'str'>) => ({ storage, bytes: sizes[storage] });
  if (release >= 117) {
    if (code >= 1 && code <= 2045) return { storage: 'str', bytes: code };
    if (code === 32768) return named('strL');
    const numeric = ['double', 'float', 'long', 'int', 'byte'] as const;
    const storage = numeric[code - 65526];
    return storage && named(storage);
  }
  if (code >= 1 && code <= 244) return { storage: 'str', bytes: code };
  const numeric = ['byte', 'int', 'long', 'float', 'double'] as const;
  const storage = numeric[code - 251];
  return storage && named(storage);
}

/** One set of value labels: number of entries, length of the texts, places, values, texts. */
export function readLabelSet(
  file: string,
  cursor: FileCursor,
  length: number,
  decode: (bytes: Uint8Array) => string,
): LabelSet {
  const offset = cursor.position;
  const wrong = (found: string): never =>
    stataFault(file, 'LABELS', `the value labels at byte ${offset} do not hold together`, { found });
  if (length < 8) wrong(`a length of ${length} bytes`);
  const count = cursor.int32();
  const textLength = cursor.int32();
  if (count < 0 || textLength < 0 || 8 + 8 * count + textLength > length) {
    wrong(`${count} labels and ${textLength} bytes of text in ${length} bytes`);
  }
  const places: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < count; i++) places.push(cursor.int32());
  for (let i = 0; i < count; i++) values.push(cursor.int32());
  const text = cursor.bytes(textLength);
  cursor.skip(length - 8 - 8 * count - textLength);
  // Labels may share text, so that a damaged file could ask for far more text than it holds.
  let asked = 0;
  const texts = places.map((place) => {
    if (place < 0 || place >= Math.max(1, textLength))
      wrong(`a label's text at byte ${place} of ${textLength}`);
    const end = text.indexOf(0, place);
    const bytes = text.subarray(place, end < 0 ? textLength : end);
    asked += bytes.length;
    if (asked > 4 * textLength + 65_536) wrong('labels whose texts overlap');
    return decode(bytes);
  });
  return { values, texts };
}
