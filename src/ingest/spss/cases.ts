import type { FileHandle } from 'node:fs/promises';
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

const inputBytes = 1 << 22;

/** Throws LV-SPSS-TRUNCATED. */
export function cutShort(layout: CaseLayout, cases: number, more = ''): never {
  spssFault(layout.file, 'TRUNCATED', `the data end too early, after ${cases} whole cases${more}`, {
    ...(layout.cases === null ? {} : { expected: `${layout.cases} cases, as the header says` }),
    remedy: 'the file is cut off: fetch it anew',
  });
}

/** Reads `length` bytes, or up to the end of the file; gives how many. */
export async function readFully(
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
