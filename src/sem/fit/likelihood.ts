import { cholesky, choleskyInverse, choleskyLogDeterminant, submatrix } from '../../stats/index.js';
import type { SampleMoments } from '../data/sample.js';

/** log |A| of the rows and columns `index` of a covariance matrix; NaN when it isn't positive definite. */
export function logDeterminant(a: Float64Array, p: number, index?: readonly number[]): number {
  const k = index?.length ?? p;
  if (k === 0) return 0;
  const l = cholesky(index ? submatrix(a, p, index) : a, k);
  return l === null ? Number.NaN : choleskyLogDeterminant(l, k);
}

/** Normal log-likelihood of a sample at its own moments (the saturated model), of the variables `index`. */
export function saturatedLogLikelihood(sample: SampleMoments, index: readonly number[]): number {
  const k = index.length;
  return (
    (-sample.n / 2) * (k * Math.log(2 * Math.PI) + logDeterminant(sample.cov, sample.names.length, index) + k)
  );
}

/** Normal log-likelihood of a sample at implied moments (Bollen 1989, eq. 4B2). */
export function impliedLogLikelihood(
  sample: SampleMoments,
  sigma: Float64Array,
  mu: Float64Array | null,
): number {
  const p = sample.names.length;
  const l = cholesky(sigma, p);
  if (l === null) return Number.NaN;
  const w = choleskyInverse(l, p);
  let trace = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const d =
        mu === null || sample.mean === null ? 0 : (sample.mean[i]! - mu[i]!) * (sample.mean[j]! - mu[j]!);
      trace += w[i * p + j]! * (sample.cov[i * p + j]! + d);
    }
  }
  return (-sample.n / 2) * (p * Math.log(2 * Math.PI) + choleskyLogDeterminant(l, p) + trace);
}
