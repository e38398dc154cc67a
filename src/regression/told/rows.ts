import { tQuantile, tTwoSided } from '../../stats/index.js';
import type { Code } from '../../warehouse/index.js';

/** A number with its uncertainty; null where the design can't tell it. */
interface Uncertain {
  est: number | null;
  se: number | null;
  t: number | null;
  df: number | null;
  p_value: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  /** Why there is no number, no standard error or no test. */
  reason?: string;
}

/** A coefficient: of a column of the model, or a threshold of an ordered model. */
export interface CoefficientRow extends Uncertain {
  /** Variable and category together, as R does; `1|2` of thresholds. */
  term: string;
  variable: string | null;
  category: Code | null;
  /** exp(est) with its interval: odds ratios of logistic and ordered models, ratios of counts of Poisson ones. */
  ratio: number | null;
  ratio_lower: number | null;
  ratio_upper: number | null;
}

/** What a change of a variable does to the outcome on average: to its mean, or to the share of an answer. */
export interface EffectRow extends Uncertain {
  variable: string;
  /** Category, against the reference; null for one more of a number. */
  category: Code | null;
  /** Of ordered models: the answer whose share changes. */
  outcome?: Code;
}

/** The mean outcome (or share) if all were in one category, the other predictors as they are. */
export interface PredictedRow {
  variable: string;
  category: Code;
  outcome?: Code;
  est: number;
  se: number | null;
  df: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  reason?: string;
}

/** A test of all coefficients of a term, and how far the other terms give its columns. */
export interface TermRow {
  variable: string;
  f: number | null;
  df1: number;
  df2: number;
  p_value: number | null;
  reason?: string;
  /** Working likelihood ratio over its expectation, and its p value; only where asked for. */
  lr_f?: number | null;
  lr_p_value?: number | null;
  /** Generalised variance inflation factor, and what it does to the width of an interval (its 1/(2 df1)th power). */
  gvif: number | null;
  gvif_root: number | null;
}

const known = (x: number) => (Number.isFinite(x) ? x : null);

/** Of a variance that is 0 but for rounding, 0. */
export const standardError = (est: number, variance: number): number =>
  variance < (1e-12 * est) ** 2 ? 0 : Math.sqrt(Math.max(0, variance));

/** A variance, or why nothing tells it. */
export type Told = number | { reason: string };

/** The numbers of a row. */
export function uncertain(est: number, told: Told, df: number, level: number): Uncertain {
  if (typeof told === 'object')
    return { est, se: null, t: null, df: null, p_value: null, ci_lower: null, ci_upper: null, ...told };
  const se = standardError(est, told);
  const t = est / se;
  const reach = se === 0 ? 0 : tQuantile(1 - (1 - level) / 2, df) * se;
  return {
    est,
    se,
    t: known(t),
    df,
    // Without a sampling error there is no test.
    p_value: se === 0 ? null : known(tTwoSided(t, df)),
    ci_lower: known(est - reach),
    ci_upper: known(est + reach),
    ...(se === 0 ? { reason: 'no sampling error, so there is no test' } : {}),
  };
}
