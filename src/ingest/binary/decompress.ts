import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ZSTDDecoder } from 'zstddec';
import { lz4Block, lz4Frame, lz4Hadoop } from './lz4.js';
import { snappyBlock } from './snappy.js';

/** How blocks inside a file are packed. */
export type Codec = 'SNAPPY' | 'GZIP' | 'BROTLI' | 'ZSTD' | 'LZ4' | 'LZ4_RAW' | 'LZ4_FRAME';

/**
 * The most bytes that one packed byte can stand for, by the codecs' own formats: Snappy copies 64 bytes by a
 * tag of three; an LZ4 length grows by 255 a byte; Deflate copies 258 bytes by two bits; Zstandard repeats a byte
 * 131 072 times by a block of four. Brotli has no bound of its own.
 */
const mostForOne: Record<Codec, number> = {
  SNAPPY: 22,
  LZ4: 255,
  LZ4_RAW: 255,
  LZ4_FRAME: 255,
  GZIP: 1032,
  ZSTD: 32_768,
  BROTLI: Number.POSITIVE_INFINITY,
};

/** The most bytes of one block; makers write a megabyte, DuckDB up to a hundred of them. */
export const mostBytesOfBlock = 1 << 27;

const zstd = new ZSTDDecoder();

/** To be awaited before `decompress`: Zstandard's own decoder is a WebAssembly module. */
export const decompressorsReady = (): Promise<void> => zstd.init();

/**
 * A block of exactly `size` bytes out of its packed form. Memory and time are bounded by `size`, and `size` by
 * what the packed bytes can hold. Throws an Error that says what is wrong.
 */
export function decompress(codec: Codec, packed: Uint8Array, size: number): Uint8Array {
  if (!(size >= 0 && size <= mostBytesOfBlock && size <= 64 + packed.length * mostForOne[codec]))
    throw new Error(`a block of ${packed.length} bytes says that it unpacks to ${size}`);
  if (size === 0) return new Uint8Array(0);
  const out = unpack(codec, packed, size);
  if (out.length !== size) throw new Error(`a block of ${size} bytes unpacks to ${out.length}`);
  return out;
}

function unpack(codec: Codec, packed: Uint8Array, size: number): Uint8Array {
  switch (codec) {
    case 'SNAPPY':
      return snappyBlock(packed, size);
    case 'GZIP':
      return gunzipSync(packed, { maxOutputLength: size });
    case 'BROTLI':
      return brotliDecompressSync(packed, { maxOutputLength: size });
    case 'ZSTD':
      return zstd.decode(packed, size);
    case 'LZ4':
      return lz4Hadoop(packed, size);
    case 'LZ4_RAW':
      return lz4Block(packed, size);
    case 'LZ4_FRAME':
      return lz4Frame(packed, size);
  }
}
