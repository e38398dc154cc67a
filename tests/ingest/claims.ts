import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';

type Thrift = boolean | number | bigint | Uint8Array | Thrift[] | { [field: string]: Thrift };

const varint = (value: bigint): Buffer => {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127n; left >>= 7n) bytes.push(Number(left & 127n) | 128);
  return Buffer.from([...bytes, Number(left)]);
};
const zigzag = (value: bigint): bigint => (value < 0n ? -2n * value - 1n : 2n * value);

function typeOf(value: Thrift): number {
  if (typeof value === 'boolean') return value ? 1 : 2;
  if (typeof value === 'number') return 5;
  if (typeof value === 'bigint') return 6;
  return value instanceof Uint8Array ? 8 : Array.isArray(value) ? 9 : 12;
}

function encode(value: Thrift): Buffer {
  if (typeof value === 'boolean') return Buffer.alloc(0);
  if (typeof value === 'number' || typeof value === 'bigint') return varint(zigzag(BigInt(value)));
  if (value instanceof Uint8Array) return Buffer.concat([varint(BigInt(value.length)), value]);
  if (Array.isArray(value)) {
    const type = value.length === 0 ? 5 : typeOf(value[0]!);
    return Buffer.concat([Buffer.from([0xf0 | type]), varint(BigInt(value.length)), ...value.map(encode)]);
  }
  const fields = Object.entries(value).map(([name, field]) => {
    const id = BigInt(name.slice('field_'.length));
    return Buffer.concat([Buffer.from([typeOf(field)]), varint(zigzag(id)), encode(field)]);
  });
  return Buffer.concat([...fields, Buffer.from([0])]);
}

/** A Parquet file whose metadata, as Thrift's numbered fields, have been changed. */
// biome-ignore lint/suspicious/noExplicitAny: the metadata's fields have numbers, not names
export function withMetadata(file: Buffer, change: (metadata: any) => void): Buffer {
  const length = file.readUInt32LE(file.length - 8);
  const start = file.length - 8 - length;
  const footer = file.subarray(start, start + length);
  const view = new DataView(footer.buffer, footer.byteOffset, footer.byteLength);
  const metadata = deserializeTCompactProtocol({ view, offset: 0 }) as { [field: string]: Thrift };
  change(metadata);
  return withFooter(file, encode(metadata));
}

/** A Parquet file with another footer. */
export function withFooter(file: Buffer, footer: Buffer): Buffer {
  const start = file.length - 8 - file.readUInt32LE(file.length - 8);
  const end = Buffer.from('0000PAR1');
  end.writeUInt32LE(footer.length);
  return Buffer.concat([file.subarray(0, start), footer, end]);
}
