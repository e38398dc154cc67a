import type { ModelCases } from './cases.js';
import type { PatternGroup } from './patterns.js';
import type { GroupRows, SampleMoments } from './sample.js';

/** Raw data: numeric columns, missing as NaN, all of one length. */
export interface SemData {
  names: readonly string[];
  columns: readonly Float64Array[];
  /** Names of columns that hold text: naming one in a model is an error of its own. */
  textColumns?: readonly string[];
}

/** Moments in place of raw data: covariance matrix (row by row), means if known, cases. */
export interface SemMoments {
  names: readonly string[];
  cov: Float64Array | readonly (readonly number[])[];
  mean?: ArrayLike<number>;
  n: number;
  label?: string;
  /** True (default) when `cov` has divisor n - 1, as printed matrices have; false for divisor n. */
  unbiased?: boolean;
}

/** One group ready to be fitted. */
export interface PreparedGroup {
  label: string;
  sample: SampleMoments;
  /** Complete rows, when raw data are there. */
  rows: GroupRows | null;
}

export interface Prepared {
  groups: PreparedGroup[];
  /** Cases read, used and left out. */
  cases: ModelCases;
  /** Cases by pattern of missing values, for full-information estimation. */
  patterns?: PatternGroup[];
}

/** What of each case tells its group, cluster and weight. */
export interface RawSelection {
  group?: ArrayLike<number | string | null>;
  cluster?: ArrayLike<number | string | null>;
  weights?: Float64Array;
}
