import { freeDirections, inverseInformation } from '../inference/covariance.js';
import { startingValues } from '../model/starting-values.js';
import type { OrderedMoments } from '../ordered/moments.js';
import { WeightedLeastSquares } from '../ordered/weighted-least-squares.js';
import { correlationFit } from './correlation-fit.js';
import { baselineDf, parameterCount } from './degrees-of-freedom.js';
import type { Estimation } from './estimation.js';
import type { FitContext } from './fit-moments.js';
import { requireIdentified } from './identification.js';
import { findMinimum } from './search.js';
import { baselineShifted, independence, scaledShifted, weightedRobust } from './weighted-tests.js';

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

/** Estimates, test and fit of weighted least squares on the groups' moments. */
export function fitWeighted(
  context: FitContext,
  moments: OrderedMoments[],
  estimator: 'DWLS' | 'WLSMV' | 'ULS',
): Estimation {
  const { table, constraints, models } = context;
  const q = table.slots;
  const uls = estimator === 'ULS';
  const problem = weightedProblem(context, moments, uls);
  const { groups } = problem;
  const start = startOf(context, groups);
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
  const { vcov, t1, t2 } = weightedRobust(inference, byCases, moments, bread);
  return {
    ...estimation,
    vcov,
    scaled: scaledShifted(test, t1, t2),
    baselineScaled: baselineShifted(baseline, groups, moments),
    corrected: correlationFit(inference, moments, bread, freeDirections(constraints, theta)),
  };
}

/** Starting values; of thresholds those of the first stage, where the model gives none. */
function startOf(
  { table, models, prepared }: FitContext,
  groups: WeightedLeastSquares['groups'],
): Float64Array {
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
  return start;
}

/** Moments of fixed covariates: explained by being fixed. */
function fixedMoments(context: FitContext): number {
  const { exogenousX, fixedX } = context.table.variables;
  const x = fixedX ? exogenousX.length : 0;
  return context.table.groups * ((x * (x + 1)) / 2 + (context.table.meanStructure ? x : 0));
}
