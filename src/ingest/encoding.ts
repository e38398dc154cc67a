import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fault } from '../errors/index.js';
import { decodeWindows1252, unfinished } from './binary/decoder.js';

/** Encodings that survey exports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const chunkBytes = 1 << 20;

/** The first bytes of a file (fewer when the file is shorter). */
export async function readHead(path: string, bytes = 1 << 16): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(bytes);
    const { bytesRead } = await file.read(head, 0, bytes, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The encoding of a text file: by its byte order mark, by the zero bytes of UTF-16 without one, else UTF-8
 * where every byte of the file is valid UTF-8, else windows-1252 (what Norwegian services call ANSI).
 * Throws LV-TEXT-BINARY for a file with zero bytes that is not UTF-16.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const head = await readHead(path);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  // Latin text in UTF-16 has a zero in every character's high byte; the header row is nearly all Latin.
  if (zeros[1]! > 0.3 * head.length && zeros[0]! < 0.02 * head.length) return 'utf-16le';
  if (zeros[0]! > 0.3 * head.length && zeros[1]! < 0.02 * head.length) return 'utf-16be';
  let carry = Buffer.alloc(0);
  let utf8 = true;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    if ((chunk as Buffer).includes(0)) {
      fault({
        code: 'LV-TEXT-BINARY',
        place: { file: path },
        what: 'this is not a text file: it has zero bytes',
        expected: 'comma, semicolon, tab or | separated text in UTF-8, UTF-16 or windows-1252',
        remedy: 'export the data again, or give the file its true format',
      });
    }
    if (!utf8) continue;
    const joined = carry.length === 0 ? (chunk as Buffer) : Buffer.concat([carry, chunk as Buffer]);
    const rest = unfinished(joined);
    utf8 = isUtf8(joined.subarray(0, joined.length - rest));
    carry = Buffer.from(joined.subarray(joined.length - rest));
  }
  return utf8 && carry.length === 0 ? 'utf-8' : 'windows-1252';
}

/** The file's text as UTF-8 bytes without byte order mark, in chunks of about a megabyte. */
export async function* utf8Chunks(path: string, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: chunkBytes });
  if (encoding === 'utf-8') {
    let first = true;
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      const mark = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      first = false;
      yield mark ? bytes.subarray(3) : bytes;
    }
    return;
  }
  if (encoding === 'windows-1252') {
    for await (const chunk of stream) yield Buffer.from(decodeWindows1252(chunk as Buffer));
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream) yield Buffer.from(decoder.decode(chunk as Buffer, { stream: true }));
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}

/** The whole text of a small file, in whatever encoding it has. */
export async function readText(path: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of utf8Chunks(path, await detectEncoding(path))) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}
