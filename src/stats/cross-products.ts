import { crossProductsCode, tile } from './cross-products-code.js';

// What is used of it; TypeScript declares it among the things of browsers, which the program is built without.
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, Memory>>);
    readonly exports: Record<string, unknown>;
  }
}

type Add = (a: number, b: number, out: number, rows: number, wide: number, long: number) => void;

/** The loops with the memory that they work in; made when first asked for. */
let loops: { memory: WebAssembly.Memory; add: Add } | null = null;

function loaded(): { memory: WebAssembly.Memory; add: Add } {
  if (loops !== null) return loops;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(crossProductsCode()), {
    e: { memory },
  });
  loops = { memory, add: exports.add as Add };
  return loops;
}

const PAGE = 65_536;
/** Rows that are multiplied at a time: those of a hundred columns and more stay in the processor's cache. */
const BLOCK = 128;

const upTo = (n: number, multiple: number) => Math.ceil(n / multiple) * multiple;

/**
 * Adds A'B to a matrix, A and B with the same rows: a sum over rows of every product of a column of A and one of B. All
 * three stand row by row. Rows are summed in order.
 * @param a rows x `wide`; @param b rows x `long`
 * @param into wide x long
 */
export function addCrossProducts(
  a: Float64Array,
  wide: number,
  b: Float64Array,
  long: number,
  rows: number,
  into: Float64Array,
): void {
  if (wide === 0 || long === 0) return;
  const { memory, add } = loaded();
  const [broad, tall] = [upTo(wide, tile.wide), upTo(long, tile.long)];
  const block = Math.min(BLOCK, rows);
  const [fromB, fromOut] = [block * broad, block * (broad + tall)];
  const size = fromOut + broad * tall;
  const pages = Math.ceil((size * 8) / PAGE);
  const have = memory.buffer.byteLength / PAGE;
  if (pages > have) memory.grow(pages - have);
  const own = new Float64Array(memory.buffer, 0, size);
  own.fill(0);
  for (let first = 0; first < rows; first += BLOCK) {
    const some = Math.min(BLOCK, rows - first);
    put(own, 0, broad, a, first * wide, wide, some);
    put(own, fromB, tall, b, first * long, long, some);
    add(0, fromB * 8, fromOut * 8, some, broad, tall);
  }
  for (let i = 0, at = 0; i < wide; i++)
    for (let j = 0, from = fromOut + i * tall; j < long; j++) into[at++]! += own[from++]!;
}

/** Copies rows, each with room after it; what stands in that room stays 0. */
function put(
  own: Float64Array,
  to: number,
  room: number,
  rows: Float64Array,
  from: number,
  width: number,
  count: number,
): void {
  if (room === width) {
    own.set(rows.subarray(from, from + count * width), to);
    return;
  }
  for (let c = 0; c < count; c++)
    for (let k = 0, into = to + c * room, at = from + c * width; k < width; k++) own[into++] = rows[at++]!;
}
