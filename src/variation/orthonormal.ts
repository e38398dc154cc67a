/** X = QR: columns of Q (n x p, row by row) orthonormal, R upper triangular (p x p). */
interface Orthonormal {
  q: Float64Array;
  r: Float64Array;
  /** Columns that are combinations of those before them; Q and R are of no use where there are any. */
  aliased: number[];
}

/**
 * Thin QR by modified Gram-Schmidt, each column taken twice, which keeps Q orthonormal to rounding (Bjorck 1994;
 * Golub & Van Loan 2013, 5.2). A column of which less than 1e-8 is its own is aliased.
 */
export function orthonormal(x: Float64Array, n: number, p: number): Orthonormal {
  const q = Float64Array.from(x);
  const r = new Float64Array(p * p);
  const aliased: number[] = [];
  for (let j = 0; j < p; j++) {
    let before = 0;
    for (let i = 0; i < n; i++) before += q[i * p + j]! ** 2;
    for (let pass = 0; pass < 2; pass++)
      for (let k = 0; k < j; k++) {
        if (aliased.includes(k)) continue;
        let dot = 0;
        for (let i = 0; i < n; i++) dot += q[i * p + k]! * q[i * p + j]!;
        r[k * p + j]! += dot;
        for (let i = 0; i < n; i++) q[i * p + j]! -= dot * q[i * p + k]!;
      }
    let norm = 0;
    for (let i = 0; i < n; i++) norm += q[i * p + j]! ** 2;
    if (!(norm > 1e-16 * before)) {
      aliased.push(j);
      continue;
    }
    const length = Math.sqrt(norm);
    r[j * p + j] = length;
    for (let i = 0; i < n; i++) q[i * p + j]! /= length;
  }
  return { q, r, aliased };
}

/** x with R x = b, R upper triangular p x p. */
export function backSolve(r: Float64Array, p: number, b: ArrayLike<number>): Float64Array {
  const out = Float64Array.from(b);
  for (let i = p - 1; i >= 0; i--) {
    let sum = out[i]!;
    for (let k = i + 1; k < p; k++) sum -= r[i * p + k]! * out[k]!;
    out[i] = sum / r[i * p + i]!;
  }
  return out;
}
