/** The next bits of a packed row of numbers, the lowest first; `at` counts bits. Throws past the end. */
export function bitsAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  let got = 0;
  let index = Math.floor(at / 8);
  let skip = at % 8;
  while (got < width) {
    const byte = bytes[index++];
    if (byte === undefined) throw new Error('packed numbers go past the end of the page');
    value += (byte >> skip) * 2 ** got;
    got += 8 - skip;
    skip = 0;
  }
  return got > width ? value % 2 ** width : value;
}

/**
 * Numbers of runs and packed groups, one after another, by a run's length and value alone: a run that claims
 * 2^31 values costs nothing. (Apache Parquet, Encodings.md, «Run Length Encoding / Bit-Packing Hybrid».)
 * @param width bits of a number, 0 to 32
 */
export function runs(bytes: Uint8Array, width: number): () => number {
  if (width > 32) throw new Error(`numbers of ${width} bits`);
  let at = 0;
  let left = 0;
  let packed = false;
  let value = 0;
  let bit = 0;
  const open = () => {
    let head = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) throw new Error('a run goes past the end of the page');
      head += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    packed = head % 2 === 1;
    left = Math.floor(head / 2) * (packed ? 8 : 1);
    if (packed) {
      bit = at * 8;
      // The last group may be cut short: only numbers that are asked for must be there.
      at += (left / 8) * width;
    } else {
      const size = (width + 7) >> 3;
      value = bitsAt(bytes, at * 8, size * 8);
      at += size;
    }
  };
  return () => {
    while (left === 0) open();
    left--;
    if (!packed) return value;
    const number = bitsAt(bytes, bit, width);
    bit += width;
    return number;
  };
}
