/** A quantity held fixed: standard deviations of all levels from those left free, and the slopes pulled back to them. */
export interface Curve {
  /** Number of free values. */
  free: number;
  /** Free values that lie near given standard deviations. */
  start(theta: ArrayLike<number>): Float64Array;
  theta(free: ArrayLike<number>): Float64Array;
  /** Slopes by the free values, of slopes by theta. */
  pull(free: ArrayLike<number>, slope: ArrayLike<number>): Float64Array;
}

const others = (depth: number, k: number): number[] =>
  Array.from({ length: depth }, (_, l) => l).filter((l) => l !== k);

/** Level k's standard deviation held at `value`. */
export function fixedCurve(depth: number, k: number, value: number): Curve {
  const rest = others(depth, k);
  return {
    free: rest.length,
    start: (theta) => Float64Array.from(rest, (l) => theta[l]!),
    theta: (free) => {
      const out = new Float64Array(depth).fill(value);
      rest.forEach((l, i) => {
        out[l] = free[i]!;
      });
      return out;
    },
    pull: (_free, slope) => Float64Array.from(rest, (l) => slope[l]!),
  };
}

/**
 * Level k's share of the variance held at `share`: theta_k^2 = share / (1 - share) times (base + the others' squares),
 * where base is the residual variance (1 where theta is relative to it).
 */
export function levelShareCurve(depth: number, k: number, share: number, base: number): Curve {
  const rest = others(depth, k);
  const ratio = share / (1 - share);
  const own = (free: ArrayLike<number>) => {
    let sum = base;
    for (let i = 0; i < rest.length; i++) sum += free[i]! ** 2;
    return Math.sqrt(ratio * sum);
  };
  return {
    free: rest.length,
    start: (theta) => Float64Array.from(rest, (l) => theta[l]!),
    theta: (free) => {
      const out = new Float64Array(depth).fill(own(free));
      rest.forEach((l, i) => {
        out[l] = free[i]!;
      });
      return out;
    },
    pull: (free, slope) => {
      const at = own(free);
      return Float64Array.from(
        rest,
        (l, i) => slope[l]! + (at > 0 ? (slope[k]! * ratio * free[i]!) / at : 0),
      );
    },
  };
}

/**
 * The residual's share held at `share`: the levels' squares sum to base (1 - share) / share, divided as 1 : t_j^2
 * between level `reference` and the others.
 */
export function residualShareCurve(depth: number, reference: number, share: number, base: number): Curve {
  const rest = others(depth, reference);
  const total = Math.sqrt((base * (1 - share)) / share);
  const length = (free: ArrayLike<number>) => {
    let sum = 1;
    for (let i = 0; i < rest.length; i++) sum += free[i]! ** 2;
    return Math.sqrt(sum);
  };
  return {
    free: rest.length,
    start: (theta) => Float64Array.from(rest, (l) => theta[l]! / Math.max(theta[reference]!, 1e-3)),
    theta: (free) => {
      const scale = total / length(free);
      const out = new Float64Array(depth).fill(scale);
      rest.forEach((l, i) => {
        out[l] = scale * free[i]!;
      });
      return out;
    },
    pull: (free, slope) => {
      const norm = length(free);
      const scale = total / norm;
      let along = slope[reference]!;
      rest.forEach((l, i) => {
        along += slope[l]! * free[i]!;
      });
      return Float64Array.from(rest, (l, i) => scale * (slope[l]! - (along * free[i]!) / norm ** 2));
    },
  };
}
