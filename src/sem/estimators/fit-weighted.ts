import { crossProduct, multiply, multiplyTransposed, submatrix } from '../../stats/index.js';
import type { SampleMoments } from '../data/sample.js';
import { freeDirections, inverseInformation } from '../inference/covariance.js';
import { startingValues } from '../model/starting-values.js';
import { categoriesOf, type MomentKind, type OrderedMoments, orderedMoments } from '../ordered/moments.js';
import { WeightedLeastSquares } from '../ordered/weighted-least-squares.js';
import { correlationFit } from './correlation-fit.js';
import { baselineDf, parameterCount } from './degrees-of-freedom.js';
import type { Estimation, ScaledTest } from './estimation.js';
import { type FitContext, fixedCovariates } from './fit-moments.js';
import { requireIdentified } from './identification.js';
import { sandwich, traceOfProduct } from './robust.js';
import { findMinimum } from './search.js';

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

/** ULS on means and unbiased covariances, each counted once (Bollen 1989, p. 111, over the non-duplicated elements). */
export function fitUls(context: FitContext): Estimation {
  const { prepared, table } = context;
  const p = table.variables.observed.length;
  const moments = prepared.groups.map((g): OrderedMoments => {
    const factor = g.sample.n / (g.sample.n - 1);
    g.sample = { ...g.sample, cov: g.sample.cov.map((c) => c * factor) };
    const kinds: MomentKind[] = [];
    const values: number[] = [];
    for (let i = 0; i < p; i++) {
      if (table.meanStructure) {
        kinds.push({ kind: 'mean', i });
        values.push(g.sample.mean![i]!);
      }
      kinds.push({ kind: 'variance', i });
      values.push(g.sample.cov[i * p + i]!);
      for (let j = 0; j < i; j++) {
        kinds.push({ kind: 'covariance', i, j });
        values.push(g.sample.cov[i * p + j]!);
      }
    }
    const gamma = normalGamma(kinds, g.sample.cov, p);
    return {
      n: g.sample.n,
      kinds,
      values: Float64Array.from(values),
      gamma,
      cov: g.sample.cov,
      mean: g.sample.mean!,
    };
  });
  return fitWeighted(context, moments, 'ULS');
}

/** Normal-theory covariance matrix (times n) of means, variances and covariances (Browne 1974, eq. 2.4). */
function normalGamma(kinds: readonly MomentKind[], s: Float64Array, p: number): Float64Array {
  const m = kinds.length;
  const pair = (k: MomentKind): [number, number] => (k.kind === 'covariance' ? [k.i, k.j] : [k.i, k.i]);
  return Float64Array.from({ length: m * m }, (_, at) => {
    const a = kinds[Math.floor(at / m)]!;
    const b = kinds[at % m]!;
    if (a.kind === 'mean' || b.kind === 'mean') return a.kind === b.kind ? s[a.i * p + b.i]! : 0;
    const [i, j] = pair(a);
    const [k, l] = pair(b);
    return s[i * p + k]! * s[j * p + l]! + s[i * p + l]! * s[j * p + k]!;
  });
}

/** Least squares on the moments of the groups, weighted by their variances (ULS: not weighted). */
export function weightedProblem(
  { table, constraints, models }: Pick<FitContext, 'table' | 'constraints' | 'models'>,
  moments: readonly OrderedMoments[],
  uls: boolean,
): WeightedLeastSquares {
  const groups = moments.map((x) => {
    const m = x.kinds.length;
    const weights = Float64Array.from({ length: m }, (_, k) => (uls ? 1 : 1 / x.gamma[k * m + k]!));
    // First-stage statistics count n - 1 cases a group, as unbiased covariances do.
    return { n: x.n - 1, kinds: x.kinds, values: x.values, weights };
  });
  models.forEach((m, g) => {
    if (table.variables.conditionalX) m.conditionOnCovariates();
    else m.fixExogenous(moments[g]!.cov, moments[g]!.mean);
  });
  return new WeightedLeastSquares(models, groups, table.slots, constraints);
}

function fitWeighted(
  context: FitContext,
  moments: OrderedMoments[],
  estimator: 'DWLS' | 'WLSMV' | 'ULS',
): Estimation {
  const { table, constraints, models, prepared } = context;
  const q = table.slots;
  const uls = estimator === 'ULS';
  const problem = weightedProblem(context, moments, uls);
  const { groups } = problem;
  const start = startingValues(
    table,
    models,
    prepared.groups.map((g) => g.sample),
  );
  models.forEach((model, g) => {
    for (const e of model.free) {
      if (e.matrix !== 'T' || !Number.isNaN(e.row.start)) continue;
      const at = groups[g]!.kinds.findIndex((k) => k.kind === 'threshold' && k.i === e.i && k.k === e.j);
      start[e.slot] = groups[g]!.values[at]!;
    }
  });
  const solution = findMinimum(problem, context, start);
  const { theta } = solution;
  const n = problem.total;
  const cases = moments.reduce((sum, x) => sum + x.n, 0);
  // As in lavaan, groups weigh by their cases less one in the discrepancy, but by their cases in the errors and tests.
  const byCases = groups.map((g, i) => ({ ...g, n: (moments[i]!.n * n) / cases }));
  const inference = new WeightedLeastSquares(models, byCases, q, null);
  const hessian = inference.derivatives(theta).curvature.map((c) => c * n);
  const bread = solution.converged ? inverseInformation(hessian, table, constraints, theta) : null;
  if (bread === null) requireIdentified(problem, context, start, theta);
  const npar = parameterCount(table, constraints, theta);
  const count = groups.reduce((sum, g) => sum + g.kinds.length, 0);
  const df = count - npar - (uls ? fixedMoments(context) : 0);
  const test = { chisq: 2 * n * solution.value, df };
  const baseline = independence(groups, table.variables.conditionalX ? null : baselineDf(table));
  const estimation: Estimation = {
    estimator,
    theta,
    iterations: solution.iterations,
    converged: solution.converged,
    runsOff: solution.runsOff,
    fmin: test.chisq / (2 * cases),
    npar,
    vcov: bread,
    test,
    baseline,
    multiplier: cases - groups.length,
    warnings: [],
    polychoric: !uls,
    ...(uls ? {} : { firstStage: moments }),
  };
  if (bread === null || estimator !== 'WLSMV') return estimation;
  // Delta' W Gamma W Delta, and the traces of U Gamma and its square.
  const meat = new Float64Array(q * q);
  const third = new Float64Array(q * q);
  let traceSquare = 0;
  let trace = 0;
  byCases.forEach((g, i) => {
    const m = g.kinds.length;
    const { gamma } = moments[i]!;
    const jacobian = inference.jacobian(i);
    const wd = Float64Array.from(jacobian, (x, k) => x * g.weights[Math.floor(k / q)]!);
    const gwd = multiply(gamma, wd, m, m, q);
    const part = crossProduct(wd, gwd, m, q, q);
    const wgwd = Float64Array.from(gwd, (x, k) => x * g.weights[Math.floor(k / q)]!);
    const part3 = crossProduct(gwd, wgwd, m, q, q);
    for (let c = 0; c < q * q; c++) {
      meat[c]! += g.n * part[c]!;
      third[c]! += g.n * part3[c]!;
    }
    for (let a = 0; a < m; a++) {
      trace += g.weights[a]! * gamma[a * m + a]!;
      for (let b = 0; b < m; b++) traceSquare += g.weights[a]! * gamma[a * m + b]! ** 2 * g.weights[b]!;
    }
  });
  const vcov = sandwich(bread, meat, q);
  const t1 = trace - traceOfProduct(bread, meat);
  const bm = multiply(bread, meat, q, q, q);
  let square = 0;
  for (let a = 0; a < q; a++) for (let b = 0; b < q; b++) square += bm[a * q + b]! * bm[b * q + a]!;
  const t2 = traceSquare - 2 * traceOfProduct(bread, third) + square;
  return {
    ...estimation,
    vcov,
    scaled: scaledShifted(test, t1, t2),
    baselineScaled: baselineShifted(baseline, groups, moments),
    corrected: correlationFit(inference, moments, bread, freeDirections(constraints, theta)),
  };
}

/** Moments of fixed covariates: explained by being fixed. */
function fixedMoments(context: FitContext): number {
  const { exogenousX, fixedX } = context.table.variables;
  const x = fixedX ? exogenousX.length : 0;
  return context.table.groups * ((x * (x + 1)) / 2 + (context.table.meanStructure ? x : 0));
}

/** T3 = a T + b with a = sqrt(df / tr(UGUG)), b = df - a tr(UG) (Asparouhov & Muthen 2010, eq. 7). */
function scaledShifted(test: { chisq: number; df: number }, t1: number, t2: number): ScaledTest {
  if (test.df === 0) return { ...test, scaling: Number.NaN, shift: 0 };
  const a = Math.sqrt(test.df / t2);
  const shift = test.df - a * t1;
  return { chisq: a * test.chisq + shift, df: test.df, scaling: 1 / a, shift };
}

/** Independence: only the covariances misfit, as everything else (slopes on covariates too) is saturated. */
function independence(
  groups: WeightedLeastSquares['groups'],
  degrees: number | null,
): { chisq: number; df: number } {
  let chisq = 0;
  let covariances = 0;
  for (const g of groups) {
    g.kinds.forEach((kind, k) => {
      if (kind.kind !== 'covariance') return;
      covariances++;
      chisq += g.n * g.weights[k]! * g.values[k]! ** 2;
    });
  }
  return { chisq, df: degrees ?? covariances };
}

function baselineShifted(
  baseline: { chisq: number; df: number },
  groups: WeightedLeastSquares['groups'],
  moments: readonly OrderedMoments[],
): ScaledTest {
  let t1 = 0;
  let t2 = 0;
  groups.forEach((g, i) => {
    const m = g.kinds.length;
    const off = [...g.kinds.keys()].filter((k) => g.kinds[k]!.kind === 'covariance');
    for (const a of off) {
      t1 += 1;
      for (const b of off) t2 += g.weights[a]! * moments[i]!.gamma[a * m + b]! ** 2 * g.weights[b]!;
    }
  });
  return scaledShifted(baseline, t1, t2);
}
