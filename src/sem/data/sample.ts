/** Moments of one group: all that a normal-theory fit needs. Matrices are row by row. */
export interface SampleMoments {
  names: string[];
  /** Cases behind the moments (sum of normalised weights when weighted). */
  n: number;
  /** Maximum likelihood covariance matrix (divisor n). */
  cov: Float64Array;
  /** Means, or null when only a covariance matrix is known. */
  mean: Float64Array | null;
}

/** Complete raw data of one group: columns in the model's order, and each case's weight. */
export interface GroupRows {
  columns: Float64Array[];
  n: number;
  /** Normalised to sum to the total number of cases over all groups; null for equal weights. */
  weights: Float64Array | null;
  /** Cluster number of each case, or null. */
  clusters: Int32Array | null;
}

/**
 * Means and covariance matrix (divisor: sum of weights) of columns without missing values.
 * @param index rows to use (a row may occur more than once, as in a bootstrap draw); all rows when absent
 */
export function momentsOf(
  names: string[],
  columns: readonly Float64Array[],
  weights: Float64Array | null = null,
  index: Int32Array | null = null,
): SampleMoments {
  const p = columns.length;
  const rows = index?.length ?? columns[0]?.length ?? 0;
  const mean = new Float64Array(p);
  let total = 0;
  if (weights === null) total = rows;
  else for (let r = 0; r < rows; r++) total += weights[index ? index[r]! : r]!;
  // Centred columns first: sums of squares of uncentred values would lose digits.
  const centred: Float64Array[] = [];
  for (let j = 0; j < p; j++) {
    const column = columns[j]!;
    const out = new Float64Array(rows);
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      const at = index ? index[r]! : r;
      const x = column[at]!;
      out[r] = x;
      sum += weights === null ? x : weights[at]! * x;
    }
    const m = sum / total;
    mean[j] = m;
    for (let r = 0; r < rows; r++) out[r]! -= m;
    centred.push(out);
  }
  const cov = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    const a = centred[i]!;
    for (let j = 0; j <= i; j++) {
      const b = centred[j]!;
      let sum = 0;
      if (weights === null) for (let r = 0; r < rows; r++) sum += a[r]! * b[r]!;
      else for (let r = 0; r < rows; r++) sum += weights[index ? index[r]! : r]! * a[r]! * b[r]!;
      cov[i * p + j] = sum / total;
      cov[j * p + i] = sum / total;
    }
  }
  return { names, n: total, cov, mean };
}
