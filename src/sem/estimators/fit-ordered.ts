import { multiply, multiplyTransposed, submatrix } from '../../stats/index.js';
import type { SampleMoments } from '../data/sample.js';
import { categoriesOf, type OrderedMoments, orderedMoments } from '../ordered/moments.js';
import type { Estimation } from './estimation.js';
import { type FitContext, fixedCovariates } from './fit-moments.js';
import { fitWeighted } from './fit-weighted.js';

/**
 * Diagonally weighted least squares on thresholds and polychoric correlations (Muthen, du Toit & Spisic 1997).
 * WLSMV: sandwich standard errors and the mean- and variance-adjusted test of Asparouhov & Muthen (2010).
 * With fixed covariates the moments are those given the covariates (Muthen 1984): thresholds and intercepts,
 * slopes, residual variances and correlations.
 */
export function fitOrdered(
  context: FitContext,
  estimator: 'DWLS' | 'WLSMV',
  ordered: ReadonlySet<string>,
): Estimation {
  const { prepared, models } = context;
  const names = prepared.groups[0]!.sample.names;
  const given = givenCovariates(context);
  const momentsOf = orderedMomentsBy(context, ordered);
  const moments = prepared.groups.map((g, i) => momentsOf(g.rows!.columns, g.rows!.weights, i));
  prepared.groups.forEach((g, i) => {
    g.sample = withCovariates(g.sample, moments[i]!, given, g.rows!.weights !== null);
  });
  const estimation = fitWeighted(context, moments, estimator);
  if (given.length === 0) return estimation;
  const rest = names.map((_, i) => i).filter((i) => !given.includes(i));
  estimation.residualMoments = models.map((m, g) => ({
    sample: submatrix(moments[g]!.cov, m.p, rest),
    implied: submatrix(m.scaledSigma(), m.p, rest),
    size: rest.length,
  }));
  models.forEach((m, g) => {
    m.fixExogenous(prepared.groups[g]!.sample.cov, prepared.groups[g]!.sample.mean);
  });
  return estimation;
}

/**
 * Moments of all variables from those given the covariates: S = R + B S_xx B', S_yx = B S_xx, mean a + B m_x, with
 * S_xx unbiased (divisor n - 1; by weights, as in lavaan, their sum).
 */
function withCovariates(
  sample: SampleMoments,
  moments: OrderedMoments,
  given: readonly number[],
  weighted: boolean,
): SampleMoments {
  const p = sample.names.length;
  const k = given.length;
  const cov = Float64Array.from(moments.cov);
  const mean = Float64Array.from(moments.mean);
  if (k === 0) return { ...sample, cov, mean };
  // A covariate is explained by itself.
  const slopes = new Float64Array(p * k);
  given.forEach((x, c) => {
    slopes[x * k + c] = 1;
  });
  moments.kinds.forEach((kind, at) => {
    if (kind.kind === 'slope') slopes[kind.i * k + given.indexOf(kind.x)] = moments.values[at]!;
  });
  const factor = weighted ? 1 : sample.n / (sample.n - 1);
  const xx = submatrix(sample.cov, p, given).map((c) => c * factor);
  const explained = multiplyTransposed(multiply(slopes, xx, p, k, k), slopes, p, k, p);
  for (let c = 0; c < p * p; c++) cov[c]! += explained[c]!;
  for (let i = 0; i < p; i++) {
    for (let c = 0; c < k; c++) mean[i]! += slopes[i * k + c]! * sample.mean![given[c]!]!;
  }
  return { ...sample, cov, mean };
}

/** Places of the covariates that the moments of ordered items are conditional on. */
function givenCovariates({ table }: FitContext): number[] {
  return table.variables.conditionalX ? fixedCovariates(table) : [];
}

/** Thresholds, slopes and correlations of a group's cases, with the categories that all groups' answers have. */
export function orderedMomentsBy(
  context: FitContext,
  ordered: ReadonlySet<string>,
): (columns: readonly Float64Array[], weights: Float64Array | null, group: number) => OrderedMoments {
  const { groups } = context.prepared;
  const names = groups[0]!.sample.names;
  const given = givenCovariates(context);
  const categories = names.map((name, i) =>
    ordered.has(name) ? categoriesOf(groups.map((g) => g.rows!.columns[i]!)) : null,
  );
  return (columns, weights, group) =>
    orderedMoments(names, columns, categories, groups[group]!.label, given, weights);
}
