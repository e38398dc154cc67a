import { readSync } from 'node:fs';

const windowBytes = 1 << 18;

/**
 * Reads the header of a binary file front to back through a window, so that a count claimed by a damaged
 * header costs nothing: whatever is asked for is checked against the file's size before it is read.
 */
export class FileCursor {
  private window: Buffer = Buffer.alloc(0);
  private windowStart = 0;

  /**
   * @param truncated called (and must throw) when `wanted` bytes at `offset` go past the end of the file
   */
  constructor(
    private readonly fd: number,
    readonly size: number,
    private readonly truncated: (offset: number, wanted: number) => never,
    public littleEndian = true,
    public position = 0,
  ) {}

  get remaining(): number {
    return this.size - this.position;
  }

  /** The next `count` bytes, as a view that is valid until the next call. */
  view(count: number): Buffer {
    if (count < 0 || count > this.remaining) this.truncated(this.position, count);
    const from = this.position - this.windowStart;
    if (from < 0 || from + count > this.window.length) this.fill(Math.max(count, windowBytes));
    const start = this.position - this.windowStart;
    this.position += count;
    return this.window.subarray(start, start + count);
  }

  /** The next `count` bytes, as a copy. */
  bytes(count: number): Buffer {
    return Buffer.from(this.view(count));
  }

  skip(count: number): void {
    if (count < 0 || count > this.remaining) this.truncated(this.position, count);
    this.position += count;
  }

  uint8(): number {
    return this.view(1)[0]!;
  }

  uint16(): number {
    const b = this.view(2);
    return this.littleEndian ? b.readUInt16LE(0) : b.readUInt16BE(0);
  }

  int32(): number {
    const b = this.view(4);
    return this.littleEndian ? b.readInt32LE(0) : b.readInt32BE(0);
  }

  uint32(): number {
    const b = this.view(4);
    return this.littleEndian ? b.readUInt32LE(0) : b.readUInt32BE(0);
  }

  /** A 64-bit integer as a number: exact to 2^53, beyond every count and offset that a file can hold. */
  int64(): number {
    const b = this.view(8);
    return Number(this.littleEndian ? b.readBigInt64LE(0) : b.readBigInt64BE(0));
  }

  float64(): number {
    const b = this.view(8);
    return this.littleEndian ? b.readDoubleLE(0) : b.readDoubleBE(0);
  }

  private fill(count: number): void {
    const length = Math.min(count, this.size - this.position);
    if (this.window.length !== length) this.window = Buffer.allocUnsafe(length);
    let have = 0;
    while (have < length) {
      const got = readSync(this.fd, this.window, have, length - have, this.position + have);
      if (got === 0) this.truncated(this.position, count);
      have += got;
    }
    this.windowStart = this.position;
  }
}
