import type { Cases } from '../../results/index.js';
import type { VariationWarning } from '../result.js';
import type { Reliability } from './reliability.js';

/** One area's number; names as in `variation --small-areas --json`. */
export interface SmallArea {
  area: string | number;
  /** Answers; null where they are too few for the area's own answers to count, or not known. */
  n: number | null;
  /** `composite`: own answers and the model; `synthetic`: the covariates alone; `none`: the area has no covariates. */
  basis: 'composite' | 'synthetic' | 'none';
  estimate: number | null;
  /** Mean squared error and its root; the interval is estimate and 1.96 times the root. */
  mse: number | null;
  se: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  /** Coefficient of variation, a share: root of the mean squared error by the estimate. */
  cv: number | null;
  reliability: Reliability | null;
  /** Weight of the area's own answers, 0 where they don't count. */
  weight: number;
}

export interface SmallAreasResult {
  model: 'unit-level' | 'area-level';
  method: 'REML' | 'ML' | 'moments';
  /** Rows: answers, or areas with a direct estimate. */
  n: number;
  fixed: Record<string, number>;
  fixed_se: Record<string, number>;
  /** Variance between areas, and within them (null in an area-level model). */
  variances: { between: number; within: number | null };
  event?: string | number;
  min_n: number | null;
  areas: SmallArea[];
  cases?: Cases;
  warnings: VariationWarning[];
}
