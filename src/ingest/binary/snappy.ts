function damaged(what: string): never {
  throw new Error(`Snappy: ${what}`);
}

/**
 * One block of `size` bytes (github.com/google/snappy, format_description.txt). Every step moves forward in the
 * packed bytes, and nothing is written past `size`. Throws an Error.
 */
export function snappyBlock(packed: Uint8Array, size: number): Uint8Array {
  let at = 0;
  const little = (bytes: number): number => {
    let value = 0;
    for (let k = 0; k < bytes; k++) {
      const byte = packed[at++];
      if (byte === undefined) damaged('the block ends within a number');
      value += byte * 2 ** (8 * k);
    }
    return value;
  };
  let claimed = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = little(1);
    claimed += (byte & 127) * 2 ** shift;
    if (byte < 128) break;
    if (shift > 28) damaged('the length has no end');
  }
  if (claimed !== size) damaged(`a block of ${claimed} bytes where ${size} belong`);
  const out = new Uint8Array(size);
  let to = 0;
  while (at < packed.length) {
    const tag = packed[at++]!;
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const length = 1 + (short < 60 ? short : little(short - 59));
      if (at + length > packed.length || to + length > size) damaged('literals beyond the block');
      out.set(packed.subarray(at, at + length), to);
      at += length;
      to += length;
      continue;
    }
    const near = (tag & 3) === 1;
    const length = near ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const offset = near ? (tag >> 5) * 256 + little(1) : little((tag & 3) === 2 ? 2 : 4);
    if (offset === 0 || offset > to || to + length > size) damaged('a copy from outside the block');
    for (const end = to + length; to < end; to++) out[to] = out[to - offset]!;
  }
  return out.subarray(0, to);
}
