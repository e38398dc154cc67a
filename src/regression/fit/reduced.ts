import type { OrthonormalMatrix } from '../model/orthonormal.js';
import { kernelOf, type ModelFit } from './model-fit.js';
import { fitByNewton } from './newton.js';

/** The log-likelihood (weights of mean 1) of the model without a term. */
export function reducedLogLikelihood({ data, family }: ModelFit, term: number): number {
  const matrix = withoutTerm(data.matrix, (column) => data.columns.columns[column]!.term === term);
  const { kernel } = kernelOf({ ...data, matrix }, family);
  return data.n * fitByNewton(kernel, data.weights).logLikelihood;
}

/**
 * The orthonormal basis of fewer columns: since Z is orthonormal, the Gram-Schmidt of X = Z R is that of R, which is
 * small.
 */
function withoutTerm(
  { kept, r, z }: OrthonormalMatrix,
  left: (column: number) => boolean,
): OrthonormalMatrix {
  const p = kept.length;
  const columns = kept.flatMap((column, k) => (left(column) ? [] : [k]));
  const q: Float64Array[] = [];
  for (const k of columns) {
    const v = Float64Array.from({ length: p }, (_, i) => r[i * p + k]!);
    for (let pass = 0; pass < 2; pass++) {
      for (const other of q) {
        let product = 0;
        for (let i = 0; i < p; i++) product += other[i]! * v[i]!;
        for (let i = 0; i < p; i++) v[i]! -= product * other[i]!;
      }
    }
    const length = Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
    q.push(v.map((x) => x / length));
  }
  const few = columns.length;
  const count = z.length / p;
  const reduced = new Float64Array(count * few);
  for (let c = 0; c < count; c++)
    for (let k = 0; k < few; k++) {
      let sum = 0;
      for (let i = 0; i < p; i++) sum += z[c * p + i]! * q[k]![i]!;
      reduced[c * few + k] = sum;
    }
  // Only the fit is wanted, so what turns it back is not made.
  const none = new Float64Array(few * few);
  return { kept: columns.map((k) => kept[k]!), r: none, t: none, z: reduced };
}
