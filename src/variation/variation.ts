import { boundaryTest } from './boundary-test.js';
import {
  binaryOutcome,
  checkModel,
  checkSeparation,
  checkSeparationWithin,
  checkVaries,
} from './check-outcome.js';
import { type Covariate, type DesignMatrix, designMatrix } from './design-matrix.js';
import { linearSums } from './linear-deviance.js';
import { fitLinear } from './linear-fit.js';
import { type Interval, linearIntervals } from './linear-profile.js';
import { logisticCells } from './logistic-cells.js';
import { fitLogistic } from './logistic-fit.js';
import { logisticIntervals, logisticVariance } from './logistic-profile.js';
import { medianOddsRatio } from './median-odds-ratio.js';
import { type LevelCodes, type NestedLevels, nestedLevels } from './nested-levels.js';
import { backSolve, orthonormal } from './orthonormal.js';
import type { VariationLevel, VariationResult } from './result.js';
import { variationWarnings } from './warnings.js';

/** What is asked: an outcome, levels outermost first, covariates; every list as long, nothing missing in it. */
export interface VariationInput {
  outcome: {
    name: string;
    values: readonly (number | string)[];
    /** By value; of a binary outcome, the one that says yes is the event. */
    labels?: ReadonlyMap<number | string, string>;
  };
  levels: readonly LevelCodes[];
  covariates?: readonly Covariate[];
  /** A logistic model of an outcome of two values. */
  binary?: boolean;
  /** Points of adaptive quadrature for a binary outcome and one level; 1 is Laplace's approximation. */
  points?: number;
}

/**
 * Variance components of nested levels: a linear mixed model by REML (Pinheiro & Bates 2000), or a logistic one by
 * Laplace's approximation, whose residual variance on the latent scale is pi^2 / 3 (Snijders & Bosker 2012, 17.2).
 * Rows are not weighted: see docs/variation.md.
 * @throws LV-VARIATION-... where the data can't say what is asked
 */
export function variation(input: VariationInput): VariationResult {
  const { outcome, covariates = [], binary = false } = input;
  checkVaries(outcome.name, [...new Set(outcome.values)]);
  const levels = nestedLevels(input.levels);
  const design = designMatrix(outcome.values.length, covariates);
  if (!binary) return linear(outcome.name, Float64Array.from(outcome.values as number[]), design, levels);
  const { y, event } = binaryOutcome(outcome.name, outcome.values, outcome.labels);
  return { ...logistic(outcome.name, y, design, levels, input.points ?? 1), event };
}

function linear(name: string, y: Float64Array, design: DesignMatrix, levels: NestedLevels): VariationResult {
  const sums = linearSums(y, design.x, design.p, levels);
  checkModel(name, y, design, levels, sums, false);
  const fit = fitLinear(sums);
  const ml = fitLinear(sums, 'ML');
  const intervals = linearIntervals(sums, ml);
  const variances = [...fit.variances, fit.residual];
  const tests = [...levels.names.keys()].map((l) =>
    fit.theta[l] === 0 ? boundaryTest(0, 0) : boundaryTest(fit.logl, fitLinear(sums, 'REML', [l]).logl),
  );
  const parts = levelParts(levels, y.length, variances, intervals).map((level, l) => ({
    ...level,
    chisq: tests[l]?.chisq ?? null,
    p_value: tests[l]?.p_value ?? null,
  }));
  return {
    n: y.length,
    method: 'REML',
    logl: fit.logl,
    ...named(design, fit.fixed, fit.covariance),
    levels: parts,
    warnings: variationWarnings(parts, fit.converged && ml.converged),
  };
}

function logistic(
  name: string,
  y: Float64Array,
  design: DesignMatrix,
  levels: NestedLevels,
  points: number,
): VariationResult {
  const { x, p } = design;
  const n = y.length;
  checkModel(name, y, design, levels, linearSums(y, x, p, levels), true);
  checkSeparation(name, y, design, levels);
  // Orthogonal covariates of length sqrt(n) make every coefficient's scale near 1.
  const { q, r } = orthonormal(x, n, p);
  const root = Math.sqrt(n);
  const cells = logisticCells(
    y,
    q.map((v) => v * root),
    p,
    levels,
  );
  const fit = fitLogistic(cells, points);
  const back = (v: ArrayLike<number>) => backSolve(r, p, v).map((b) => b * root);
  checkSeparationWithin(name, design, levels, y, back(fit.fixed));
  const intervals = logisticIntervals(cells, fit, points);
  const variances = [...fit.theta.map((t) => t * t), logisticVariance];
  const half = new Float64Array(p * p);
  for (let j = 0; j < p; j++)
    half.set(back(Float64Array.from({ length: p }, (_, i) => fit.covariance[i * p + j]!)), j * p);
  const covariance = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    covariance.set(back(Float64Array.from({ length: p }, (_, j) => half[j * p + i]!)), i * p);
  const tests = [...levels.names.keys()].map((l) =>
    fit.theta[l] === 0 ? boundaryTest(0, 0) : boundaryTest(fit.logl, fitLogistic(cells, points, [l]).logl),
  );
  const sd = [...intervals.sd, [null, null] as Interval];
  const parts = levelParts(levels, n, variances, { sd, share: intervals.share }).map((level, l) => {
    const own = l < levels.names.length;
    return {
      ...level,
      chisq: tests[l]?.chisq ?? null,
      p_value: tests[l]?.p_value ?? null,
      median_odds_ratio: own ? medianOddsRatio(level.sd) : null,
      median_odds_ratio_ci: own
        ? (level.sd_ci.map((s) => (s === null ? null : medianOddsRatio(s))) as Interval)
        : null,
    };
  });
  return {
    n,
    method: fit.method,
    logl: fit.logl,
    ...named(design, back(fit.fixed), covariance),
    levels: parts,
    warnings: variationWarnings(parts, fit.converged, true),
  };
}

function levelParts(
  { names, groups }: NestedLevels,
  n: number,
  variances: readonly number[],
  { sd, share }: { sd: Interval[]; share: Interval[] },
): Omit<VariationLevel, 'chisq' | 'p_value'>[] {
  const total = variances.reduce((sum, v) => sum + v, 0);
  return variances.map((variance, l) => ({
    name: names[l] ?? 'residual',
    groups: groups[l] ?? n,
    variance,
    sd: Math.sqrt(variance),
    sd_ci: sd[l]!,
    share: variance / total,
    share_ci: share[l]!,
  }));
}

function named(
  { terms, p }: DesignMatrix,
  fixed: Float64Array,
  covariance: Float64Array,
): Pick<VariationResult, 'fixed' | 'fixed_se'> {
  return {
    fixed: Object.fromEntries(terms.map((term, j) => [term, fixed[j]!])),
    fixed_se: Object.fromEntries(terms.map((term, j) => [term, Math.sqrt(covariance[j * p + j]!)])),
  };
}
