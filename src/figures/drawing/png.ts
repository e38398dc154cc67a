import { crc32 } from 'node:zlib';

/** Bytes before the first chunk that may follow the header: the signature and IHDR (PNG specification, 5.2 and 11.2.2). */
const headerEnd = 33;

/** A PNG file that says its resolution (chunk pHYs, in dots a metre): without it programs place it at screen size. */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const body = Buffer.alloc(13);
  const dots = Math.round(dotsPerInch / 0.0254);
  body.write('pHYs', 0, 'latin1');
  body.writeUInt32BE(dots, 4);
  body.writeUInt32BE(dots, 8);
  body[12] = 1;
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 17);
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);
}
