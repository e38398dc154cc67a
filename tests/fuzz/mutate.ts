import { unzip, zip } from './containers.js';

/** A reproducible stream of numbers in [0, 1) (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const nasty = [0, 1, -1, 0x7fffffff, -0x80000000, 0x7ffffff0, 255, 256, 65535, 65536, 999];

/** The file with one to eight faults, mostly one or two: bytes and bits changed, numbers made huge, parts cut, doubled or swapped. */
export function mutate(original: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(original);
  const below = (limit: number) => Math.floor(random() * limit);
  // Headers are where the counts are: half of the faults go to the first 2 kB.
  const place = () => (random() < 0.5 ? below(Math.min(2048, bytes.length)) : below(bytes.length));
  for (let faults = 1 + Math.floor(8 * random() ** 3); faults > 0 && bytes.length > 8; faults--) {
    const at = place();
    switch (below(9)) {
      case 0:
        bytes[at] = below(256);
        break;
      case 1:
        bytes[at]! ^= 1 << below(8);
        break;
      case 2:
        if (at + 4 <= bytes.length) bytes.writeInt32LE(nasty[below(nasty.length)]!, at);
        break;
      case 3:
        if (at + 4 <= bytes.length) bytes.writeInt32BE(nasty[below(nasty.length)]!, at);
        break;
      case 4:
        if (at + 8 <= bytes.length) bytes.writeDoubleLE([1e300, -1e300, Number.NaN, 1e15][below(4)]!, at);
        break;
      case 5:
        bytes = bytes.subarray(0, random() < 0.3 ? at : bytes.length - below(64));
        break;
      case 6: {
        const length = 1 + below(64);
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(at + length, bytes.length))]);
        break;
      }
      case 7: {
        const length = 1 + below(64);
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
        break;
      }
      default: {
        const from = place();
        const length = Math.min(1 + below(32), bytes.length - Math.max(from, at));
        bytes.copy(bytes, at, from, from + length);
      }
    }
  }
  return bytes;
}

/** Numbers, references and kinds as they stand in a workbook's XML, to be put in place of one another. */
const inXml = [
  '1048576',
  'XFD1',
  'A1',
  '-1',
  '1e300',
  '4294967296',
  's',
  'b',
  'e',
  'n',
  'd',
  '',
  '&amp;',
  '<',
  '</row>',
];

/** Attributes, texts and tags of a part exchanged, left out or doubled: what remains is often still a workbook. */
function mutateXml(original: Buffer, random: () => number): Buffer {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  let pieces = original.toString('utf8').split(/(?<=[>"])|(?=[<"])/);
  for (let faults = 1 + Math.floor(4 * random() ** 2); faults > 0; faults--) {
    const at = Math.floor(random() * pieces.length);
    const kind = Math.floor(random() * 4);
    if (kind === 0) pieces[at] = pick(inXml);
    else if (kind === 1) pieces[at] = pick(pieces);
    else if (kind === 2)
      pieces = [...pieces.slice(0, at), ...pieces.slice(at + 1 + Math.floor(random() * 8))];
    else pieces = [...pieces.slice(0, at + 1), ...pieces.slice(Math.max(0, at - 8))];
  }
  return Buffer.from(pieces.join(''));
}

/** A workbook damaged from outside, or, three times in four, in one of its parts: checksums would hide these. */
export function mutateWorkbook(original: Buffer, random: () => number): Buffer {
  if (random() < 0.25) return mutate(original, random);
  const parts = unzip(original);
  const part = parts[Math.floor(random() * parts.length)]!;
  part.bytes = random() < 0.5 ? mutateXml(part.bytes, random) : mutate(part.bytes, random);
  return zip(parts);
}
