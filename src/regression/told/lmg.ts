/**
 * Shares of R-squared by predictor: what each adds to it, averaged over all orders in which they may come in
 * (Lindeman, Merenda & Gold 1980, p. 119). Every set of predictors is met once, its Cholesky factor that of a smaller
 * set with a few rows more.
 * @param covariances of the columns (k x k) and with the outcome (k); @param variance of the outcome
 * @param groups columns of each predictor; at most 20 predictors
 * @returns one share a predictor; they add up to R-squared
 */
export function lmgShares(
  covariances: Float64Array,
  withOutcome: Float64Array,
  variance: number,
  groups: readonly (readonly number[])[],
): Float64Array {
  const g = groups.length;
  const k = withOutcome.length;
  const explained = explainedBySet(covariances, withOutcome, variance, groups);
  // The weight of a set of s others: s! (g - s - 1)! / g!.
  const weight = new Float64Array(g);
  weight[0] = 1 / g;
  for (let s = 1; s < g; s++) weight[s] = (weight[s - 1]! * s) / (g - s);
  const out = new Float64Array(g);
  if (k === 0) return out;
  for (let set = 0; set < 1 << g; set++) {
    const size = bits(set);
    for (let j = 0; j < g; j++) {
      if ((set >> j) & 1) continue;
      out[j]! += weight[size]! * (explained[set | (1 << j)]! - explained[set]!);
    }
  }
  return out;
}

function bits(set: number): number {
  let count = 0;
  for (let x = set; x > 0; x &= x - 1) count++;
  return count;
}

/** R-squared of every set of groups, by the set's bits. */
function explainedBySet(
  covariances: Float64Array,
  withOutcome: Float64Array,
  variance: number,
  groups: readonly (readonly number[])[],
): Float64Array {
  const k = withOutcome.length;
  const out = new Float64Array(1 << groups.length);
  const factor = new Float64Array(k * k);
  const taken = new Int32Array(k);
  const u = new Float64Array(k);
  const extend = (from: number, set: number, size: number, sum: number): void => {
    out[set] = sum / variance;
    for (let g = from; g < groups.length; g++) {
      let [n, total] = [size, sum];
      for (const column of groups[g]!) {
        let left = covariances[column * k + column]!;
        let target = withOutcome[column]!;
        for (let i = 0; i < n; i++) {
          let x = covariances[column * k + taken[i]!]!;
          for (let j = 0; j < i; j++) x -= factor[n * k + j]! * factor[i * k + j]!;
          x /= factor[i * k + i]!;
          factor[n * k + i] = x;
          left -= x * x;
          target -= x * u[i]!;
        }
        // A column that those before it give adds nothing.
        if (!(left > 1e-12 * covariances[column * k + column]!)) continue;
        factor[n * k + n] = Math.sqrt(left);
        u[n] = target / Math.sqrt(left);
        taken[n] = column;
        total += u[n]! ** 2;
        n++;
      }
      extend(g + 1, set | (1 << g), n, total);
    }
  };
  extend(0, 0, 0, 0);
  return out;
}
