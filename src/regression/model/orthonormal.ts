import { dot } from '../../stats/index.js';
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
 * QR decomposition of the weighted model matrix by modified Gram-Schmidt, a second time where that took most of
 * a column, which leaves it orthogonal to working precision (Giraud, Langou & Rozloznik 2005). As in R's, a column that those before it give is
 * left out.
 * @param weights one number a cell, sum 1
 */
export function orthonormalise(model: ModelColumns, weights: Float64Array): OrthonormalMatrix {
  const count = weights.length;
  const width = model.columns.length;
  const basis = new Float64Array(model.basisSize);
  const row = new Float64Array(width);
  const x = Array.from({ length: width }, () => new Float64Array(count));
  for (let i = 0; i < count; i++) {
    model.basis(i, basis);
    model.products(basis, row);
    for (let j = 0; j < width; j++) x[j]![i] = row[j]!;
  }
  const kept: number[] = [];
  const factors: Float64Array[] = [];
  const weighted: Float64Array[] = [];
  for (let j = 0; j < width; j++) {
    const v = x[j]!;
    const length = norm(v, weights);
    const factor = new Float64Array(width);
    let before = length;
    for (let pass = 0; pass < 2; pass++) {
      for (const [k, i] of kept.entries()) {
        const r = dot(weighted[k]!, v);
        factor[k]! += r;
        takeOff(v, r, x[i]!);
      }
      // Where most of the column is left, rounding has not turned it.
      const after = norm(v, weights);
      if (after > 0.7 * before) break;
      before = after;
    }
    const left = norm(v, weights);
    if (!(left > TOLERANCE * length)) continue;
    for (let c = 0; c < count; c++) v[c]! /= left;
    factor[kept.length] = left;
    kept.push(j);
    weighted.push(times(v, weights));
    factors.push(factor);
  }
  const p = kept.length;
  const r = new Float64Array(p * p);
  for (let j = 0; j < p; j++) for (let i = 0; i <= j; i++) r[i * p + j] = factors[j]![i]!;
  const z = new Float64Array(count * p);
  for (let k = 0; k < p; k++) {
    const q = x[kept[k]!]!;
    for (let i = 0; i < count; i++) z[i * p + k] = q[i]!;
  }
  return { kept, r, t: inverseUpper(r, p), z };
}

function times(a: Float64Array, weights: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = weights[i]! * a[i]!;
  return out;
}

function takeOff(v: Float64Array, r: number, q: Float64Array): void {
  for (let i = 0; i < v.length; i++) v[i]! -= r * q[i]!;
}

function norm(a: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += weights[i]! * a[i]! * a[i]!;
  return Math.sqrt(sum);
}

/** The inverse of an upper triangular matrix. */
function inverseUpper(r: Float64Array, p: number): Float64Array {
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
