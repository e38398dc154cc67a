import { multiply, multiplyTransposed } from '../../stats/index.js';
import type { GroupModel } from '../model/group-model.js';

/** A free element's derivatives: factor (u v' + v u') of the covariances, mean times vector g of the means. */
export interface ElementPart {
  u: number;
  v: number;
  factor: number;
  mean: number;
  g: number;
  slot: number;
}

/** Derivatives of a model's free elements at its last `update`. */
export function elementParts(model: GroupModel): ElementPart[] {
  return model.free.map((e) => {
    const { u, v, factor } = model.rankTwo(e);
    return { u, v, factor, mean: model.meanFactor(e), g: e.i, slot: e.slot };
  });
}

/**
 * Adds weight times the normal-theory curvature 1/2 tr(W dS_k W dS_l) + dm_k' W dm_l of one group to `into`
 * (Joreskog 1969, Psychometrika 34, eq. A6; Magnus & Neudecker 1999), for free elements k, l, where dS and dm
 * are the derivatives of the implied covariances and means. Rank-two derivatives make each entry four products.
 */
export function addCurvature(
  model: GroupModel,
  parts: readonly ElementPart[],
  w: Float64Array,
  weight: number,
  into: Float64Array,
  q: number,
): void {
  const { p, m, vectors } = model;
  const rows = 2 * m;
  const gram = multiplyTransposed(multiply(vectors, w, rows, p, p), vectors, rows, p, rows);
  eachPair(parts, weight, into, q, (x, y) => {
    let sum = 0;
    const f = x.factor * y.factor;
    if (f !== 0) {
      sum +=
        f *
        (gram[x.u * rows + y.u]! * gram[x.v * rows + y.v]! +
          gram[x.u * rows + y.v]! * gram[x.v * rows + y.u]!);
    }
    const f2 = x.mean * y.mean;
    if (f2 !== 0) sum += f2 * gram[x.g * rows + y.g]!;
    return sum;
  });
}

/**
 * Adds weight times 1/2 tr(W dS_k R dS_l) + dm_k' W dm_l + dm_k' W dS_l h + dm_l' W dS_k h to `into`: the second
 * derivatives of the half discrepancy by the moments, with R = 2 W T W - W for products T of deviations with mean d,
 * and h = W d (Yuan & Bentler 2000, Sociol. Methodol. 30, section 2).
 */
export function addObservedCurvature(
  model: GroupModel,
  parts: readonly ElementPart[],
  w: Float64Array,
  r: Float64Array,
  h: Float64Array,
  weight: number,
  into: Float64Array,
  q: number,
): void {
  const { p, m, vectors } = model;
  const rows = 2 * m;
  const gram = (a: Float64Array) =>
    multiplyTransposed(multiply(vectors, a, rows, p, p), vectors, rows, p, rows);
  const gw = gram(w);
  const gr = gram(r);
  const vh = multiply(vectors, h, rows, p, 1);
  const mixed = (e: ElementPart, o: ElementPart) =>
    e.mean * o.factor * (gw[e.g * rows + o.u]! * vh[o.v]! + gw[e.g * rows + o.v]! * vh[o.u]!);
  eachPair(parts, weight, into, q, (x, y) => {
    let sum = 0;
    const f = x.factor * y.factor;
    if (f !== 0) {
      const xu = x.u * rows;
      const xv = x.v * rows;
      sum +=
        (f / 2) *
        (gw[xu + y.u]! * gr[xv + y.v]! +
          gw[xu + y.v]! * gr[xv + y.u]! +
          gw[xv + y.u]! * gr[xu + y.v]! +
          gw[xv + y.v]! * gr[xu + y.u]!);
    }
    if (x.mean * y.mean !== 0) sum += x.mean * y.mean * gw[x.g * rows + y.g]!;
    if (x.mean * y.factor !== 0) sum += mixed(x, y);
    if (y.mean * x.factor !== 0) sum += mixed(y, x);
    return sum;
  });
}

/** Adds weight times `entry` of every pair of free elements to their slots, both triangles. */
function eachPair(
  parts: readonly ElementPart[],
  weight: number,
  into: Float64Array,
  q: number,
  entry: (x: ElementPart, y: ElementPart) => number,
): void {
  for (let a = 0; a < parts.length; a++) {
    const x = parts[a]!;
    for (let b = 0; b <= a; b++) {
      const y = parts[b]!;
      const sum = weight * entry(x, y);
      if (sum === 0) continue;
      into[x.slot * q + y.slot]! += sum;
      if (a !== b) into[y.slot * q + x.slot]! += sum;
    }
  }
}

/**
 * Adds weight times (1/2 tr(Q dS_k) + r' dm_k) to `into` for every free element k.
 * @param covPart Q, symmetric p x p; meanPart r, length p, or null
 */
export function addGradient(
  model: GroupModel,
  covPart: Float64Array,
  meanPart: Float64Array | null,
  weight: number,
  into: Float64Array,
): void {
  const { p, m, vectors } = model;
  const kq = multiply(vectors, covPart, 2 * m, p, p);
  for (const e of model.free) {
    const { u, v, factor } = model.rankTwo(e);
    let sum = 0;
    if (factor !== 0) {
      let uqv = 0;
      for (let k = 0; k < p; k++) uqv += kq[u * p + k]! * vectors[v * p + k]!;
      sum += factor * uqv;
    }
    const mean = meanPart === null ? 0 : model.meanFactor(e);
    if (mean !== 0) {
      let product = 0;
      for (let k = 0; k < p; k++) product += vectors[e.i * p + k]! * meanPart![k]!;
      sum += mean * product;
    }
    into[e.slot]! += weight * sum;
  }
}
