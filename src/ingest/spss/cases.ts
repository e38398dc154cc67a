import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { spssFault } from './records.js';

/** What the case readers must know of the file. */
export interface CaseLayout {
  file: string;
  fileSize: number;
  littleEndian: boolean;
  bias: number;
  systemMissing: number;
  dataOffset: number;
  /** 8-byte elements a case. */
  elements: number;
  /** Number of cases, null when the file doesn't say. */
  cases: number | null;
  /** Cases that a chunk holds at most. */
  chunkCases: number;
}

/** Cases as uncompressed records in the file's byte order; the buffer is used again for the chunk after next. */
export interface CaseChunk {
  cases: number;
  /** 8-byte aligned; may be longer than the cases. */
  bytes: Uint8Array;
}

const inflateBlock = promisify(inflate);
const inputBytes = 1 << 22;
/** SPSS writes blocks of about 4 MB; more than this is a damaged or hostile file. */
const largestBlock = 1 << 26;

function cutShort(layout: CaseLayout, cases: number, more = ''): never {
  spssFault(layout.file, 'TRUNCATED', `the data end too early, after ${cases} whole cases${more}`, {
    ...(layout.cases === null ? {} : { expected: `${layout.cases} cases, as the header says` }),
    remedy: 'the file is cut off: fetch it anew',
  });
}

async function readFully(
  handle: FileHandle,
  into: Uint8Array,
  length: number,
  position: number,
): Promise<number> {
  let have = 0;
  while (have < length) {
    const { bytesRead } = await handle.read(into, have, length - have, position + have);
    if (bytesRead === 0) break;
    have += bytesRead;
  }
  return have;
}

/** Cases of a file without compression; the next chunk is read while this one is used. */
export async function* plainCases(handle: FileHandle, layout: CaseLayout): AsyncGenerator<CaseChunk> {
  const caseBytes = layout.elements * 8;
  const held = (layout.fileSize - layout.dataOffset) / caseBytes;
  const cases = layout.cases ?? Math.floor(held);
  if (held < cases || (layout.cases === null && held !== cases)) cutShort(layout, Math.floor(held));
  const chunk = Math.min(layout.chunkCases, cases);
  const buffers = [new Uint8Array(chunk * caseBytes), new Uint8Array(chunk * caseBytes)];
  const read = (from: number, into: Uint8Array) => {
    const count = Math.min(chunk, cases - from);
    return readFully(handle, into, count * caseBytes, layout.dataOffset + from * caseBytes);
  };
  let pending = cases > 0 ? read(0, buffers[0]!) : null;
  for (let from = 0, turn = 0; from < cases; from += chunk, turn ^= 1) {
    const count = Math.min(chunk, cases - from);
    if ((await pending!) < count * caseBytes) cutShort(layout, from);
    pending = from + chunk < cases ? read(from + chunk, buffers[turn ^ 1]!) : null;
    // Whoever stops early closes the file: the read under way must not then fail unheard.
    pending?.catch(() => 0);
    yield { cases: count, bytes: buffers[turn]! };
  }
}

/** The compressed bytes of a bytecode file, block by block. */
export async function* fileBlocks(handle: FileHandle, layout: CaseLayout): AsyncGenerator<Uint8Array> {
  const read = async (position: number) => {
    const buffer = new Uint8Array(Math.min(inputBytes, layout.fileSize - position));
    return buffer.subarray(0, await readFully(handle, buffer, buffer.length, position));
  };
  let position = layout.dataOffset;
  let pending = read(position);
  for (;;) {
    const block = await pending;
    if (block.length === 0) return;
    position += block.length;
    pending = read(position);
    pending.catch(() => 0);
    yield block;
  }
}

/** A block of a .zsav as its trailer describes it. */
interface ZlibBlock {
  offset: number;
  plainSize: number;
  packedSize: number;
}

/** Reads the .zsav's index of blocks. Throws LV-SPSS-ZSAV when it doesn't hold together. */
export async function zlibIndex(handle: FileHandle, layout: CaseLayout): Promise<ZlibBlock[]> {
  const wrong = (what: string, found: string): never => spssFault(layout.file, 'ZSAV', what, { found });
  const bytesAt = async (position: number, length: number): Promise<DataView> => {
    const bytes = new Uint8Array(length);
    if ((await readFully(handle, bytes, length, position)) < length) cutShort(layout, 0);
    return new DataView(bytes.buffer);
  };
  const le = layout.littleEndian;
  if (layout.fileSize - layout.dataOffset < 24) cutShort(layout, 0);
  const header = await bytesAt(layout.dataOffset, 24);
  const trailerOffset = Number(header.getBigInt64(8, le));
  const trailerLength = Number(header.getBigInt64(16, le));
  if (
    Number(header.getBigInt64(0, le)) !== layout.dataOffset ||
    trailerOffset < layout.dataOffset + 24 ||
    trailerLength < 24 ||
    trailerOffset + trailerLength > layout.fileSize
  ) {
    wrong(
      `the header of the compressed data at byte ${layout.dataOffset} points outside the file`,
      `index of ${trailerLength} bytes at byte ${trailerOffset}, file of ${layout.fileSize} bytes`,
    );
  }
  const trailer = await bytesAt(trailerOffset, trailerLength);
  const count = trailer.getInt32(20, le);
  if (count < 0 || 24 + 24 * count !== trailerLength) {
    wrong(`the index of blocks at byte ${trailerOffset} has not the length of its blocks`, `${count} blocks`);
  }
  const blocks: ZlibBlock[] = [];
  let expected = layout.dataOffset + 24;
  for (let i = 0; i < count; i++) {
    const at = 24 + 24 * i;
    const block = {
      offset: Number(trailer.getBigInt64(at + 8, le)),
      plainSize: trailer.getInt32(at + 16, le),
      packedSize: trailer.getInt32(at + 20, le),
    };
    if (
      block.offset !== expected ||
      block.packedSize < 0 ||
      block.plainSize < 0 ||
      block.plainSize > largestBlock
    ) {
      wrong(
        `block ${i + 1} of the compressed data does not follow the one before it`,
        `${block.packedSize} bytes at byte ${block.offset}, ${block.plainSize} unpacked`,
      );
    }
    expected += block.packedSize;
    blocks.push(block);
  }
  if (expected !== trailerOffset) {
    wrong(
      'the blocks of compressed data do not reach to their index',
      `end at byte ${expected}, index at ${trailerOffset}`,
    );
  }
  return blocks;
}

/** The bytecode of a .zsav, block by block; the next block is inflated while this one is used. */
export async function* zlibBlocks(
  handle: FileHandle,
  layout: CaseLayout,
  index: ZlibBlock[],
): AsyncGenerator<Uint8Array> {
  const read = async (block: ZlibBlock): Promise<Uint8Array> => {
    const packed = new Uint8Array(block.packedSize);
    if ((await readFully(handle, packed, packed.length, block.offset)) < packed.length) cutShort(layout, 0);
    let plain: Uint8Array;
    try {
      plain = await inflateBlock(packed, { maxOutputLength: Math.max(1, block.plainSize) });
    } catch (cause) {
      spssFault(layout.file, 'ZSAV', `the compressed data at byte ${block.offset} can't be unpacked`, {
        found: cause instanceof Error ? cause.message : String(cause),
      });
    }
    if (plain.length !== block.plainSize) {
      spssFault(
        layout.file,
        'ZSAV',
        `the compressed data at byte ${block.offset} are not of their stated size`,
        {
          found: `${plain.length} bytes`,
          expected: `${block.plainSize} bytes`,
        },
      );
    }
    return plain;
  };
  let pending = index[0] ? read(index[0]) : null;
  for (let i = 0; i < index.length; i++) {
    const plain = await pending!;
    const next = index[i + 1];
    pending = next ? read(next) : null;
    pending?.catch(() => 0);
    yield plain;
  }
}

/**
 * Cases of bytecode: groups of eight one-byte commands, each followed by the 8-byte values that its commands
 * call for. 0 is nothing, 1 to 251 the number (command - bias), 252 the end, 253 a value as it is, 254 eight
 * blanks, 255 system missing.
 */
export async function* bytecodeCases(
  blocks: AsyncGenerator<Uint8Array>,
  layout: CaseLayout,
): AsyncGenerator<CaseChunk> {
  const { elements, littleEndian } = layout;
  // The value of each command as two 32-bit halves in the file's byte order (a double might lose a NaN's bits).
  const low = new Int32Array(256);
  const high = new Int32Array(256);
  const value = new DataView(new ArrayBuffer(8));
  for (let command = 1; command < 256; command++) {
    if (command === 254) value.setBigUint64(0, 0x2020202020202020n);
    else value.setFloat64(0, command === 255 ? layout.systemMissing : command - layout.bias, littleEndian);
    low[command] = value.getInt32(0, true);
    high[command] = value.getInt32(4, true);
  }

  const whole = layout.cases ?? Number.POSITIVE_INFINITY;
  const chunk = Math.min(layout.chunkCases, Math.max(1, whole));
  const full = chunk * elements;
  // A group may run up to seven values over the end of a chunk; they open the next one.
  const buffers = [new Int32Array(2 * (full + 8)), new Int32Array(2 * (full + 8))];
  let out = buffers[0]!;
  let count = 0;
  let turn = 0;
  let done = 0;

  let input = new Uint8Array(0);
  let view = new DataView(input.buffer);
  let at = 0;
  let more = true;
  let ended = false;

  // Decodes groups until the chunk is full, the input runs low, or the data end.
  const decode = (): void => {
    const end = input.length;
    const enough = more ? end - 72 : end - 1;
    while (count < full && at <= enough) {
      const commands = Math.min(8, end - at);
      let data = at + commands;
      for (let k = 0; k < commands; k++) {
        const command = input[at + k]!;
        if (command === 253) {
          if (data + 8 > end) cutShort(layout, done + Math.floor(count / elements), ', within a value');
          out[2 * count] = view.getInt32(data, true);
          out[2 * count + 1] = view.getInt32(data + 4, true);
          data += 8;
          count++;
        } else if (command === 252) {
          ended = true;
          return;
        } else if (command !== 0) {
          out[2 * count] = low[command]!;
          out[2 * count + 1] = high[command]!;
          count++;
        }
      }
      at = data;
    }
  };

  while (done < whole) {
    decode();
    while (count < full && !ended && more) {
      const next = await blocks.next();
      if (next.done) more = false;
      else {
        const rest = input.length - at;
        const joined = new Uint8Array(rest + next.value.length);
        joined.set(input.subarray(at));
        joined.set(next.value, rest);
        input = joined;
        view = new DataView(input.buffer);
        at = 0;
      }
      decode();
    }
    let cases = Math.min(chunk, Math.floor(count / elements));
    if (count < full) {
      // The last chunk: what is left must be whole cases, and as many as were promised.
      const partial = count % elements !== 0;
      if (layout.cases === null ? partial : done + cases < layout.cases) {
        cutShort(layout, done + cases, partial ? `, within case ${done + cases + 1}` : '');
      }
    }
    cases = Math.min(cases, whole - done);
    if (cases === 0) break;
    const finished = out;
    const over = count - full;
    if (over > 0) buffers[turn ^ 1]!.set(out.subarray(2 * full, 2 * count));
    turn ^= 1;
    out = buffers[turn]!;
    const last = count < full;
    count = Math.max(0, over);
    done += cases;
    yield { cases, bytes: new Uint8Array(finished.buffer) };
    if (last) break;
  }
}
