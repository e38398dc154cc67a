import { segmentWidths } from './out-columns.js';
import { bias, systemMissing } from './records-out.js';

const encoder = new TextEncoder();

/** Cases as bytes, with or without bytecode compression. */
export class CaseSink {
  private buffer = Buffer.alloc(1 << 23);
  length = 0;
  private commandAt = -1;
  private commands = 0;
  private scratch = new Uint8Array(0);

  constructor(private readonly compressed: boolean) {}

  number(value: number): void {
    if (!this.compressed) {
      this.buffer.writeDoubleLE(value, this.claim(8));
      return;
    }
    // The value itself must be whole: a tiny fraction vanishes in the sum, and -0 is not 0.
    const command = value + bias;
    if (Number.isInteger(value) && command >= 1 && command <= 251 && !Object.is(value, -0))
      this.command(command);
    else if (value === systemMissing) this.command(255);
    else {
      this.command(253);
      this.buffer.writeDoubleLE(value, this.claim(8));
    }
  }

  text(text: string, width: number): void {
    const segments = segmentWidths(width);
    const bytes = segments.reduce((sum, w) => sum + Math.ceil(w / 8) * 8, 0);
    if (this.scratch.length < bytes) this.scratch = new Uint8Array(bytes);
    const scratch = this.scratch.fill(32, 0, bytes);
    const written = encoder.encodeInto(text, scratch).written;
    // Each full segment holds 255 bytes of text and one of padding.
    for (let end = 255, length = written; width > 255 && end < length; end += 256, length++) {
      scratch.copyWithin(end + 1, end, length);
      scratch[end] = 32;
    }
    for (let at = 0; at < bytes; at += 8) {
      if (this.compressed) {
        let blank = true;
        for (let i = 0; i < 8; i++) blank &&= scratch[at + i] === 32;
        this.command(blank ? 254 : 253);
        if (blank) continue;
      }
      this.buffer.set(scratch.subarray(at, at + 8), this.claim(8));
    }
  }

  /** A last, unfinished group of commands is filled with zeros already. */
  end(): void {
    this.commands = 8;
  }

  /** The bytes of all whole groups; a group under way stays. */
  take(): Buffer {
    const keep = this.compressed && this.commands > 0 && this.commands < 8 ? this.commandAt : this.length;
    const taken = Buffer.from(this.buffer.subarray(0, keep));
    this.buffer.copyWithin(0, keep, this.length);
    this.length -= keep;
    this.commandAt = 0;
    return taken;
  }

  private command(code: number): void {
    if (this.commandAt < 0 || this.commands === 8) {
      this.commandAt = this.claim(8);
      this.buffer.fill(0, this.commandAt, this.commandAt + 8);
      this.commands = 0;
    }
    this.buffer[this.commandAt + this.commands++] = code;
  }

  private claim(bytes: number): number {
    if (this.length + bytes > this.buffer.length) {
      this.buffer = Buffer.concat([this.buffer, Buffer.alloc(this.buffer.length)]);
    }
    this.length += bytes;
    return this.length - bytes;
  }
}
