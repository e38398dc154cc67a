import type { NestedLevels } from './nested-levels.js';

/**
 * The matrix H = I + A'WA of standardised group effects, A's row of a unit being theta_l at its group of each level.
 * Held as what elimination from the innermost level out leaves of it: a scalar a group.
 */
export interface NestedSystem {
  theta: ArrayLike<number>;
  /** By level and group: weight that the group's units carry once the levels inside are eliminated. */
  weight: Float64Array[];
  /** By level and group: pivot 1 + theta^2 weight. */
  pivot: Float64Array[];
  logDet: number;
}

/** Eliminates. @param leafWeight sums of the units' weights by innermost group */
export function nestedSystem(
  levels: NestedLevels,
  theta: ArrayLike<number>,
  leafWeight: Float64Array,
): NestedSystem {
  const depth = levels.groups.length;
  const weight: Float64Array[] = [];
  const pivot: Float64Array[] = [];
  weight[depth - 1] = leafWeight;
  let logDet = 0;
  for (let l = depth - 1; l >= 0; l--) {
    const square = theta[l]! ** 2;
    const w = weight[l]!;
    const d = new Float64Array(w.length);
    const up = l > 0 ? new Float64Array(levels.groups[l - 1]!) : null;
    for (let g = 0; g < w.length; g++) {
      d[g] = 1 + square * w[g]!;
      logDet += Math.log(d[g]!);
      if (up !== null) up[levels.parent[l]![g]!]! += w[g]! / d[g]!;
    }
    pivot[l] = d;
    if (up !== null) weight[l - 1] = up;
  }
  return { theta, weight, pivot, logDet };
}

/** Solves H u = r; r and u by level and group. */
export function solveNested(
  levels: NestedLevels,
  { theta, weight, pivot }: NestedSystem,
  right: readonly Float64Array[],
): Float64Array[] {
  const depth = levels.groups.length;
  const reduced: Float64Array[] = [];
  let inside = new Float64Array(levels.groups[depth - 1]!);
  for (let l = depth - 1; l >= 0; l--) {
    const own = new Float64Array(inside.length);
    const up = l > 0 ? new Float64Array(levels.groups[l - 1]!) : null;
    for (let g = 0; g < own.length; g++) {
      own[g] = right[l]![g]! - theta[l]! * inside[g]!;
      if (up !== null)
        up[levels.parent[l]![g]!]! += inside[g]! + (theta[l]! * weight[l]![g]! * own[g]!) / pivot[l]![g]!;
    }
    reduced[l] = own;
    if (up !== null) inside = up;
  }
  const out: Float64Array[] = [];
  let above = new Float64Array(1);
  for (let l = 0; l < depth; l++) {
    const u = new Float64Array(levels.groups[l]!);
    const effect = new Float64Array(levels.groups[l]!);
    for (let g = 0; g < u.length; g++) {
      const outer = l === 0 ? 0 : above[levels.parent[l]![g]!]!;
      u[g] = (reduced[l]![g]! - theta[l]! * weight[l]![g]! * outer) / pivot[l]![g]!;
      effect[g] = outer + theta[l]! * u[g]!;
    }
    out.push(u);
    above = effect;
  }
  return out;
}

/** Effects by innermost group: the sum of theta_l u_l over the levels that it lies in. */
export function leafEffects(
  levels: NestedLevels,
  theta: ArrayLike<number>,
  u: readonly Float64Array[],
): Float64Array {
  let above = new Float64Array(1);
  for (let l = 0; l < u.length; l++) {
    const parent = levels.parent[l]!;
    const outer = above;
    above = u[l]!.map((x, g) => (l === 0 ? 0 : outer[parent[g]!]!) + theta[l]! * x);
  }
  return above;
}

/** Variances under H^-1 of each innermost group's effect, and its covariances with u at each level (level by level). */
export function leafVariances(
  levels: NestedLevels,
  { theta, weight, pivot }: NestedSystem,
): { variance: Float64Array; covariance: Float64Array[] } {
  const depth = levels.groups.length;
  // Outwards in: variance of the effect so far, and covariances of that effect with u of each level so far.
  let variance = new Float64Array(1);
  let covariance: Float64Array[] = [];
  for (let l = 0; l < depth; l++) {
    const count = levels.groups[l]!;
    const nextVariance = new Float64Array(count);
    const next = Array.from({ length: l + 1 }, () => new Float64Array(count));
    const t = theta[l]!;
    for (let g = 0; g < count; g++) {
      const up = levels.parent[l]![g]!;
      const outer = l === 0 ? 0 : variance[up]!;
      // u = -pull * outer effect + noise of variance 1 / pivot
      const pull = (t * weight[l]![g]!) / pivot[l]![g]!;
      const kept = 1 - t * pull;
      nextVariance[g] = kept * kept * outer + (t * t) / pivot[l]![g]!;
      for (let m = 0; m < l; m++) next[m]![g] = kept * covariance[m]![up]!;
      next[l]![g] = -pull * kept * outer + t / pivot[l]![g]!;
    }
    variance = nextVariance;
    covariance = next;
  }
  return { variance, covariance };
}
