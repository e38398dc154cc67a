/**
 * A table of a flatbuffer, read where it lies (flatbuffers.dev, «FlatBuffers internals»). Every offset and length is
 * checked against the bytes that there are; whatever lies outside throws a RangeError or an Error.
 */
export class FlatTable {
  constructor(
    readonly bytes: Buffer,
    private readonly at: number,
  ) {}

  static root(bytes: Buffer): FlatTable {
    return new FlatTable(bytes, bytes.readUInt32LE(0));
  }

  /** Where a field lies; 0 when the table leaves it out. */
  private field(index: number): number {
    const layout = this.at - this.bytes.readInt32LE(this.at);
    const slot = 4 + 2 * index;
    if (slot + 2 > this.bytes.readUInt16LE(layout)) return 0;
    const offset = this.bytes.readUInt16LE(layout + slot);
    return offset === 0 ? 0 : this.at + offset;
  }

  has(index: number): boolean {
    return this.field(index) !== 0;
  }

  int8(index: number, missing = 0): number {
    const at = this.field(index);
    return at === 0 ? missing : this.bytes.readInt8(at);
  }

  int16(index: number, missing = 0): number {
    const at = this.field(index);
    return at === 0 ? missing : this.bytes.readInt16LE(at);
  }

  int32(index: number, missing = 0): number {
    const at = this.field(index);
    return at === 0 ? missing : this.bytes.readInt32LE(at);
  }

  /** As a number: exact to 2^53, beyond every length that a file can hold. */
  int64(index: number): number {
    const at = this.field(index);
    return at === 0 ? 0 : Number(this.bytes.readBigInt64LE(at));
  }

  table(index: number): FlatTable | undefined {
    const at = this.field(index);
    return at === 0 ? undefined : new FlatTable(this.bytes, at + this.bytes.readUInt32LE(at));
  }

  text(index: number): string {
    const { start, count } = this.vector(index, 1);
    return this.bytes.toString('utf8', start, start + count);
  }

  /** Where a vector's elements of `size` bytes begin, and how many there are. */
  vector(index: number, size: number): { start: number; count: number } {
    const at = this.field(index);
    if (at === 0) return { start: 0, count: 0 };
    const start = at + this.bytes.readUInt32LE(at) + 4;
    const count = this.bytes.readUInt32LE(start - 4);
    if (start + count * size > this.bytes.length)
      throw new Error(
        `the metadata claim ${count} elements where ${this.bytes.length - start} bytes are left`,
      );
    return { start, count };
  }

  tables(index: number): FlatTable[] {
    const { start, count } = this.vector(index, 4);
    return Array.from({ length: count }, (_, k) => {
      const at = start + 4 * k;
      return new FlatTable(this.bytes, at + this.bytes.readUInt32LE(at));
    });
  }
}
