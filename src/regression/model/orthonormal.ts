import { dot } from '../../stats/index.js';
import { choleskyQr, inverseUpper } from './cholesky-qr.js';
import type { ModelColumns } from './columns.js';

/**
 * A model matrix in an orthonormal basis under the weights: Z = X T with Z'WZ = I, sum of the weights 1. Fits are made
 * in this basis, where cross products lose no digits, and are turned back by T.
 */
export interface OrthonormalMatrix {
  /** Columns of X that are kept; a column that those before it give is left out. */
  kept: number[];
  /** Upper triangular, kept x kept, row by row. */
  t: Float64Array;
  /** The inverse of T: X = Z R. */
  r: Float64Array;
  /** Cells x kept, row by row. */
  z: Float64Array;
}

/** A column is given by those before it where less than this share of its length is left. */
const TOLERANCE = 1e-9;

/**
 * QR decomposition of the weighted model matrix: by Cholesky factors where columns are well apart, else by modified Gram-Schmidt, a second time where that took most of
 * a column, which leaves it orthogonal to working precision (Giraud, Langou & Rozloznik 2005). As in R's, a column that those before it give is
 * left out.
 * @param weights one number a cell, positive, sum 1
 */
export function orthonormalise(model: ModelColumns, weights: Float64Array): OrthonormalMatrix {
  const count = weights.length;
  const width = model.columns.length;
  const all = model.rows(count);
  const whole = choleskyQr(all, weights, width);
  if (whole !== null) return { kept: model.columns.map((_, j) => j), ...whole, z: all };
  const roots = weights.map(Math.sqrt);
  const x = Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: count }, (__, i) => roots[i]! * all[i * width + j]!),
  );
  const kept: number[] = [];
  const factors: Float64Array[] = [];
  for (let j = 0; j < width; j++) {
    const v = x[j]!;
    const length = Math.sqrt(square(v));
    const factor = new Float64Array(width);
    let left = length;
    for (let pass = 0; pass < 2 && kept.length > 0; pass++) {
      const before = left;
      let r = dot(x[kept[0]!]!, v);
      for (const [k, i] of kept.entries()) {
        factor[k]! += r;
        const next = kept[k + 1];
        r = takeOff(v, r, x[i]!, next === undefined ? v : x[next]!);
      }
      left = Math.sqrt(r);
      // Where most of the column is left, rounding has not turned it.
      if (left > 0.7 * before) break;
    }
    if (!(left > TOLERANCE * length)) continue;
    for (let c = 0; c < count; c++) v[c]! /= left;
    factor[kept.length] = left;
    kept.push(j);
    factors.push(factor);
  }
  const p = kept.length;
  const r = new Float64Array(p * p);
  for (let j = 0; j < p; j++) for (let i = 0; i <= j; i++) r[i * p + j] = factors[j]![i]!;
  const z = new Float64Array(count * p);
  for (let k = 0; k < p; k++) {
    const q = x[kept[k]!]!;
    for (let i = 0; i < count; i++) z[i * p + k] = q[i]! / roots[i]!;
  }
  return { kept, r, t: inverseUpper(r, p), z };
}

const square = (a: Float64Array) => dot(a, a);

/** Takes r q off v, and gives what is left times the next: one pass through memory instead of two. */
function takeOff(v: Float64Array, r: number, q: Float64Array, next: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) {
    v[i]! -= r * q[i]!;
    sum += v[i]! * next[i]!;
  }
  return sum;
}
