import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';

interface Entry {
  name: string;
  method: number;
  checksum: number;
  packed: number;
  size: number;
  header: number;
}

function readAt(fd: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let have = 0; have < length; ) {
    const got = readSync(fd, bytes, have, length - have, start + have);
    if (got === 0) throw new Error('the file ends too soon');
    have += got;
  }
  return bytes;
}

const endRecord = 22;
const longestComment = 0xffff;

/**
 * A ZIP archive's directory and its parts (PKWARE, APPNOTE.TXT, 4.3). A part is unpacked piece by piece: no size
 * that the directory claims is allocated, and what is unpacked must have the size and the checksum it claims.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  /** Bytes that may yet be unpacked: a workbook's parts shrink to a tenth or a fiftieth, not to a thousandth. */
  private left: number;

  /** Throws an Error for what is no whole archive. */
  constructor(private readonly path: string) {
    const fd = openSync(path, 'r');
    try {
      const size = fstatSync(fd).size;
      this.left = (1 << 26) + 200 * size;
      const tail = readAt(
        fd,
        Math.max(0, size - endRecord - longestComment),
        Math.min(size, endRecord + longestComment),
      );
      const end = tail.lastIndexOf('PK\x05\x06', tail.length - endRecord, 'latin1');
      if (end < 0) throw new Error('the archive has no directory');
      const count = tail.readUInt16LE(end + 10);
      const length = tail.readUInt32LE(end + 12);
      const start = tail.readUInt32LE(end + 16);
      if (start + length > size || count * 46 > length)
        throw new Error(`a directory of ${count} parts in ${length} bytes at ${start} of ${size}`);
      this.readDirectory(readAt(fd, start, length), count, size);
    } finally {
      closeSync(fd);
    }
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
    const start = this.dataStart(entry);
    let size = 0;
    let checksum = 0;
    if (entry.packed > 0) {
      const packed = createReadStream(this.path, { start, end: start + entry.packed - 1 });
      const pieces = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
      if (pieces !== packed) packed.on('error', (error) => pieces.destroy(error));
      try {
        for await (const piece of pieces as AsyncIterable<Buffer>) {
          size += piece.length;
          if (size > entry.size) break;
          checksum = crc32(piece, checksum);
          yield piece;
        }
      } finally {
        packed.destroy();
        pieces.destroy();
      }
    }
    if (size !== entry.size || checksum !== entry.checksum)
      throw new Error(`${name} is damaged: it does not unpack to what the archive says`);
  }

  /** The part's own header repeats its name, and may have other fields behind it than the directory. */
  private dataStart(entry: Entry): number {
    const fd = openSync(this.path, 'r');
    try {
      const header = readAt(fd, entry.header, 30);
      if (header.readUInt32LE(0) !== 0x04034b50) throw new Error(`${entry.name} has no header`);
      return entry.header + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    } finally {
      closeSync(fd);
    }
  }
}
