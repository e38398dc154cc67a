import { crc32, deflateSync } from 'node:zlib';

/** Pixels of a picture without transparency, row by row: red, green, blue and 255 of each. */
interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** Bytes before the first chunk that may follow the header: the signature and IHDR (PNG specification, 5.2 and 11.2.2). */
const headerEnd = 33;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Of flat figures higher levels save a twentieth of the bytes, for twice the time and more. */
const level = 4;

/** Most figures' files are smaller: the compressor has room for them at once. */
const chunkSize = 1 << 18;

/** A PNG file that says its resolution (chunk pHYs, in dots a metre): without it programs place it at screen size. */
export const withResolution = (png: Uint8Array, dotsPerInch: number): Uint8Array =>
  Buffer.concat([png.subarray(0, headerEnd), resolution(dotsPerInch), png.subarray(headerEnd)]);

/**
 * A PNG file of a palette (PNG specification, colour type 3, a byte a pixel): most figures have few colours, and their
 * files are then less than half as large. Null where there are more than 256.
 */
export function palettePng({ width, height, rgba }: Pixels, dotsPerInch: number): Uint8Array | null {
  const found = indexed({ width, height, rgba });
  if (found === null) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    resolution(dotsPerInch),
    chunk('PLTE', found.palette),
    chunk('IDAT', deflateSync(found.rows, { level, chunkSize })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function resolution(dotsPerInch: number): Buffer {
  const dots = Math.round(dotsPerInch / 0.0254);
  const body = Buffer.alloc(9);
  body.writeUInt32BE(dots, 0);
  body.writeUInt32BE(dots, 4);
  body[8] = 1;
  return chunk('pHYs', body);
}

function chunk(type: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

/** Each pixel's place in the palette, every row behind the number of its filter, 0: none; null for more than 256 colours. */
function indexed({ width, height, rgba }: Pixels): { rows: Buffer; palette: Uint8Array } | null {
  // With a sign, as the numbers are then small enough for the engine to hold them as they are: all begin with 255.
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, width * height);
  const rows = rowsOf((width + 1) * height);
  const places = new Map<number, number>();
  const palette: number[] = [];
  // No pixel is this, as none is transparent.
  let [colour, place] = [0, 0];
  for (let y = 0; y < height; y++) {
    const from = y * width;
    const to = y * (width + 1) + 1;
    rows[to - 1] = 0;
    // In bars and between lines a row is as the one above.
    if (y > 0 && sameRows(rgba, from * 4, width * 4)) {
      rows.copyWithin(to, to - width - 1, to - 1);
      continue;
    }
    for (let x = 0; x < width; x++) {
      const pixel = pixels[from + x]!;
      if (pixel !== colour) {
        colour = pixel;
        const known = places.get(pixel);
        if (known === undefined) {
          if (places.size === 256) return null;
          const byte = (from + x) * 4;
          palette.push(rgba[byte]!, rgba[byte + 1]!, rgba[byte + 2]!);
          place = places.size;
          places.set(pixel, place);
        } else place = known;
      }
      rows[to + x] = place;
    }
  }
  return { rows, palette: Uint8Array.from(palette) };
}

let room: Buffer = Buffer.alloc(0);

/** Bytes for the rows of a picture, the same for one after another: they hold what the last one left. */
function rowsOf(bytes: number): Buffer {
  if (room.length < bytes) room = Buffer.allocUnsafe(bytes);
  return room.subarray(0, bytes);
}

const sameRows = (rgba: Uint8Array, from: number, bytes: number): boolean =>
  Buffer.compare(rgba.subarray(from, from + bytes), rgba.subarray(from - bytes, from)) === 0;
