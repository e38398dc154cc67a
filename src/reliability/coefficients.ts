/**
 * Coefficients of one scale from its covariance or correlation matrix (k x k row-major Float64Array, k >= 2).
 * Numbers only: labels, checks and rows are the wrapper's.
 */
import { fQuantile } from '../stats/index.js';

/** Sum of all entries, and of the diagonal. */
function totals(matrix: Float64Array, k: number): { all: number; diagonal: number } {
  let all = 0;
  let diagonal = 0;
  for (let i = 0; i < k * k; i++) all += matrix[i]!;
  for (let i = 0; i < k; i++) diagonal += matrix[i * k + i]!;
  return { all, diagonal };
}

/**
 * Cronbach's alpha (Cronbach 1951, eq. 2): k / (k - 1) * (1 - sum of item variances / variance of the sum).
 * Of a correlation matrix it is standardised alpha. NaN below two items.
 */
export function cronbachAlpha(matrix: Float64Array, k: number): number {
  const { all, diagonal } = totals(matrix, k);
  return k < 2 ? Number.NaN : (k / (k - 1)) * (1 - diagonal / all);
}

/**
 * Interval of alpha by Feldt (1965, eq. 13): (1 - alpha) / (1 - estimate) is F with n - 1 and
 * (n - 1)(k - 1) degrees of freedom, for normal items of equal covariance.
 */
export function feldtInterval(alpha: number, n: number, k: number, level = 0.95): [number, number] {
  const outside = (1 - level) / 2;
  const df1 = n - 1;
  const df2 = df1 * (k - 1);
  return [1 - (1 - alpha) * fQuantile(1 - outside, df1, df2), 1 - (1 - alpha) * fQuantile(outside, df1, df2)];
}

/** Mean of the correlations between different items. */
export function meanInterItemCorrelation(correlations: Float64Array, k: number): number {
  const { all, diagonal } = totals(correlations, k);
  return (all - diagonal) / (k * (k - 1));
}

/** Correlation of each item with the sum of the others (Nunnally & Bernstein 1994, ch. 8). */
export function itemRestCorrelations(cov: Float64Array, k: number): Float64Array {
  const { all } = totals(cov, k);
  return Float64Array.from({ length: k }, (_, i) => {
    let row = 0;
    for (let j = 0; j < k; j++) row += cov[i * k + j]!;
    const variance = cov[i * k + i]!;
    return (row - variance) / Math.sqrt(variance * (all - 2 * row + variance));
  });
}

/** The matrix without one row and column. */
export function withoutItem(matrix: Float64Array, k: number, left: number): Float64Array {
  return matrix.filter((_, at) => at % k !== left && Math.floor(at / k) !== left);
}

/** One-factor solution of a correlation matrix. */
interface OneFactor {
  loadings: Float64Array;
  converged: boolean;
  /** An item's loading met the bound of 1 (a Heywood case). */
  heywood: boolean;
}

/**
 * One common factor by minimum residuals: loadings that make the sum of squared off-diagonal residuals
 * least (Harman & Jones 1966), an item at a time, loadings held within 1 (Harman & Fukuda 1966).
 * Two items do not identify the two loadings; the equal ones are given, so that omega is standardised alpha.
 */
export function minresOneFactor(correlations: Float64Array, k: number): OneFactor {
  const r = correlations;
  // Start: row sums over the root of the total, the centroid solution (Thurstone 1947).
  const { all } = totals(r, k);
  const loadings = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    let row = 0;
    for (let j = 0; j < k; j++) row += r[i * k + j]!;
    loadings[i] = row / Math.sqrt(Math.max(all, 1e-3));
  }
  if (k === 2) loadings.fill(Math.sqrt(Math.max(r[1]!, 0)));
  let heywood = false;
  // Converges linearly; 1e-15 leaves omega right to the last digits that are of use.
  for (let round = 0; round < 20_000; round++) {
    let change = 0;
    heywood = false;
    for (let i = 0; i < k; i++) {
      let product = 0;
      let square = 0;
      for (let j = 0; j < k; j++) {
        if (j === i) continue;
        product += r[i * k + j]! * loadings[j]!;
        square += loadings[j]! * loadings[j]!;
      }
      const free = square > 0 ? product / square : 0;
      const next = Math.max(-1, Math.min(1, free));
      heywood ||= Math.abs(free) > 1;
      change = Math.max(change, Math.abs(next - loadings[i]!));
      loadings[i] = next;
    }
    if (change < 1e-15) return { loadings, converged: true, heywood };
    if (Number.isNaN(change)) break;
  }
  return { loadings, converged: false, heywood };
}

/**
 * McDonald's omega total of one factor, standardised items (McDonald 1999, eq. 6.20b, with the observed
 * variance of the sum below the line): 1 - sum of uniquenesses / sum of all correlations.
 */
export function omegaTotal(correlations: Float64Array, k: number, factor: OneFactor): number {
  let unique = 0;
  for (const loading of factor.loadings) unique += 1 - loading * loading;
  return 1 - unique / totals(correlations, k).all;
}
