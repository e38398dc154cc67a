import { crossProduct, multiply } from '../../stats/index.js';
import { traceOfProduct } from './robust.js';

/** One group's share in the expected misfit of residual moments: see `residualTrace`. */
export interface ResidualPart {
  /** Weight of the group (its cases). */
  n: number;
  moments: number;
  /** Derivatives of the implied moments (moments x q), and their products with the two weight matrices. */
  delta: Float64Array;
  estimatorDelta: Float64Array;
  misfitDelta: Float64Array;
  /** Asymptotic covariance matrix of the sample moments, times n. */
  gamma: Float64Array;
  /** tr(V Gamma) of the misfit's weight matrix V. */
  trace: number;
}

/**
 * Expected value, under a model that holds, of a misfit e' V e of residual moments e = s - sigma(theta) when theta was
 * estimated with another weight matrix W: tr(V R Gamma R') with R = I - Delta (Delta' W Delta)^-1 Delta' W
 * (Savalei 2021, eq. 14; Zhang & Savalei 2023, eq. 18).
 * @param bread (sum of n Delta' W Delta)^-1, constraints taken into account
 */
export function residualTrace(parts: readonly ResidualPart[], bread: Float64Array, q: number): number {
  const cross = new Float64Array(q * q);
  const meat = new Float64Array(q * q);
  const curvature = new Float64Array(q * q);
  let trace = 0;
  for (const { n, moments: m, delta, estimatorDelta, misfitDelta, gamma, trace: own } of parts) {
    trace += own;
    const g = multiply(gamma, estimatorDelta, m, m, q);
    const sums: [Float64Array, Float64Array][] = [
      [cross, crossProduct(g, misfitDelta, m, q, q)],
      [meat, crossProduct(g, estimatorDelta, m, q, q)],
      [curvature, crossProduct(delta, misfitDelta, m, q, q)],
    ];
    for (const [into, part] of sums) for (let c = 0; c < q * q; c++) into[c]! += n * part[c]!;
  }
  const inner = multiply(multiply(bread, meat, q, q, q), bread, q, q, q);
  return trace - 2 * traceOfProduct(bread, symmetric(cross, q)) + traceOfProduct(inner, curvature);
}

/** The symmetric part: all that a trace with a symmetric matrix sees. */
function symmetric(a: Float64Array, q: number): Float64Array {
  return a.map((x, k) => (x + a[(k % q) * q + Math.floor(k / q)]!) / 2);
}
