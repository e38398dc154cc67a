import { dosDecoder } from './code-pages.js';

/** Turns bytes of a file into text. Bytes that are none in the encoding become U+FFFD. */
export type Decode = (bytes: Uint8Array) => string;

// Code points of the bytes 0x80 to 0x9f (WHATWG encoding standard, index windows-1252).
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own decoder reads the bytes 0x80 to 0x9f as ISO 8859-1 in some releases (20.20 is one). */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (c: string) => windows1252[c.charCodeAt(0) - 0x80]!);
}

/** Number of bytes at the end of `bytes` that begin a UTF-8 character which isn't finished there. */
export function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** Names that files and people use, beside those of the WHATWG encoding standard. */
const otherNames: Record<string, string> = {
  ansi: 'windows-1252',
  'ansi_x3.4-1986': 'us-ascii',
  iso646: 'us-ascii',
  'iso646-us': 'us-ascii',
  latin: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  'latin-9': 'iso-8859-15',
  mac: 'macintosh',
  'x-macroman': 'macintosh',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  mac_roman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  unicode: 'utf-16le',
  euckr: 'euc-kr',
  eucjp: 'euc-jp',
  ksc_5601: 'euc-kr',
  koi8: 'koi8-r',
};

/** Encodings by code page number, where the standard has them under another name. */
const pageNames: Record<number, string> = {
  2: 'windows-1252',
  3: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20127: 'us-ascii',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  38598: 'iso-8859-8-i',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The code page that a name such as cp850, ibm-865 or 437 has; undefined when it has none. */
function pageOf(name: string): number | undefined {
  const found = /^(?:x-)?(?:cs)?(?:cp|ibm|ms|dos|oem|windows|pc|code ?page)?[-_ ]?0*(\d{1,5})$/.exec(name);
  return found === null ? undefined : Number(found[1]);
}

function whatwg(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return undefined;
  }
}

/**
 * The decoder that a name stands for: of the WHATWG encoding standard, of MS-DOS's code pages (cp850), or a code page's
 * number; undefined when it names none. Programs cut a text to its field's width in bytes: the half of a character that
 * this leaves at the end is no text, as for haven.
 */
export function decoderOf(name: string): { decode: Decode; encoding: string } | undefined {
  const label = name.trim().toLowerCase();
  const page = pageOf(label);
  const latin = /^(?:x-)?(?:iso[-_ ]?)?8859[-_](\d{1,2})(?:[-:]|$)/.exec(label);
  const named =
    otherNames[label] ??
    (latin === null ? undefined : `iso-8859-${latin[1]}`) ??
    (page === undefined ? undefined : nameOfPage(page));
  const dos = page === undefined ? undefined : dosDecoder(page);
  if (dos !== undefined) return { decode: dos, encoding: `cp${page}` };
  const decoder = whatwg(named ?? label) ?? whatwg(label);
  if (decoder === undefined) return undefined;
  const { encoding } = decoder;
  if (encoding === 'windows-1252') return { decode: decodeWindows1252, encoding };
  if (encoding === 'utf-8') {
    const whole = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - unfinished(bytes));
    return { decode: (bytes) => decoder.decode(whole(bytes)), encoding };
  }
  return { decode: (bytes) => decoder.decode(bytes), encoding };
}

function nameOfPage(page: number): string | undefined {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return pageNames[page];
}
