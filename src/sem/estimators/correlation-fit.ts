import { cholesky, choleskyInverse, choleskyLogDeterminant, multiply } from '../../stats/index.js';
import type { OrderedMoments } from '../ordered/moments.js';
import type { WeightedLeastSquares } from '../ordered/weighted-least-squares.js';
import type { CorrectedFit } from './estimation.js';
import { type ResidualPart, residualTrace } from './residual-trace.js';
import { traceOfProduct } from './robust.js';

/**
 * Misfit of a model of ordered items as maximum likelihood would see it on the polychoric correlations (Savalei
 * 2021, Multivariate Behav. Res. 56, 390-407): F_ML at the DWLS estimates, with the value expected of it under the
 * model. Fit indices built on it are comparable with those for continuous data.
 * Degrees of freedom are those of the correlations: thresholds that the model restricts have no part in the misfit.
 * @param free directions that the constraints leave free (`freeDirections`), null without any
 * @returns null where it isn't defined: continuous variables or covariates take part, scale factors are free, or a
 *   matrix of correlations is not positive definite
 */
export function correlationFit(
  problem: WeightedLeastSquares,
  moments: readonly OrderedMoments[],
  bread: Float64Array,
  free: { vectors: Float64Array; columns: number } | null,
): CorrectedFit | null {
  const { models, slots: q } = problem;
  if (models.some((m) => m.free.some((e) => e.matrix === 'D'))) return null;
  const groups: GroupMisfit[] = [];
  for (let g = 0; g < models.length; g++) {
    const found = groupMisfit(problem, g, moments[g]!);
    if (found === null) return null;
    groups.push(found);
  }
  const sum = (of: (g: GroupMisfit) => number) => groups.reduce((total, g) => total + of(g), 0);
  const correlations = sum((g) => g.slopes.length);
  const slopes = groups.flatMap((g) => g.slopes);
  const df =
    correlations -
    rankOf(free === null ? slopes : slopes.map((row) => multiply(row, free.vectors, 1, q, free.columns)));
  const parts = groups.map((g) => g.part);
  return {
    test: {
      chisq: Math.max(
        sum((g) => g.misfit),
        0,
      ),
      df,
    },
    scaling: df === 0 ? Number.NaN : residualTrace(parts, bread, q) / df,
    baseline: { chisq: sum((g) => g.baseMisfit), df: correlations },
    baselineScaling: sum((g) => g.baseTrace) / correlations,
    n: moments.reduce((total, { n }) => total + n, 0) - models.length,
  };
}

/** A group's part of the misfit, of the model and of independence. */
interface GroupMisfit {
  misfit: number;
  baseMisfit: number;
  baseTrace: number;
  /** Derivatives of its correlations by the parameters, a row each. */
  slopes: Float64Array[];
  part: ResidualPart;
}

/** Null where it isn't defined for the group. */
function groupMisfit(
  problem: WeightedLeastSquares,
  g: number,
  { kinds, cov, gamma, n }: OrderedMoments,
): GroupMisfit | null {
  if (kinds.some((k) => k.kind !== 'threshold' && k.kind !== 'covariance')) return null;
  const { slots: q } = problem;
  const model = problem.models[g]!;
  const { p } = model;
  const ofSample = cholesky(cov, p, 1e-10);
  const ofModel = cholesky(model.scaledSigma(), p, 1e-10);
  if (ofSample === null || ofModel === null) return null;
  const w = choleskyInverse(ofModel, p);
  const logSample = choleskyLogDeterminant(ofSample, p);
  const m = kinds.length;
  const pairs = kinds.flatMap((k, at) => (k.kind === 'covariance' ? [{ at, i: k.i, j: k.j }] : []));
  let own = 0;
  let baseTrace = 0;
  for (const a of pairs) {
    baseTrace += gamma[a.at * m + a.at]!;
    for (const b of pairs) {
      const v = w[a.i * p + b.i]! * w[a.j * p + b.j]! + w[a.i * p + b.j]! * w[a.j * p + b.i]!;
      own += v * gamma[a.at * m + b.at]!;
    }
  }
  const delta = problem.jacobian(g);
  const { weights, n: weight } = problem.groups[g]!;
  const estimatorDelta = delta.map((x, c) => x * weights[Math.floor(c / q)]!);
  const misfitDelta = new Float64Array(m * q);
  for (let k = 0; k < q; k++) {
    // The normal-theory weight of correlations takes a symmetric change V to W V W.
    const change = new Float64Array(p * p);
    for (const { at, i, j } of pairs) change[i * p + j] = change[j * p + i] = delta[at * q + k]!;
    const weighed = multiply(multiply(w, change, p, p, p), w, p, p, p);
    for (const { at, i, j } of pairs) misfitDelta[at * q + k] = weighed[i * p + j]!;
  }
  return {
    misfit: n * (choleskyLogDeterminant(ofModel, p) - logSample + traceOfProduct(w, cov) - p),
    baseMisfit: -n * logSample,
    baseTrace,
    slopes: pairs.map(({ at }) => delta.slice(at * q, (at + 1) * q)),
    part: { n: weight, moments: m, delta, estimatorDelta, misfitDelta, gamma, trace: own },
  };
}

/** Rank of a matrix given by its rows: Gram-Schmidt on them, the longest remainder first. */
function rankOf(rows: readonly Float64Array[]): number {
  const rest = rows.map((r) => Float64Array.from(r));
  const length = (r: Float64Array) => r.reduce((sum, x) => sum + x * x, 0);
  const first = Math.max(0, ...rest.map(length));
  for (let rank = 0; ; rank++) {
    const lengths = rest.map(length);
    const at = lengths.indexOf(Math.max(...lengths));
    const own = lengths[at] ?? 0;
    if (!(own > 1e-14 * first)) return rank;
    const by = Float64Array.from(rest[at]!);
    for (const r of rest) {
      const share = r.reduce((sum, x, k) => sum + x * by[k]!, 0) / own;
      for (let k = 0; k < r.length; k++) r[k]! -= share * by[k]!;
    }
    rest.splice(at, 1);
  }
}
