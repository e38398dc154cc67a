import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { type CaseLayout, cutShort, readFully } from './cases.js';
import { spssFault } from './records.js';

const inflateBlock = promisify(inflate);
/** SPSS writes blocks of about 4 MB; more than this is a damaged or hostile file. */
const largestBlock = 1 << 26;

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
