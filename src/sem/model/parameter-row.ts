import type { FormulaOperator } from '../syntax/model.js';
import type { EqualAcrossGroups } from './checks.js';

/** A row of the parameter table: one parameter of one group. */
export interface ParameterRow {
  lhs: string;
  op: FormulaOperator;
  rhs: string;
  /** True when the user wrote it, false when a default added it. */
  user: boolean;
  /** 1-based group. */
  group: number;
  /** 1-based number among the free parameters, 0 when fixed. Parameters held equal have numbers of their own. */
  free: number;
  /** Index of the estimated quantity behind it (shared by parameters held equal), -1 when fixed. */
  slot: number;
  label: string;
  /** Value when fixed, NaN when free. Sample-fixed values (exogenous x) are NaN until the data are known. */
  fixed: number;
  start: number;
  /** True for moments of exogenous covariates that are fixed at their sample values. */
  exogenous: boolean;
  /** True for residual variances of ordered items: no free parameter, set by the unit (or scaled) total variance. */
  derived: boolean;
}

export interface TableOptions {
  /** 'sem' and 'cfa' share their defaults; 'growth' frees latent means and fixes observed intercepts to 0. */
  kind?: 'sem' | 'cfa' | 'growth';
  groups?: number;
  meanStructure?: boolean;
  fixedX?: boolean;
  /** Scale latent variables by unit variances in place of marker items. */
  stdLv?: boolean;
  /** Number of thresholds by name of the ordered items. */
  thresholds?: ReadonlyMap<string, number>;
  groupEqual?: readonly EqualAcrossGroups[];
  /** Parameters (`f =~ x1`) left free in spite of `groupEqual`. */
  groupPartial?: readonly string[];
  /** Uncorrelated exogenous latent variables. */
  orthogonal?: boolean;
}
