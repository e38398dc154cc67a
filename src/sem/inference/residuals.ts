import type { SemResult } from '../result.js';

/** Residuals of one group's moments, p x p row by row. */
export interface GroupResiduals {
  group: string;
  names: string[];
  /** Sample less implied covariances. */
  raw: Float64Array;
  /** Sample less implied correlations (Bollen 1989, p. 258). */
  correlation: Float64Array;
  /** Covariance residuals over their standard errors under normality, sqrt((s_ii s_jj + s_ij^2) / n) (Joreskog & Sorbom 1981). */
  normalized: Float64Array;
}

/** Residuals by group. */
export function residuals(result: SemResult): GroupResiduals[] {
  return result.moments.map(({ sample, sigma }, g) => {
    const p = sample.names.length;
    const { cov } = sample;
    const cell = (f: (i: number, j: number, k: number) => number) =>
      Float64Array.from({ length: p * p }, (_, k) => f(Math.floor(k / p), k % p, k));
    return {
      group: result.groups[g]!.label,
      names: sample.names,
      raw: cell((_i, _j, k) => cov[k]! - sigma[k]!),
      correlation: cell(
        (i, j, k) =>
          cov[k]! / Math.sqrt(cov[i * p + i]! * cov[j * p + j]!) -
          sigma[k]! / Math.sqrt(sigma[i * p + i]! * sigma[j * p + j]!),
      ),
      normalized: cell(
        (i, j, k) =>
          (cov[k]! - sigma[k]!) / Math.sqrt((cov[i * p + i]! * cov[j * p + j]! + cov[k]! ** 2) / sample.n),
      ),
    };
  });
}
