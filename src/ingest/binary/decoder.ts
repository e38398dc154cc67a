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

/**
 * The decoder that a name of the WHATWG encoding standard stands for; undefined when it names none. Programs cut a text
 * to its field's width in bytes: the half of a character that this leaves at the end is no text, as for haven.
 */
export function decoderOf(label: string): { decode: Decode; encoding: string } | undefined {
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    const { encoding } = decoder;
    if (encoding === 'windows-1252') return { decode: decodeWindows1252, encoding };
    if (encoding === 'utf-8') {
      const whole = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - unfinished(bytes));
      return { decode: (bytes) => decoder.decode(whole(bytes)), encoding };
    }
    return { decode: (bytes) => decoder.decode(bytes), encoding };
  } catch {
    return undefined;
  }
}
