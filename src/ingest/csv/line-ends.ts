/** Signs that end lines in some systems, as UTF-8, and what a person would call them. */
const unusual: readonly { bytes: Buffer; name: string }[] = [
  { bytes: Buffer.from('\u0085'), name: 'NEL (U+0085)' },
  // The byte of NEL in Latin-1 is three points in windows-1252.
  { bytes: Buffer.from('…'), name: 'NEL (byte 0x85)' },
  { bytes: Buffer.from('\u2028'), name: 'the line separator U+2028' },
  { bytes: Buffer.from('\u2029'), name: 'the paragraph separator U+2029' },
  { bytes: Buffer.from('\x1e'), name: 'the record separator (byte 0x1E)' },
  { bytes: Buffer.from('\x0b'), name: 'the vertical tab (byte 0x0B)' },
  { bytes: Buffer.from('\x0c'), name: 'the form feed (byte 0x0C)' },
];

const separators = [';', '\t', ',', '|'];

/** What ends the lines of a text that has no usual line end. */
export interface LineEnd {
  bytes: Buffer;
  name: string;
}

/**
 * The sign that ends lines in a text without any CR or LF: one that parts it into lines of as many separators each.
 * @param sample UTF-8 bytes from the file's beginning
 * @param whole whether the sample is the whole file
 */
export function unusualLineEnd(sample: Buffer, whole: boolean): LineEnd | undefined {
  if (sample.includes(10) || sample.includes(13)) return undefined;
  return unusual.find(({ bytes }) => {
    if (!sample.includes(bytes)) return false;
    const lines = sample
      .toString('utf8')
      .split(bytes.toString('utf8'))
      .filter((line) => line !== '');
    if (!whole) lines.pop();
    if (lines.length < 2) return false;
    return separators.some((separator) => {
      const cells = lines.map((line) => line.split(separator).length);
      const usual = cells.filter((n) => n === cells[0]).length;
      return cells[0]! > 1 && usual >= 0.9 * cells.length;
    });
  });
}

/** The text with LF for this sign, chunk by chunk; a sign that lies across two chunks is one. */
export async function* withLineFeeds(
  chunks: AsyncIterable<Uint8Array>,
  { bytes: mark }: LineEnd,
): AsyncGenerator<Uint8Array> {
  let carry = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const joined = Buffer.concat([carry, chunk]);
    const parts: Uint8Array[] = [];
    let from = 0;
    for (let at = joined.indexOf(mark); at >= 0; at = joined.indexOf(mark, from)) {
      parts.push(joined.subarray(from, at), lineFeed);
      from = at + mark.length;
    }
    const keep = Math.max(from, joined.length - mark.length + 1);
    parts.push(joined.subarray(from, keep));
    carry = Buffer.from(joined.subarray(keep));
    yield Buffer.concat(parts);
  }
  if (carry.length > 0) yield carry;
}
const lineFeed = Buffer.from('\n');
