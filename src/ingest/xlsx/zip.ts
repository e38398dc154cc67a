import { closeSync, fstatSync, openSync } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { readAt } from '../binary/read-at.js';

interface Entry {
  name: string;
  method: number;
  checksum: number;
  packed: number;
  size: number;
  header: number;
}

function damaged(entry: Entry): never {
  throw new Error(`${entry.name} is damaged: it does not unpack to what the archive says`);
}

const endRecord = 22;
const longestComment = 0xffff;
const pieceBytes = 1 << 18;

/**
 * A ZIP archive's directory and its parts (PKWARE, APPNOTE.TXT, 4.3). A part is unpacked piece by piece: no size
 * that the directory claims is allocated, and what is unpacked must have the size and the checksum it claims.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  /** Bytes that may yet be unpacked: a workbook's parts shrink to a tenth or a fiftieth, not to a thousandth. */
  private left: number;

  private readonly fd: number;

  /** Throws an Error for what is no whole archive. To be closed. */
  constructor(path: string) {
    this.fd = openSync(path, 'r');
    const size = fstatSync(this.fd).size;
    this.left = (1 << 26) + 200 * size;
    try {
      const length = Math.min(size, endRecord + longestComment);
      this.openDirectory(readAt(this.fd, size - length, length), size);
    } catch (cause) {
      this.close();
      throw cause;
    }
  }

  close(): void {
    closeSync(this.fd);
  }

  private openDirectory(tail: Buffer, size: number): void {
    const end = tail.lastIndexOf('PK\x05\x06', tail.length - endRecord, 'latin1');
    if (end < 0) throw new Error('the archive has no directory');
    const count = tail.readUInt16LE(end + 10);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (start + length > size || count * 46 > length)
      throw new Error(`a directory of ${count} parts in ${length} bytes at ${start} of ${size}`);
    this.readDirectory(readAt(this.fd, start, length), count, size);
  }

  private readDirectory(bytes: Buffer, count: number, fileSize: number): void {
    let at = 0;
    for (let k = 0; k < count; k++) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('the directory of the archive is damaged');
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
      if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new Error(`${name} is encrypted`);
      const entry: Entry = {
        name,
        method: bytes.readUInt16LE(at + 10),
        checksum: bytes.readUInt32LE(at + 16),
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        header: bytes.readUInt32LE(at + 42),
      };
      if (entry.header + 30 + entry.packed > fileSize)
        throw new Error(`${name} takes ${entry.packed} bytes at ${entry.header} of ${fileSize}`);
      this.entries.set(name.toLowerCase(), entry);
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** A part's bytes, piece by piece. Throws an Error, at the latest at its end. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new Error(`the workbook lacks its part ${name}`);
    if (entry.method !== 0 && entry.method !== 8) throw new Error(`${name} is packed in an unknown way`);
    if (entry.size > this.left)
      throw new Error(
        `${name} would unpack to ${entry.size} bytes, more than any sound workbook of this size`,
      );
    this.left -= entry.size;
    let size = 0;
    let checksum = 0;
    for await (const piece of this.unpacked(entry)) {
      size += piece.length;
      if (size > entry.size) break;
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (size !== entry.size || checksum !== entry.checksum) damaged(entry);
  }

  private unpacked(entry: Entry): AsyncIterable<Buffer> | Iterable<Buffer> {
    if (entry.packed === 0) return [];
    const packed = this.packed(entry);
    if (entry.method === 0) return packed;
    // What is small is unpacked at once: a stream costs more than it.
    if (entry.packed <= pieceBytes && entry.size <= 16 * pieceBytes) {
      const [whole] = packed;
      try {
        return [inflateRawSync(whole!, { maxOutputLength: Math.max(1, entry.size) })];
      } catch {
        return damaged(entry);
      }
    }
    return Readable.from(packed, { objectMode: false }).pipe(createInflateRaw());
  }

  /** The part's own header repeats its name, and may have other fields behind it than the directory. */
  private *packed(entry: Entry): Generator<Buffer> {
    const header = readAt(this.fd, entry.header, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) throw new Error(`${entry.name} has no header`);
    let at = entry.header + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    for (let left = entry.packed; left > 0; ) {
      const piece = readAt(this.fd, at, Math.min(left, pieceBytes));
      at += piece.length;
      left -= piece.length;
      yield piece;
    }
  }
}
