import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { fault } from '../errors/index.js';
import { decoderOf, decodeWindows1252, unfinished } from './binary/decoder.js';
import type { SourceNote } from './source-table.js';
import { TextEvidence, utf8Length } from './text-evidence.js';

/** How a text file is written, and what a person should know of it. */
interface TextEncoding {
  /** A name that `decoderOf` knows; 'mixed' is UTF-8 on some lines and windows-1252 on others. */
  encoding: string;
  notes: SourceNote[];
}

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

const binary = (path: string, what: string): never =>
  fault({
    code: 'LV-TEXT-BINARY',
    place: { file: path },
    what,
    expected: 'comma, semicolon, tab or | separated text in UTF-8, UTF-16 or windows-1252',
    remedy: 'export the data again, or give the file its true format',
  });

/** The encoding that the first bytes tell: a byte order mark, or the zero bytes of UTF-16 without one. */
function encodingOfHead(path: string, head: Buffer): string | undefined {
  const start = head.toString('hex', 0, 4);
  if (start === 'fffe0000' || start === '0000feff')
    binary(path, 'the text is in UTF-32, which is not read here');
  if (start.startsWith('fffe')) return 'utf-16le';
  if (start.startsWith('feff')) return 'utf-16be';
  if (start.startsWith('efbbbf')) return 'utf-8';
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  // Latin text in UTF-16 has a zero in every character's high byte; the header row is nearly all Latin.
  if (zeros[1]! > 0.3 * head.length && zeros[0]! < 0.02 * head.length) return 'utf-16le';
  if (zeros[0]! > 0.3 * head.length && zeros[1]! < 0.02 * head.length) return 'utf-16be';
  return undefined;
}

// «Ã¦», «Ã¸», «Ã¥», «Ã˜», «Ã†», «Ã…», «Ã©»: UTF-8 that was taken for windows-1252 and written as UTF-8 once more.
const twice = ['Ã¦', 'Ã¸', 'Ã¥', 'Ã˜', 'Ã†', 'Ã…', 'Ã©'].map((text) => Buffer.from(text));
const replacement = Buffer.from('\ufffd');

/** Whether every byte of the file is UTF-8, and what a look at its characters tells. */
async function readAsUtf8(path: string) {
  let carry = Buffer.alloc(0);
  const seen = { valid: true, letters: false, twice: false, lost: false };
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    if ((chunk as Buffer).includes(0)) binary(path, 'this is not a text file: it has zero bytes');
    const joined = carry.length === 0 ? (chunk as Buffer) : Buffer.concat([carry, chunk as Buffer]);
    const rest = unfinished(joined);
    if (seen.valid) seen.valid = isUtf8(joined.subarray(0, joined.length - rest));
    seen.letters ||= joined.some((byte) => byte >= 0x80);
    seen.twice ||= twice.some((bytes) => joined.includes(bytes));
    seen.lost ||= joined.includes(replacement);
    carry = Buffer.from(joined.subarray(joined.length - rest));
  }
  if (carry.length > 0) seen.valid = false;
  return seen;
}

async function evidenceOf(path: string): Promise<TextEvidence> {
  const evidence = new TextEvidence();
  let carry = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const joined = Buffer.concat([carry, chunk as Buffer]);
    // A line, or what of it a long text leaves, is looked at whole: a letter's neighbours tell what it is.
    const end = joined.lastIndexOf(10) + 1 || Math.max(0, joined.length - 8);
    evidence.take(joined.subarray(0, end));
    carry = Buffer.from(joined.subarray(end));
  }
  evidence.take(carry);
  return evidence;
}

const remedy = (name: string) => `if letters are wrong, name the encoding: --encoding ${name}`;

/** What the characters tell of a file that is no UTF-8. */
async function guessed(path: string): Promise<TextEncoding> {
  const evidence = await evidenceOf(path);
  const { utf8, other, odd } = evidence;
  const note = (text: string): SourceNote => ({ code: 'LV-TEXT-ENCODING', text });
  const lines = ({ lines, first }: typeof utf8) =>
    `${lines} ${lines === 1 ? 'line' : 'lines'} (line ${first}${lines === 1 ? '' : ' the first'})`;
  const shown = [...odd.bytes].map((byte) => `0x${byte.toString(16).toUpperCase()}`).slice(0, 4);
  const oddBytes = `${odd.count} ${odd.count === 1 ? 'byte' : 'bytes'} (${shown.join(', ')}; first on line ${odd.first}) ${odd.count === 1 ? 'is no letter' : 'are no letters'} of windows-1252`;
  if (utf8.lines > 0 && other.lines > 0) {
    return {
      encoding: 'mixed',
      notes: [
        note(
          `the file mixes encodings: ${lines(utf8)} with letters in UTF-8, ${lines(other)} with letters that are none, read as windows-1252${odd.count > 0 ? `, but ${oddBytes}` : ''}; ${remedy('utf-8 or windows-1252')}`,
        ),
      ],
    };
  }
  const guess = evidence.guess();
  const sign = odd.count > 0 ? oddBytes : 'words end in signs that are letters in other encodings';
  if (guess !== 'windows-1252') {
    const name = guess === 'cp850' ? 'cp850 (MS-DOS)' : 'macintosh (old Mac)';
    return {
      encoding: guess,
      notes: [note(`the texts are read as ${name}: ${sign}; ${remedy('windows-1252, cp865 or another')}`)],
    };
  }
  const doubtful = odd.count > 0 || evidence.loose > 0;
  return {
    encoding: 'windows-1252',
    notes: doubtful
      ? [note(`the texts are read as windows-1252, but ${sign}; ${remedy('cp850, macintosh or another')}`)]
      : [],
  };
}

/**
 * The encoding of a text file: by its byte order mark, by the zero bytes of UTF-16 without one, else UTF-8
 * where every byte of the file is valid UTF-8, else what its letters tell (windows-1252 is what Norwegian services call
 * ANSI; lines in UTF-8 among others; cp850; macintosh), with a note where that is not plain.
 * @param asked the encoding that the user named
 * Throws LV-TEXT-BINARY for a file with zero bytes that is not UTF-16; LV-TEXT-ENCODING for a name that is not known, and
 * for UTF-16 that is cut within a character.
 */
export async function textEncoding(path: string, asked?: string): Promise<TextEncoding> {
  const head = encodingOfHead(path, await readHead(path));
  if (head?.startsWith('utf-16')) await assertWholeUnits(path);
  if (asked !== undefined) return askedEncoding(path, asked, head);
  if (head !== undefined && head !== 'utf-8') return { encoding: head, notes: [] };
  const seen = await readAsUtf8(path);
  if (!seen.valid) return guessed(path);
  const notes: SourceNote[] = [];
  if (seen.twice) {
    notes.push({
      code: 'LV-TEXT-ENCODING',
      text: 'some texts hold «Ã¦», «Ã¸» or the like: they were garbled before the file was written, and are kept so; export the data again as UTF-8',
    });
  }
  if (seen.lost) {
    notes.push({
      code: 'LV-TEXT-ENCODING',
      text: 'some texts hold \ufffd, which stands for a letter that was lost before the file was written; export the data again as UTF-8',
    });
  }
  return { encoding: 'utf-8', notes };
}

async function askedEncoding(path: string, asked: string, head: string | undefined): Promise<TextEncoding> {
  const known = decoderOf(asked)?.encoding;
  if (known === undefined || /^(iso-2022|replacement|x-user-defined)/.test(known)) {
    fault(
      {
        code: 'LV-TEXT-ENCODING',
        place: { file: path },
        what: 'there is no encoding of this name that is read here',
        found: asked,
        expected:
          'utf-8, windows-1252, utf-16le, cp850, cp865, macintosh, or another of the WHATWG encoding standard',
        remedy: 'correct the name, or leave it out: the usual ones are found',
      },
      { exitCode: 2 },
    );
  }
  if (head !== undefined && head !== known) {
    return {
      encoding: head,
      notes: [
        {
          code: 'LV-TEXT-ENCODING',
          text: `the file's first bytes say ${head}, so it is read as that and not as ${asked}`,
        },
      ],
    };
  }
  if (known.startsWith('utf-16')) return { encoding: known, notes: [] };
  const seen = await readAsUtf8(path);
  const notes: SourceNote[] = [];
  if (known === 'utf-8' && !seen.valid) {
    notes.push({
      code: 'LV-TEXT-ENCODING',
      text: 'some bytes are no UTF-8, and are shown as \ufffd; leave --encoding out to have it found',
    });
  }
  if (known !== 'utf-8' && seen.letters && seen.valid) {
    notes.push({
      code: 'LV-TEXT-ENCODING',
      text: `every text of the file is UTF-8, but is read as ${asked}; leave --encoding out if letters are wrong`,
    });
  }
  return { encoding: known, notes };
}

/** UTF-8 of bytes that are UTF-8 in parts and windows-1252 in others. */
function mixedToUtf8(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const length = utf8Length(bytes, at);
    if (length > 1) at += length - 1;
    else {
      parts.push(bytes.subarray(from, at), Buffer.from(decodeWindows1252(bytes.subarray(at, at + 1))));
      from = at + 1;
    }
  }
  parts.push(bytes.subarray(from));
  return Buffer.concat(parts);
}

/** The file's text as UTF-8 bytes without byte order mark, in chunks of about a megabyte. */
export async function* utf8Chunks(path: string, encoding: string): AsyncGenerator<Uint8Array> {
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
  if (encoding === 'mixed') {
    let carry = Buffer.alloc(0);
    for await (const chunk of stream) {
      const joined = Buffer.concat([carry, chunk as Buffer]);
      const end = joined.length - unfinished(joined);
      yield mixedToUtf8(joined.subarray(0, end));
      carry = Buffer.from(joined.subarray(end));
    }
    if (carry.length > 0) yield mixedToUtf8(carry);
    return;
  }
  // One byte a character: pieces can be decoded apart.
  if (/^(windows|cp|iso-8859|ibm|koi8|macintosh|x-mac)/.test(encoding)) {
    const { decode } = decoderOf(encoding)!;
    for await (const chunk of stream) yield Buffer.from(decode(chunk as Buffer));
    return;
  }
  const decoder = new TextDecoder(encoding);
  const text = (piece: string) => {
    if (piece.includes('\0')) binary(path, 'this is not a text file: it has zero characters');
    return Buffer.from(piece);
  };
  for await (const chunk of stream) yield text(decoder.decode(chunk as Buffer, { stream: true }));
  const rest = decoder.decode();
  if (rest !== '') yield text(rest);
}

/** A file of UTF-16 is an even number of bytes long: one more is what a cut left of a character. */
async function assertWholeUnits(path: string): Promise<void> {
  if ((await stat(path)).size % 2 === 0) return;
  fault({
    code: 'LV-TEXT-ENCODING',
    place: { file: path },
    what: 'the file ends within a character of UTF-16: it is cut off, or something was added to it',
    expected: 'two bytes for each character',
    remedy: 'export the data again',
  });
}

/** The whole text of a small file, in whatever encoding it has. */
export async function readText(path: string): Promise<string> {
  const parts: Uint8Array[] = [];
  const { encoding } = await textEncoding(path);
  for await (const chunk of utf8Chunks(path, encoding)) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}
