import { cholesky, choleskyLogDeterminant, correlationMatrix, submatrix } from '../../stats/index.js';
import type { ModelFit } from '../fit/model-fit.js';

/**
 * Generalised variance inflation factors (Fox & Monette 1992, eq. 10): by how much the region of a term's coefficients
 * is larger than if its columns were uncorrelated with those of the other terms, det(R11) det(R22) / det(R) of the
 * columns' weighted correlations. The root (1/(2 columns)) compares terms of different size: 2 doubles an interval.
 * @returns one entry a term; null where there are no others, or the term has no column of its own
 */
export function inflationFactors({ data }: ModelFit): { gvif: number | null; root: number | null }[] {
  const { kept, r } = data.matrix;
  const p = kept.length;
  const q = p - 1;
  // The first column is the constant, so the covariances of the others are the products of the rows below it.
  const covariances = new Float64Array(q * q);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++)
      for (let i = 1; i < p; i++) covariances[a * q + b]! += r[i * p + a + 1]! * r[i * p + b + 1]!;
  const correlations = correlationMatrix(covariances, q);
  const logDeterminant = (index: number[]) => {
    const factor = cholesky(submatrix(correlations, q, index), index.length);
    return factor === null ? Number.NaN : choleskyLogDeterminant(factor, index.length);
  };
  const all = Array.from({ length: q }, (_, k) => k);
  const whole = logDeterminant(all);
  return data.columns.terms.map((_, t) => {
    const own = all.filter((k) => data.columns.columns[kept[k + 1]!]!.term === t);
    const others = all.filter((k) => !own.includes(k));
    if (own.length === 0 || others.length === 0) return { gvif: null, root: null };
    const log = logDeterminant(own) + logDeterminant(others) - whole;
    return Number.isNaN(log)
      ? { gvif: null, root: null }
      : { gvif: Math.exp(log), root: Math.exp(log / (2 * own.length)) };
  });
}
