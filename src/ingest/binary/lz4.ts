/** LZ4 as its block and frame descriptions give it (github.com/lz4/lz4, doc/lz4_Block_format.md, lz4_Frame_format.md). */

function damaged(what: string): never {
  throw new Error(`LZ4: ${what}`);
}

/** Unpacks one block into `out` from `start`; gives where it ended. */
function unpackBlock(packed: Uint8Array, out: Uint8Array, start: number): number {
  let to = start;
  let at = 0;
  const length = (nibble: number): number => {
    let sum = nibble;
    if (nibble < 15) return sum;
    for (;;) {
      const more = packed[at++];
      if (more === undefined) damaged('the block ends within a length');
      sum += more;
      if (more < 255) return sum;
    }
  };
  while (at < packed.length) {
    const token = packed[at++]!;
    const literals = length(token >> 4);
    if (at + literals > packed.length || to + literals > out.length) damaged('literals beyond the block');
    out.set(packed.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at === packed.length) return to;
    if (at + 2 > packed.length) damaged('the block ends within an offset');
    const offset = packed[at]! | (packed[at + 1]! << 8);
    at += 2;
    const end = to + 4 + length(token & 15);
    if (offset === 0 || offset > to || end > out.length) damaged('a copy from outside the block');
    if (offset >= end - to) {
      out.copyWithin(to, to - offset, end - offset);
      to = end;
    } else for (; to < end; to++) out[to] = out[to - offset]!;
  }
  return to;
}

/** One block of `size` bytes. Throws an Error. */
export function lz4Block(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  return out.subarray(0, unpackBlock(packed, out, 0));
}

/** Blocks as Hadoop frames them (sizes unpacked and packed, big-endian, before each), or else one plain block. */
export function lz4Hadoop(packed: Uint8Array, size: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const out = new Uint8Array(size);
  let at = 0;
  let to = 0;
  while (at + 8 <= packed.length) {
    const end = to + view.getUint32(at);
    const next = at + 8 + view.getUint32(at + 4);
    if (end > size || next > packed.length) return lz4Block(packed, size);
    if (unpackBlock(packed.subarray(at + 8, next), out.subarray(0, end), to) !== end)
      damaged('a block of another size than it says');
    to = end;
    at = next;
  }
  return at === packed.length ? out.subarray(0, to) : lz4Block(packed, size);
}

const frameMark = 0x184d2204;

/** A frame of `size` bytes; its checksums are passed over. Throws an Error. */
export function lz4Frame(packed: Uint8Array, size: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 7 || view.getUint32(0, true) !== frameMark) damaged('no frame');
  const flags = packed[4]!;
  if (flags >> 6 !== 1) damaged('a frame of another version');
  const blockChecksum = (flags >> 4) & 1;
  let at = 7 + ((flags >> 3) & 1) * 8 + (flags & 1) * 4;
  const out = new Uint8Array(size);
  let to = 0;
  while (at + 4 <= packed.length) {
    const word = view.getUint32(at, true);
    if (word === 0) return out.subarray(0, to);
    const length = word & 0x7fffffff;
    at += 4;
    if (at + length > packed.length) damaged('a block beyond the frame');
    const block = packed.subarray(at, at + length);
    if (word >>> 31 === 1) {
      if (to + length > size) damaged('more bytes than the frame holds');
      out.set(block, to);
      to += length;
    } else to = unpackBlock(block, out, to);
    at += length + 4 * blockChecksum;
  }
  damaged('the frame has no end');
}
