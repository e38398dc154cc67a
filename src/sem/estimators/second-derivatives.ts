import { multiply, multiplyTransposed } from '../../stats/index.js';
import type { Element, GroupModel } from '../model/group-model.js';

/**
 * Adds weight times 1/2 tr(Q d2S_kl) + r' d2m_kl to `into` for free elements k, l: what the curvature of the implied
 * moments themselves adds to a Hessian. With g_i and h_j as in `GroupModel`, E = (I-A)^-1 and C the covariances of all
 * variables, dg_i = E_li g_k and dh_j = C_lj g_k + E_jk h_l by A_kl, dh_j = E_jl g_k + E_jk g_l by S_kl (half of it on
 * the diagonal); by two covariances there is none (von Oertzen & Brick 2014, Psychometrika 79, 1-18).
 * @param covPart Q, symmetric p x p; meanPart r, length p, or null
 */
export function addMomentCurvature(
  model: GroupModel,
  covPart: Float64Array,
  meanPart: Float64Array | null,
  weight: number,
  into: Float64Array,
  q: number,
): void {
  const { p, m, vectors, e, c, means } = model;
  const rows = 2 * m;
  const gram = multiplyTransposed(multiply(vectors, covPart, rows, p, p), vectors, rows, p, rows);
  const gr = meanPart === null ? new Float64Array(m) : multiply(vectors, meanPart, m, p, 1);
  const gg = (i: number, k: number) => gram[i * rows + k]!;
  const gh = (i: number, j: number) => gram[i * rows + m + j]!;
  /** By an effect x and another element y. */
  const entry = (x: Element, y: Element): number => {
    const { i, j } = x;
    const [k, l] = [y.i, y.j];
    switch (y.matrix) {
      case 'A':
        return (
          e[l * m + i]! * (gh(k, j) + means[j]! * gr[k]!) +
          c[l * m + j]! * gg(i, k) +
          e[j * m + k]! * (gh(i, l) + means[l]! * gr[i]!)
        );
      case 'S':
        return e[j * m + l]! * gg(i, k) + (k === l ? 0 : e[j * m + k]! * gg(i, l));
      case 'M':
        return e[j * m + k]! * gr[i]!;
      default:
        return 0;
    }
  };
  const { free } = model;
  for (const [a, x] of free.entries()) {
    if (x.matrix !== 'A') continue;
    for (const [b, y] of free.entries()) {
      if (y.matrix === 'A' && b > a) continue;
      const value = weight * entry(x, y);
      if (value === 0) continue;
      into[x.slot * q + y.slot]! += value;
      if (a !== b) into[y.slot * q + x.slot]! += value;
    }
  }
}
