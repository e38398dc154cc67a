export const systemMissing = -Number.MAX_VALUE;
export const lowest = -1.7976931348623155e308;
export const bias = 100;

/** A buffer that grows as records are added. */
export class Records {
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
