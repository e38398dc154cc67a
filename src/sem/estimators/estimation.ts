import type { ModelTest } from '../fit/measures.js';
import type { OrderedMoments } from '../ordered/moments.js';
import type { Estimator, SemWarning } from '../result.js';

/** What an estimator hands on: the solution, its uncertainty and its tests. */
export interface Estimation {
  estimator: Estimator;
  theta: Float64Array;
  iterations: number;
  converged: boolean;
  /** Slots of parameters that the search left growing without end. */
  runsOff?: readonly number[] | undefined;
  /** Half discrepancy at the solution. */
  fmin: number;
  npar: number;
  vcov: Float64Array | null;
  test: ModelTest;
  baseline: ModelTest;
  /** Corrected tests (robust estimators): statistic, and what it takes to compare nested models. */
  scaled?: ScaledTest;
  baselineScaled?: ScaledTest;
  /** Log-likelihood of the model and of the saturated model, where the estimator has one. */
  logLikelihood?: number;
  saturatedLogLikelihood?: number;
  /** Cases in the discrepancy's multiplier: chisq = 2 * multiplier * fmin. */
  multiplier: number;
  warnings: SemWarning[];
  /** True when cases with missing values took part. */
  missing?: boolean;
  /** True when correlations of ordered items were analysed. */
  polychoric?: boolean;
  /** Those correlations with their thresholds, by group. */
  firstStage?: readonly OrderedMoments[];
  /** Sample and implied residual covariances by group, when moments were taken given covariates. */
  residualMoments?: { sample: Float64Array; implied: Float64Array; size: number }[];
  /** What the robust fit measures of incomplete or ordered data are built on. */
  corrected?: CorrectedFit | null;
}

/** Misfit of the model and the baseline as complete continuous data would show it, and its expected value a degree of freedom. */
export interface CorrectedFit {
  test: ModelTest;
  scaling: number;
  baseline: ModelTest;
  baselineScaling: number;
  /** Cases in the denominator of RMSEA. */
  n: number;
}

/** A test statistic corrected for non-normality or ordered data. */
export interface ScaledTest {
  chisq: number;
  df: number;
  /** chisq of the uncorrected test = (chisq - shift) * scaling. */
  scaling: number;
  shift: number;
}
