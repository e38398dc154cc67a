import type { ModelCases } from './data/cases.js';
import type { PatternGroup } from './data/patterns.js';
import type { SampleMoments } from './data/sample.js';
import type { Constraints } from './model/constraints.js';
import type { GroupModel } from './model/group-model.js';
import type { ParameterTable } from './model/parameter-table.js';
import type { OrderedMoments } from './ordered/moments.js';
import type { FormulaOperator } from './syntax/model.js';

/** One row of the results: an estimated, fixed or defined parameter. */
export interface SemParameter {
  lhs: string;
  op: FormulaOperator | ':=';
  rhs: string;
  /** 1-based; 0 for defined parameters. */
  group: number;
  label: string;
  /** 1-based number among the free parameters, 0 when fixed or defined. */
  free: number;
  user: boolean;
  est: number;
  /** 0 when fixed; NaN when it could not be computed. */
  se: number;
  /** NaN when the standard error is 0. */
  z: number;
  pvalue: number;
  ci_lower: number;
  ci_upper: number;
  std_lv: number;
  std_all: number;
  /** Delta-method standard error of `std_all`. */
  std_all_se: number;
}

/** A chi-square test of restrictions. */
export interface NestedTest {
  chisq: number;
  df: number;
  pvalue: number;
  method: 'likelihood-ratio' | 'satorra-bentler-2001' | 'satorra-bentler-2010' | 'satorra-2000' | 'wald';
}

/** Something a reader of the results has to know. */
export interface SemWarning {
  code: string;
  text: string;
}

export const estimators = ['ML', 'MLR', 'MLM', 'GLS', 'ULS', 'DWLS', 'WLSMV'] as const;
export type Estimator = (typeof estimators)[number];

/** A fitted model. */
export interface SemResult {
  converged: boolean;
  iterations: number;
  estimator: Estimator;
  missing: 'listwise' | 'fiml' | 'pairwise';
  ntotal: number;
  /** Rows read, used and left out, by reason. */
  cases: ModelCases;
  groups: { label: string; n: number }[];
  parameters: SemParameter[];
  /** Fit measures under lavaan's names with `_` for `.`; null where they have no value. */
  fit: Record<string, number | null>;
  /** By group, then variable. */
  rsquare: Record<string, number>[];
  warnings: SemWarning[];
  /** Implied and observed moments by group, for residuals and tests. */
  moments: { sample: SampleMoments; sigma: Float64Array; mu: Float64Array | null }[];
  /** With fiml: the cases of each group by pattern of missing values. */
  patterns?: readonly PatternGroup[];
  /** With ordered items: thresholds, slopes and correlations of each group, which the model was fitted to. */
  firstStage?: readonly OrderedMoments[];
  /** Estimates of the free quantities and their covariance matrix (slots x slots); null without a solution. */
  theta: Float64Array;
  vcov: Float64Array | null;
  table: ParameterTable;
  /** The model's `==` lines; null without any. */
  constraints: Constraints | null;
  models: GroupModel[];
}
