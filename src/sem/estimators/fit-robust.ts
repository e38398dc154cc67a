import { fault } from '../../errors/index.js';
import type { PatternGroup } from '../data/patterns.js';
import { inverseInformation } from '../inference/covariance.js';
import { GroupModel } from '../model/group-model.js';
import { baselineTable, referenceTheta } from '../model/reference-models.js';
import type { Estimation, ScaledTest } from './estimation.js';
import { type FitContext, fitMoments, fixedCovariates } from './fit-moments.js';
import { PatternLikelihood } from './pattern-likelihood.js';
import { projectionOnCovariates, sandwich, saturatedTrace, traceOfProduct } from './robust.js';

/** Complete rows as one pattern a group. */
function completePatterns(context: FitContext): PatternGroup[] {
  return context.prepared.groups.map(({ label, rows, sample }) => {
    if (rows === null) {
      fault({
        code: 'LV-SEM-RAW-DATA',
        what: 'robust standard errors and tests need raw data',
        found: 'moments only',
        expected: 'data, or the estimator ML',
      });
    }
    const all = Int32Array.from({ length: rows.n }, (_, i) => i);
    const pattern = {
      observed: sample.names.map((_, i) => i),
      rows: all,
      n: sample.n,
      mean: sample.mean!,
      cov: sample.cov,
    };
    return { label, patterns: [pattern], ...rows };
  });
}

/**
 * ML estimates with standard errors and a test that hold without normality, for complete data.
 * MLM: Satorra & Bentler (1994) mean-scaled test and standard errors from expected information and the sample's
 * fourth moments. MLR: Huber-White sandwich with observed information and the asymptotically equivalent
 * Yuan & Bentler (2000) test T2*; with clusters scores are summed within them, with weights they are weighted
 * (Asparouhov 2005).
 */
export function fitRobust(context: FitContext, estimator: 'MLM' | 'MLR'): Estimation {
  const { estimation } = fitMoments({ ...context, information: 'expected' });
  const groups = completePatterns(context);
  if (estimation.vcov === null) return { ...estimation, estimator };
  const { table, constraints, models } = context;
  const main = correct(context, estimator, groups, models, table.slots, estimation.theta, constraints);
  if (main === null) return { ...estimation, estimator, vcov: null };
  const scaling = estimation.test.df > 0 ? main.trace / estimation.test.df : Number.NaN;
  const reference = baselineTable(table);
  const baselineModels = models.map((_, g) => new GroupModel(reference, g + 1));
  const samples = context.prepared.groups.map((g) => g.sample);
  baselineModels.forEach((m, g) => {
    m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
  });
  const theta = referenceTheta(reference, samples);
  const base = correct(
    { ...context, table: reference },
    estimator,
    groups,
    baselineModels,
    reference.slots,
    theta,
    null,
  )!;
  return {
    ...estimation,
    estimator,
    vcov: main.vcov,
    scaled: scaledBy(estimation.test, scaling),
    baselineScaled: scaledBy(estimation.baseline, base.trace / estimation.baseline.df),
  };
}

/**
 * Scaling factor of the test at parameters that need not be the solution, as the Satorra & Bentler (2010) difference
 * test asks for.
 * @throws as `fitModel`
 */
export function scalingAt(
  context: FitContext,
  estimator: 'MLM' | 'MLR',
  theta: Float64Array,
  df: number,
): number {
  const { table, constraints, models, prepared } = context;
  models.forEach((m, g) => {
    const { sample } = prepared.groups[g]!;
    m.fixExogenous(sample.cov, sample.mean);
  });
  const at = correct(context, estimator, completePatterns(context), models, table.slots, theta, constraints);
  return at === null ? Number.NaN : at.trace / df;
}

export function scaledBy(test: { chisq: number; df: number }, scaling: number): ScaledTest {
  const chisq = test.df > 0 ? test.chisq / scaling : test.chisq;
  return { chisq, df: test.df, scaling, shift: 0 };
}

function correct(
  context: FitContext,
  estimator: 'MLM' | 'MLR',
  groups: PatternGroup[],
  models: GroupModel[],
  q: number,
  theta: Float64Array,
  constraints: FitContext['constraints'],
): { vcov: Float64Array; trace: number } | null {
  const problem = new PatternLikelihood(models, groups, q, constraints);
  const n = problem.total;
  problem.value(theta);
  const perCase = estimator === 'MLR' ? problem.hessian(theta) : problem.derivatives(theta).curvature;
  const information = perCase.map((c) => c * n);
  const bread = inverseInformation(information, context.table, constraints, theta);
  if (bread === null) return null;
  const samples = context.prepared.groups.map((g) => g.sample);
  const fixed = fixedCovariates(context.table);
  const projections = fixed.length > 0 ? samples.map((s) => projectionOnCovariates(s, fixed)) : null;
  const meat =
    estimator === 'MLR'
      ? problem.scoreProducts(theta, 'model')
      : problem.scoreProducts(theta, 'sample', projections);
  const testBread =
    context.testInformation === 'moments'
      ? inverseInformation(problem.momentInformation(theta), context.table, constraints, theta)
      : bread;
  if (testBread === null) return null;
  const whole = saturatedTrace(
    models,
    groups,
    samples,
    fixedCovariates(context.table),
    estimator === 'MLR' ? 'sample' : 'model',
  );
  return { vcov: sandwich(bread, meat, q), trace: whole - traceOfProduct(testBread, meat) };
}
