/** Turns bytes of a file into text. Bytes that are none in the encoding become U+FFFD. */
export type Decode = (bytes: Uint8Array) => string;

// Code points of the bytes 0x80 to 0x9f (WHATWG encoding standard, index windows-1252).
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own decoder reads the bytes 0x80 to 0x9f as ISO 8859-1 in some releases (20.20 is one). */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (c: string) => windows1252[c.charCodeAt(0) - 0x80]!);
}

/** The decoder that a name of the WHATWG encoding standard stands for; undefined when it names none. */
export function decoderOf(label: string): { decode: Decode; encoding: string } | undefined {
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    const { encoding } = decoder;
    if (encoding === 'windows-1252') return { decode: decodeWindows1252, encoding };
    return { decode: (bytes) => decoder.decode(bytes), encoding };
  } catch {
    return undefined;
  }
}
