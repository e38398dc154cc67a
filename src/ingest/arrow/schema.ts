import { decimal, exact, half, scaled } from '../binary/numbers.js';
import type { SourceType } from '../source-table.js';
import type { FlatTable } from './flatbuffer.js';

/** How a column's values lie in its buffers. */
type Layout = 'null' | 'bits' | 'fixed' | 'text' | 'large text' | 'text view';

/** What a value of a fixed width says, from the bytes at an offset. */
export type ReadFixed = (bytes: Buffer, at: number) => number | bigint;

/** A column: how it lies, and what it means. */
export interface ArrowField {
  name: string;
  type: SourceType;
  layout: Layout;
  /** Bytes of a value of layout 'fixed'. */
  width: number;
  read: ReadFixed;
  /** Clock times are UTC, though the file names a time zone to show them in. */
  utc: boolean;
  /** Where the values are numbers of a dictionary's entries, its id and how the numbers lie. */
  dictionary?: { id: number; width: number; read: ReadFixed };
}

/** Number of a type in the format's Schema.fbs, union Type. */
const kinds = {
  none: 1,
  int: 2,
  float: 3,
  text: 5,
  boolean: 6,
  decimal: 7,
  date: 8,
  time: 9,
  timestamp: 10,
  largeText: 20,
  textView: 24,
};

const unitsOfSecond = [1, 1e3, 1e6, 1e9];

function readInteger(bits: number, signed: boolean): ReadFixed {
  switch (bits) {
    case 8:
      return signed ? (b, at) => b.readInt8(at) : (b, at) => b.readUInt8(at);
    case 16:
      return signed ? (b, at) => b.readInt16LE(at) : (b, at) => b.readUInt16LE(at);
    case 32:
      return signed ? (b, at) => b.readInt32LE(at) : (b, at) => b.readUInt32LE(at);
    case 64:
      return signed ? (b, at) => exact(b.readBigInt64LE(at)) : (b, at) => exact(b.readBigUInt64LE(at));
  }
  throw new Error(`integers of ${bits} bits`);
}

function readDecimal(bits: number, scale: number): ReadFixed {
  if (![32, 64, 128, 256].includes(bits) || !(scale >= 0 && scale <= 1000))
    throw new Error(`decimals of ${bits} bits and ${scale} places`);
  return (bytes, at) => {
    let value = 0n;
    for (let k = bits / 32 - 1; k >= 0; k--) value = (value << 32n) | BigInt(bytes.readUInt32LE(at + 4 * k));
    return decimal(BigInt.asIntN(bits, value), scale);
  };
}

type Kind = Pick<ArrowField, 'type' | 'layout' | 'width' | 'read' | 'utc'>;

const fixed = (type: SourceType, width: number, read: ReadFixed, utc = false): Kind => ({
  type,
  layout: 'fixed',
  width,
  read,
  utc,
});

const other = (type: SourceType, layout: Layout): Kind => ({
  ...fixed(type, 0, () => Number.NaN),
  layout,
});

/** Readers of floating points by precision: half, single, double. */
const readFloat: readonly ReadFixed[] = [
  (b, at) => half(b.readUInt16LE(at)),
  (b, at) => b.readFloatLE(at),
  (b, at) => b.readDoubleLE(at),
];

function floatKind(precision: number): Kind {
  const read = readFloat[precision];
  if (read === undefined) throw new Error(`floating point of precision ${precision}`);
  return fixed('number', 2 << precision, read);
}

function timeKind(type: FlatTable): Kind {
  const units = unitsOfSecond[type.int16(0, 1)];
  if (units === undefined) throw new Error('a time of an unknown unit');
  return type.int32(1, 32) === 32
    ? fixed('time', 4, (b, at) => b.readInt32LE(at) / units)
    : fixed('time', 8, (b, at) => scaled(b.readBigInt64LE(at), units));
}

function timestampKind(type: FlatTable): Kind {
  const units = unitsOfSecond[type.int16(0)];
  if (units === undefined) throw new Error('a timestamp of an unknown unit');
  const read: ReadFixed =
    units === 1
      ? (b, at) => Number(b.readBigInt64LE(at)) * 1000
      : (b, at) => scaled(b.readBigInt64LE(at), units / 1000);
  return fixed('datetime', 8, read, type.has(1));
}

/** What a type of the schema means; undefined for those with no place in a table of answers. */
function kindOf(kind: number, type: FlatTable): Kind | undefined {
  switch (kind) {
    case kinds.none:
      return other('text', 'null');
    case kinds.boolean:
      return other('boolean', 'bits');
    case kinds.text:
      return other('text', 'text');
    case kinds.largeText:
      return other('text', 'large text');
    case kinds.textView:
      return other('text', 'text view');
    case kinds.int:
      return fixed('number', type.int32(0) / 8, readInteger(type.int32(0), type.int8(1) !== 0));
    case kinds.float:
      return floatKind(type.int16(0));
    case kinds.decimal: {
      const bits = type.int32(2, 128);
      return fixed('number', bits / 8, readDecimal(bits, type.int32(1)));
    }
    case kinds.date:
      return type.int16(0, 1) === 0
        ? fixed('date', 4, (b, at) => b.readInt32LE(at) * 86_400_000)
        : fixed('date', 8, (b, at) => Number(b.readBigInt64LE(at)));
    case kinds.time:
      return timeKind(type);
    case kinds.timestamp:
      return timestampKind(type);
  }
  return undefined;
}

/** A column of the schema; where it is of a type that is not read, its name alone. Throws an Error when damaged. */
export function fieldOf(field: FlatTable): ArrowField | { name: string } {
  const name = field.text(0);
  const type = field.table(3);
  const kind = type === undefined ? undefined : kindOf(field.int8(2), type);
  if (kind === undefined) return { name };
  const encoding = field.table(4);
  if (encoding === undefined) return { name, ...kind };
  const index = encoding.table(1);
  const bits = index?.int32(0) ?? 32;
  const read = readInteger(bits, index === undefined || index.int8(1) !== 0);
  return { name, ...kind, dictionary: { id: encoding.int64(0), width: bits / 8, read } };
}
