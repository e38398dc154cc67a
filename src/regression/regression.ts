import type { BoundDesign } from '../design/index.js';
import { casesOf, type EstimateCases } from '../estimate/index.js';
import type { Code } from '../warehouse/index.js';
import { fitModel, type ModelFit } from './fit/model-fit.js';
import { modelDataOf } from './model/build.js';
import type { LabelledColumn } from './model/read.js';
import type { RegressionFamily, RegressionRequest } from './request.js';
import { coefficientRows } from './told/coefficients.js';
import { effectRows } from './told/effects.js';
import { type ImportanceRow, importanceRows } from './told/importance.js';
import { rSquare } from './told/r-square.js';
import type { CoefficientRow, EffectRow, PredictedRow, TermRow } from './told/rows.js';
import { termRows } from './told/term-tests.js';
import { type RegressionWarning, regressionWarnings } from './told/warnings.js';

/** A regression and all that is said of it. */
export interface RegressionResult {
  family: RegressionFamily;
  outcome: string;
  /** Of a logistic model: the answer that counts as 1. Of an ordered one: the answers in order. */
  event?: Code;
  answers?: Code[];
  standardised: boolean;
  n: number;
  weighted_n: number;
  /** Degrees of freedom of the coefficients: the design's + 1 - coefficients with the intercept (as survey's). */
  df: number;
  level: number;
  cases: EstimateCases;
  r_square: number;
  r_square_method: 'weighted' | 'nagelkerke';
  /** Reference of each predictor of categories. */
  references: Record<string, Code>;
  coefficients: CoefficientRow[];
  marginal_effects: EffectRow[];
  predicted: PredictedRow[];
  terms: TermRow[];
  importance?: ImportanceRow[];
  warnings: RegressionWarning[];
}

/**
 * A regression under a survey design: linear, logistic, ordered logistic (proportional odds) or Poisson.
 * @param labels value labels and declared missing codes of the columns
 * @throws LV-REGRESSION-TERMS (exit code 2), and of the data LV-REGRESSION-COLUMN, -NUMBER, -NO-ROWS, -NOT-FINITE,
 *   -OUTCOME, -CATEGORIES, -CONSTANT, -PREDICTOR, -DF, -SEPARATION, -IMPORTANCE
 */
export async function regression(
  bound: BoundDesign,
  request: RegressionRequest,
  labels: readonly LabelledColumn[] = [],
): Promise<RegressionResult> {
  const level = request.level ?? 0.95;
  const data = await modelDataOf(bound, request, labels);
  const fit = await fitModel(data, request.family);
  const explained = rSquare(fit);
  const coefficients = coefficientRows(fit, level);
  const terms = termRows(fit, request.likelihoodRatio ?? false);
  const importance =
    request.importance === undefined
      ? {}
      : { importance: await importanceRows(fit, request.importance, level) };
  const missing = Object.fromEntries(
    labels.filter((v) => v.missing.length > 0).map((v) => [v.name, v.missing]),
  );
  return {
    family: request.family,
    outcome: request.outcome,
    ...(request.family === 'logistic' ? { event: data.levels![1]! } : {}),
    ...(request.family === 'ordered' ? { answers: data.levels! } : {}),
    standardised: request.standardise ?? false,
    n: data.n,
    weighted_n: data.total,
    df: fit.df,
    level,
    cases: await casesOf(bound, [[request.outcome, ...new Set(data.terms.flat())]], [], missing),
    r_square: explained,
    r_square_method: request.family === 'linear' ? 'weighted' : 'nagelkerke',
    references: referencesOf(fit),
    coefficients,
    ...effectRows(fit, level),
    terms,
    ...importance,
    warnings: regressionWarnings(fit, request, coefficients, terms, explained),
  };
}

const referencesOf = ({ data }: ModelFit): Record<string, Code> =>
  Object.fromEntries(
    data.columns.variables.flatMap((v) =>
      v.kind === 'categorical' ? [[v.name, v.levels[v.reference]!]] : [],
    ),
  );
