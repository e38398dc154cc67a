import type { SchemaElement } from 'hyparquet';
import { decimal, exact, half, scaled } from '../binary/numbers.js';
import type { SourceType } from '../source-table.js';
import type { Stored } from './values.js';

/** What a column's stored values mean. */
export interface Meaning {
  type: SourceType;
  /** Clock times are UTC, whatever clock they were read from. */
  utc: boolean;
  /** Of number, time, date, datetime and boolean; an integer that is not held exactly comes back as bigint. */
  toNumber(value: Stored): number | bigint;
  /** Of text. */
  toText(value: Buffer): Buffer;
}

const unitsOfSecond = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 };

function bigEndian(bytes: Buffer): bigint {
  return bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
}

function uuid(bytes: Buffer): Buffer {
  const hex = bytes.toString('hex');
  return Buffer.from([8, 12, 16, 20, 32].map((end, k) => hex.slice([0, 8, 12, 16, 20][k], end)).join('-'));
}

const asIs = (value: Buffer): Buffer => value;

/**
 * What a column of the schema means, by its logical type, else its converted type, else its physical type
 * (Apache Parquet, LogicalTypes.md). Undefined for what has no place in a table of answers: nested columns,
 * intervals, and fixed bytes that are no text.
 */
export function meaningOf(element: SchemaElement): Meaning | undefined {
  if ((element.num_children ?? 0) > 0 || element.repetition_type === 'REPEATED') return undefined;
  const logical = element.logical_type;
  const converted = element.converted_type;
  const bits = element.type === 'INT32' ? 32 : 64;
  const integer = element.type === 'INT32' || element.type === 'INT64';
  const numbers = (type: SourceType, toNumber: Meaning['toNumber'], utc = false): Meaning => ({
    type,
    utc,
    toNumber,
    toText: asIs,
  });

  if (logical?.type === 'DATE' || converted === 'DATE') {
    return element.type === 'INT32' ? numbers('date', (v) => Number(v) * 86_400_000) : undefined;
  }
  if (element.type === 'INT96') return numbers('datetime', (v) => scaled(v as bigint, 1e6), true);
  if (logical?.type === 'TIMESTAMP' || converted?.startsWith('TIMESTAMP_')) {
    if (element.type !== 'INT64') return undefined;
    const unit = logical?.type === 'TIMESTAMP' ? logical.unit : converted!.slice('TIMESTAMP_'.length);
    const units = unitsOfSecond[unit as keyof typeof unitsOfSecond] / 1e3;
    const utc = logical?.type === 'TIMESTAMP' ? logical.isAdjustedToUTC : true;
    return numbers('datetime', (v) => scaled(v as bigint, units), utc);
  }
  if (logical?.type === 'TIME' || converted?.startsWith('TIME_')) {
    if (!integer) return undefined;
    const unit = logical?.type === 'TIME' ? logical.unit : converted!.slice('TIME_'.length);
    const units = unitsOfSecond[unit as keyof typeof unitsOfSecond];
    return numbers('time', (v) => scaled(v as bigint, units));
  }
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') {
    const scale = (logical?.type === 'DECIMAL' ? logical.scale : element.scale) ?? 0;
    if (!(scale >= 0 && scale <= 1000)) return undefined;
    return numbers('number', (v) => decimal(Buffer.isBuffer(v) ? bigEndian(v) : BigInt(v), scale));
  }
  if (element.type === 'BOOLEAN') return numbers('boolean', (v) => Number(v));
  if (integer) {
    const unsigned = logical?.type === 'INTEGER' ? !logical.isSigned : converted?.startsWith('UINT_');
    return numbers('number', (v) => {
      if (unsigned !== true) return typeof v === 'bigint' ? exact(v) : Number(v);
      return exact(BigInt.asUintN(bits, BigInt(v as number | bigint)));
    });
  }
  if (element.type === 'FLOAT' || element.type === 'DOUBLE') return numbers('number', (v) => Number(v));
  if (logical?.type === 'FLOAT16' && element.type_length === 2)
    return numbers('number', (v) => half((v as Buffer).readUInt16LE(0)));
  const text = { type: 'text' as const, utc: false, toNumber: () => Number.NaN };
  if (logical?.type === 'UUID' && element.type_length === 16) return { ...text, toText: uuid };
  return element.type === 'BYTE_ARRAY' && converted !== 'BSON' && logical?.type !== 'GEOMETRY'
    ? { ...text, toText: asIs }
    : undefined;
}
