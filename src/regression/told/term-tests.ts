import type { UnknownSpread } from '../../design/index.js';
import { unknownReason } from '../../estimate/index.js';
import {
  bilinear,
  fUpperTail,
  inverse,
  multiply,
  submatrix,
  symmetricEigen,
  weightedChiSquareUpperTail,
} from '../../stats/index.js';
import type { ModelFit } from '../fit/model-fit.js';
import { reducedLogLikelihood } from '../fit/reduced.js';
import { inflationFactors } from './collinearity.js';
import type { TermRow } from './rows.js';

/**
 * Tests of terms: Wald's F with the model's degrees of freedom (survey's regTermTest), and where asked for the working
 * likelihood ratio, whose reference distribution weighs chi-squares by the eigenvalues of V0^-1 V (Rao & Scott 1984;
 * Lumley & Scott 2014). A term that is part of an interaction has no likelihood ratio: the model without it has the same
 * columns.
 */
export function termRows(fit: ModelFit, likelihoodRatio: boolean): TermRow[] {
  const { theta, thresholds, columns, covariance, df, naive } = fit;
  const size = theta.length;
  const model = fit.data.columns;
  const inflation = inflationFactors(fit);
  return model.terms.map((variables, t) => {
    const index = columns.flatMap((column, k) => (model.columns[column]!.term === t ? [thresholds + k] : []));
    const q = index.length;
    const beta = Float64Array.from(index, (k) => theta[k]!);
    const unknown = model.columns.flatMap(({ term }, j) =>
      term === t ? (fit.unknown.columns.get(j) ?? []) : [],
    )[0];
    const own = covariance === null || unknown !== undefined ? null : submatrix(covariance, size, index);
    const inverted = own === null || q === 0 ? null : inverse(own, q);
    const f = inverted === null ? Number.NaN : bilinear(beta, inverted, beta, q) / q;
    const told = Number.isFinite(f) && f >= 0;
    const { gvif, root } = inflation[t]!;
    const row: TermRow = {
      variable: variables.map((v) => model.variables[v]!.name).join(':'),
      f: told ? f : null,
      df1: q,
      df2: df,
      p_value: told ? fUpperTail(f, q, df) : null,
      ...(told ? {} : { reason: whyUntested(fit, q, unknown) }),
      gvif,
      gvif_root: root,
    };
    if (!likelihoodRatio) return row;
    const inside = model.terms.some((other, o) => o !== t && variables.every((v) => other.includes(v)));
    const ratio =
      inside || own === null || q === 0 ? null : workingRatio(fit, t, own, submatrix(naive, size, index), q);
    return { ...row, lr_f: ratio?.f ?? null, lr_p_value: ratio?.p ?? null };
  });
}

function whyUntested(fit: ModelFit, columns: number, unknown: UnknownSpread | undefined): string {
  if (columns === 0) return 'the other terms give all its columns';
  if (unknown !== undefined) return unknownReason(unknown);
  return fit.whyNone === '' ? 'the covariance of its coefficients is singular' : fit.whyNone;
}

function workingRatio(
  fit: ModelFit,
  term: number,
  v: Float64Array,
  v0: Float64Array,
  q: number,
): { f: number; p: number } | null {
  const chiSquare = 2 * (fit.logLikelihood - reducedLogLikelihood(fit, term));
  const lambda = misspecification(v0, v, q);
  if (lambda === null || !lambda.every((l) => l > 0)) return null;
  const expected = lambda.reduce((a, b) => a + b, 0);
  return { f: chiSquare / expected, p: weightedChiSquareUpperTail(chiSquare, lambda, fit.df) };
}

/** Eigenvalues of V0^-1 V, through the symmetric root of V0^-1. */
function misspecification(v0: Float64Array, v: Float64Array, q: number): number[] | null {
  const inverted = inverse(v0, q);
  if (inverted === null) return null;
  const { values, vectors } = symmetricEigen(inverted, q);
  const root = new Float64Array(q * q);
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++)
      for (let k = 0; k < q; k++)
        root[i * q + j]! += vectors[i * q + k]! * vectors[j * q + k]! * Math.sqrt(Math.max(0, values[k]!));
  const product = multiply(multiply(root, v, q, q, q), root, q, q, q);
  return Array.from(symmetricEigen(product, q).values);
}
