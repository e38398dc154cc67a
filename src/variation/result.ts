import type { Cases } from '../results/index.js';
import type { Interval } from './linear-profile.js';

/** One level's part of the variation; the last is the residual. */
export interface VariationLevel {
  name: string;
  groups: number;
  variance: number;
  sd: number;
  /** 95 % profile-likelihood interval; of null where the residual's is given, as in a logistic model. */
  sd_ci: Interval;
  /** Share of the sum of the variances, 0-1, with the profile-likelihood interval of itself. */
  share: number;
  share_ci: Interval;
  /** Likelihood-ratio test that the variance is zero, on the boundary; null for the residual. */
  chisq: number | null;
  p_value: number | null;
  /** Of a logistic model: Larsen & Merlo's, with the interval of sd; null for the residual. */
  median_odds_ratio?: number | null;
  median_odds_ratio_ci?: Interval | null;
}

export interface VariationWarning {
  code: string;
  text: string;
}

/** Names as in `variation --json`. */
export interface VariationResult {
  n: number;
  method: 'REML' | 'Laplace' | 'quadrature';
  logl: number;
  fixed: Record<string, number>;
  fixed_se: Record<string, number>;
  /** Of a logistic model: the value of the outcome that counts as yes. */
  event?: string | number;
  levels: VariationLevel[];
  cases?: Cases;
  warnings: VariationWarning[];
}
