import { addCrossProducts, cholesky } from '../../stats/index.js';

/** Least part of a column's squared length that the columns before it may leave: below it too few digits are left for a second pass to mend. */
const LEAST = 1e-6;
const BLOCK = 1024;

/**
 * QR decomposition by the Cholesky factor of the cross products, twice, which is orthogonal to working precision where
 * columns are not near each other (Yamamoto, Nakatsukasa, Yanagisawa & Fukaya 2015).
 * @param x rows x width, row by row; made into Q in place
 * @returns R, upper triangular, row by row; null where columns are too near each other, x then as it was
 */
export function choleskyQr(x: Float64Array, width: number): Float64Array | null {
  const first = factorOf(x, width, LEAST);
  if (first === null) return null;
  divide(x, first, width);
  const second = factorOf(x, width, 0.5);
  // Not to be met after the first test; nothing is kept of it.
  if (second === null) throw new Error('a basis lost its directions');
  divide(x, second, width);
  const r = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = i; j < width; j++)
      for (let k = i; k <= j; k++) r[i * width + j]! += second[k * width + i]! * first[j * width + k]!;
  return r;
}

function factorOf(x: Float64Array, width: number, least: number): Float64Array | null {
  const products = new Float64Array(width * width);
  const rows = x.length / width;
  for (let from = 0; from < rows; from += BLOCK) {
    const part = x.subarray(from * width, Math.min(rows, from + BLOCK) * width);
    addCrossProducts(part, width, part, width, part.length / width, products);
  }
  const factor = cholesky(products, width);
  if (factor === null) return null;
  for (let j = 0; j < width; j++)
    if (!(factor[j * width + j]! ** 2 > least * products[j * width + j]!)) return null;
  return factor;
}

/** Every row times the inverse of L'. */
function divide(x: Float64Array, l: Float64Array, width: number): void {
  for (let row = 0; row < x.length; row += width)
    for (let j = 0; j < width; j++) {
      let own = x[row + j]!;
      for (let k = 0, at = j * width; k < j; k++) own -= x[row + k]! * l[at + k]!;
      x[row + j] = own / l[j * width + j]!;
    }
}
