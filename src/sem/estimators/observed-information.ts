/**
 * Observed information: n times the Hessian of a half discrepancy, by central differences of its analytic
 * gradient with one Richardson step (error of order h^4). Steps are in units of each parameter's own uncertainty, so
 * that they suit variables of any scale.
 */
export function observedInformation(
  problem: {
    gradient(theta: Float64Array): Float64Array;
    derivatives(theta: Float64Array): { curvature: Float64Array };
  },
  theta: Float64Array,
  n: number,
): Float64Array {
  const q = theta.length;
  const { curvature } = problem.derivatives(theta);
  const hessian = new Float64Array(q * q);
  const at = (k: number, shift: number): Float64Array => {
    const moved = Float64Array.from(theta);
    moved[k]! += shift;
    return problem.gradient(moved);
  };
  for (let k = 0; k < q; k++) {
    const own = curvature[k * q + k]!;
    const h = own > 0 ? 1e-4 / Math.sqrt(own) : 1e-4 * Math.max(0.1, Math.abs(theta[k]!));
    const near = [at(k, h), at(k, -h)] as const;
    const far = [at(k, 2 * h), at(k, -2 * h)] as const;
    for (let i = 0; i < q; i++) {
      const inner = (near[0][i]! - near[1][i]!) / (2 * h);
      const outer = (far[0][i]! - far[1][i]!) / (4 * h);
      hessian[i * q + k] = (4 * inner - outer) / 3;
    }
  }
  const out = new Float64Array(q * q);
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < q; k++) out[i * q + k] = (n * (hessian[i * q + k]! + hessian[k * q + i]!)) / 2;
  }
  return out;
}
