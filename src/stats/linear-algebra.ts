/**
 * Small dense linear algebra on typed arrays. A matrix of r rows and c columns is a Float64Array of length
 * r*c, row by row; sizes are given by the caller. Nothing is checked but what the arithmetic needs.
 * Source of the algorithms: Golub & Van Loan (2013), Matrix Computations, 4th ed.
 */

/** The identity matrix of order n. */
export function identity(n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) out[i * n + i] = 1;
  return out;
}

/** A (n x m) times B (m x q), into `out` (n x q; must not be A or B). */
export function multiply(
  a: Float64Array,
  b: Float64Array,
  n: number,
  m: number,
  q: number,
  out: Float64Array = new Float64Array(n * q),
): Float64Array {
  out.fill(0);
  for (let i = 0; i < n; i++) {
    const row = i * q;
    for (let k = 0; k < m; k++) {
      const x = a[i * m + k]!;
      if (x === 0) continue;
      const at = k * q;
      for (let j = 0; j < q; j++) out[row + j]! += x * b[at + j]!;
    }
  }
  return out;
}

/** A (n x m) times B' where B is q x m, into `out` (n x q). */
export function multiplyTransposed(
  a: Float64Array,
  b: Float64Array,
  n: number,
  m: number,
  q: number,
  out: Float64Array = new Float64Array(n * q),
): Float64Array {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let k = 0; k < m; k++) sum += a[i * m + k]! * b[j * m + k]!;
      out[i * q + j] = sum;
    }
  }
  return out;
}

/** A' B where A is n x m and B is n x q, into `out` (m x q). */
export function crossProduct(
  a: Float64Array,
  b: Float64Array,
  n: number,
  m: number,
  q: number,
  out: Float64Array = new Float64Array(m * q),
): Float64Array {
  out.fill(0);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < m; i++) {
      const x = a[k * m + i]!;
      if (x === 0) continue;
      const row = i * q;
      const at = k * q;
      for (let j = 0; j < q; j++) out[row + j]! += x * b[at + j]!;
    }
  }
  return out;
}

/** A (n x m) times the vector x (m). */
export function multiplyVector(a: Float64Array, x: ArrayLike<number>, n: number, m: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += a[i * m + k]! * x[k]!;
    out[i] = sum;
  }
  return out;
}

/** The rows and columns `index` of a square matrix of order n. */
export function submatrix(a: Float64Array, n: number, index: ArrayLike<number>): Float64Array {
  const k = index.length;
  const out = new Float64Array(k * k);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) out[i * k + j] = a[index[i]! * n + index[j]!]!;
  return out;
}

/** x' A y for square A of order n. */
export function bilinear(x: ArrayLike<number>, a: Float64Array, y: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let row = 0;
    for (let j = 0; j < n; j++) row += a[i * n + j]! * y[j]!;
    sum += x[i]! * row;
  }
  return sum;
}

/** Sum of the products of elements: tr(A'B). */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * Lower Cholesky factor L of a symmetric matrix (A = LL'; only the lower triangle of A is read), or null
 * when A is not positive definite: a pivot not above `tolerance` times its diagonal element.
 */
export function cholesky(
  a: Float64Array,
  n: number,
  tolerance = 1e-13,
  out: Float64Array = new Float64Array(n * n),
): Float64Array | null {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= out[i * n + k]! * out[j * n + k]!;
      if (i === j) {
        if (!(sum > tolerance * Math.abs(a[i * n + i]!)) || !(sum > 0)) return null;
        out[i * n + i] = Math.sqrt(sum);
      } else {
        out[i * n + j] = sum / out[j * n + j]!;
      }
    }
  }
  return out;
}

/** log |A| from the Cholesky factor of A. */
export function choleskyLogDeterminant(l: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(l[i * n + i]!);
  return 2 * sum;
}

/** Solves A x = b from the Cholesky factor of A; returns a new vector. */
export function choleskySolve(l: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from({ length: n }, (_, i) => b[i]!);
  for (let i = 0; i < n; i++) {
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  return x;
}

/** The inverse of A from its Cholesky factor. */
export function choleskyInverse(
  l: Float64Array,
  n: number,
  out: Float64Array = new Float64Array(n * n),
): Float64Array {
  // M = L^-1, kept in the lower triangle of `out` column by column; then A^-1 = M'M.
  const m = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    m[j * n + j] = 1 / l[j * n + j]!;
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= l[i * n + k]! * m[k * n + j]!;
      m[i * n + j] = sum / l[i * n + i]!;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < n; k++) sum += m[k * n + i]! * m[k * n + j]!;
      out[i * n + j] = sum;
      out[j * n + i] = sum;
    }
  }
  return out;
}

/** The inverse of a symmetric positive definite matrix, or null when it isn't positive definite. */
export function inverseSymmetric(a: Float64Array, n: number, tolerance = 1e-13): Float64Array | null {
  const l = cholesky(a, n, tolerance);
  return l === null ? null : choleskyInverse(l, n);
}

/** LU decomposition with partial pivoting of a square matrix, or null when it is singular to `tolerance`. */
export function luDecompose(
  a: Float64Array,
  n: number,
  tolerance = 1e-14,
): { lu: Float64Array; pivot: Int32Array; sign: number } | null {
  const lu = Float64Array.from(a);
  const pivot = Int32Array.from({ length: n }, (_, i) => i);
  let sign = 1;
  let scale = 0;
  for (let i = 0; i < n * n; i++) scale = Math.max(scale, Math.abs(lu[i]!));
  for (let k = 0; k < n; k++) {
    let p = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(lu[i * n + k]!) > Math.abs(lu[p * n + k]!)) p = i;
    if (!(Math.abs(lu[p * n + k]!) > tolerance * scale)) return null;
    if (p !== k) {
      for (let j = 0; j < n; j++) {
        const kept = lu[k * n + j]!;
        lu[k * n + j] = lu[p * n + j]!;
        lu[p * n + j] = kept;
      }
      const kept = pivot[k]!;
      pivot[k] = pivot[p]!;
      pivot[p] = kept;
      sign = -sign;
    }
    for (let i = k + 1; i < n; i++) {
      const factor = lu[i * n + k]! / lu[k * n + k]!;
      lu[i * n + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) lu[i * n + j]! -= factor * lu[k * n + j]!;
    }
  }
  return { lu, pivot, sign };
}

/** Solves A X = B (B n x q) by LU with partial pivoting, or null when A is singular. */
export function solve(a: Float64Array, n: number, b: ArrayLike<number>, q = 1): Float64Array | null {
  const decomposition = luDecompose(a, n);
  if (decomposition === null) return null;
  const { lu, pivot } = decomposition;
  const x = new Float64Array(n * q);
  for (let i = 0; i < n; i++) for (let c = 0; c < q; c++) x[i * q + c] = b[pivot[i]! * q + c]!;
  for (let c = 0; c < q; c++) {
    for (let i = 0; i < n; i++) {
      let sum = x[i * q + c]!;
      for (let k = 0; k < i; k++) sum -= lu[i * n + k]! * x[k * q + c]!;
      x[i * q + c] = sum;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[i * q + c]!;
      for (let k = i + 1; k < n; k++) sum -= lu[i * n + k]! * x[k * q + c]!;
      x[i * q + c] = sum / lu[i * n + i]!;
    }
  }
  return x;
}

/** The inverse of a square matrix by LU, or null when it is singular. */
export function inverse(a: Float64Array, n: number): Float64Array | null {
  return solve(a, n, identity(n), n);
}
