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

let code: WebAssembly.Module | null = null;

function loops(memory: WebAssembly.Memory): Add {
  code ??= new WebAssembly.Module(crossProductsCode());
  return new WebAssembly.Instance(code, { e: { memory } }).exports.add as Add;
}

const PAGE = 65_536;
/** Rows that are multiplied at a time: those of a hundred columns and more stay in the processor's cache. */
const BLOCK = 128;

const upTo = (n: number, multiple: number) => Math.ceil(n / multiple) * multiple;

/** A matrix in a room, row by row; a row begins every `step` numbers, and what stands after its columns must stay 0. */
interface RoomMatrix {
  readonly numbers: Float64Array;
  readonly step: number;
}

/**
 * Matrices in the memory of the loops that multiply them, for those who write their rows there and spare the copying.
 * They begin as zeros.
 */
export class CrossProductRoom<Name extends string> {
  readonly matrices: Record<Name, RoomMatrix>;
  private readonly add: Add;

  /** @param shapes rows and columns of each matrix */
  constructor(shapes: Record<Name, readonly [rows: number, columns: number]>) {
    const names = Object.keys(shapes) as Name[];
    const sizes = names.map((name) => shapes[name].map((n) => upTo(Math.max(1, n), tile)));
    const total = sizes.reduce((sum, [rows, step]) => sum + rows! * step!, 0);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((total * 8) / PAGE) });
    this.add = loops(memory);
    let from = 0;
    const matrices: Partial<Record<Name, RoomMatrix>> = {};
    for (const [k, name] of names.entries()) {
      const [rows, step] = sizes[k] as [number, number];
      matrices[name] = { numbers: new Float64Array(memory.buffer, from * 8, rows * step), step };
      from += rows * step;
    }
    this.matrices = matrices as Record<Name, RoomMatrix>;
  }

  /**
   * Adds B'A to a matrix that has a row for each column of B: a sum over rows, in order, of every product of a column of
   * A and one of B.
   * @param rows of A and B that are summed, the first ones
   */
  addProducts(a: Name, b: Name, into: Name, rows: number): void {
    if (rows === 0) return;
    const [left, right, sums] = [this.matrices[a], this.matrices[b], this.matrices[into]];
    this.add(
      left.numbers.byteOffset,
      right.numbers.byteOffset,
      sums.numbers.byteOffset,
      rows,
      left.step,
      right.step,
    );
  }
}

/** One memory for all sums that are asked for by the function; it grows where it must. */
let shared: { memory: WebAssembly.Memory; add: Add } | null = null;

function sharedLoops(): { memory: WebAssembly.Memory; add: Add } {
  if (shared === null) {
    const memory = new WebAssembly.Memory({ initial: 1 });
    shared = { memory, add: loops(memory) };
  }
  return shared;
}

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
  const { memory, add } = sharedLoops();
  const [broad, tall] = [upTo(wide, tile), upTo(long, tile)];
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
    // The loops give the products with A's columns beside each other; so B comes first.
    add(fromB * 8, 0, fromOut * 8, some, tall, broad);
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
