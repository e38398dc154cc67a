/**
 * The inner loops of cross products as a WebAssembly module, written out here byte by byte (WebAssembly Core
 * Specification 2.0, chapter 5): two numbers are multiplied at a time, which JavaScript can't ask for. Its sums are those
 * of IEEE doubles in a fixed order, so that every machine gives the same bytes.
 *
 * `add(a, b, out, rows, wide, long)`: matrices by row at byte addresses; `wide` and `long` are the columns of a and b,
 * multiples of `tile`; B'A is added to out, `long` rows of `wide` numbers. A tile of sums is kept at hand through all rows.
 */
export const tile = 4;

const I32 = 0x7f;
const V128 = 0x7b;

type Code = (number | Code)[];

/** A number in little-endian base 128: of no sign, and of one. */
function unsigned(n: number): number[] {
  const rest = n >>> 7;
  return rest === 0 ? [n & 0x7f] : [(n & 0x7f) | 0x80, ...unsigned(rest)];
}
function signed(n: number): number[] {
  const rest = n >> 7;
  const done = (rest === 0 && (n & 0x40) === 0) || (rest === -1 && (n & 0x40) !== 0);
  return done ? [n & 0x7f] : [(n & 0x7f) | 0x80, ...signed(rest)];
}

const get = (local: number): Code => [0x20, unsigned(local)];
const set = (local: number): Code => [0x21, unsigned(local)];
const constant = (n: number): Code => [0x41, signed(n)];
const plus = [0x6a];
const times = [0x6c];
const load = (offset: number): Code => [0xfd, 0, 3, unsigned(offset)];
const loadTwice = (offset: number): Code => [0xfd, 10, 3, unsigned(offset)];
const store = (offset: number): Code => [0xfd, 11, 3, unsigned(offset)];
const timesTwo: Code = [0xfd, unsigned(0xf2)];
const plusTwo: Code = [0xfd, unsigned(0xf0)];
/** Repeats while the local is below the limit. */
const repeat = (body: Code, local: number, limit: number): Code => [
  [0x03, 0x40],
  body,
  get(local),
  get(limit),
  [0x49, 0x0d, 0, 0x0b],
];
const raise = (local: number, by: Code): Code => [get(local), by, plus, set(local)];

function addCode(): Code {
  let next = 6;
  const locals = (count: number) => Array.from({ length: count }, () => next++);
  const [a, b, out, rows, wide, long] = [0, 1, 2, 3, 4, 5];
  const [i, j, atA, atB, end, into, stepA, stepB] = locals(8) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const integers = next - 6;
  const pairs = locals(tile / 2);
  const [one] = locals(1) as [number];
  const sums = Array.from({ length: tile }, () => locals(tile / 2));
  const vectors = next - 6 - integers;
  const products: Code = [
    pairs.map((local, p) => [get(atA), load(16 * p), set(local)]),
    sums.map((row, k) => [
      get(atB),
      loadTwice(8 * k),
      set(one),
      row.map((sum, p) => [get(sum), get(pairs[p]!), get(one), timesTwo, plusTwo, set(sum)]),
    ]),
    raise(atA, get(stepA)),
    raise(atB, get(stepB)),
  ];
  /** For each row of the tile, what stands in `out` to or from its sums. */
  const rowsOfTile = (each: (sum: number, p: number) => Code): Code => [
    [get(j), get(stepA), times, get(i), constant(8), times, plus, get(out), plus, set(into)],
    sums.map((row) => [row.map(each), raise(into, get(stepA))]),
  ];
  const oneTile: Code = [
    [get(a), get(i), constant(8), times, plus, set(atA)],
    [get(b), get(j), constant(8), times, plus, set(atB)],
    [get(atA), get(rows), get(stepA), times, plus, set(end)],
    rowsOfTile((sum, p) => [get(into), load(16 * p), set(sum)]),
    repeat(products, atA, end),
    rowsOfTile((sum, p) => [get(into), get(sum), store(16 * p)]),
    raise(j, constant(tile)),
  ];
  const body: Code = [
    [get(wide), constant(8), times, set(stepA)],
    [get(long), constant(8), times, set(stepB)],
    repeat([constant(0), set(j), repeat(oneTile, j, long), raise(i, constant(tile))], i, wide),
    0x0b,
  ];
  return [2, unsigned(integers), I32, unsigned(vectors), V128, body];
}

const flat = (code: Code): number[] =>
  code.flatMap((part) => (typeof part === 'number' ? [part] : flat(part)));
const sized = (code: Code): number[] => {
  const bytes = flat(code);
  return [...unsigned(bytes.length), ...bytes];
};

/** The module: imports the memory `e.memory`, exports `add`. */
export function crossProductsCode(): Uint8Array<ArrayBuffer> {
  const name = (text: string) => sized([...text].map((letter) => letter.charCodeAt(0)));
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      [1, sized([1, 0x60, 6, new Array<number>(6).fill(I32), 0])],
      [2, sized([1, name('e'), name('memory'), 2, 0, 1])],
      [3, sized([1, 0])],
      [7, sized([1, name('add'), 0, 0])],
      [10, sized([1, sized(addCode())])],
    ]),
  );
}
