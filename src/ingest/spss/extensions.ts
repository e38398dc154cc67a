import { spssFault } from './records.js';

/** Reads an extension record's own lengths and texts, never past its end. */
export class ExtensionReader {
  position = 0;

  constructor(
    private readonly file: string,
    private readonly data: Buffer,
    private readonly offset: number,
    private readonly littleEndian: boolean,
  ) {}

  get done(): boolean {
    return this.position >= this.data.length;
  }

  bytes(count: number): Buffer {
    if (count < 0 || count > this.data.length - this.position) {
      spssFault(this.file, 'RECORD', `the extension record at byte ${this.offset} ends within an entry`, {
        found: `${count} bytes wanted, ${this.data.length - this.position} left`,
      });
    }
    this.position += count;
    return this.data.subarray(this.position - count, this.position);
  }

  uint8(): number {
    return this.bytes(1)[0]!;
  }

  int32(): number {
    const b = this.bytes(4);
    return this.littleEndian ? b.readInt32LE(0) : b.readInt32BE(0);
  }

  float64(): number {
    const b = this.bytes(8);
    return this.littleEndian ? b.readDoubleLE(0) : b.readDoubleBE(0);
  }

  /** A length and as many bytes. */
  counted(): Buffer {
    return this.bytes(this.int32());
  }
}

/**
 * `SHORT=text` entries of records 7/13 (long names) and 7/14 (very long strings), in order. Parted as bytes, since
 * a short name may end within a character, and must come out as the variable record's does.
 */
export function assignments(data: Buffer, decode: (bytes: Uint8Array) => string): [string, string][] {
  const entries: [string, string][] = [];
  for (let at = 0; at < data.length; ) {
    const tab = data.indexOf(9, at);
    const end = tab < 0 ? data.length : tab;
    const equals = data.indexOf(61, at);
    if (equals > at && equals < end) {
      const text = decode(data.subarray(equals + 1, end)).replaceAll('\0', '');
      entries.push([decode(data.subarray(at, equals)), text]);
    }
    at = end + 1;
  }
  return entries;
}

/** A multiple response set: several variables that together answer one question. */
interface ResponseSet {
  label: string;
  /** One variable an option, holding the counted value when it is ticked (else: one variable an answer). */
  dichotomies: boolean;
  /** The label is the first variable's. */
  labelFromVariable: boolean;
  names: string[];
}

/**
 * The sets of records 7/7 and 7/19: `$a=C 10 my mcgroup a b c`, `$b=D2 55 0  g e f d`,
 * `$d=E 1 2 34 13 third mdgroup k l m`. Lengths count bytes of the file's encoding, so bytes are walked.
 * A set that doesn't parse ends the reading of the record: the sets are a help, not the data.
 */
export function responseSets(data: Buffer, decode: (bytes: Uint8Array) => string): ResponseSet[] {
  const sets: ResponseSet[] = [];
  let at = 0;
  const number = (): number => {
    let value = 0;
    let digits = 0;
    while (at < data.length && data[at]! >= 48 && data[at]! <= 57 && digits < 9) {
      value = value * 10 + data[at++]! - 48;
      digits++;
    }
    if (digits === 0 || data[at] !== 32) return -1;
    at++;
    return value;
  };
  const counted = (): Buffer | null => {
    const length = number();
    if (length < 0 || at + length > data.length) return null;
    at += length;
    return data.subarray(at - length, at);
  };
  while (at < data.length) {
    while (data[at] === 10) at++;
    const equals = data.indexOf(61, at);
    if (equals < 0) break;
    const kind = String.fromCharCode(data[equals + 1] ?? 0);
    at = equals + 2;
    let labelFromVariable = false;
    if (kind === 'C') at++;
    else if (kind === 'E') {
      at++;
      labelFromVariable = number() === 11;
    } else if (kind !== 'D') break;
    if (kind !== 'C') {
      if (counted() === null) break;
      at++;
    }
    const label = counted();
    if (label === null) break;
    const end = data.indexOf(10, at);
    const names = decode(data.subarray(at, end < 0 ? data.length : end))
      .split(' ')
      .filter((name) => name !== '');
    at = end < 0 ? data.length : end;
    sets.push({ label: decode(label), dichotomies: kind !== 'C', labelFromVariable, names });
  }
  return sets;
}
