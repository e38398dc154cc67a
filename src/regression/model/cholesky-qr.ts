import { CrossProductRoom, cholesky } from '../../stats/index.js';

/** Least part of a column's squared length that the columns before it may leave: below it too few digits are left for a second pass to mend. */
const LEAST = 1e-6;
const BLOCK = 128;

/**
 * QR decomposition under weights by the Cholesky factor of the cross products, twice, which is orthogonal to working
 * precision where columns are not near each other (Yamamoto, Nakatsukasa, Yanagisawa & Fukaya 2015).
 * @param x rows x width, row by row; made into Q, with Q'WQ = I, in place
 * @returns R, upper triangular, row by row, and its inverse; null where columns are too near each other, x then as it was
 */
export function choleskyQr(
  x: Float64Array,
  weights: Float64Array,
  width: number,
): { r: Float64Array; t: Float64Array } | null {
  const first = factorOf(x, weights, width, LEAST);
  if (first === null) return null;
  const turn = inverseUpper(first, width);
  multiplyRows(x, turn, width);
  const second = factorOf(x, weights, width, 0.5);
  // Not to be met after the first test; nothing is kept of it.
  if (second === null) throw new Error('a basis lost its directions');
  multiplyRows(x, inverseUpper(second, width), width);
  const r = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = i; j < width; j++)
      for (let k = i; k <= j; k++) r[i * width + j]! += second[i * width + k]! * first[k * width + j]!;
  return { r, t: inverseUpper(r, width) };
}

/** The upper triangular factor of X'WX; null where columns are too near each other. */
function factorOf(x: Float64Array, weights: Float64Array, width: number, least: number): Float64Array | null {
  const room = new CrossProductRoom({ x: [BLOCK, width], own: [BLOCK, width], out: [width, width] });
  const { x: rows, own, out } = room.matrices;
  for (let first = 0, at = 0; first < weights.length; first += BLOCK) {
    const count = Math.min(BLOCK, weights.length - first);
    for (let c = 0; c < count; c++) {
      const w = weights[first + c]!;
      for (let j = 0, to = c * rows.step; j < width; j++, to++) {
        const value = x[at++]!;
        rows.numbers[to] = value;
        own.numbers[to] = w * value;
      }
    }
    room.addProducts('x', 'own', 'out', count);
  }
  const products = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++)
      products[i * width + j] = products[j * width + i] = out.numbers[i * out.step + j]!;
  const factor = cholesky(products, width);
  if (factor === null) return null;
  const upper = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    if (!(factor[j * width + j]! ** 2 > least * products[j * width + j]!)) return null;
    for (let i = 0; i <= j; i++) upper[i * width + j] = factor[j * width + i]!;
  }
  return upper;
}

/** Every row times a matrix, in place. */
function multiplyRows(x: Float64Array, matrix: Float64Array, width: number): void {
  const room = new CrossProductRoom({ matrix: [width, width], turned: [width, BLOCK], out: [BLOCK, width] });
  const { matrix: own, turned, out } = room.matrices;
  for (let i = 0; i < width; i++) own.numbers.set(matrix.subarray(i * width, (i + 1) * width), i * own.step);
  const rows = x.length / width;
  for (let first = 0; first < rows; first += BLOCK) {
    const count = Math.min(BLOCK, rows - first);
    for (let c = 0, at = first * width; c < count; c++)
      for (let j = 0; j < width; j++) turned.numbers[j * turned.step + c] = x[at++]!;
    out.numbers.fill(0);
    room.addProducts('matrix', 'turned', 'out', width);
    for (let c = 0, at = first * width; c < count; c++)
      for (let j = 0, from = c * out.step; j < width; j++) x[at++] = out.numbers[from++]!;
  }
}

/** The inverse of an upper triangular matrix. */
export function inverseUpper(r: Float64Array, p: number): Float64Array {
  const t = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    t[j * p + j] = 1 / r[j * p + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += r[i * p + k]! * t[k * p + j]!;
      t[i * p + j] = -sum / r[i * p + i]!;
    }
  }
  return t;
}
